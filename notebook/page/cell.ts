import type { Digits } from "../format.ts";
import { formatNumber, isNegative, readDigits, splitFormat } from "../format.ts";
import type { OutputWords } from "../show.ts";
import type { Outcome, Result } from "../unit.ts";
import { drawResult } from "./draw.ts";
import { type Choice, showNotice } from "./notice.ts";

const longestPause = 300;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A live cell on the page: its element, the book's code, the reader's code, and what it last gave. */
export class PageCell {
  readonly id: string;
  readonly element: HTMLElement;
  readonly code: HTMLElement;
  readonly original: string;
  source: string;
  /** the code that the outputs on the page belong to */
  shownSource: string;
  /** the code before each change of a number at rest, the last one last */
  readonly past: string[] = [];
  /** set while the cell is being edited */
  annotateEditor: ((outcomes: Outcome[], problemLine: number | undefined) => void) | undefined;
  #last: Result | undefined;
  readonly #words: OutputWords;
  #next: Result | undefined;
  #isDrawing = false;
  #saysRunning = false;
  #shared: string | null = null;

  constructor(element: HTMLElement, originals: ReadonlyMap<string, string>, words: OutputWords) {
    this.element = element;
    this.#words = words;
    this.id = element.dataset.cell ?? "";
    this.code = this.part("pre");
    this.original = this.source = this.shownSource = originals.get(this.id) ?? "";
  }

  part<T extends HTMLElement>(selector: string): T {
    return this.element.querySelector(selector) as T;
  }

  button(act: string): HTMLButtonElement {
    return this.part(`[data-do=${act}]`);
  }

  /** Says something beside the buttons, with a button for what can be done about it. */
  say(text: string, ...choices: Choice[]): void {
    showNotice(this.part(".status"), text, choices);
  }

  /** The symbols of its formulas, each with the class of its quantity. */
  get symbols(): Map<string, string> {
    const listed = this.element.closest(".pair")?.querySelectorAll<HTMLElement>(".symbols [data-sym]") ?? [];
    return new Map(
      [...listed].map(({ dataset, classList }) => [
        dataset.sym ?? "",
        [...classList].filter((name) => name !== "is-lit").join(" "),
      ]),
    );
  }

  /** The code that a link brought and the reader hasn't let run yet: on show in place of the cell's own. */
  get shared(): string | null {
    return this.#shared;
  }

  set shared(code: string | null) {
    this.#shared = code;
    this.element.toggleAttribute("data-shared", code !== null);
  }

  get waitsForConsent(): boolean {
    return this.#shared !== null;
  }

  /** The code that the page shows. */
  get onShow(): string {
    return this.#shared ?? this.source;
  }

  /** Shows that the cell runs, with a word for it, or that it doesn't (null). */
  setRunning(word: string | null): void {
    this.element.classList.toggle("is-running", word !== null);
    this.button("stop").hidden = word === null;
    if (word !== null) this.say(word);
    else if (this.#saysRunning) this.say("");
    this.#saysRunning = word !== null;
  }

  /** The marks that follow from the code: the reader's own, and code that the outputs don't belong to. */
  mark(): void {
    const edited = this.source !== this.original;
    this.element.classList.toggle("is-edited", edited);
    this.element.classList.toggle("is-stale", this.onShow !== this.shownSource);
    this.button("reset").hidden = !edited;
  }

  /** Shows the result, or the last of those that come while one is drawn: a cell may show something new all the time. */
  show(result: Result): void {
    this.#next = result;
    if (!this.#isDrawing) void this.#draw();
  }

  async #draw(): Promise<void> {
    this.#isDrawing = true;
    try {
      for (let result = this.#next; result; result = this.#next) {
        this.#next = undefined;
        const begun = performance.now();
        this.part(".outputs").innerHTML = await drawResult(result, this.#words);
        this.#last = result;
        this.element.dataset.state = result.trouble ? "failed" : "ok";
        this.annotate(result.outcomes, result.trouble?.line);
        this.#showValues(result.values);
        // Two thirds of the time stay the page's.
        await pause(Math.min(2 * (performance.now() - begun), longestPause));
      }
    } finally {
      this.#isDrawing = false;
    }
  }

  /** Puts the present values beside the symbols; a negative one changes its symbol's colour everywhere in the pair. */
  #showValues(values: Result["values"]): void {
    const pair = this.element.closest(".pair");
    for (const symbol of pair?.querySelectorAll<HTMLElement>(".symbols [data-sym]") ?? []) {
      const name = symbol.dataset.sym ?? "";
      const value = values[name] ?? "";
      const output = symbol.querySelector("output");
      if (output) output.textContent = value;
      for (const place of pair?.querySelectorAll(`[data-sym="${CSS.escape(name)}"]`) ?? [])
        place.classList.toggle("is-negative", isNegative(value));
    }
  }

  /** Marks the code again after it has been drawn anew, if what the page shows belongs to it. */
  annotateAgain(): void {
    if (this.#last && this.onShow === this.shownSource)
      this.annotate(this.#last.outcomes, this.#last.trouble?.line);
  }

  /** Where a value isn't the one that the code's `//=>` says, the present one stands beside it; a failed line is marked. */
  annotate(outcomes: Outcome[], problemLine: number | undefined): void {
    this.annotateEditor?.(outcomes, problemLine);
    for (const comment of this.code.querySelectorAll<HTMLElement>(".expectation")) delete comment.dataset.now;
    for (const { line, holds, now } of outcomes) {
      const comment = this.#line(line)?.querySelector<HTMLElement>(".expectation");
      if (comment && !holds) comment.dataset.now = now;
    }
    this.code.querySelector(".problem-line")?.classList.remove("problem-line");
    if (problemLine) this.#line(problemLine)?.classList.add("problem-line");
  }

  #line(line: number): Element | null {
    return this.code.querySelector(`[data-line="${line}"]`);
  }
}

/** A number in the prose: always the book's expression, with the chapter's present value. */
export class PageNumber {
  readonly id: string;
  readonly element: HTMLElement;
  readonly source: string;
  readonly #digits: Digits | undefined;

  constructor(element: HTMLElement, count: number) {
    this.element = element;
    this.id = `number-${count}`;
    const [source, format] = splitFormat(element.dataset.expression ?? "");
    this.source = source;
    this.#digits = format === undefined ? undefined : readDigits(format);
  }

  show({ displays: [shown], trouble }: Result): void {
    const known = !trouble && shown;
    this.element.textContent = !known
      ? "?"
      : shown.kind === "number"
        ? formatNumber(shown.value, this.#digits)
        : "text" in shown
          ? shown.text
          : "…";
    this.element.title = trouble?.message ?? "";
    if (known && shown.kind === "number") this.element.setAttribute("value", String(shown.value));
    else this.element.removeAttribute("value");
  }
}
