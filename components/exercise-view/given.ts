import type { Parameters, Plain } from "../../classroom/exercises/exercise.ts";
import { givenValue } from "../../classroom/exercises/given.ts";
import { attributes, escape } from "../../notebook/html.ts";

/**
 * A number of the reader as HTML, as a reader of mathematics expects it: numbers in full with a true minus, a list in
 * brackets, a list of lists as a matrix.
 */
export function givenHtml(value: Plain): string {
  if (isMatrix(value)) return matrixHtml(value);
  return escape(givenText(value));
}

function givenText(value: Plain): string {
  if (typeof value === "number") return numberText(value);
  if (Array.isArray(value)) return `[${value.map(givenText).join(", ")}]`;
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Every digit counts for who is to compute with it; what double precision adds behind the twelfth does not. */
function numberText(value: number): string {
  return String(Number(value.toPrecision(12)))
    .replace(/e([+-]\d+)/, " × 10^$1")
    .replaceAll("-", "−");
}

const isMatrix = (value: Plain): value is readonly (readonly number[])[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((row) => Array.isArray(row) && row.every((entry) => typeof entry === "number"));

function matrixHtml(rows: readonly (readonly number[])[]): string {
  const words = `matrix with the rows ${rows.map((row) => givenText(row)).join(", ")}`;
  const entries = rows
    .map((row) => row.map((entry) => `<span>${numberText(entry)}</span>`).join(""))
    .join("");
  const style = `--columns: ${Math.max(1, rows[0].length)}`;
  return `<span${attributes({ class: "given-matrix", role: "img", "aria-label": words, style })}>${entries}</span>`;
}

/** A hole of a prompt: the reader's own number of that name. */
export const holeHtml = (name: string, value: Plain): string =>
  `<span${attributes({ class: "given", "data-given": name })}>${givenHtml(value)}</span>`;

/** Puts a reader's numbers into the holes of a prompt on the page. */
export function fillHoles(prompt: ParentNode, parameters: Parameters): void {
  for (const hole of prompt.querySelectorAll<HTMLElement>("[data-given]")) {
    const value = givenValue(parameters, hole.dataset.given ?? "");
    if (value !== undefined) hole.innerHTML = givenHtml(value);
  }
}
