import { saveText } from "../../notebook/page/save.ts";

/** Opens a page made here in a tab of its own; where the browser blocks that, it is saved as a file. */
export function openPage(name: string, html: string): void {
  const address = URL.createObjectURL(new Blob([html], { type: "text/html;charset=utf-8" }));
  if (!window.open(address, "_blank")) saveText(name, html, "text/html");
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
