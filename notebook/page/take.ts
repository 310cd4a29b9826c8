import { outlineOf } from "../outline.ts";
import { type TakeHome, toNotebook, toTypeScript, withEdits } from "../take-home.ts";
import { saveText } from "./save.ts";

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
  saveText(`${chapter.name}.${ending}`, text);
}
