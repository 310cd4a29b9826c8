// @ts-nocheck: AssemblyScript, which asc checks. T is f64 or f32 throughout.
// biome-ignore-all lint/style/noParameterAssign: places in memory run along; copies of them would only cost registers.
import { exp, lessOne, whole } from "./exponential";

// The numbers of the activations, as the machine in TypeScript gives them.
export const IDENTITY: i32 = 0;
export const RELU: i32 = 1;
export const LEAKY_RELU: i32 = 2;
export const TANH: i32 = 3;
export const SIGMOID: i32 = 4;
export const SOFTMAX: i32 = 5;

/** a = f(z) and slope = f′(z) for so many bytes; see engine/activate.ts. */
export function activate<T>(kind: i32, parameter: f64, z: usize, a: usize, slope: usize, bytes: usize): void {
  const end = z + bytes;
  const zero = v128.splat<T>(0);
  const one = v128.splat<T>(1);
  if (kind === TANH) {
    for (; z < end; z += 16, a += 16, slope += 16) {
      const value = v128.load(z);
      const less = lessOne<T>(v128.mul<T>(v128.splat<T>(-2), v128.abs<T>(value)));
      const inverse = v128.div<T>(one, v128.add<T>(less, v128.splat<T>(2)));
      const size = v128.mul<T>(less, inverse);
      v128.store(a, v128.bitselect(size, v128.neg<T>(size), v128.lt<T>(value, zero)));
      const four = v128.mul<T>(v128.splat<T>(4), whole<T>());
      v128.store(slope, v128.mul<T>(four, v128.mul<T>(inverse, inverse)));
    }
  } else if (kind === SIGMOID) {
    for (; z < end; z += 16, a += 16, slope += 16) {
      const value = v128.load(z);
      const e = exp<T>(v128.neg<T>(v128.abs<T>(value)));
      const inverse = v128.div<T>(one, v128.add<T>(one, e));
      const small = v128.mul<T>(e, inverse);
      v128.store(a, v128.bitselect(small, inverse, v128.lt<T>(value, zero)));
      v128.store(slope, v128.mul<T>(small, inverse));
    }
  } else {
    // z for z > 0, else c · z: the identity with c = 1, ReLU with c = 0.
    const c = v128.splat<T>(kind === IDENTITY ? <T>1 : kind === RELU ? <T>0 : <T>parameter);
    for (; z < end; z += 16, a += 16, slope += 16) {
      const value = v128.load(z);
      const factor = v128.bitselect(one, c, v128.gt<T>(value, zero));
      v128.store(a, v128.mul<T>(value, factor));
      v128.store(slope, factor);
    }
  }
}

/** p = softmax(z) for rows of `columns` numbers, stored `row` bytes apart; what fills a row up becomes 0. */
export function softmax<T>(temperature: f64, z: usize, p: usize, rows: i32, columns: i32, row: usize): void {
  const scale = v128.splat<T>(<T>(1 / temperature));
  for (let s = 0; s < rows; s++, z += row, p += row) {
    let largest = load<T>(z);
    for (let j: usize = 1; j < usize(columns); j++) largest = max<T>(largest, load<T>(z + j * sizeof<T>()));
    const top = v128.splat<T>(largest);
    for (let o: usize = 0; o < row; o += 16) {
      v128.store(p + o, exp<T>(v128.mul<T>(v128.sub<T>(v128.load(z + o), top), scale)));
    }
    let sum: T = 0;
    for (let j: usize = 0; j < usize(columns); j++) sum += load<T>(p + j * sizeof<T>());
    const inverse = v128.splat<T>(<T>1 / sum);
    for (let o: usize = 0; o < row; o += 16) v128.store(p + o, v128.mul<T>(v128.load(p + o), inverse));
    for (let j: usize = columns; j < row / sizeof<T>(); j++) store<T>(p + j * sizeof<T>(), 0);
  }
}
