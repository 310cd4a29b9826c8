import { outlineOf } from "../outline.ts";
import { type TakeHome, toNotebook, toTypeScript, withEdits } from "../take-home.ts";

/** Saves the chapter, with the reader's code by cell, as a file that runs without the book. */
export async function takeHome(
  address: string,
  ending: "ts" | "ipynb",
  sources: ReadonlyMap<string, string>,
): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const chapter = withEdits((await response.json()) as TakeHome, sources, outlineOf);
  const page = location.origin + location.pathname;
  const text =
    ending === "ts" ? toTypeScript(chapter, page) : JSON.stringify(toNotebook(chapter, page), null, 1);
  save(`${chapter.name}.${ending}`, text);
}

function save(name: string, text: string): void {
  const link = document.createElement("a");
  link.download = name;
  link.href = URL.createObjectURL(new Blob([text]));
  link.click();
  // The download reads the address a moment after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
