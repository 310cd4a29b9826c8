import type { JSValueHandle } from "quickjs-wasi";

/** A value that an answer gave, taken over as data. Numbers may be NaN, infinite or −0. */
export type CodeValue =
  | null
  | boolean
  | number
  | string
  | readonly CodeValue[]
  | { readonly [name: string]: CodeValue };

export type Reading = { readonly value: CodeValue } | { readonly refused: string };

const deepest = 8;
const mostEntries = 10_000;
const longestText = 10_000;

const numberArrays = new Map(
  [
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
  ].map((type) => [type.name, type] as const),
);

type NumberArray = typeof numberArrays extends Map<string, infer T> ? T : never;

class Refusal extends Error {}

/**
 * Takes a value out of the machine, as data. What it is is asked of the engine, not of prototypes that a program may have
 * changed, and fields are read by their descriptors, so that no getter, toJSON, valueOf or trap of a Proxy has a say.
 * What isn't plain data is refused, with a sentence.
 */
export function readValue(handle: JSValueHandle): Reading {
  let entries = 0;
  try {
    return { value: read(handle, 0) };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message };
    throw error;
  }

  function read(value: JSValueHandle, depth: number): CodeValue {
    count(1);
    if (value.isNumber) return value.toNumber();
    if (value.isBool) return value.toBoolean();
    if (value.isNull) return null;
    if (value.isString) return readText(value);
    if (value.isObject) return readObject(value, depth);
    throw new Refusal(refusal(value, depth));
  }

  function readObject(value: JSValueHandle, depth: number): CodeValue {
    if (depth === deepest)
      throw new Refusal("Your function returned lists within lists, deeper than any answer.");
    // A Proxy calls itself an Object, or an Array, so it is looked for first.
    if (value.isProxy || value.isFunction || value.isPromise) throw new Refusal(refusal(value, depth));
    const kind = value.className ?? "";
    if (kind === "Array") return readList(value, depth);
    const NumberArray = numberArrays.get(kind);
    if (NumberArray) return readNumbers(value, NumberArray);
    if (kind === "Object") return readRecord(value, depth);
    throw new Refusal(refusal(value, depth));
  }

  function readList(list: JSValueHandle, depth: number): CodeValue[] {
    const length = own(list, "length", (field) => field.toNumber());
    count(length);
    const names = namesOf(list);
    // The last name is "length" itself.
    if (names.length !== length + 1) throw new Refusal(gaps);
    return Array.from({ length }, (_, i) => own(list, String(i), (item) => read(item, depth + 1)));
  }

  /** By its bytes: a typed array has no fields of its own that could be asked for its length. */
  function readNumbers(list: JSValueHandle, NumberArray: NumberArray): CodeValue[] {
    const numbers = new NumberArray(list.toArrayBuffer());
    count(numbers.length);
    return [...numbers];
  }

  function count(more: number): void {
    entries += more;
    if (entries > mostEntries) throw new Refusal(`Your function returned more than ${mostEntries} values.`);
  }

  function readRecord(record: JSValueHandle, depth: number): CodeValue {
    const fields = namesOf(record).map((name) => {
      return [name, own(record, name, (item) => read(item, depth + 1))] as const;
    });
    // Not by assignment: a field may be called __proto__.
    return Object.fromEntries(fields);
  }
}

const gaps = "Your function returned a list with gaps, or with names besides its places.";

function readText(value: JSValueHandle): string {
  const length = value.length;
  if (length > longestText) throw new Refusal(`Your function returned a text of ${length} characters.`);
  return value.toString();
}

/** The names of all fields; fields under symbols are refused. */
function namesOf(value: JSValueHandle): string[] {
  return value.getOwnPropertyKeys().map((key) => {
    if (typeof key !== "string")
      throw new Refusal("Your function returned an object with a symbol among its fields.");
    return key;
  });
}

/** Reads a field that the value itself has; one that would have to be computed is refused. */
function own<T>(value: JSValueHandle, name: string, use: (field: JSValueHandle) => T): T {
  const field = value.getOwnPropertyDescriptor(name)?.value;
  if (!field)
    throw new Refusal(
      `The field ${JSON.stringify(name.slice(0, 40))} of what your function returned isn't a value.`,
    );
  return field.consume(use);
}

/** What was given instead of data. */
function refusal(value: JSValueHandle, depth: number): string {
  const what = kindOf(value);
  if (depth === 0 && what === "undefined") return "Your function returned nothing: is a return missing?";
  if (depth > 0 && what === "undefined")
    return "A part of what your function returned is undefined, such as an entry past the end of a list.";
  const plainly = depth === 0 ? "Your function returned" : "What your function returned contains";
  if (what === "Promise") return `${plainly} a promise: it must not be async.`;
  return `${plainly} ${articled(what)}; numbers, texts, true and false, lists and objects of these can be judged.`;
}

/** What a value is, by the engine's own word. */
function kindOf(value: JSValueHandle): string {
  if (value.isUndefined) return "undefined";
  if (value.isProxy) return "Proxy";
  if (value.isFunction) return "function";
  if (value.isPromise) return "Promise";
  if (value.isSymbol) return "symbol";
  if (value.isBigInt) return "BigInt";
  return value.className ?? "something else";
}

function articled(noun: string): string {
  if (noun === "something else") return noun;
  return `${/^[aeiou]/i.test(noun) ? "an" : "a"} ${noun}`;
}

/** A value as the console shows it: text as it is, data as in code, anything else by its kind. */
export function showValue(handle: JSValueHandle): string {
  if (handle.isUndefined) return "undefined";
  const reading = readValue(handle);
  if ("refused" in reading) return `[${kindOf(handle)}]`;
  return typeof reading.value === "string" ? reading.value : formatValue(reading.value);
}

/** Data as it would be written in code; numbers to seven digits. */
export function formatValue(value: CodeValue | undefined): string {
  if (typeof value === "number") return formatNumber(value);
  if (Array.isArray(value)) return `[${value.map(formatValue).join(", ")}]`;
  if (typeof value === "object" && value !== null)
    return `{ ${Object.entries(value)
      .map(([name, field]) => `${/^[\w$]+$/.test(name) ? name : JSON.stringify(name)}: ${formatValue(field)}`)
      .join(", ")} }`;
  if (typeof value === "string") return JSON.stringify(value).replace(/\p{Cf}/gu, escaped);
  return String(value);
}

/** A letter that does something to others, as it is written in code. */
const escaped = (letter: string): string => `\\u{${letter.codePointAt(0)?.toString(16)}}`;

function formatNumber(value: number): string {
  return Object.is(value, -0) ? "-0" : String(Number(value.toPrecision(7)));
}

/** Two different values, so that they look different too. */
export function formatApart(a: CodeValue, b: CodeValue): [string, string] {
  const short = [formatValue(a), formatValue(b)] as [string, string];
  return short[0] === short[1] ? [JSON.stringify(a), JSON.stringify(b)] : short;
}
