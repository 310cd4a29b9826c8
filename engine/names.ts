import { shown } from "./checks.ts";

/**
 * Reads a name that may carry a number, as in "leakyRelu(0.1)". `usual` holds every name with the number it has if
 * none is given, null for names that take none. Throws a RangeError for another name, or a number below 0 (where
 * the usual number is above 0, and `name` is among `positive`: not above 0).
 */
export function readName<Kind extends string>(
  what: string,
  text: string,
  usual: Readonly<Record<Kind, number | null>>,
  positive: readonly string[] = [],
): { kind: Kind; parameter: number } {
  const [, name = "", given] = /^(\w+)(?:\((.*)\))?$/.exec(text) ?? [];
  if (!Object.hasOwn(usual, name)) {
    throw new RangeError(
      `${what}: ${shown(text)} is not known; the names are ${Object.keys(usual).join(", ")}`,
    );
  }
  const kind = name as Kind;
  if (given === undefined) return { kind, parameter: usual[kind] ?? 0 };
  if (usual[kind] === null)
    throw new RangeError(`${what}: ${shown(text)} is not accepted; ${kind} takes no number`);
  const parameter = given.trim() === "" ? Number.NaN : Number(given);
  const least = positive.includes(kind) ? Number.MIN_VALUE : 0;
  if (!(parameter >= least && parameter < Number.POSITIVE_INFINITY)) {
    const limit = least > 0 ? "above 0" : "not below 0";
    throw new RangeError(`${what}: ${shown(text)} is not accepted; its number must be finite and ${limit}`);
  }
  return { kind, parameter };
}
