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
    if (kind === CROSS_ENTROPY) sum += classLoss<T>(share, temperature, z, a, delta, y, columns, row);
    else if (kind <= SQUARED_ERROR) sum += squareLoss<T>(kind, share, a, delta, y, columns);
    else sum += otherLoss<T>(kind, parameter, share, z, a, delta, y, columns);
    for (let o = usize(columns) * sizeof<T>(); o < row; o += sizeof<T>()) store<T>(delta + o, 0);
    z += row;
    a += row;
    delta += row;
    y += row;
  }
  return sum / parts;
}

// One sample's cross-entropy Σ y(ln Σe^(z/T) − z/T), and δ = (p Σy − y)/T. What fills a row up has p = y = 0.
function classLoss<T>(
  share: f64,
  temperature: f64,
  z: usize,
  p: usize,
  delta: usize,
  y: usize,
  columns: i32,
  row: usize,
): f64 {
  let whole: T = 0;
  let chosen: T = 0;
  let largest = load<T>(z);
  let likeliest = load<T>(p);
  for (let o: usize = 0; o < usize(columns) * sizeof<T>(); o += sizeof<T>()) {
    const target = load<T>(y + o);
    const logit = load<T>(z + o);
    whole += target;
    if (target !== 0) chosen += target * logit;
    largest = max<T>(largest, logit);
    likeliest = max<T>(likeliest, load<T>(p + o));
  }
  const factor = v128.splat<T>(<T>(share / temperature));
  const wholes = v128.splat<T>(whole);
  for (let o: usize = 0; o < row; o += 16) {
    const error = v128.sub<T>(v128.mul<T>(v128.load(p + o), wholes), v128.load(y + o));
    v128.store(delta + o, v128.mul<T>(error, factor));
  }
  // The largest p is 1/Σe^((z − max)/T), so that ln Σ is −ln p.
  return f64(whole) * (f64(largest) / temperature - log(f64(likeliest))) - f64(chosen) / temperature;
}

// One sample's squared error, half of it or whole, and its slope.
function squareLoss<T>(kind: i32, share: f64, a: usize, delta: usize, y: usize, columns: i32): f64 {
  const double = kind === MEAN_SQUARED_ERROR ? 2 : 1;
  const factor = <T>(share * double);
  const factors = v128.splat<T>(factor);
  const end = usize(columns) * sizeof<T>();
  let squares = v128.splat<T>(0);
  let o: usize = 0;
  for (; o + 16 <= end; o += 16) {
    const error = v128.sub<T>(v128.load(a + o), v128.load(y + o));
    v128.store(delta + o, v128.mul<T>(error, factors));
    squares = v128.add<T>(squares, v128.mul<T>(error, error));
  }
  let sum = v128.extract_lane<T>(squares, 0) + v128.extract_lane<T>(squares, 1);
  if (sizeof<T>() === 4) sum += v128.extract_lane<T>(squares, 2) + v128.extract_lane<T>(squares, 3);
  for (; o < end; o += sizeof<T>()) {
    const error = load<T>(a + o) - load<T>(y + o);
    store<T>(delta + o, error * factor);
    sum += error * error;
  }
  return 0.5 * double * f64(sum);
}

function otherLoss<T>(
  kind: i32,
  parameter: f64,
  share: f64,
  z: usize,
  a: usize,
  delta: usize,
  y: usize,
  columns: i32,
): f64 {
  let sum: f64 = 0;
  for (let o: usize = 0; o < usize(columns) * sizeof<T>(); o += sizeof<T>()) {
    const p = f64(load<T>(a + o));
    const target = f64(load<T>(y + o));
    sum += term(kind, parameter, p, target, f64(load<T>(z + o)));
    store<T>(delta + o, <T>(derivative(kind, parameter, p - target) * share));
  }
  return sum;
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
  return 0.5 * size * size;
}

// Its derivative by p, or, for binary cross-entropy, by z.
function derivative(kind: i32, parameter: f64, error: f64): f64 {
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
