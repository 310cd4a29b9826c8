import type { Page } from "../../notebook/pair.ts";
import { stringsFor } from "../strings.ts";
import { quantityOf } from "./quantities.ts";
import type { Words } from "./targets.ts";

/** What the cells of a file look like: colours by quantity, words in its language. */
export const pageOf = (path: string): Page => {
  const { cells, outputs } = stringsFor(path);
  return { quantityOf, words: cells, outputWords: outputs };
};

/** The words of its references. */
export const wordsFor = (path: string): Words => stringsFor(path).references;
