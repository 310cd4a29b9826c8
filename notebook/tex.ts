import { listOf } from "./agreement.ts";
import { formatNumber } from "./format.ts";
import { Tex } from "./inspect.ts";

/** A value inside a formula: numbers as the book prints them, lists as column vectors, lists of lists as matrices. */
function inFormula(value: unknown): string {
  if (typeof value === "number") return texNumber(value);
  if (value instanceof Tex) return value.tex;
  const list = listOf(value);
  if (!list) return String(value);
  const rows = list.map((row) => (listOf(row) ?? [row]).map(inFormula).join(" & "));
  return `\\begin{bmatrix} ${rows.join(" \\\\ ")} \\end{bmatrix}`;
}

function texNumber(value: number): string {
  if (Number.isNaN(value)) return "\\text{NaN}";
  const text = formatNumber(value).replace("−", "-").replaceAll(",", "{,}").replace("∞", "\\infty ");
  return text.replace(/ × 10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/, (_, power: string) => `\\times 10^{${plainDigits(power)}}`);
}

const plainDigits = (power: string) =>
  [...power].map((c) => (c === "⁻" ? "-" : "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c))).join("");

/** A formula with live numbers in it: tex`z = ${w} \cdot ${x} + ${b}`. */
export function tex(strings: TemplateStringsArray, ...values: unknown[]): Tex {
  return new Tex(
    strings.raw.map((part, i) => part + (i < values.length ? inFormula(values[i]) : "")).join(""),
  );
}
