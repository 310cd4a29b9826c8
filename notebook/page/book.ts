import { compile } from "../compile.ts";
import { dependentsOf } from "../names.ts";
import type { Problem } from "../problem.ts";
import type { OutputWords } from "../show.ts";
import type { Result, Unit } from "../unit.ts";
import { PageCell, PageNumber } from "./cell.ts";
import { limitSeconds, Sandbox } from "./sandbox.ts";

/** Where the page finds the sandbox's scripts, and what it says. */
export interface BookOptions {
  worker: string;
  modules: Record<string, string>;
  outputWords: OutputWords;
  words: { running: string; stopped: string; overrun: string; mute: string; scriptMissing: string };
}

/** How long a cell may wait for something, without keeping the worker busy. */
const patienceSeconds = 60;

/** A chapter's cells and numbers, kept in step with the reader's code by one sandbox. */
export class Book {
  readonly cells: ReadonlyMap<string, PageCell>;
  readonly #numbers: ReadonlyMap<string, PageNumber>;
  readonly #order: (PageCell | PageNumber)[];
  readonly #options: BookOptions;
  /** says what concerns no cell in particular */
  readonly #notice: (message: string) => void;
  readonly #units = new Map<string, Unit>();
  readonly #watched = new Set<string>();
  readonly #running: string[] = [];
  readonly #patience = new Map<string, number>();
  readonly #sources = new Map<string, Promise<string>>();
  #sandbox: Promise<Sandbox> | null = null;
  /** the cell that the reader has run last */
  #latest: string | undefined;

  /** `originals` are the book's sources, by cell: the elements may show a reader's already. */
  constructor(
    root: HTMLElement,
    originals: ReadonlyMap<string, string>,
    options: BookOptions,
    notice: (message: string) => void,
  ) {
    this.#options = options;
    this.#notice = notice;
    const elements = [...root.querySelectorAll<HTMLElement>("[data-cell], [data-expression]")];
    let numbers = 0;
    this.#order = elements.map((e) =>
      e.matches("[data-cell]")
        ? new PageCell(e, originals, options.outputWords)
        : new PageNumber(e, ++numbers),
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
    this.#latest = id;
    // The runtime would wait for the end of the run before, which may never come.
    if (this.#running.includes(id)) this.renew();
    const before = dependentsOf(id, this.#list());
    this.#take(cell);
    this.#watch([id, ...before, ...dependentsOf(id, this.#list())], id);
  }

  /** Runs every cell and number of the page with the readers' code. */
  runAll(): void {
    for (const cell of this.cells.values()) if (!cell.waitsForConsent) this.#take(cell);
    this.#watch(this.#order.map(({ id }) => id));
  }

  /** Ends all that runs. The cell that is to blame says why: the one named, else the last one started. */
  stop(id: string | null, message = this.#options.words.stopped): void {
    this.#end(id !== null && this.#running.includes(id) ? id : this.#running.at(-1), message);
  }

  /** Ends all where it can't go on; if no cell is running, the one that the reader has run last says so. */
  #giveUp(message: string): void {
    this.#end(this.#running.at(-1) ?? this.#latest, message);
  }

  #end(culprit: string | undefined, message: string): void {
    this.renew();
    if (culprit === undefined) this.#notice(message);
    else this.#blame(culprit, message);
  }

  #blame(id: string, message: string): void {
    const problem = { message };
    this.#units.set(id, { id, compiled: this.#units.get(id)?.compiled ?? null, problem });
    this.#show(id, { displays: [], outcomes: [], values: {}, trouble: problem });
  }

  /** What runs next runs in a fresh sandbox, free of all that cells have done to the present one's globals. */
  renew(): void {
    for (const id of this.#running.splice(0)) this.cells.get(id)?.setRunning(null);
    void this.#sandbox?.then((sandbox) => sandbox.close());
    this.#sandbox = null;
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
      moduleSource: (name) =>
        Object.hasOwn(modules, name)
          ? this.#fetch(modules[name]).catch((error: Error) => {
              this.#giveUp(error.message);
              return null;
            })
          : Promise.resolve(null),
      receive: (message) => {
        if (message.type === "running") this.#started(message.id);
        else this.#finished(message.id, message.result);
      },
      // Where no cell runs, none is to blame: the worker itself has gone, by self.close() say.
      overrun: () =>
        this.#giveUp(
          this.#running.length > 0 ? words.overrun.replace("{seconds}", String(limitSeconds)) : words.mute,
        ),
      // A cell that waits, for a timer say, may hold up others.
      mute: () => this.#running.length === 0 && this.#giveUp(words.mute),
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
    const { overrun } = this.#options.words;
    clearTimeout(this.#patience.get(id));
    const end = () =>
      this.#running.includes(id) && this.stop(id, overrun.replace("{seconds}", String(patienceSeconds)));
    this.#patience.set(id, window.setTimeout(end, patienceSeconds * 1000));
    setTimeout(
      () => this.cells.get(id)?.setRunning(this.#running.includes(id) ? this.#options.words.running : null),
      150,
    );
  }

  #finished(id: string, result: Result): void {
    clearTimeout(this.#patience.get(id));
    const at = this.#running.indexOf(id);
    if (at >= 0) this.#running.splice(at, 1);
    this.#show(id, result);
  }

  #show(id: string, result: Result): void {
    this.#numbers.get(id)?.show(result);
    const cell = this.cells.get(id);
    cell?.setRunning(null);
    cell?.show(result);
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
