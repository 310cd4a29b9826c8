import { formatNumber } from "./format.ts";
import { attributes, escape } from "./html.ts";
import type { Cell, Shown } from "./inspect.ts";
import type { Result } from "./unit.ts";

/**
 * What the page lends to the drawing of values: a typesetter, a sanitiser for drawings where they can't be trusted, and
 * the words around values, with {places} for what is put into them.
 */
export interface Drawing {
  typeset(tex: string): string;
  sanitise(markup: string): string;
  words: OutputWords;
}

export interface OutputWords {
  line: string;
  goThere: string;
  matrix: string;
  cutMatrix: string;
  cutTable: string;
}

const fill = (words: string, given: Record<string, unknown>) =>
  words.replace(/\{(\w+)\}/g, (_, name) => String(given[name]));

/**
 * The outputs of a cell as HTML, the same at build and in the browser. Everything but a drawing is escaped text or
 * a number, whatever a reader's code has made of the result.
 */
export function showResult({ displays, trouble }: Result, drawing: Drawing): string {
  const outputs = displays.map((shown) => `<div class="output">${show(shown, drawing)}</div>`);
  return outputs.join("") + (trouble ? showTrouble(trouble, drawing.words) : "");
}

function showTrouble(
  { message, line, waitsFor }: NonNullable<Result["trouble"]>,
  words: OutputWords,
): string {
  const where = line ? `<strong>${fill(words.line, { line: Number(line) })}</strong> ` : "";
  const link = waitsFor ? ` <a href="#cell-${escape(waitsFor)}">${words.goThere}</a>` : "";
  return `<p class="problem" role="alert">${where}${escape(message)}${link}</p>`;
}

/** One shown value as HTML. */
export function show(shown: Shown, { typeset, sanitise, words }: Drawing): string {
  switch (shown.kind) {
    case "number":
      return `<span class="value">${formatNumber(shown.value)}</span>`;
    case "text":
      return `<pre class="value text">${escape(shown.text)}</pre>`;
    case "value":
      return `<pre class="value">${escape(shown.text)}</pre>`;
    case "matrix":
      return matrix(shown.rows, shown.size, words);
    case "table":
      return table(shown.columns, shown.rows, shown.count, words);
    case "tex":
      return typeset(shown.tex);
    case "markup":
      return sanitise(shown.markup);
  }
}

function matrix(rows: number[][], [height, width]: [number, number], words: OutputWords): string {
  const body = rows
    .map((row) => `<tr>${row.map((x) => `<td>${formatNumber(x)}</td>`).join("")}</tr>`)
    .join("");
  const shownWidth = rows[0]?.length ?? 0;
  const size = { rows: Number(height), columns: Number(width) };
  const shown = { shownRows: rows.length, shownColumns: shownWidth };
  const cut = rows.length < height || shownWidth < width;
  const note = cut ? `<p class="cut">${fill(words.cutMatrix, { ...size, ...shown })}</p>` : "";
  const label = attributes({ "aria-label": fill(words.matrix, size) });
  return `<table class="matrix"${label}><tbody>${body}</tbody></table>${note}`;
}

function table(columns: string[], rows: Cell[][], count: number, words: OutputWords): string {
  const head = columns.map((name) => `<th scope="col">${escape(name)}</th>`).join("");
  const body = rows.map((row) => `<tr>${row.map(field).join("")}</tr>`).join("");
  const shown = { rows: Number(count), shownRows: rows.length };
  const note = rows.length < count ? `<p class="cut">${fill(words.cutTable, shown)}</p>` : "";
  return `<table class="table"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>${note}`;
}

const field = (value: Cell) =>
  typeof value === "number"
    ? `<td class="number">${formatNumber(value)}</td>`
    : `<td>${escape(String(value))}</td>`;
