/** Digits to show: significant ones, or places after the point. */
export type Digits = { significant: number } | { decimals: number };

const minus = "−";

/** A number in double precision has between 15 and 17 digits. */
const mostDigits = 15;

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const superscript = (n: number) =>
  (n < 0 ? "⁻" : "") + [...String(Math.abs(n))].map((digit) => superscripts[Number(digit)]).join("");

/**
 * A number as the book prints it: whole numbers whole, others to four significant digits unless told otherwise;
 * a true minus, a comma between thousands from 10,000 on, very large and small ones as × 10ⁿ.
 */
export function formatNumber(value: number, digits?: Digits): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value < 0 ? `${minus}∞` : "∞";
  if (Object.is(value, -0)) return "0";
  const size = Math.abs(value);
  const whole = Number.isInteger(value);
  const sign = value < 0 ? minus : "";
  if (digits && "decimals" in digits && size < 1e15)
    return signed(sign, grouped(size.toFixed(digits.decimals)));
  if (whole && !digits && size < 1e15) return signed(sign, grouped(String(size)));
  const significant = digits && "significant" in digits ? digits.significant : 4;
  if (size >= 1e15 || (size < 1e-4 && size > 0)) return signed(sign, scientific(size, significant));
  const rounded = size.toPrecision(significant);
  const plain = rounded.includes("e") ? String(Number(rounded)) : rounded;
  return signed(sign, grouped(digits ? plain : String(Number(plain))));
}

/** Zero, however rounded, has no sign. */
const signed = (sign: string, text: string) => (/[1-9]/.test(text) ? sign : "") + text;

function scientific(size: number, significant: number): string {
  const [mantissa, exponent] = size.toExponential(significant - 1).split("e");
  return `${Number(mantissa)} × 10${superscript(Number(exponent))}`;
}

function grouped(text: string): string {
  const [whole, fraction] = text.split(".");
  const parts = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  return fraction === undefined ? parts : `${parts}.${fraction}`;
}

/** An expression of the prose and, behind a last " | ", how its number is to be printed. */
export const splitFormat = (text: string): string[] => text.split(/ \| (?=[^|]*$)/);

/** Reads "3 digits" or "2 decimals". @throws Error that says what is accepted. */
export function readDigits(text: string): Digits {
  const [, count, unit] = /^(\d+) (digits?|decimals?)$/.exec(text.trim()) ?? [];
  if (!count) throw new Error(`"${text.trim()}" is no number format: write "3 digits" or "2 decimals"`);
  const n = Number(count);
  if (unit.startsWith("digit") && n < 1)
    throw new Error(`"${text.trim()}" shows nothing: give at least 1 digit`);
  if (n > mostDigits)
    throw new Error(`"${text.trim()}" is more than a number has: give at most ${mostDigits} digits`);
  return unit.startsWith("decimal") ? { decimals: n } : { significant: n };
}

/** Whether a value, as it is written, is a negative number. */
export const isNegative = (written: string) => /^−[\d.∞]/.test(written);
