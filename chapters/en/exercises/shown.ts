import { formatNumber } from "../../../notebook/format.ts";

/** A number as sentences and formulas show it: rounded where it has more decimals, with a true minus. */
export function shown(value: number, decimals = 4): string {
  const rounded = Number(value.toFixed(decimals));
  return Number.isInteger(rounded) ? formatNumber(rounded) : String(rounded).replace("-", "−");
}

/** The same as a factor, or after an operator: in brackets if negative. */
export const factor = (value: number, decimals?: number): string =>
  shown(value, decimals).startsWith("−") ? `(${shown(value, decimals)})` : shown(value, decimals);

/** A list as the prose of the book shows it: [1, −2, 3]. */
export const list = (values: readonly number[], decimals?: number): string =>
  `[${values.map((value) => shown(value, decimals)).join(", ")}]`;

/** TeX: products two by two and added up, "2 · 3 + 4 · (−1)". */
export const products = (a: readonly number[], b: readonly number[], decimals?: number): string =>
  a.map((value, i) => `${factor(value, decimals)} \\cdot ${factor(b[i], decimals)}`).join(" + ");

/** TeX: numbers added up, negative ones taken away: "2 − 3 + 1". */
export const sum = (values: readonly number[], decimals?: number): string =>
  values
    .map((value, i) => {
      const text = shown(Math.abs(value), decimals);
      if (i === 0) return shown(value, decimals);
      return value < 0 ? `- ${text}` : `+ ${text}`;
    })
    .join(" ");
