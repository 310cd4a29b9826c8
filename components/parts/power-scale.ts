import { formatNumber } from "./format.ts";
import type { Range } from "./plane-frame.ts";

/** Whole powers of ten around the values, 0 left out. */
export function powersAround(values: readonly number[]): Range {
  const powers = values.filter((value) => value > 0).map(Math.log10);
  if (powers.length === 0) return [-1, 0];
  const [low, high] = [Math.floor(Math.min(...powers)), Math.ceil(Math.max(...powers))];
  return [low, Math.max(high, low + 1)];
}

/** At most nine whole powers of ten within a range of powers, for the ticks of an axis. */
export function powerTicks([low, high]: Range): number[] {
  const every = Math.ceil((high - low) / 8);
  return Array.from({ length: high - low + 1 }, (_, i) => low + i).filter((power) => power % every === 0);
}

const superscript = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A tick of such a scale: the power of ten itself. */
export function formatPower(power: number): string {
  if (power === 0 || power === 1) return formatNumber(10 ** power);
  return `10${power < 0 ? "⁻" : ""}${[...String(Math.abs(power))].map((digit) => superscript[Number(digit)]).join("")}`;
}
