/**
 * Taking a chapter home: files that run outside the book, with a reader's edits in them. The prose comes as JSON
 * (`TakeHome`) from the site; what is here is pure and needs nothing but `outlineOf` for cells that were edited.
 */
export { type CellPart, type Part, type TakeHome, withEdits } from "./take-home-chapter.ts";
export { type NotebookFile, toNotebook } from "./take-home-notebook.ts";
export { toTypeScript } from "./take-home-script.ts";
