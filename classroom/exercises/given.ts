import type { Parameters, Plain } from "./exercise.ts";

/** How a prompt names a number of the reader: a parameter, or an entry of one, "w[0]". */
const path = /^([A-Za-z_$][\w$]*)((?:\[\d+\])*)$/;

/** The value that a hole of a prompt shows, or undefined where the exercise has none of that name. */
export function givenValue(parameters: Parameters, hole: string): Plain | undefined {
  const [, name, places] = path.exec(hole) ?? [];
  if (name === undefined || !Object.hasOwn(parameters, name)) return undefined;
  let value: Plain | undefined = parameters[name];
  for (const [, place] of places.matchAll(/\[(\d+)\]/g))
    value = Array.isArray(value) ? value[Number(place)] : undefined;
  return value;
}
