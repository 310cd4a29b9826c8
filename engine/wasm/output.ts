// @ts-nocheck: AssemblyScript, which asc checks. T is f64 or f32 throughout.
// biome-ignore-all lint/style/noParameterAssign: places in memory run along; copies of them would only cost registers.

import { SOFTMAX } from "./activate";
import { log, log1p } from "./exponential";

// The numbers of the losses, as the machine in TypeScript gives them.
export const MEAN_SQUARED_ERROR: i32 = 0;
export const SQUARED_ERROR: i32 = 1;
export const MEAN_ABSOLUTE_ERROR: i32 = 2;
export const HUBER: i32 = 3;
export const BINARY_CROSS_ENTROPY: i32 = 4;
export const CROSS_ENTROPY: i32 = 5;

/**
 * The loss of a batch, summed over its rows, and ∂E/∂a in `delta`: for the two cross-entropies, taken together with
 * sigmoid and softmax, δ itself. See engine/output.ts.
 */
export function outputLoss<T>(
  kind: i32,
  parameter: f64,
  temperature: f64,
  z: usize,
  a: usize,
  delta: usize,
  y: usize,
  rows: i32,
  columns: i32,
  row: usize,
): f64 {
  const perOutput = kind !== SQUARED_ERROR && kind !== CROSS_ENTROPY;
  const parts: f64 = perOutput ? f64(columns) : 1;
  const share: f64 = 1 / (parts * f64(rows));
  let sum: f64 = 0;
  for (let s = 0; s < rows; s++) {
    let wholeTarget: f64 = 0;
    let largest: f64 = Number.NEGATIVE_INFINITY;
    if (kind === CROSS_ENTROPY) {
      for (let j: usize = 0; j < usize(columns); j++) {
        wholeTarget += f64(load<T>(y + j * sizeof<T>()));
        largest = max(largest, f64(load<T>(z + j * sizeof<T>())));
      }
    }
    let likeliest: f64 = 0;
    for (let j: usize = 0; j < usize(columns); j++) {
      const at = j * sizeof<T>();
      const p = f64(load<T>(a + at));
      const target = f64(load<T>(y + at));
      let slope: f64;
      if (kind === CROSS_ENTROPY) {
        likeliest = max(likeliest, p);
        if (target !== 0) sum -= (target * (f64(load<T>(z + at)) - largest)) / temperature;
        slope = (p * wholeTarget - target) / temperature;
      } else {
        sum += term(kind, parameter, p, target, f64(load<T>(z + at)));
        slope = derivative(kind, parameter, p - target);
      }
      store<T>(delta + at, <T>(slope * share));
    }
    // The largest p is 1/Σe^(z − max), so that ln Σ is −ln p.
    if (kind === CROSS_ENTROPY) sum -= wholeTarget * log(likeliest);
    for (let j = usize(columns) * sizeof<T>(); j < row; j += sizeof<T>()) store<T>(delta + j, 0);
    z += row;
    a += row;
    delta += row;
    y += row;
  }
  return sum / parts;
}

// What an output adds to its sample's loss; for binary cross-entropy from z, where nothing overflows.
function term(kind: i32, parameter: f64, p: f64, target: f64, z: f64): f64 {
  const size = abs(p - target);
  if (kind === BINARY_CROSS_ENTROPY) {
    // σ(−|z|), from which ln(1 + e^(−|z|)) is −ln(1 − σ(−|z|)).
    const small = z < 0 ? p : 1 - p;
    const low = log1p(small / (1 - small));
    return target * (low + max(-z, 0)) + (1 - target) * (low + max(z, 0));
  }
  if (kind === MEAN_ABSOLUTE_ERROR) return size;
  if (kind === HUBER && size > parameter) return parameter * (size - 0.5 * parameter);
  return kind === MEAN_SQUARED_ERROR ? size * size : 0.5 * size * size;
}

// Its derivative by p, or, for binary cross-entropy, by z.
function derivative(kind: i32, parameter: f64, error: f64): f64 {
  if (kind === MEAN_SQUARED_ERROR) return 2 * error;
  if (kind === MEAN_ABSOLUTE_ERROR) return error > 0 ? 1 : error < 0 ? -1 : error;
  if (kind === HUBER) return max(-parameter, min(parameter, error));
  return error;
}

/** δ = ∂E/∂a ⊙ σ′(z), or Jᵀ ∂E/∂a where the layer ends in softmax; `delta` is changed in place. */
export function throughActivation<T>(
  kind: i32,
  temperature: f64,
  a: usize,
  slope: usize,
  delta: usize,
  rows: i32,
  row: usize,
): void {
  const bytes = usize(rows) * row;
  if (kind !== SOFTMAX) {
    for (let o: usize = 0; o < bytes; o += 16) {
      v128.store(delta + o, v128.mul<T>(v128.load(delta + o), v128.load(slope + o)));
    }
    return;
  }
  for (let s: usize = 0; s < bytes; s += row) {
    let mean: T = 0;
    for (let o = s; o < s + row; o += sizeof<T>()) mean += load<T>(a + o) * load<T>(delta + o);
    for (let o = s; o < s + row; o += sizeof<T>()) {
      store<T>(delta + o, (load<T>(a + o) * (load<T>(delta + o) - mean)) / <T>temperature);
    }
  }
}
