// @ts-nocheck: AssemblyScript, which asc checks. T is f64 or f32 throughout.

// x is taken apart as k ln 2 + r with |r| ≤ ½ ln 2, so that e^x = 2^k e^r; ln 2 in two parts keeps r exact.
/** A first part of ln 2 with so few digits that a multiple of it is exact, and what is missing. */
const LN2_HIGH: f64 = 0.6931471803691238;
const LN2_LOW: f64 = 1.9082149292705877e-10;
const LN2_HIGH_32: f64 = 0.693359375;
const LN2_LOW_32: f64 = -2.121944400546906e-4;

// Below these x, e^x counts as no smaller: it is far beyond the last digit of 1, and its products with other small
// numbers would become so small that processors take a slow path for them.
const LEAST: f64 = -300;
const LEAST_32: f32 = -40;

/**
 * For each number v of so many bytes: e^x − 1 into `less` and e^x into `whole`, where x = −c|v|. Both come from one
 * polynomial, so that the first keeps its digits near 0 and the second those of a small number.
 */
export function exponentials<T>(c: f64, from: usize, less: usize, whole: usize, bytes: usize): void {
  const factor = v128.splat<T>(<T>-c);
  for (let o: usize = 0; o < bytes; o += 16) {
    const x = v128.mul<T>(v128.abs<T>(v128.load(from + o)), factor);
    if (sizeof<T>() === 8) exponential64(x, less + o, whole + o);
    else exponential32(x, less + o, whole + o);
  }
}

// Taylor's polynomial of degree 13, its terms in pairs and fours so that they need not wait for each other.
function exponential64(value: v128, less: usize, whole: usize): void {
  const x = f64x2.max(value, f64x2.splat(LEAST));
  // Adding 1.5 · 2^52 rounds to a whole number k and leaves it in the low bits.
  const magic = f64x2.splat(6755399441055744);
  const shifted = f64x2.add(f64x2.mul(x, f64x2.splat(Math.LOG2E)), magic);
  const k = f64x2.sub(shifted, magic);
  const r = f64x2.sub(f64x2.sub(x, f64x2.mul(k, f64x2.splat(LN2_HIGH))), f64x2.mul(k, f64x2.splat(LN2_LOW)));
  const r2 = f64x2.mul(r, r);
  const r4 = f64x2.mul(r2, r2);
  const p2 = pair(r, 0.5, 1.0 / 6.0);
  const p4 = pair(r, 1.0 / 24.0, 1.0 / 120.0);
  const p6 = pair(r, 1.0 / 720.0, 1.0 / 5040.0);
  const p8 = pair(r, 1.0 / 40320.0, 1.0 / 362880.0);
  const p10 = pair(r, 1.0 / 3628800.0, 1.0 / 39916800.0);
  const p12 = pair(r, 1.0 / 479001600.0, 1.0 / 6227020800.0);
  const low = f64x2.add(p2, f64x2.mul(r2, p4));
  const middle = f64x2.add(p6, f64x2.mul(r2, p8));
  const high = f64x2.add(p10, f64x2.mul(r2, p12));
  const p = f64x2.add(low, f64x2.mul(r4, f64x2.add(middle, f64x2.mul(r4, high))));
  const rest = f64x2.add(r, f64x2.mul(r2, p));
  // The exponent of a double starts at bit 52, and counts from 1023.
  const power = i64x2.shl(i64x2.add(shifted, i64x2.splat(1023)), 52);
  const scaled = f64x2.mul(power, rest);
  v128.store(less, f64x2.add(scaled, f64x2.sub(power, f64x2.splat(1))));
  v128.store(whole, f64x2.add(scaled, power));
}

function pair(r: v128, even: f64, odd: f64): v128 {
  return f64x2.add(f64x2.splat(even), f64x2.mul(r, f64x2.splat(odd)));
}

// The same in half the digits: degree 7.
function exponential32(value: v128, less: usize, whole: usize): void {
  const x = f32x4.max(value, f32x4.splat(LEAST_32));
  const k = f32x4.nearest(f32x4.mul(x, f32x4.splat(f32(Math.LOG2E))));
  const near = f32x4.sub(x, f32x4.mul(k, f32x4.splat(f32(LN2_HIGH_32))));
  const r = f32x4.sub(near, f32x4.mul(k, f32x4.splat(f32(LN2_LOW_32))));
  let p = f32x4.splat(1.0 / 5040.0);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0 / 720.0));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0 / 120.0));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0 / 24.0));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0 / 6.0));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.5));
  const rest = f32x4.add(r, f32x4.mul(f32x4.mul(r, r), p));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(k), i32x4.splat(127)), 23);
  const scaled = f32x4.mul(power, rest);
  v128.store(less, f32x4.add(scaled, f32x4.sub(power, f32x4.splat(1))));
  v128.store(whole, f32x4.add(scaled, power));
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
  return 2 * atanh((mantissa - 1) / (mantissa + 1)) + f64(exponent) * Math.LN2;
}

/** ln(1 + e) for e from 0 to 1. */
export function log1p(e: f64): f64 {
  return 2 * atanh(e / (2 + e));
}

function atanh(s: f64): f64 {
  const square = s * s;
  let sum: f64 = 0;
  for (let n = 35; n > 1; n -= 2) sum = (sum + 1.0 / f64(n)) * square;
  return s + s * sum;
}
