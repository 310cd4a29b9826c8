// Checks on arguments. Each names the function that was called, the value it got, and what it accepts.

/** A value as it reads in a message: strings quoted, everything else as JavaScript prints it. */
export function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(shown).join(", ")}]`;
  return Object.is(value, -0) ? "-0" : String(value);
}

/** Throws a TypeError unless `value` is a number, and a RangeError unless it is finite. */
export function checkFinite(where: string, name: string, value: unknown): asserts value is number {
  if (typeof value !== "number")
    throw new TypeError(`${where}: ${name} is ${shown(value)}; it must be a number`);
  if (!Number.isFinite(value))
    throw new RangeError(`${where}: ${name} is ${value}; it must be a finite number`);
}

/** Throws unless `value` is a finite number above 0. */
export function checkPositive(where: string, name: string, value: unknown): asserts value is number {
  checkFinite(where, name, value);
  if (value <= 0) throw new RangeError(`${where}: ${name} is ${value}; it must be above 0`);
}

/** Throws unless `value` is a finite number, 0 or above. */
export function checkNotNegative(where: string, name: string, value: unknown): asserts value is number {
  checkFinite(where, name, value);
  if (value < 0) throw new RangeError(`${where}: ${name} is ${value}; it must not be below 0`);
}

/** Throws unless `value` is a whole number, at least `least` and at most `most`. */
export function checkInteger(
  where: string,
  name: string,
  value: unknown,
  least = Number.MIN_SAFE_INTEGER,
  most = Number.MAX_SAFE_INTEGER,
): asserts value is number {
  if (typeof value !== "number")
    throw new TypeError(`${where}: ${name} is ${shown(value)}; it must be a number`);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new RangeError(`${where}: ${name} is ${value}; it must be a whole number from ${least} to ${most}`);
  }
}

/** Throws a TypeError unless `value` is an array of numbers (`number[]` or a typed array). */
export function checkVector(where: string, name: string, value: unknown): void {
  if (!Array.isArray(value) && !(ArrayBuffer.isView(value) && "length" in value)) {
    throw new TypeError(`${where}: ${name} is ${shown(value)}; it must be an array of numbers`);
  }
}

/** Throws unless `value` is an array of finite numbers with `length` entries (any length if it is not given). */
export function checkFiniteVector(
  where: string,
  name: string,
  value: ArrayLike<number>,
  length?: number,
): void {
  checkVector(where, name, value);
  if (length !== undefined && value.length !== length) {
    throw new RangeError(`${where}: ${name} has length ${value.length}; it must have length ${length}`);
  }
  for (let i = 0; i < value.length; i++) {
    // The name is put together only where it is needed: data sets hold millions of numbers.
    if (!Number.isFinite(value[i])) checkFinite(where, `${name}[${i}]`, value[i]);
  }
}
