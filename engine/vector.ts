import { checkFinite, checkInteger, checkVector } from "./checks.ts";

/** A vector as the engine takes it. What it gives back is always a new, plain `number[]`. */
export type Vector = readonly number[] | Float64Array;

/** The dot product a·b = Σ aᵢbᵢ of two vectors of equal length. Throws a RangeError when the lengths differ. */
export function dot(a: Vector, b: Vector): number {
  checkPair("dot", a, b);
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** The sum a + b, entry by entry. Throws a RangeError when the lengths differ. */
export function add(a: Vector, b: Vector): number[] {
  checkPair("add", a, b);
  return Array.from(a, (value, i) => value + b[i]);
}

/** The difference a − b, entry by entry. Throws a RangeError when the lengths differ. */
export function subtract(a: Vector, b: Vector): number[] {
  checkPair("subtract", a, b);
  return Array.from(a, (value, i) => value - b[i]);
}

/** The vector v with every entry multiplied by `factor`. */
export function scale(v: Vector, factor: number): number[] {
  checkVector("scale", "the vector", v);
  checkFinite("scale", "the factor", factor);
  return Array.from(v, (value) => value * factor);
}

/** The Euclidean length ‖v‖ = √(Σ vᵢ²). */
export function norm(v: Vector): number {
  checkVector("norm", "the vector", v);
  return Math.sqrt(dot(v, v));
}

/** The vector of length 1 in the direction of v. Throws a RangeError for the zero vector, which has no direction. */
export function normalize(v: Vector): number[] {
  const length = norm(v);
  if (length === 0)
    throw new RangeError("normalize: the zero vector has no direction; give one with an entry other than 0");
  return Array.from(v, (value) => value / length);
}

/** A vector of `length` zeros. */
export function zeros(length: number): number[] {
  checkInteger("zeros", "the length", length, 0, 2 ** 32 - 1);
  return new Array<number>(length).fill(0);
}

function checkPair(where: string, a: Vector, b: Vector): void {
  checkVector(where, "the first vector", a);
  checkVector(where, "the second vector", b);
  if (a.length !== b.length) {
    throw new RangeError(
      `${where}: the vectors have lengths ${a.length} and ${b.length}; they must be equally long`,
    );
  }
}
