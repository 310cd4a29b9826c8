import type { Plain, Tolerance } from "../exercises/exercise.ts";
import { isNear } from "../exercises/tolerance.ts";
import { type CodeValue, formatApart, formatValue } from "./value.ts";

/**
 * What two ways of computing the same may differ by: their order of adding, and the last digits of exp and tanh, in
 * which the machine that answers run in differs from others by 3e-16.
 */
const computing: Tolerance = { relative: 1e-6, absolute: 1e-9 };

/** How a result differs from the right one, in a sentence; null where it doesn't. −0 is 0, NaN is NaN. */
export function difference(value: CodeValue, right: Plain, tolerance: Tolerance = computing): string | null {
  return compare(value, right, "");

  function compare(given: CodeValue, wanted: Plain, place: string): string | null {
    const at = place ? `At ${place} it` : "It";
    if (typeof wanted === "number") return compareNumbers(given, wanted, at);
    if (Array.isArray(wanted)) return compareLists(given, wanted, place, at);
    if (typeof wanted === "object" && wanted !== null)
      return compareRecords(given, wanted as Record<string, Plain>, place, at);
    if (given === wanted) return null;
    return typeof given === typeof wanted
      ? `${at} should be ${formatValue(wanted as CodeValue)}.`
      : `${at} should be ${nameOf(wanted)}.`;
  }

  function compareNumbers(given: CodeValue, wanted: number, at: string): string | null {
    if (typeof given !== "number") return `${at} should be a number, not ${nameOf(given)}.`;
    if (Object.is(given, wanted) || isNear(given, wanted, tolerance)) return null;
    if (Number.isNaN(given))
      return `${at} is NaN, not a number: it comes of 0/0, of ∞ − ∞, or of reckoning with undefined, such as an entry past the end of a list.`;
    if (!Number.isFinite(given))
      return `${at} is ${given}: it comes of dividing by 0, or of numbers above 1.8 × 10³⁰⁸, such as Math.exp(710).`;
    const [is, right] = formatApart(given, wanted);
    return `${at} is ${is} instead of ${right}.`;
  }

  function compareLists(
    given: CodeValue,
    wanted: readonly Plain[],
    place: string,
    at: string,
  ): string | null {
    if (!Array.isArray(given)) return `${at} should be a list, not ${nameOf(given)}.`;
    if (given.length !== wanted.length)
      return `${at} should be a list of ${wanted.length}, and has ${given.length}.`;
    return first(wanted, (item, i) => compare(given[i], item, `${place}[${i}]`));
  }

  function compareRecords(
    given: CodeValue,
    wanted: Readonly<Record<string, Plain>>,
    place: string,
    at: string,
  ): string | null {
    const names = Object.keys(wanted);
    const shape = `{ ${names.join(", ")} }`;
    if (typeof given !== "object" || given === null || Array.isArray(given))
      return `${at} should be an object ${shape}, not ${nameOf(given)}.`;
    const fields = new Map(Object.entries(given));
    const missing = names.find((name) => !fields.has(name));
    if (missing !== undefined) return `${at} should be ${shape}: ${missing} is missing.`;
    return first(names, (name) =>
      compare(fields.get(name) as CodeValue, wanted[name], place ? `${place}.${name}` : name),
    );
  }
}

function first<T>(items: readonly T[], find: (item: T, i: number) => string | null): string | null {
  for (const [i, item] of items.entries()) {
    const found = find(item, i);
    if (found !== null) return found;
  }
  return null;
}

function nameOf(value: CodeValue | Plain): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return (
    { number: "a number", string: "a text", boolean: "true or false" }[typeof value as string] ?? "an object"
  );
}
