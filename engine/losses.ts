import { shown } from "./checks.ts";
import { Matrix } from "./matrix.ts";
import { readName } from "./names.ts";
import type { Vector } from "./vector.ts";

/** What one output adds to a loss, and its derivative with respect to the prediction. */
export interface Loss {
  readonly kind: LossKind;
  /** δ of the Huber loss; 0 for the others. */
  readonly parameter: number;
  /** Whether a sample's loss is the mean over its outputs, or else their sum. */
  readonly mean: boolean;
  readonly term: (prediction: number, target: number) => number;
  readonly derivative: (prediction: number, target: number) => number;
}

/** One sample's prediction or target (a vector), or those of several (a matrix with a row for each). */
export type Outputs = Vector | Matrix;

export type LossKind = keyof typeof usual;

const usual = {
  meanSquaredError: null,
  squaredError: null,
  meanAbsoluteError: null,
  huber: 1,
  binaryCrossEntropy: null,
  crossEntropy: null,
} as const satisfies Record<string, number | null>;

/** The names that `lossFunction` knows. */
export const lossNames = Object.keys(usual) as readonly LossKind[];

/** The loss of that name; "huber(0.5)" carries δ. Throws a RangeError for a name or number that it does not know. */
export function lossFunction(name: string): Loss {
  const { kind, parameter } = readName("lossFunction", name, usual, ["huber"]);
  return { kind, parameter, ...terms(kind, parameter) };
}

// Each term beside its derivative.
function terms(kind: LossKind, delta: number): Pick<Loss, "mean" | "term" | "derivative"> {
  switch (kind) {
    case "meanSquaredError":
      return {
        mean: true,
        term: (p, y) => (p - y) ** 2,
        derivative: (p, y) => 2 * (p - y),
      };
    case "squaredError":
      return {
        mean: false,
        term: (p, y) => (p - y) ** 2 / 2,
        derivative: (p, y) => p - y,
      };
    case "meanAbsoluteError":
      return {
        mean: true,
        term: (p, y) => Math.abs(p - y),
        derivative: (p, y) => Math.sign(p - y),
      };
    case "huber":
      return {
        mean: true,
        term: (p, y) => {
          const error = Math.abs(p - y);
          return error <= delta ? error ** 2 / 2 : delta * (error - delta / 2);
        },
        derivative: (p, y) => Math.max(-delta, Math.min(delta, p - y)),
      };
    case "binaryCrossEntropy":
      return {
        mean: true,
        term: (p, y) => -timesLog(y, p) - timesLog(1 - y, 1 - p),
        derivative: (p, y) => (1 - y === 0 ? 0 : (1 - y) / (1 - p)) - (y === 0 ? 0 : y / p),
      };
    case "crossEntropy":
      return {
        mean: false,
        term: (p, y) => -timesLog(y, p),
        derivative: (p, y) => (y === 0 ? 0 : -y / p),
      };
  }
}

// y ln p, with 0 ln 0 = 0: an outcome that did not happen costs nothing, whatever its probability.
function timesLog(y: number, p: number): number {
  return y === 0 ? 0 : y * Math.log(p);
}

/** The mean over samples and outputs of (ŷ − y)². */
export function meanSquaredError(prediction: Outputs, target: Outputs): number {
  return lossValue("meanSquaredError", prediction, target);
}

/** 2(ŷ − y) divided by the count of samples and outputs. */
export function meanSquaredErrorGradient<T extends Outputs>(prediction: T, target: Outputs): Gradient<T> {
  return lossGradient("meanSquaredError", prediction, target);
}

/** ½ Σ(ŷ − y)² over the outputs, averaged over the samples. */
export function squaredError(prediction: Outputs, target: Outputs): number {
  return lossValue("squaredError", prediction, target);
}

/** ŷ − y, divided by the count of samples. */
export function squaredErrorGradient<T extends Outputs>(prediction: T, target: Outputs): Gradient<T> {
  return lossGradient("squaredError", prediction, target);
}

/** The mean over samples and outputs of |ŷ − y|. */
export function meanAbsoluteError(prediction: Outputs, target: Outputs): number {
  return lossValue("meanAbsoluteError", prediction, target);
}

/** The sign of ŷ − y (0 where they are equal), divided by the count of samples and outputs. */
export function meanAbsoluteErrorGradient<T extends Outputs>(prediction: T, target: Outputs): Gradient<T> {
  return lossGradient("meanAbsoluteError", prediction, target);
}

/**
 * Huber's loss (1964), averaged over samples and outputs: ½(ŷ − y)² for errors up to δ, and beyond them the straight
 * line δ(|ŷ − y| − δ/2).
 */
export function huberLoss(prediction: Outputs, target: Outputs, delta = 1): number {
  return lossValue(`huber(${delta})`, prediction, target);
}

/** ŷ − y, held between −δ and δ, divided by the count of samples and outputs. */
export function huberLossGradient<T extends Outputs>(prediction: T, target: Outputs, delta = 1): Gradient<T> {
  return lossGradient(`huber(${delta})`, prediction, target);
}

/**
 * −y ln p − (1 − y) ln(1 − p), averaged over samples and outputs. It is infinite where p is exactly 0 or 1 and wrong;
 * `binaryCrossEntropyFromLogits` never is.
 */
export function binaryCrossEntropy(probability: Outputs, target: Outputs): number {
  return lossValue("binaryCrossEntropy", probability, target);
}

/** (1 − y)/(1 − p) − y/p, divided by the count of samples and outputs. */
export function binaryCrossEntropyGradient<T extends Outputs>(probability: T, target: Outputs): Gradient<T> {
  return lossGradient("binaryCrossEntropy", probability, target);
}

/**
 * −Σ y ln p over the classes, averaged over the samples (natural logarithm). It is infinite where the p of a right
 * class is exactly 0; `crossEntropyFromLogits` never is.
 */
export function crossEntropy(probability: Outputs, target: Outputs): number {
  return lossValue("crossEntropy", probability, target);
}

/** −y/p, divided by the count of samples. */
export function crossEntropyGradient<T extends Outputs>(probability: T, target: Outputs): Gradient<T> {
  return lossGradient("crossEntropy", probability, target);
}

export type Gradient<T extends Outputs> = T extends Matrix ? Matrix : number[];

/** The loss of that name, of whole outputs. Throws when the shapes differ, or something is not finite. */
export function lossValue(name: string, prediction: Outputs, target: Outputs): number {
  const { mean, term, kind } = lossFunction(name);
  const [p, y] = pair(kind, prediction, target);
  let sum = 0;
  for (let i = 0; i < p.data.length; i++) sum += term(p.data[i], y.data[i]);
  return sum / (mean ? p.data.length : p.rows);
}

/** Its gradient with respect to the prediction, in the same shape. */
export function lossGradient<T extends Outputs>(name: string, prediction: T, target: Outputs): Gradient<T> {
  const { mean, derivative, kind } = lossFunction(name);
  const [p, y] = pair(`${kind}Gradient`, prediction, target);
  const count = mean ? p.data.length : p.rows;
  const result = p.map((value, i, j) => derivative(value, y.at(i, j)) / count);
  return (prediction instanceof Matrix ? result : result.row(0)) as Gradient<T>;
}

/** Both as matrices of one shape, with finite entries. */
export function pair(where: string, prediction: Outputs, target: Outputs): [Matrix, Matrix] {
  const p = asMatrix(prediction);
  const y = asMatrix(target);
  if (p.shape !== y.shape) {
    throw new RangeError(
      `${where}: the prediction is ${p.shape} and the target ${y.shape} (samples × outputs); they must be equal`,
    );
  }
  for (const [name, { data }] of [
    ["prediction", p],
    ["target", y],
  ] as const) {
    const stray = data.findIndex((entry) => !Number.isFinite(entry));
    if (stray >= 0)
      throw new RangeError(
        `${where}: the ${name} holds ${shown(data[stray])}; every entry must be a finite number`,
      );
  }
  return [p, y];
}

function asMatrix(outputs: Outputs): Matrix {
  return outputs instanceof Matrix ? outputs : Matrix.from([outputs]);
}
