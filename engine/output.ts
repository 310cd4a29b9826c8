import { softplus } from "./activations.ts";
import type { LayerPass } from "./layer.ts";
import type { Loss } from "./losses.ts";

/**
 * Whether a loss is taken together with the last activation, from its weighted sums: cross-entropy after softmax and
 * binary cross-entropy after the sigmoid. Nothing then overflows, and δ is p − y.
 */
export function isFused(activation: string, loss: string): boolean {
  return (
    (activation === "softmax" && loss === "crossEntropy") ||
    (activation === "sigmoid" && loss === "binaryCrossEntropy")
  );
}

/** E of the last layer's output against the targets y, both rows × columns, averaged over the rows. */
export function outputLoss(
  { activation, z, a }: Pick<LayerPass, "activation" | "z" | "a">,
  { kind, mean, term }: Loss,
  y: Float64Array,
  rows: number,
  columns: number,
): number {
  const count = rows * columns;
  const fused = isFused(activation.kind, kind);
  let sum = 0;
  if (fused && kind === "crossEntropy") {
    for (let i = 0; i < count; i += columns) sum += softmaxLoss(z, a, y, i, columns, activation.parameter);
  } else {
    for (let i = 0; i < count; i++) sum += fused ? sigmoidLoss(z[i], y[i]) : term(a[i], y[i]);
  }
  return sum / (mean ? count : rows);
}

/** Writes ∂E/∂a into `delta`, or δ itself where activation and loss are taken together; says whether it is δ. */
export function outputGradient(
  { activation, a, delta }: LayerPass,
  { kind, mean, derivative }: Loss,
  y: Float64Array,
  rows: number,
  columns: number,
): boolean {
  const share = 1 / (mean ? rows * columns : rows);
  const fused = isFused(activation.kind, kind);
  for (let i = 0; i < rows * columns; i += columns) {
    // The targets of softmax's δ = pΣy − y mostly sum to 1.
    let whole = 1;
    let scale = share;
    if (fused && kind === "crossEntropy") {
      whole = 0;
      for (let j = i; j < i + columns; j++) whole += y[j];
      scale /= activation.parameter;
    }
    for (let j = i; j < i + columns; j++)
      delta[j] = (fused ? a[j] * whole - y[j] : derivative(a[j], y[j])) * scale;
  }
  return fused;
}

/** In place of `outputGradient`, Rosenblatt's learning rule: δ = ŷ − y, as if the step had the slope 1. */
export function perceptronDelta(
  { a, delta }: LayerPass,
  _loss: Loss,
  y: Float64Array,
  rows: number,
  columns: number,
): boolean {
  for (let k = 0; k < rows * columns; k++) delta[k] = (a[k] - y[k]) / rows;
  return true;
}

// y ln(1 + e⁻ᶻ) + (1 − y) ln(1 + eᶻ), without the cancellation of ln(1 + eᶻ) − yz.
function sigmoidLoss(z: number, y: number): number {
  return y * softplus(-z) + (1 - y) * softplus(z);
}

// Σ y(ln Σe^(z/T) − z/T) over one sample's classes. The largest p is 1/Σe^((z − max)/T), so that this ln Σ is −ln p.
function softmaxLoss(
  z: Float64Array,
  p: Float64Array,
  y: Float64Array,
  start: number,
  columns: number,
  temperature: number,
): number {
  const end = start + columns;
  let largest = z[start];
  let likeliest = p[start];
  for (let j = start + 1; j < end; j++) {
    largest = Math.max(largest, z[j]);
    likeliest = Math.max(likeliest, p[j]);
  }
  const log = -Math.log(likeliest);
  let sum = 0;
  for (let j = start; j < end; j++) {
    if (y[j] !== 0) sum += y[j] * (log - (z[j] - largest) / temperature);
  }
  return sum;
}
