import { shown } from "./checks.ts";

/** Throws a RangeError unless `name` is one that `table` has. */
export function checkName<Name extends string>(
  where: string,
  name: unknown,
  table: Readonly<Record<Name, unknown>>,
): asserts name is Name {
  if (typeof name !== "string" || !Object.hasOwn(table, name))
    throw new RangeError(
      `${where}: ${shown(name)} is not known; the names are ${Object.keys(table).join(", ")}`,
    );
}

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
  const [, kind, given] = (typeof text === "string" && /^(\w+)(?:\((.*)\))?$/.exec(text)) || ["", text];
  checkName(what, kind, usual);
  if (given === undefined) return { kind, parameter: usual[kind] ?? 0 };
  if (usual[kind] === null)
    throw new RangeError(`${what}: ${shown(text)} is not accepted; ${kind} takes no number`);
  const parameter = given.trim() ? Number(given) : Number.NaN;
  const isPositive = positive.includes(kind);
  if (!Number.isFinite(parameter) || parameter < 0 || (isPositive && parameter === 0))
    throw new RangeError(
      `${what}: ${shown(text)} is not accepted; its number must be finite and ${isPositive ? "above 0" : "not below 0"}`,
    );
  return { kind, parameter };
}
