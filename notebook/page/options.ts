import type { BookOptions } from "./book.ts";

/** What the page gives the notebook: addresses, the chapter's name for storage, and every word it says. */
export interface NotebookOptions extends BookOptions {
  chapter: string;
  /** where the chapter lies as data to be taken home, if it does */
  takeHome: string | null;
  words: BookOptions["words"] & Words;
}

export interface Words {
  copied: string;
  notCopied: string;
  linkCopied: string;
  linkInAddress: string;
  reset: string;
  allReset: string;
  undo: string;
  notRun: string;
  restored: string;
  bookChanged: string;
  keepMine: string;
  takeNew: string;
  shared: string;
  runShared: string;
  dropShared: string;
  brokenLink: string;
  notKept: string;
  notTaken: string;
  notLoaded: string;
}
