// Checks on arguments. Each names the function that was called, the value it got, and what it accepts.

/** A value as it reads in a message: strings quoted, objects by the names they hold, all cut to a line. */
export function shown(value: unknown): string {
  const text = isList(value) ? `[${Array.from(value.slice(0, 40), shown).join(", ")}]` : shownOne(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

function shownOne(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "object" && value !== null) return `{ ${Object.keys(value).join(", ")} }`;
  return Object.is(value, -0) ? "-0" : String(value);
}

function isList(value: unknown): value is readonly number[] {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && "length" in value);
}

/** Throws an error of the form "where: name is value; it must be accepted". */
export function refuse(
  where: string,
  name: string,
  value: unknown,
  accepted: string,
  Failure: ErrorConstructor = RangeError,
): never {
  throw new Failure(`${where}: ${name} is ${shown(value)}; it must be ${accepted}`);
}

/** Throws a TypeError unless `value` is a number, and a RangeError unless it is finite. */
export function checkFinite(where: string, name: string, value: unknown): asserts value is number {
  if (typeof value !== "number") refuse(where, name, value, "a number", TypeError);
  if (!Number.isFinite(value)) refuse(where, name, value, "a finite number");
}

/** Throws unless `value` is a finite number above 0. */
export function checkPositive(where: string, name: string, value: unknown): asserts value is number {
  checkFinite(where, name, value);
  if (value <= 0) refuse(where, name, value, "above 0");
}

/** Throws unless `value` is a finite number, 0 or above. */
export function checkNotNegative(where: string, name: string, value: unknown): asserts value is number {
  checkFinite(where, name, value);
  if (value < 0) refuse(where, name, value, "0 or above");
}

/** Throws unless `value` is a whole number, at least `least` and at most `most`. */
export function checkInteger(
  where: string,
  name: string,
  value: unknown,
  least = Number.MIN_SAFE_INTEGER,
  most = Number.MAX_SAFE_INTEGER,
): asserts value is number {
  if (typeof value !== "number") refuse(where, name, value, "a number", TypeError);
  if (!Number.isInteger(value) || value < least || value > most) {
    const upTo = most === Number.MAX_SAFE_INTEGER ? "up" : `to ${most}`;
    refuse(where, name, value, `a whole number from ${least} ${upTo}`);
  }
}

/** Throws a RangeError unless a list has the length it must have, and a TypeError unless it is one. */
export function checkLength(
  where: string,
  name: string,
  list: { readonly length: number },
  must: number,
): void {
  if (typeof list?.length !== "number") refuse(where, name, list, "an array", TypeError);
  if (list.length !== must)
    throw new RangeError(`${where}: ${name} has length ${list.length}; it must have length ${must}`);
}

/** Throws a TypeError unless `value` is an array of numbers (`number[]` or a typed array). */
export function checkVector(where: string, name: string, value: unknown): void {
  if (!isList(value)) refuse(where, name, value, "an array of numbers", TypeError);
}

/** Throws unless `value` is an array of finite numbers with `length` entries (any length if it is not given). */
export function checkFiniteVector(
  where: string,
  name: string,
  value: ArrayLike<number>,
  length?: number,
): void {
  checkVector(where, name, value);
  if (length !== undefined) checkLength(where, name, value, length);
  for (let i = 0; i < value.length; i++) {
    // The name is put together only where it is needed: data sets hold millions of numbers.
    if (!Number.isFinite(value[i])) checkFinite(where, `${name}[${i}]`, value[i]);
  }
}

/** Throws a TypeError unless `value` is an object that has something by the name of `key`. */
export function checkHas(where: string, name: string, value: unknown, key: string, accepted: string): void {
  if ((value as Record<string, unknown> | undefined)?.[key] === undefined)
    refuse(where, name, value, accepted, TypeError);
}

/** Throws a TypeError unless `value` is an object, as options and samples are. */
export function checkObject(where: string, name: string, value: unknown, accepted = "an object"): void {
  if (typeof value !== "object" || value === null) refuse(where, name, value, accepted, TypeError);
}

/** Throws a TypeError unless `value` is a function. */
export function checkFunction(where: string, name: string, value: unknown): void {
  if (typeof value !== "function") refuse(where, name, value, "a function", TypeError);
}

/** Throws a TypeError unless `value` is an array with at least one entry. */
export function checkFilled(where: string, name: string, value: unknown, accepted: string): void {
  if (!Array.isArray(value) || value.length === 0) refuse(where, name, value, accepted, TypeError);
}
