import type { CellSource, NumberSource } from "./chapter.ts";
import { formatNumber, isNegative } from "./format.ts";
import { colour, symbolsOf, typeset } from "./formula.ts";
import { highlight } from "./highlight.ts";
import { attributes, escape } from "./html.ts";
import { type OutputWords, showResult } from "./show.ts";
import type { Result } from "./unit.ts";

/** What a page's cells look like: the colour class of a quantity, and the words on the controls. */
export interface Page {
  /** the class that colours a variable by its quantity, or "" */
  quantityOf(name: string): string;
  words: Words;
  outputWords: OutputWords;
}

export interface Words {
  run: string;
  stop: string;
  reset: string;
  copy: string;
  share: string;
  code: string;
  symbols: string;
  equation: string;
}

/** A cell, with the formulas that it belongs to, as HTML. */
export function renderCell(unit: CellSource, result: Result, page: Page): string {
  const names = [...new Set(unit.formulas.flatMap(({ value }) => symbolsOf(value).map(({ name }) => name)))];
  const classOf = (name: string) => symbolClass(page.quantityOf(name), result.values[name]);
  const symbols = new Map(names.map((name) => [name, classOf(name)]));
  const cell = cellHtml(unit, result, symbols, page);
  if (unit.formulas.length === 0) return cell;
  return `<section class="pair">${formulasHtml(unit, result, classOf, page.words)}${cell}</section>`;
}

function cellHtml(
  unit: CellSource,
  result: Result,
  symbols: ReadonlyMap<string, string>,
  { words, outputWords }: Page,
): string {
  const outputs = showResult(result, {
    typeset: (tex) => typeset(tex, true),
    sanitise: (markup) => markup,
    words: outputWords,
  });
  const code = highlight(unit.source, { symbols });
  const button = (act: string, word: string, hidden = false) =>
    `<button type="button"${attributes({ "data-do": act, hidden })}>${escape(word)}</button>`;
  return `<div class="cell" id="cell-${unit.id}" data-cell="${unit.id}">
<div class="code"><pre${attributes({ tabindex: 0, role: "group", "aria-label": `${words.code} ${unit.id}` })}><code>${code}</code></pre></div>
<div class="outputs">${outputs}</div>
<div class="tools">${button("run", words.run)}${button("stop", words.stop, true)}${button("reset", words.reset, true)}${button("copy", words.copy)}${button("share", words.share)}<span class="status" role="status"></span></div>
</div>`;
}

type ClassOf = (name: string) => string;

/** A quantity's class, and whether its present value is a negative number. */
const symbolClass = (quantity: string, value: string | undefined) =>
  isNegative(value ?? "") ? `${quantity} is-negative`.trim() : quantity;

function formulasHtml(unit: CellSource, { values }: Result, classOf: ClassOf, words: Words): string {
  const formulas = unit.formulas.map((formula, i) => {
    const id = i === 0 ? `eq-${unit.id}` : `eq-${unit.id}-${i + 1}`;
    const typed = colour(typeset(formula.value, true), classOf);
    const number = numberOf(formula);
    const link = number
      ? `<a class="equation-number" href="#${id}" aria-label="${words.equation} ${number}">${number}</a>`
      : "";
    return `<div class="formula" id="${id}"><div class="typeset">${typed}</div>${link}</div>`;
  });
  return `<div class="formulas">${formulas.join("")}${legend(unit, values, classOf, words)}</div>`;
}

/** The number that the site's numbering gave the formula. */
const numberOf = (formula: CellSource["formulas"][number]) =>
  (formula.data as { number?: string } | undefined)?.number;

/** The symbols with their present values: one tab stop, arrow keys among them. */
function legend({ formulas }: CellSource, values: Result["values"], classOf: ClassOf, words: Words): string {
  const symbols = new Map(
    formulas.flatMap(({ value }) => symbolsOf(value).map((symbol) => [symbol.name, symbol])),
  );
  if (symbols.size === 0) return "";
  const items = [...symbols.values()].map(({ name, tex }, i) => {
    const given = { type: "button", "data-sym": name, class: classOf(name), tabindex: i === 0 ? 0 : -1 };
    const symbol = typeset(tex, false);
    return `<li><button${attributes(given)}><span class="sym">${symbol}</span> <output>${escape(values[name] ?? "")}</output></button></li>`;
  });
  return `<ul class="symbols" aria-label="${escape(words.symbols)}">${items.join("")}</ul>`;
}

/** A number in the prose, which a page with its cells running keeps up to date. */
export function renderNumber(unit: NumberSource, result: Result): string {
  const { node } = unit;
  const [shown] = result.displays;
  const text = numberText(unit, result);
  const value = shown?.kind === "number" ? shown.value : null;
  return `<data${attributes({ class: "live-number", value, "data-expression": node.value.slice(2) })}>${escape(text)}</data>`;
}

/** A number in the prose as it is printed. */
export function numberText({ source, digits }: NumberSource, { displays }: Result): string {
  const [shown] = displays;
  if (shown?.kind === "number") return formatNumber(shown.value, digits);
  return shown && "text" in shown ? shown.text : source;
}
