import { formatNumber } from "../parts/format.ts";
import type { Digits } from "./state.ts";

/** A number with 3, 6 or all of its digits, without zeros at its end. */
export function digitsText(value: number, digits: Digits): string {
  if (digits === "all") return allDigits(value);
  const rounded = Number(value.toPrecision(Number(digits)));
  const text = formatNumber(rounded, { significant: Number(digits) });
  return text.includes(".") && !text.includes("×") ? text.replace(/\.?0+$/, "") : text;
}

// As JavaScript prints it, every bit of it, with the book's minus and powers of ten.
function allDigits(value: number): string {
  const [mantissa, exponent] = String(value).replace("-", "−").split("e");
  if (exponent === undefined) return mantissa;
  const raised = [...exponent.replace("+", "")].map((sign) =>
    sign === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(sign)],
  );
  return `${mantissa} × 10${raised.join("")}`;
}

/** A number short enough to stand in a node: at most four digits, and four places after the point. */
export function nodeText(value: number): string {
  const size = Math.abs(value);
  if (value !== 0 && size < 1e-3) return value.toExponential(0).replaceAll("-", "−");
  return formatNumber(size < 1 ? Number(value.toFixed(4)) : Number(value.toPrecision(4)));
}
