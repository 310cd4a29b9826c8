import { activate } from "./activate.ts";
import { createPass } from "./layer.ts";
import { checkShares, type Gradient, lossFunction, type Outputs, pair, shapedAs } from "./losses.ts";
import { Matrix } from "./matrix.ts";
import { outputGradient, outputLoss } from "./output.ts";

// A loss taken from the weighted sums z before the last activation. The logarithm and the exponential meet, and what
// would be ln 0 is an ordinary number.

/** Cross-entropy after softmax: Σ y(ln Σeᶻ − z) over the classes, averaged over the samples. */
export function crossEntropyFromLogits(z: Outputs, target: Outputs): number {
  return fromLogits("softmax", "crossEntropy", z, target).value;
}

/** p Σy − y, which is p − y for targets that sum to 1, divided by the count of samples; p = softmax(z). */
export function crossEntropyFromLogitsGradient<T extends Outputs>(z: T, target: Outputs): Gradient<T> {
  return shapedAs(z, fromLogits("softmax", "crossEntropy", z, target).gradient);
}

/** Binary cross-entropy after the sigmoid: ln(1 + eᶻ) − yz, averaged over samples and outputs. */
export function binaryCrossEntropyFromLogits(z: Outputs, target: Outputs): number {
  return fromLogits("sigmoid", "binaryCrossEntropy", z, target).value;
}

/** σ(z) − y, divided by the count of samples and outputs. */
export function binaryCrossEntropyFromLogitsGradient<T extends Outputs>(z: T, target: Outputs): Gradient<T> {
  return shapedAs(z, fromLogits("sigmoid", "binaryCrossEntropy", z, target).gradient);
}

// As the last layer of a network does it.
function fromLogits(activation: string, name: string, logits: Outputs, target: Outputs) {
  const [{ data, rows, columns }, y] = pair(`${name}FromLogits`, logits, target);
  checkShares(`${name}FromLogits`, name, "target", y);
  const pass = createPass({ neurons: columns, activation }, rows);
  pass.z.set(data);
  activate(pass.activation, pass.z, pass.a, pass.slope, rows, columns);
  const loss = lossFunction(name);
  outputGradient(pass, loss, y.data, rows, columns);
  return {
    value: outputLoss(pass, loss, y.data, rows, columns),
    gradient: new Matrix(rows, columns, pass.delta),
  };
}
