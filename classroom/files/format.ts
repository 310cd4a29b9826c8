/**
 * Reading of the book's own files. They come from people, mail and school systems: whatever a text holds, either the
 * thing comes out, built anew of what its format knows, or a FormatError that names the place and what is accepted.
 */

/** What was wrong with a file, in a sentence for people. */
export class FormatError extends Error {
  override name = "FormatError";
}

/** Turns a value out of JSON into a T, or throws a FormatError that begins with the place. */
export type Decode<T> = (value: unknown, place: string) => T;

const mostDeep = 64;

/** A format of files: what they are called, how they are read. */
export interface Format<T> {
  /** "assignment", as in its field `format`. */
  readonly name: string;
  readonly version: number;
  /** How many characters a file may have. */
  readonly limit: number;
  readonly decode: Decode<T>;
}

/** Reads the text of a file. @throws FormatError */
export function readFormat<T>(format: Format<T>, text: string): T {
  return decodeFormat(format, parseJson(format, text));
}

/** The same for what was JSON once and is parsed already. @throws FormatError */
export function decodeFormat<T>({ name, version, decode }: Format<T>, value: unknown): T {
  if (!isRecord(value)) throw new FormatError(`This is no ${name}: it holds ${shown(value)}, not an object`);
  checkNames(value, name, 0);
  const { format } = value;
  if (format !== name)
    throw new FormatError(
      typeof format === "string" && Object.hasOwn(value, "format")
        ? `This is no ${name}: its format is ${shown(format)}`
        : `This is no ${name}: it has no field "format" that says "${name}"`,
    );
  const found = Object.hasOwn(value, "version") ? value.version : undefined;
  if (typeof found === "number" && found > version)
    throw new FormatError(
      `This ${name} is of version ${found}, and this edition of the book reads version ${version} at most: take a newer edition`,
    );
  if (found !== version)
    throw new FormatError(`${name}.version is ${shown(found)}, and accepted is ${version}`);
  return decode(value, name);
}

/** The text of a file, as a person may want to look into it. */
export function writeFormat(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function parseJson({ name, limit }: Format<unknown>, text: string): unknown {
  if (text.length > limit)
    throw new FormatError(
      `This is too long for the format "${name}": ${text.length} characters, where at most ${limit} are accepted`,
    );
  if (text.trim() === "") throw new FormatError(`This is no ${name}: it is empty`);
  try {
    return JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
  } catch {
    const cut = /^\s*\{/.test(text) && !/\}\s*$/.test(text);
    throw new FormatError(
      cut ? `This ${name} is cut short: its end is missing` : `This is no ${name}: it is not JSON`,
    );
  }
}

// `__proto__` is a name like any other to JSON.parse, and not to code that copies objects.
function checkNames(value: unknown, place: string, depth: number): void {
  if (typeof value !== "object" || value === null) return;
  if (depth > mostDeep) throw new FormatError(`${place} is nested more than ${mostDeep} deep`);
  for (const key of Object.keys(value)) {
    if (key === "__proto__") throw new FormatError(`${place} has a field "__proto__", which is not accepted`);
    checkNames(
      (value as Record<string, unknown>)[key],
      Array.isArray(value) ? place : `${place}.${key}`,
      depth + 1,
    );
  }
}

/** A value as an error message quotes it. */
export function shown(value: unknown): string {
  if (value === undefined) return "missing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  const text = typeof value === "number" ? String(value) : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Throws the FormatError of a value that is not what is accepted. */
export function refuse(value: unknown, place: string, accepted: string): never {
  throw new FormatError(`${place} is ${shown(value)}, and accepted is ${accepted}`);
}

/** An object with these fields; others are left out. A field whose decoder gives undefined stays away. */
export function record<T extends object>(fields: { readonly [K in keyof T]-?: Decode<T[K]> }): Decode<T> {
  return (value, place) => {
    if (!isRecord(value)) refuse(value, place, "an object");
    const found = Object.entries<Decode<unknown>>(fields).map(([name, decode]) => [
      name,
      decode(Object.hasOwn(value, name) ? value[name] : undefined, `${place}.${name}`),
    ]);
    return Object.fromEntries(found.filter(([, field]) => field !== undefined)) as T;
  };
}

/** A list of at least and at most so many. */
export function listOf<T>(item: Decode<T>, most: number, least = 0): Decode<T[]> {
  return (value, place) => {
    if (!Array.isArray(value)) refuse(value, place, "a list");
    if (value.length > most || value.length < least)
      throw new FormatError(
        `${place} has ${value.length} entries, and accepted are from ${least} to ${most}`,
      );
    return value.map((entry, i) => item(entry, `${place}[${i}]`));
  };
}

/** A list in which no two have the same name. */
export function distinct<T>(list: Decode<T[]>, name: (item: T) => string): Decode<T[]> {
  return (value, place) => {
    const items = list(value, place);
    const seen = new Set<string>();
    for (const item of items) {
      if (seen.has(name(item))) throw new FormatError(`${place} has ${shown(name(item))} twice`);
      seen.add(name(item));
    }
    return items;
  };
}

/** Text of at most so many characters; filled, unless said otherwise. */
export function text(most: number, { empty = false } = {}): Decode<string> {
  return (value, place) => {
    if (typeof value !== "string") refuse(value, place, "text");
    if (value.length > most)
      throw new FormatError(`${place} has ${value.length} characters, where at most ${most} are accepted`);
    if (!empty && value.trim() === "") refuse(value, place, "text that is not empty");
    return value;
  };
}

/** Text that fits a pattern, which is said in words. */
export function matching(pattern: RegExp, accepted: string): Decode<string> {
  return (value, place) => {
    if (typeof value !== "string" || !pattern.test(value)) refuse(value, place, accepted);
    return value;
  };
}

/** A number within bounds; `whole` takes no fractions. */
export function number(low: number, high: number, { whole = false } = {}): Decode<number> {
  return (value, place) => {
    const fits = typeof value === "number" && value >= low && value <= high;
    if (!fits || (whole && !Number.isInteger(value)))
      refuse(value, place, `a ${whole ? "whole " : ""}number from ${low} to ${high}`);
    return value;
  };
}

/** One of these words. */
export function oneOf<const T extends string>(...choices: readonly T[]): Decode<T> {
  return (value, place) => {
    if (!choices.includes(value as T))
      refuse(value, place, choices.map((choice) => `"${choice}"`).join(" or "));
    return value as T;
  };
}

export function nullOr<T>(decode: Decode<T>): Decode<T | null> {
  return (value, place) => (value === null ? null : decode(value, place));
}

export function optional<T>(decode: Decode<T>): Decode<T | undefined> {
  return (value, place) => (value === undefined ? undefined : decode(value, place));
}

/** Exactly this value. */
export function just<const T extends string | number>(wanted: T): Decode<T> {
  return (value, place) => (value === wanted ? wanted : refuse(value, place, JSON.stringify(wanted)));
}

/** Any JSON, missing excepted: whoever takes it looks into it. */
export const anything: Decode<unknown> = (value, place) =>
  value === undefined ? refuse(value, place, "a value") : value;

/** What names things in files and links. */
export const identifier = matching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, "letters, digits, dots and dashes");

/** A moment as `Date.prototype.toISOString` writes it. */
export const instant: Decode<string> = (value, place) => {
  const valid =
    typeof value === "string" &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/.test(value) &&
    !Number.isNaN(Date.parse(value));
  return valid ? value : refuse(value, place, 'a time such as "2026-11-25T09:30:00Z"');
};
