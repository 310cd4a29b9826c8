// @ts-nocheck: AssemblyScript, which asc checks. T is f64 or f32 throughout.

// x is taken apart as k ln 2 + r with |r| ≤ ½ ln 2, so that e^x = 2^k e^r; ln 2 in two parts keeps r exact.
/** A first part of ln 2 with so few digits that a multiple of it is exact, and what is missing. */
const LN2_HIGH: f64 = 0.6931471803691238;
const LN2_LOW: f64 = 1.9082149292705877e-10;
const LN2_HIGH_32: f64 = 0.693359375;
const LN2_LOW_32: f64 = -2.121944400546906e-4;

/** e^r − 1 for the r of x, and 2^k: what `exponential` leaves behind, for e^x − 1 and e^x without cancellation. */
let rest: v128 = i64x2.splat(0);
let power: v128 = i64x2.splat(0);

/** e^x − 1 of each lane, for x not above 0: right to the last digits near 0 too. */
export function lessOne<T>(x: v128): v128 {
  exponential<T>(x);
  return v128.add<T>(v128.mul<T>(power, rest), v128.sub<T>(power, v128.splat<T>(1)));
}

/** e^x of the x that `lessOne` was last asked for. */
export function whole<T>(): v128 {
  return v128.add<T>(v128.mul<T>(power, rest), power);
}

/** e^x of each lane, for x not above 0. */
export function exp<T>(x: v128): v128 {
  exponential<T>(x);
  return whole<T>();
}

function exponential<T>(x: v128): void {
  if (sizeof<T>() === 8) exponential64(f64x2.max(x, f64x2.splat(-700)));
  else exponential32(f32x4.max(x, f32x4.splat(-86)));
}

// Taylor's polynomial of degree 13, by Horner's rule.
function exponential64(x: v128): void {
  const k = f64x2.nearest(f64x2.mul(x, f64x2.splat(Math.LOG2E)));
  const r = f64x2.sub(f64x2.sub(x, f64x2.mul(k, f64x2.splat(LN2_HIGH))), f64x2.mul(k, f64x2.splat(LN2_LOW)));
  let p = f64x2.splat(1.0 / 6227020800.0);
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1.0 / 479001600.0));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1.0 / 39916800.0));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1.0 / 3628800.0));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1.0 / 362880.0));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1.0 / 40320.0));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1.0 / 5040.0));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1.0 / 720.0));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1.0 / 120.0));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1.0 / 24.0));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1.0 / 6.0));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(0.5));
  rest = f64x2.add(r, f64x2.mul(f64x2.mul(r, r), p));
  // Adding 1.5 · 2^52 leaves the whole number k in the low bits; the exponent of a double starts at bit 52.
  const bits = f64x2.add(k, f64x2.splat(6755399441055744 + 1023));
  power = i64x2.shl(bits, 52);
}

function exponential32(x: v128): void {
  const k = f32x4.nearest(f32x4.mul(x, f32x4.splat(f32(Math.LOG2E))));
  const r = f32x4.sub(
    f32x4.sub(x, f32x4.mul(k, f32x4.splat(f32(LN2_HIGH_32)))),
    f32x4.mul(k, f32x4.splat(f32(LN2_LOW_32))),
  );
  let p = f32x4.splat(1.0 / 5040.0);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0 / 720.0));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0 / 120.0));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0 / 24.0));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0 / 6.0));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.5));
  rest = f32x4.add(r, f32x4.mul(f32x4.mul(r, r), p));
  power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(k), i32x4.splat(127)), 23);
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
