// @ts-nocheck: AssemblyScript, which asc checks. T is f64 or f32 throughout.
// biome-ignore-all lint/style/noParameterAssign: places in memory run along; copies of them would only cost registers.
import { exponentials } from "./exponential";

// The numbers of the activations, as the machine in TypeScript gives them.
export const IDENTITY: i32 = 0;
export const RELU: i32 = 1;
export const LEAKY_RELU: i32 = 2;
export const TANH: i32 = 3;
export const SIGMOID: i32 = 4;
export const SOFTMAX: i32 = 5;

/** a = f(z) and slope = f′(z) for so many bytes; see engine/activate.ts. */
export function activate<T>(kind: i32, parameter: f64, z: usize, a: usize, slope: usize, bytes: usize): void {
  const zero = v128.splat<T>(0);
  const one = v128.splat<T>(1);
  if (kind === TANH) {
    exponentials<T>(2, z, a, slope, bytes);
    for (let o: usize = 0; o < bytes; o += 16) {
      const less = v128.load(a + o);
      const inverse = v128.div<T>(one, v128.add<T>(less, v128.splat<T>(2)));
      const size = v128.mul<T>(less, inverse);
      v128.store(a + o, v128.bitselect(size, v128.neg<T>(size), v128.lt<T>(v128.load(z + o), zero)));
      const four = v128.mul<T>(v128.splat<T>(4), v128.load(slope + o));
      v128.store(slope + o, v128.mul<T>(four, v128.mul<T>(inverse, inverse)));
    }
  } else if (kind === SIGMOID) {
    exponentials<T>(1, z, a, slope, bytes);
    for (let o: usize = 0; o < bytes; o += 16) {
      const e = v128.load(slope + o);
      const inverse = v128.div<T>(one, v128.add<T>(one, e));
      const small = v128.mul<T>(e, inverse);
      v128.store(a + o, v128.bitselect(small, inverse, v128.lt<T>(v128.load(z + o), zero)));
      v128.store(slope + o, v128.mul<T>(small, inverse));
    }
  } else {
    // z for z > 0, else c · z: the identity with c = 1, ReLU with c = 0.
    const c = v128.splat<T>(kind === IDENTITY ? <T>1 : kind === RELU ? <T>0 : <T>parameter);
    for (let o: usize = 0; o < bytes; o += 16) {
      const value = v128.load(z + o);
      const factor = v128.bitselect(one, c, v128.gt<T>(value, zero));
      v128.store(a + o, v128.mul<T>(value, factor));
      v128.store(slope + o, factor);
    }
  }
}

/** p = softmax(z) for rows of `columns` numbers, stored `row` bytes apart; what fills a row up becomes 0. */
export function softmax<T>(
  temperature: f64,
  z: usize,
  p: usize,
  room: usize,
  rows: i32,
  columns: i32,
  row: usize,
): void {
  const end = usize(columns) * sizeof<T>();
  for (let s: usize = 0; s < usize(rows) * row; s += row) {
    let largest = load<T>(z + s);
    for (let o = sizeof<T>(); o < end; o += sizeof<T>()) largest = max<T>(largest, load<T>(z + s + o));
    const top = v128.splat<T>(largest);
    for (let o = s; o < s + row; o += 16) v128.store(p + o, v128.sub<T>(v128.load(z + o), top));
  }
  exponentials<T>(1 / temperature, p, room, p, usize(rows) * row);
  for (let s = p; s < p + usize(rows) * row; s += row) {
    for (let o = end; o < row; o += sizeof<T>()) store<T>(s + o, 0);
    let sum: T = 0;
    for (let o: usize = 0; o < end; o += sizeof<T>()) sum += load<T>(s + o);
    const inverse = v128.splat<T>(<T>1 / sum);
    for (let o = s; o < s + row; o += 16) v128.store(o, v128.mul<T>(v128.load(o), inverse));
  }
}
