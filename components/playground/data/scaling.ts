import { formatNumber } from "../../parts/format.ts";
import { extent } from "../pictures-codes.ts";

/** A linear map of one column of numbers: value ↦ (value − middle) / unit. */
export interface Scaling {
  readonly name: string;
  readonly from: readonly [least: number, most: number];
  readonly middle: number;
  readonly unit: number;
}

/** How far the plane goes each way, and how far numbers are spread that are brought into it. */
export const PLANE = extent[1];
const SPREAD = 5;

/**
 * How a feature is brought into the plane: not at all where it fits there and takes up a sixth of it; else its least
 * value goes to −5 and its largest to 5. Null where nothing changes.
 */
export function featureScaling(name: string, values: readonly number[]): Scaling | null {
  const [least, most] = rangeOf(values);
  const fits = least >= -PLANE && most <= PLANE && most - least >= 2;
  return fits ? null : scaling(name, [least, most], SPREAD);
}

/** How values to predict are brought to −1 to 1, around 0; null where they lie there. */
export function valueScaling(name: string, values: readonly number[]): Scaling | null {
  const [least, most] = rangeOf(values);
  return least >= -1 && most <= 1 && most - least >= 0.5 ? null : scaling(name, [least, most], 1);
}

function scaling(name: string, [least, most]: readonly [number, number], spread: number): Scaling {
  const half = (most - least) / 2;
  return { name, from: [least, most], middle: least + half, unit: half === 0 ? 1 : half / spread };
}

/** The value as it is in the plane. */
export const scaled = (value: number, by: Scaling | null) => (by ? (value - by.middle) / by.unit : value);

/** The value as it was. */
export const unscaled = (value: number, by: Scaling | null) => (by ? by.middle + value * by.unit : value);

/** What was done, in a sentence: "x₁ = (height − 175.5) / 5.1, so that 150 to 201 becomes −5 to 5." */
export function scalingSentence(symbol: string, by: Scaling): string {
  const { name, from, middle, unit } = by;
  const [least, most] = from.map(shown);
  if (from[0] === from[1]) return `${symbol}: ${name} is ${least} everywhere, which becomes 0.`;
  const shift = middle === 0 ? name : `(${name} ${middle < 0 ? "+" : "−"} ${shown(Math.abs(middle))})`;
  const [to, upTo] = from.map((value) => shown(scaled(value, by)));
  return `${symbol} = ${shift} / ${shown(unit)}, so that ${least} to ${most} becomes ${to} to ${upTo}.`;
}

const shown = (value: number) => formatNumber(value);

function rangeOf(values: readonly number[]): [number, number] {
  return [
    values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
  ];
}
