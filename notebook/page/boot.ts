import { carriesCode } from "./link.ts";
import { listenToLiterals } from "./literals.ts";
import { loadEditor } from "./load-editor.ts";
import type { Notebook } from "./notebook.ts";
import type { NotebookOptions } from "./options.ts";
import { storageKey } from "./saved.ts";
import { listenToSymbols } from "./symbols.ts";

/**
 * What a chapter loads at first: pointing at symbols, dragging numbers, and ears for everything else.
 * The runtime comes with the first touch of a cell, the editor with the first focus on code.
 */
export function boot(root: HTMLElement, options: NotebookOptions): void {
  const originals = new Map(
    [...root.querySelectorAll<HTMLElement>("[data-cell]")].map((cell) => [
      cell.dataset.cell ?? "",
      cell.querySelector("pre")?.textContent ?? "",
    ]),
  );
  let opened: ReturnType<typeof load> | null = null;
  const load = async () => (await import("./notebook.ts")).openNotebook(root, originals, options);
  const notebook = () => (opened ??= load());
  /** Does something with the notebook; where it can't be had, for want of a connection say, a cell or the page says so. */
  const withNotebook = (cell: string | null, work?: (n: Notebook) => void) =>
    notebook().then(work, () => {
      opened = null;
      const place = cell === null ? ".notebook-notice" : `[data-cell="${CSS.escape(cell)}"] .status`;
      for (const element of root.querySelectorAll(place)) element.textContent = options.words.notLoaded;
    });

  listenToSymbols(root);
  listenToLiterals(root);
  root.addEventListener("literal", ({ target, detail: { settled } }) => {
    const cell = cellOf(target);
    if (cell) void withNotebook(cell, (n) => n.literalChanged(cell, settled));
  });
  root.addEventListener("click", ({ target, clientX: x, clientY: y }) => {
    const act = (target as Element).closest<HTMLElement>(":is(.tools, .chapter-tools) > [data-do]")?.dataset
      .do;
    const cell = cellOf(target);
    if (act) void withNotebook(cell, (n) => n.act(act, cell));
    else if (cell && restingCode(target)) void withNotebook(cell, (n) => n.edit(cell, { x, y }));
  });
  root.addEventListener("keydown", (event) => {
    const cell = restingCode(event.target) ? cellOf(event.target) : null;
    if (cell && event.key === "z" && (event.ctrlKey || event.metaKey))
      void withNotebook(cell, (n) => n.undo(cell));
    if (!cell || !opensEditor(event)) return;
    event.preventDefault();
    const running = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    void withNotebook(cell, (n) => (running ? n.act("run", cell) : n.edit(cell)));
  });
  root.addEventListener("focusin", ({ target }) => {
    if (restingCode(target)) void loadEditor();
  });
  addEventListener(
    "hashchange",
    () => carriesCode(location.hash) && void withNotebook(null, (n) => n.openLink()),
  );
  if (carriesCode(location.hash) || hasEdits(options.chapter)) void withNotebook(null);
}

const restingCode = (target: EventTarget | null) => (target as Element | null)?.closest(".code pre") ?? null;

function cellOf(target: EventTarget | null): string | null {
  return (target as Element | null)?.closest<HTMLElement>("[data-cell]")?.dataset.cell ?? null;
}

/** Enter, or the beginning of typing; on a number of the code too. */
const opensEditor = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  key === "Enter" || (key.length === 1 && key !== " " && !ctrlKey && !metaKey && !altKey);

function hasEdits(chapter: string): boolean {
  try {
    return localStorage.getItem(storageKey(chapter)) !== null;
  } catch {
    return false;
  }
}

declare global {
  interface HTMLElementEventMap {
    literal: import("./literals.ts").LiteralEvent;
  }
}
