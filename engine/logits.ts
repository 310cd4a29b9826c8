import { sigmoid, softplus } from "./activations.ts";
import { type Gradient, type Outputs, pair } from "./losses.ts";
import { Matrix } from "./matrix.ts";
import { logSumExp, softmax } from "./softmax.ts";

// A loss taken from the weighted sums z before the last activation. The logarithm and the exponential meet, and what
// would be ln 0 is an ordinary number.

/** Cross-entropy after softmax: Σ y(ln Σeᶻ − z) over the classes, averaged over the samples. */
export function crossEntropyFromLogits(z: Outputs, target: Outputs): number {
  const [logits, y] = pair("crossEntropyFromLogits", z, target);
  let sum = 0;
  for (let i = 0; i < logits.rows; i++) {
    const row = logits.row(i);
    const whole = logSumExp(row);
    y.row(i).forEach((share, j) => {
      if (share !== 0) sum += share * (whole - row[j]);
    });
  }
  return sum / logits.rows;
}

/** p Σy − y, which is p − y for targets that sum to 1, divided by the count of samples; p = softmax(z). */
export function crossEntropyFromLogitsGradient<T extends Outputs>(z: T, target: Outputs): Gradient<T> {
  const [logits, y] = pair("crossEntropyFromLogitsGradient", z, target);
  const rows = logits.toRows().map((row, i) => {
    const shares = y.row(i);
    const whole = shares.reduce((a, b) => a + b);
    return softmax(row).map((p, j) => (p * whole - shares[j]) / logits.rows);
  });
  return (z instanceof Matrix ? Matrix.from(rows) : rows[0]) as Gradient<T>;
}

/** Binary cross-entropy after the sigmoid: ln(1 + eᶻ) − yz, averaged over samples and outputs. */
export function binaryCrossEntropyFromLogits(z: Outputs, target: Outputs): number {
  const [logits, y] = pair("binaryCrossEntropyFromLogits", z, target);
  return logits.data.reduce((sum, value, k) => sum + binaryTerm(value, y.data[k]), 0) / logits.data.length;
}

/** σ(z) − y, divided by the count of samples and outputs. */
export function binaryCrossEntropyFromLogitsGradient<T extends Outputs>(z: T, target: Outputs): Gradient<T> {
  const [logits, y] = pair("binaryCrossEntropyFromLogitsGradient", z, target);
  const result = logits.map((value, i, j) => (sigmoid(value) - y.at(i, j)) / logits.data.length);
  return (z instanceof Matrix ? result : result.row(0)) as Gradient<T>;
}

/** y ln(1 + e⁻ᶻ) + (1 − y) ln(1 + eᶻ), without the cancellation of ln(1 + eᶻ) − yz. */
export function binaryTerm(z: number, y: number): number {
  return y * softplus(-z) + (1 - y) * softplus(z);
}
