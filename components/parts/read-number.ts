import { formatNumber } from "./format.ts";

export interface NumberLimits {
  min?: number;
  max?: number;
  /** Whether only whole numbers will do. */
  whole?: boolean;
}

export type ReadNumber = { value: number } | { problem: string };

/** Reads a number that someone typed; where it is none, or not within the limits, says so in a sentence. */
export function readNumber(text: string, limits: NumberLimits = {}): ReadNumber {
  const plain = text.trim().replace(/^[−–]/, "-");
  if (plain === "") return { problem: `Nothing is typed here: give ${accepted(limits)}.` };
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) {
    return { problem: `“${text.trim()}” is no number: give ${accepted(limits)}.` };
  }
  const value = Number(plain);
  if (!fits(value, limits)) return { problem: `${text.trim()} won’t do: give ${accepted(limits)}.` };
  return { value };
}

function fits(
  value: number,
  { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, whole }: NumberLimits,
): boolean {
  return Number.isFinite(value) && value >= min && value <= max && (!whole || Number.isSafeInteger(value));
}

function accepted({ min, max, whole }: NumberLimits): string {
  const kind = whole ? "a whole number" : "a number";
  if (min !== undefined && max !== undefined)
    return `${kind} from ${formatNumber(min)} to ${formatNumber(max)}`;
  if (min !== undefined) return `${kind} of at least ${formatNumber(min)}`;
  if (max !== undefined) return `${kind} of at most ${formatNumber(max)}`;
  return `${kind}, such as ${whole ? "12" : "0.5"}`;
}
