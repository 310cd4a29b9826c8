import type { Digits } from "../format.ts";
import { formatNumber, readDigits } from "../format.ts";
import type { Outcome, Result } from "../unit.ts";
import { drawResult } from "./draw.ts";

/** A live cell on the page: its element, the book's code, the reader's code, and what it last gave. */
export class PageCell {
  readonly id: string;
  readonly element: HTMLElement;
  readonly code: HTMLElement;
  readonly original: string;
  source: string;
  /** the code that the outputs on the page belong to */
  shownSource: string;
  #drawing = 0;

  constructor(element: HTMLElement, originals: ReadonlyMap<string, string>) {
    this.element = element;
    this.id = element.dataset.cell ?? "";
    this.code = this.part("pre");
    this.original = this.shownSource = originals.get(this.id) ?? "";
    this.source = this.code.textContent ?? "";
  }

  part<T extends HTMLElement>(selector: string): T {
    return this.element.querySelector(selector) as T;
  }

  button(act: string): HTMLButtonElement {
    return this.part(`[data-do=${act}]`);
  }

  /** Says something beside the buttons, with a button for what can be done about it. */
  say(text: string, ...choices: [word: string, act: () => void][]): void {
    const status = this.part(".status");
    status.replaceChildren(text, ...choices.map(([word, act]) => choiceButton(word, act)));
  }

  /** The symbols of its formulas, each with the class of its quantity. */
  get symbols(): Map<string, string> {
    const listed = this.element.closest(".pair")?.querySelectorAll<HTMLElement>(".symbols [data-sym]") ?? [];
    return new Map([...listed].map(({ dataset, classList }) => [dataset.sym ?? "", classList.item(0) ?? ""]));
  }

  /** Whether a link's code is on show that the reader hasn't let run. */
  get waitsForConsent(): boolean {
    return this.element.hasAttribute("data-shared");
  }

  setRunning(running: boolean): void {
    this.element.classList.toggle("is-running", running);
    this.button("stop").hidden = !running;
  }

  /** The marks that follow from the code: the reader's own, and code that the outputs don't belong to. */
  mark(): void {
    const edited = this.source !== this.original;
    this.element.classList.toggle("is-edited", edited);
    this.element.classList.toggle("is-stale", this.source !== this.shownSource);
    this.button("reset").hidden = !edited;
  }

  async show(result: Result): Promise<void> {
    const drawing = ++this.#drawing;
    const html = await drawResult(result);
    if (drawing !== this.#drawing) return;
    this.part(".outputs").innerHTML = html;
    this.element.dataset.state = result.trouble ? "failed" : "ok";
    this.showOutcomes(result.outcomes);
    showLine(this.element, result.trouble?.line);
    for (const output of this.element.closest(".pair")?.querySelectorAll<HTMLElement>(".symbols output") ?? []) {
      const name = output.closest<HTMLElement>("[data-sym]")?.dataset.sym ?? "";
      output.textContent = result.values[name] ?? "";
    }
  }

  /** Where a value isn't the one that the code's `//=>` says, the present one stands beside it. */
  showOutcomes(outcomes: Outcome[]): void {
    for (const line of this.element.querySelectorAll<HTMLElement>(".code .expectation")) delete line.dataset.now;
    for (const { line, holds, now } of outcomes) {
      const comment = lineElement(this.element, line)?.querySelector<HTMLElement>(".expectation");
      if (comment && !holds) comment.dataset.now = now;
    }
  }
}

function choiceButton(word: string, act: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = word;
  button.addEventListener("click", act);
  return button;
}

const lineElement = (element: HTMLElement, line: number) =>
  element.querySelector(`.code [data-line="${line}"]`) ?? element.querySelectorAll(".code .cm-line")[line - 1];

function showLine(element: HTMLElement, line: number | undefined): void {
  for (const marked of element.querySelectorAll(".problem-line")) marked.classList.remove("problem-line");
  if (line) lineElement(element, line)?.classList.add("problem-line");
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
    const [source, format] = (element.dataset.expression ?? "").split(/ \| (?=[^|]*$)/);
    this.source = source;
    this.#digits = format === undefined ? undefined : readDigits(format);
  }

  show({ displays: [shown], trouble }: Result): void {
    const known = !trouble && shown;
    this.element.textContent = !known ? "?" : shown.kind === "number" ? formatNumber(shown.value, this.#digits) : "text" in shown ? shown.text : "…";
    this.element.title = trouble?.message ?? "";
  }
}
