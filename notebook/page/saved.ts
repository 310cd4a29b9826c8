/** A reader's edit of a cell: the code, and the book's code that it began from. */
export interface Edit {
  source: string;
  base: string;
}

/** The key under which a chapter's edits are kept. */
export const storageKey = (chapter: string) => `forward-and-back:${chapter}`;

/** A chapter's edits in the browser's storage. Where storage is blocked or full, `onFailure` is told, once, and reading goes on. */
export class SavedEdits {
  readonly #key: string;
  readonly #onFailure: () => void;
  #failed = false;

  constructor(chapter: string, onFailure: () => void) {
    this.#key = storageKey(chapter);
    this.#onFailure = onFailure;
  }

  all(): Record<string, Edit> {
    return readEdits(this.#key, () => this.#fail());
  }

  /** Keeps a cell's edit, or forgets it (null). */
  set(cell: string, edit: Edit | null): void {
    const edits = this.all();
    if (edit) edits[cell] = edit;
    else delete edits[cell];
    try {
      if (Object.keys(edits).length > 0) localStorage.setItem(this.#key, JSON.stringify(edits));
      else localStorage.removeItem(this.#key);
    } catch {
      this.#fail();
    }
  }

  #fail(): void {
    if (this.#failed) return;
    this.#failed = true;
    this.#onFailure();
  }
}

/** Edits as they were kept; whatever isn't one is left out. */
function readEdits(key: string, fail: () => void): Record<string, Edit> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    return Object.fromEntries(Object.entries(kept ?? {}).filter(([, edit]) => isEdit(edit)));
  } catch (error) {
    if (!(error instanceof SyntaxError)) fail();
    return {};
  }
}

const isEdit = (value: unknown): value is Edit =>
  typeof (value as Edit | null)?.source === "string" && typeof (value as Edit).base === "string";
