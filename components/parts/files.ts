/** Saves a text as a file of the reader's. */
export function saveText(name: string, text: string, type = "text/plain"): void {
  const link = document.createElement("a");
  link.download = name;
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.click();
  // The download reads the address a moment after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Opens a page made here in a tab of its own; where the browser blocks that, it is saved as a file. */
export function openPage(name: string, html: string): void {
  const address = URL.createObjectURL(new Blob([html], { type: "text/html;charset=utf-8" }));
  if (!window.open(address, "_blank")) saveText(name, html, "text/html");
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
