// @ts-nocheck: AssemblyScript, which asc checks. T is f64 or f32 throughout.
import { multiplyAdd } from "./multiply-add";

// e^x is 2^k e^r, where x = k ln 2 + r with |r| ≤ ½ ln 2. The constants of this, by place: below the first x, e^x counts
// as no smaller, since it is far beyond the last digit of 1, and its products with other small numbers would become so
// small that processors take a slow path for them. Adding the magic number 1.5 · 2^52 (2^23) rounds to a whole number
// and leaves it in the low bits. ln 2 is in two parts, of which the first has so few digits that its product with k is
// exact. Then the terms 1/n! of Taylor's polynomial. They stand in memory, since a vector of a constant takes longer to
// make than to load.
const LEAST: i32 = 0;
const LOG2E: i32 = 1;
const MAGIC: i32 = 2;
const LN2_HIGH: i32 = 3;
const LN2_LOW: i32 = 4;
const ONE: i32 = 5;
const TERMS: i32 = 4;
const CONSTANTS = memory.data<f64>([
  -300,
  Math.LOG2E,
  6755399441055744,
  -0.6931471803691238,
  -1.9082149292705877e-10,
  1,
  1.0 / 2,
  1.0 / 6,
  1.0 / 24,
  1.0 / 120,
  1.0 / 720,
  1.0 / 5040,
  1.0 / 40320,
  1.0 / 362880,
  1.0 / 3628800,
  1.0 / 39916800,
  1.0 / 479001600,
  1.0 / 6227020800,
]);
const CONSTANTS_32 = memory.data<f32>([
  -40,
  f32(Math.LOG2E),
  12582912,
  -0.693359375,
  2.121944400546906e-4,
  1,
  1.0 / 2,
  1.0 / 6,
  1.0 / 24,
  1.0 / 120,
  1.0 / 720,
  1.0 / 5040,
]);

function constant<T>(place: i32): v128 {
  return v128.load_splat<T>((sizeof<T>() === 8 ? CONSTANTS : CONSTANTS_32) + usize(place) * sizeof<T>());
}

// 1/n! + r/(n + 1)!
function pair<T>(r: v128, n: i32): v128 {
  return multiplyAdd<T>(r, constant<T>(TERMS + n + 1), constant<T>(TERMS + n));
}

/**
 * For each number v of so many bytes: e^x − 1 into `less` and e^x into `whole`, where x = −c|v|. Both come from one
 * polynomial, so that the first keeps its digits near 0 and the second those of a small number. It is of degree 13 or
 * 7, its terms in pairs and fours so that they need not wait for each other.
 */
export function exponentials<T>(c: f64, from: usize, less: usize, whole: usize, bytes: usize): void {
  const factor = v128.splat<T>(<T>-c);
  for (let o: usize = 0; o < bytes; o += 16) {
    const x = v128.max<T>(v128.mul<T>(v128.abs<T>(v128.load(from + o)), factor), constant<T>(LEAST));
    const magic = constant<T>(MAGIC);
    const shifted = multiplyAdd<T>(x, constant<T>(LOG2E), magic);
    const k = v128.sub<T>(shifted, magic);
    const r = multiplyAdd<T>(k, constant<T>(LN2_LOW), multiplyAdd<T>(k, constant<T>(LN2_HIGH), x));
    const r2 = v128.mul<T>(r, r);
    const r4 = v128.mul<T>(r2, r2);
    let rest = pair<T>(r, 6);
    if (sizeof<T>() === 8) {
      const high = multiplyAdd<T>(r2, pair<T>(r, 12), pair<T>(r, 10));
      rest = multiplyAdd<T>(r4, high, multiplyAdd<T>(r2, pair<T>(r, 8), rest));
    }
    rest = multiplyAdd<T>(r4, rest, multiplyAdd<T>(r2, pair<T>(r, 4), pair<T>(r, 2)));
    rest = multiplyAdd<T>(r2, rest, r);
    // The exponent of a number starts at bit 52 (23), and counts from 1023 (127).
    const power =
      sizeof<T>() === 8
        ? v128.shl<i64>(v128.add<i64>(shifted, i64x2.splat(1023)), 52)
        : v128.shl<i32>(v128.add<i32>(shifted, i32x4.splat(127)), 23);
    v128.store(less + o, multiplyAdd<T>(power, rest, v128.sub<T>(power, constant<T>(ONE))));
    v128.store(whole + o, multiplyAdd<T>(power, rest, power));
  }
}

/** ln x for x above 0, by the series of atanh around the nearest power of 2. */
export function log(x: f64): f64 {
  const bits = reinterpret<u64>(x);
  let exponent = i32((bits >> 52) & 0x7ff) - 1023;
  let mantissa = reinterpret<f64>((bits & 0xfffffffffffff) | 0x3ff0000000000000);
  if (mantissa > Math.SQRT2) {
    mantissa *= 0.5;
    exponent++;
  }
  return 2 * atanh((mantissa - 1) / (mantissa + 1), 11) + f64(exponent) * Math.LN2;
}

/** ln(1 + e) for e from 0 to 1. */
export function log1p(e: f64): f64 {
  return 2 * atanh(e / (2 + e), 17);
}

// 1/(2n + 1) for n from 1.
const ODD = memory.data<f64>([
  1.0 / 3,
  1.0 / 5,
  1.0 / 7,
  1.0 / 9,
  1.0 / 11,
  1.0 / 13,
  1.0 / 15,
  1.0 / 17,
  1.0 / 19,
  1.0 / 21,
  1.0 / 23,
  1.0 / 25,
  1.0 / 27,
  1.0 / 29,
  1.0 / 31,
  1.0 / 33,
  1.0 / 35,
]);

function atanh(s: f64, terms: i32): f64 {
  const square = s * s;
  let sum: f64 = 0;
  for (let n = terms - 1; n >= 0; n--) sum = (sum + load<f64>(ODD + usize(n) * 8)) * square;
  return s + s * sum;
}
