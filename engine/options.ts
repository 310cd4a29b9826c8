import { checkObject, shown } from "./checks.ts";

/** Options with the usual value in place of each that was left out. */
export type Complete<Given, Usual> = {
  [Name in keyof Given]-?:
    | Exclude<Given[Name], undefined>
    | (undefined extends Given[Name] ? Usual[Name & keyof Usual] : never);
};

/**
 * What was given, over what is usual: `usual` names every option that there is, those without a usual value as
 * undefined. Throws when no object is given, or an option that is not known, which may be a slip of the pen.
 */
export function withUsual<Given extends object, const Usual extends Record<keyof Given, unknown>>(
  where: string,
  given: Given,
  usual: Usual,
): Complete<Given, Usual> {
  const names = Object.keys(usual);
  const accepted = `an object with ${names.join(", ")}`;
  checkObject(where, "what it got", given, accepted);
  const stray = Object.keys(given).find((name) => !names.includes(name));
  if (stray !== undefined)
    throw new RangeError(`${where}: the option ${shown(stray)} is not known; there are ${names.join(", ")}`);
  const set = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...usual, ...Object.fromEntries(set) } as Complete<Given, Usual>;
}
