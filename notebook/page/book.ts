import { compile } from "../compile.ts";
import { dependentsOf } from "../names.ts";
import type { Problem } from "../problem.ts";
import type { Result, Unit } from "../unit.ts";
import { PageCell, PageNumber } from "./cell.ts";
import { limitSeconds, Sandbox } from "./sandbox.ts";

/** Where the page finds the sandbox's scripts, and what it says. */
export interface BookOptions {
  worker: string;
  modules: Record<string, string>;
  words: { stopped: string; overrun: string; scriptMissing: string };
}

/** A chapter's cells and numbers, kept in step with the reader's code by one sandbox. */
export class Book {
  readonly cells: ReadonlyMap<string, PageCell>;
  readonly #numbers: ReadonlyMap<string, PageNumber>;
  readonly #order: (PageCell | PageNumber)[];
  readonly #options: BookOptions;
  readonly #units = new Map<string, Unit>();
  readonly #watched = new Set<string>();
  readonly #running: string[] = [];
  readonly #sources = new Map<string, Promise<string>>();
  #sandbox: Promise<Sandbox> | null = null;

  /** `originals` are the book's sources, by cell: the elements may show a reader's already. */
  constructor(root: HTMLElement, originals: ReadonlyMap<string, string>, options: BookOptions) {
    this.#options = options;
    const elements = [...root.querySelectorAll<HTMLElement>("[data-cell], [data-expression]")];
    let numbers = 0;
    this.#order = elements.map((e) =>
      e.matches("[data-cell]") ? new PageCell(e, originals) : new PageNumber(e, ++numbers),
    );
    this.cells = new Map(this.#order.flatMap((item) => (item instanceof PageCell ? [[item.id, item]] : [])));
    this.#numbers = new Map(
      this.#order.flatMap((item) => (item instanceof PageNumber ? [[item.id, item]] : [])),
    );
    for (const { id, source } of this.#order) this.#units.set(id, compileUnit(id, source));
  }

  /** Runs a cell with its present code, and all that depends on it, by the old code or the new. */
  run(id: string): void {
    const cell = this.cells.get(id);
    if (!cell || cell.waitsForConsent) return;
    const before = dependentsOf(id, this.#list());
    this.#take(cell);
    this.#watch([id, ...before, ...dependentsOf(id, this.#list())], id);
  }

  /** Runs every cell and number of the page with the readers' code. */
  runAll(): void {
    for (const cell of this.cells.values()) if (!cell.waitsForConsent) this.#take(cell);
    this.#watch(this.#order.map(({ id }) => id));
  }

  /** Ends what runs. The cells that were running say why; the others keep what they show. */
  stop(message = this.#options.words.stopped): void {
    void this.#sandbox?.then((sandbox) => sandbox.close());
    this.#sandbox = null;
    const [culprit, ...others] = this.#running.splice(0).reverse();
    for (const id of others) this.cells.get(id)?.setRunning(false);
    if (culprit === undefined) return;
    const problem = { message };
    this.#units.set(culprit, { id: culprit, compiled: this.#units.get(culprit)?.compiled ?? null, problem });
    this.#show(culprit, { displays: [], outcomes: [], values: {}, trouble: problem });
  }

  /** Makes the cell's present code the one that counts. */
  #take(cell: PageCell): void {
    this.#units.set(cell.id, compileUnit(cell.id, cell.source, this.#units.get(cell.id)?.compiled));
    cell.shownSource = cell.source;
    cell.mark();
  }

  #list(): Unit[] {
    return this.#order.map(({ id }) => this.#units.get(id) as Unit);
  }

  #watch(ids: string[], rerun?: string): void {
    const fresh = this.#sandbox === null;
    for (const id of ids) this.#watched.add(id);
    const watch = fresh ? [...this.#watched] : ids;
    this.#sandbox ??= this.#start();
    this.#sandbox.then(
      (sandbox) => sandbox.update(this.#list(), watch, rerun),
      (error: Error) => {
        this.#sandbox = null;
        for (const id of ids)
          this.#show(id, { displays: [], outcomes: [], values: {}, trouble: { message: error.message } });
      },
    );
  }

  async #start(): Promise<Sandbox> {
    const { worker, modules, words } = this.#options;
    return new Sandbox({
      worker: await this.#fetch(worker),
      moduleSource: async (name) => (Object.hasOwn(modules, name) ? this.#fetch(modules[name]) : null),
      receive: (message) => {
        if (message.type === "running") this.#started(message.id);
        else this.#finished(message.id, message.result);
      },
      overrun: () => this.stop(words.overrun.replace("{seconds}", String(limitSeconds))),
    });
  }

  #fetch(address: string): Promise<string> {
    const source = this.#sources.get(address) ?? this.#download(address);
    this.#sources.set(address, source);
    source.catch(() => this.#sources.delete(address));
    return source;
  }

  async #download(address: string): Promise<string> {
    const response = await fetch(address).catch(() => null);
    if (!response?.ok) throw new Error(this.#options.words.scriptMissing);
    return response.text();
  }

  #started(id: string): void {
    this.#running.push(id);
    setTimeout(() => this.cells.get(id)?.setRunning(this.#running.includes(id)), 150);
  }

  #finished(id: string, result: Result): void {
    const at = this.#running.indexOf(id);
    if (at >= 0) this.#running.splice(at, 1);
    this.#show(id, result);
  }

  #show(id: string, result: Result): void {
    this.#numbers.get(id)?.show(result);
    const cell = this.cells.get(id);
    cell?.setRunning(false);
    void cell?.show(result);
  }
}

/** Code that can't be read keeps the names that the cell declared `before`, so that others wait for it. */
function compileUnit(id: string, source: string, before: Unit["compiled"] = null): Unit {
  try {
    return { id, compiled: compile(source) };
  } catch (error) {
    const { message, line, column } = error as Problem;
    return { id, compiled: before, problem: { message, ...(line && { line, column: column ?? 1 }) } };
  }
}
