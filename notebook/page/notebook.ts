import type { EditorView } from "@codemirror/view";
import { Book } from "./book.ts";
import type { PageCell } from "./cell.ts";
import { toClipboard } from "./clipboard.ts";
import { carriesCode, namesCell, readFragment, writeFragment } from "./link.ts";
import { loadEditor } from "./load-editor.ts";
import { type Choice, showNotice } from "./notice.ts";
import type { NotebookOptions, Words } from "./options.ts";
import { SavedEdits } from "./saved.ts";

const draftMilliseconds = 300;

/** Everything a reader does with a chapter's cells. */
export class Notebook {
  readonly #root: HTMLElement;
  readonly #book: Book;
  readonly #words: Words;
  readonly #saved: SavedEdits;
  readonly #takeHome: string | null;
  #editor: { view: EditorView; cell: PageCell } | null = null;
  /** the code before the present drag of a number */
  #beforeGesture: string | null = null;
  #drafts = new Map<PageCell, number>();

  constructor(root: HTMLElement, originals: ReadonlyMap<string, string>, options: NotebookOptions) {
    this.#root = root;
    this.#words = options.words;
    this.#takeHome = options.takeHome;
    this.#book = new Book(root, originals, options, (message) => this.#notice(message));
    this.#saved = new SavedEdits(options.chapter, () => this.#notice(options.words.notKept));
    addEventListener("pagehide", () => this.#keepDrafts());
  }

  /** Brings back what the reader had made. It doesn't run by itself: it may be what crashed the page. */
  async restore(): Promise<void> {
    for (const [id, { source, base }] of Object.entries(this.#saved.all())) {
      const cell = this.#book.cells.get(id);
      if (!cell || cell.source !== cell.original) continue;
      await this.#setCode(cell, source);
      if (base === cell.original) cell.say(this.#words.restored);
      else this.#offerNewCode(cell);
    }
    if (carriesCode(location.hash)) await this.openLink();
  }

  /** What a button asks for. */
  act(act: string, id: string | null): void {
    const cell = id === null ? undefined : this.#book.cells.get(id);
    if (act === "run-all") this.#runAll();
    else if (act === "reset-all") void this.#resetAll();
    else if (act === "take-ts") void this.#take("ts");
    else if (act === "take-ipynb") void this.#take("ipynb");
    else if (act === "stop") this.#book.stop(id);
    else if (!cell) return;
    else if (act === "run") this.#run(cell);
    else if (act === "reset") void this.#reset(cell);
    else if (act === "copy") void this.#copy(cell);
    else if (act === "share") void this.#share(cell);
  }

  literalChanged(id: string, settled: boolean): void {
    const cell = this.#book.cells.get(id);
    if (!cell) return;
    this.#beforeGesture ??= cell.source;
    cell.source = cell.code.textContent ?? "";
    cell.mark();
    this.#run(cell);
    if (!settled) return;
    cell.past.push(this.#beforeGesture);
    this.#beforeGesture = null;
    cell.say("", [this.#words.undo, () => this.undo(id)]);
  }

  /** Takes back the last change of a number in the code at rest. */
  undo(id: string): void {
    const cell = this.#book.cells.get(id);
    const before = cell?.past.pop();
    if (cell && before !== undefined) void this.#replace(cell, before);
  }

  /** Turns the code into an editor, with the caret where the reader pointed. */
  async edit(id: string, at?: { x: number; y: number }): Promise<void> {
    const cell = this.#book.cells.get(id);
    const editor = await loadEditor();
    if (!editor) return cell?.say(this.#words.notLoaded);
    const { openEditor, annotate } = editor;
    if (!cell || cell.waitsForConsent || this.#editor?.cell === cell) return;
    this.#leave(false);
    const label = cell.code.getAttribute("aria-label") ?? "";
    const view = openEditor(
      cell.part(".code"),
      cell.source,
      { label, symbols: cell.symbols, ...(at && { at }) },
      {
        change: (source) => this.#edited(cell, source),
        run: () => this.#run(cell),
        leave: (byKey) => {
          if (this.#editor?.view === view && (byKey || (!view.hasFocus && document.hasFocus())))
            this.#leave(byKey);
        },
      },
    );
    cell.code.hidden = true;
    cell.annotateEditor = (outcomes, line) => annotate(view, outcomes, line);
    cell.annotateAgain();
    this.#editor = { view, cell };
  }

  #leave(byKey: boolean): void {
    if (!this.#editor) return;
    const { view, cell } = this.#editor;
    this.#editor = null;
    cell.annotateEditor = undefined;
    view.destroy();
    cell.code.hidden = false;
    void this.#setCode(cell, cell.source);
    this.#keepDrafts();
    if (byKey) cell.code.focus();
  }

  #edited(cell: PageCell, source: string): void {
    cell.source = source;
    cell.mark();
    cell.say(source === cell.shownSource ? "" : this.#words.notRun);
    clearTimeout(this.#drafts.get(cell));
    this.#drafts.set(
      cell,
      window.setTimeout(() => this.#keep(cell), draftMilliseconds),
    );
  }

  #keep(cell: PageCell): void {
    clearTimeout(this.#drafts.get(cell));
    this.#drafts.delete(cell);
    forgetLinkOf(cell);
    this.#saved.set(
      cell.id,
      cell.source === cell.original ? null : { source: cell.source, base: cell.original },
    );
  }

  #keepDrafts(): void {
    for (const cell of [...this.#drafts.keys()]) this.#keep(cell);
  }

  /** Kept first, then run: what a run does to the page can't lose it. */
  #run(cell: PageCell): void {
    if (cell.waitsForConsent) return;
    if (cell.element.dataset.state !== undefined || cell.source !== cell.original) this.#keep(cell);
    cell.say("");
    this.#book.run(cell.id);
  }

  #runAll(): void {
    this.#keepDrafts();
    this.#book.renew();
    this.#book.runAll();
  }

  /** Gives a cell other code and shows it at rest. */
  async #setCode(cell: PageCell, source: string): Promise<void> {
    cell.source = source;
    await this.#drawCode(cell);
  }

  /** Draws the code on show; the editor's highlighter colours it, once it is there. */
  async #drawCode(cell: PageCell): Promise<void> {
    cell.mark();
    const source = cell.onShow;
    const editor = await loadEditor();
    if (cell.onShow !== source) return;
    const code = cell.code.firstElementChild;
    if (code && editor) code.innerHTML = editor.highlight(source, { symbols: cell.symbols });
    else if (code) code.textContent = source;
    cell.annotateAgain();
  }

  async #reset(cell: PageCell): Promise<void> {
    const mine = cell.source;
    this.#book.renew();
    await this.#replace(cell, cell.original);
    cell.say(this.#words.reset, [this.#words.undo, () => void this.#replace(cell, mine)]);
  }

  async #resetAll(): Promise<void> {
    const mine = [...this.#book.cells.values()]
      .filter((cell) => cell.source !== cell.original || cell.waitsForConsent)
      .map((cell) => [cell, cell.source] as const);
    this.#book.renew();
    for (const [cell] of mine) await this.#replace(cell, cell.original);
    const undo = () => void Promise.all(mine.map(([cell, source]) => this.#replace(cell, source)));
    this.#notice(this.#words.allReset, [this.#words.undo, undo]);
  }

  /** Puts other code into a cell, keeps it and runs it. */
  async #replace(cell: PageCell, source: string): Promise<void> {
    if (this.#editor?.cell === cell) this.#leave(false);
    cell.shared = null;
    await this.#setCode(cell, source);
    this.#keep(cell);
    this.#run(cell);
  }

  async #take(ending: "ts" | "ipynb"): Promise<void> {
    if (!this.#takeHome) return;
    const sources = new Map([...this.#book.cells.values()].map(({ id, source }) => [id, source]));
    const { takeHome } = await import("./take.ts");
    try {
      await takeHome(this.#takeHome, ending, sources);
    } catch {
      this.#notice(this.#words.notTaken);
    }
  }

  async #copy(cell: PageCell): Promise<void> {
    const copied = await toClipboard(cell.onShow);
    cell.say(copied ? this.#words.copied : this.#words.notCopied);
  }

  async #share(cell: PageCell): Promise<void> {
    try {
      const fragment = await writeFragment({ cell: cell.id, source: cell.onShow });
      const address = new URL(fragment, location.href);
      history.replaceState(history.state, "", address);
      cell.say((await toClipboard(address.href)) ? this.#words.linkCopied : this.#words.linkInAddress);
    } catch (error) {
      cell.say((error as Error).message);
    }
  }

  /** The book's cell isn't the one that the reader's edit began from. */
  #offerNewCode(cell: PageCell): void {
    const keep = () => {
      this.#keep(cell);
      cell.say("");
    };
    cell.say(
      this.#words.bookChanged,
      [this.#words.keepMine, keep],
      [this.#words.takeNew, () => void this.#reset(cell)],
    );
  }

  /** Shows the code that the address carries. It runs only when the reader says so. */
  async openLink(): Promise<void> {
    try {
      const { cell: id, source } = await readFragment(location.hash);
      const cell = this.#book.cells.get(id);
      if (!cell) throw new Error(`this chapter has no cell "${id}"`);
      this.#leave(false);
      await this.#showShared(cell, source);
    } catch (error) {
      this.#notice(this.#words.brokenLink.replace("{reason}", (error as Error).message));
    }
  }

  /** Until the reader decides, the link's code is only on show: it is neither the cell's code nor kept. */
  async #showShared(cell: PageCell, source: string): Promise<void> {
    cell.element.scrollIntoView({ block: "center" });
    if (source === cell.source) return;
    cell.shared = source;
    await this.#drawCode(cell);
    const mine = cell.source;
    const putAway = () => void this.#replace(cell, mine);
    const accept = async () => {
      await this.#replace(cell, source);
      if (mine !== cell.original) cell.say("", [this.#words.undo, putAway]);
    };
    cell.say(
      this.#words.shared,
      [this.#words.runShared, () => void accept()],
      [this.#words.dropShared, putAway],
    );
  }

  #notice(text: string, ...choices: Choice[]): void {
    const place = this.#root.querySelector<HTMLElement>(".notebook-notice");
    if (place) showNotice(place, text, choices);
  }
}

/** The reader's own code counts from here on: a reload must not show the link's again. */
function forgetLinkOf(cell: PageCell): void {
  if (namesCell(location.hash, cell.id))
    history.replaceState(history.state, "", location.pathname + location.search);
}

export async function openNotebook(
  root: HTMLElement,
  originals: ReadonlyMap<string, string>,
  options: NotebookOptions,
): Promise<Notebook> {
  const notebook = new Notebook(root, originals, options);
  await notebook.restore();
  return notebook;
}
