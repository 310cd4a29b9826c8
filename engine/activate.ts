import type { Activation } from "./activation-names.ts";
import { exponentials } from "./exponential.ts";

/**
 * a = f(z) and slope = f′(z) for `rows` × `columns` weighted sums, into arrays that are there already. The kinds that
 * most networks have get a loop of their own, in which value and slope share one exponential; softmax has no slope.
 */
export function activate(
  { kind, parameter, f, derivative }: Activation,
  z: Float64Array,
  a: Float64Array,
  slope: Float64Array,
  rows: number,
  columns: number,
): void {
  const count = rows * columns;
  if (kind === "tanh") activateTanh(z, a, slope, count);
  else if (kind === "sigmoid") activateSigmoid(z, a, slope, count);
  else if (kind === "relu") activateRelu(z, a, slope, count);
  else if (kind === "softmax") activateSoftmax(z, a, rows, columns, parameter);
  else {
    for (let i = 0; i < count; i++) {
      a[i] = f(z[i]);
      slope[i] = derivative(z[i]);
    }
  }
}

// tanh z = (1 − e)/(1 + e) with e = e^(−2z) for z ≥ 0, and its slope is 4e/(1 + e)².
function activateTanh(z: Float64Array, a: Float64Array, slope: Float64Array, count: number): void {
  exponentials(2, z, a, slope, count);
  for (let i = 0; i < count; i++) {
    const less = a[i];
    const inverse = 1 / (2 + less);
    a[i] = z[i] < 0 ? less * inverse : -less * inverse;
    slope[i] *= 4 * inverse * inverse;
  }
}

// σ(z) = 1/(1 + e) with e = e^(−z) for z ≥ 0, and its slope is e/(1 + e)².
function activateSigmoid(z: Float64Array, a: Float64Array, slope: Float64Array, count: number): void {
  exponentials(1, z, a, slope, count);
  for (let i = 0; i < count; i++) {
    const e = slope[i];
    const inverse = 1 / (1 + e);
    a[i] = z[i] < 0 ? e * inverse : inverse;
    slope[i] = e * inverse * inverse;
  }
}

function activateRelu(z: Float64Array, a: Float64Array, slope: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const positive = z[i] > 0;
    // NaN passes through, so that a diverged run can't look healthy.
    a[i] = Math.max(z[i], 0);
    slope[i] = positive ? 1 : 0;
  }
}

function activateSoftmax(
  z: Float64Array,
  a: Float64Array,
  rows: number,
  columns: number,
  temperature: number,
): void {
  for (let start = 0; start < rows * columns; start += columns) {
    let largest = z[start];
    for (let j = 1; j < columns; j++) largest = Math.max(largest, z[start + j]);
    let sum = 0;
    for (let j = start; j < start + columns; j++) {
      a[j] = Math.exp((z[j] - largest) / temperature);
      sum += a[j];
    }
    for (let j = start; j < start + columns; j++) a[j] /= sum;
  }
}
