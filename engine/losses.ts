import { checkFiniteVector, refuse } from "./checks.ts";
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

/** One sample's prediction or target (a vector), or those of several (a matrix, or an array, with a row for each). */
export type Outputs = Vector | Matrix | readonly Vector[];

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
export const lossNames = /* @__PURE__ */ Object.keys(usual) as readonly LossKind[];

/** The loss of that name; "huber(0.5)" carries δ. Throws a RangeError for a name or number that it does not know. */
export function lossFunction(name: string): Loss {
  const { kind, parameter } = readName("lossFunction", name, usual, ["huber"]);
  return { kind, parameter, ...terms(kind, parameter) };
}

// Each term beside its derivative.
function terms(kind: LossKind, delta: number): Pick<Loss, "mean" | "term" | "derivative"> {
  switch (kind) {
    case "meanSquaredError":
      return { mean: true, term: (p, y) => (p - y) ** 2, derivative: (p, y) => 2 * (p - y) };
    case "squaredError":
      return { mean: false, term: (p, y) => (p - y) ** 2 / 2, derivative: (p, y) => p - y };
    case "meanAbsoluteError":
      return { mean: true, term: (p, y) => Math.abs(p - y), derivative: (p, y) => Math.sign(p - y) };
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
        term: (p, y) => -unlessNone(y, Math.log(p)) - unlessNone(1 - y, Math.log(1 - p)),
        derivative: (p, y) => unlessNone(1 - y, 1 / (1 - p)) - unlessNone(y, 1 / p),
      };
    case "crossEntropy":
      return {
        mean: false,
        term: (p, y) => -unlessNone(y, Math.log(p)),
        derivative: (p, y) => -unlessNone(y, 1 / p),
      };
  }
}

// A product in which a share of 0 wins over anything: an outcome that did not happen costs nothing, also where ln 0
// would be infinite.
function unlessNone(share: number, factor: number): number {
  return share === 0 ? 0 : share * factor;
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

export type Gradient<T extends Outputs> = T extends Vector ? number[] : Matrix;

/** The loss of that name, of whole outputs. Throws when the shapes differ, or something is not finite. */
export function lossValue(name: string, prediction: Outputs, target: Outputs): number {
  const loss = lossFunction(name);
  return averageLoss(loss, ...checked(loss, prediction, target));
}

/** Its gradient with respect to the prediction, in the same shape. */
export function lossGradient<T extends Outputs>(name: string, prediction: T, target: Outputs): Gradient<T> {
  const loss = lossFunction(name);
  const { mean, derivative } = loss;
  const [p, y] = checked(loss, prediction, target);
  const count = mean ? p.data.length : p.rows;
  const gradient = p.map((value, i, j) => derivative(value, y.data[i * y.columns + j]) / count);
  return shapedAs(prediction, gradient);
}

/** The loss of predictions and targets of one shape, whatever numbers they hold. */
export function averageLoss({ mean, term }: Loss, p: Matrix, y: Matrix): number {
  const sum = p.data.reduce((total, value, k) => total + term(value, y.data[k]), 0);
  return sum / (mean ? p.data.length : p.rows);
}

function checked({ kind }: Loss, prediction: Outputs, target: Outputs): [Matrix, Matrix] {
  const [p, y] = pair(kind, prediction, target);
  checkShares(kind, kind, "target", y);
  return [p, y];
}

/** Throws where a cross-entropy gets something that is no share of 1. */
export function checkShares(where: string, kind: string, name: string, { data }: Matrix): void {
  if (!kind.endsWith("rossEntropy")) return;
  const stray = data.findIndex((share) => share < 0 || share > 1);
  if (stray >= 0) refuse(where, `${name}[${stray}]`, data[stray], `from 0 to 1 for ${kind}`);
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
  checkFiniteVector(where, "prediction", p.data);
  checkFiniteVector(where, "target", y.data);
  return [p, y];
}

/** A vector as a matrix of one row, rows as a matrix of all of them. */
export function asMatrix(outputs: Outputs): Matrix {
  if (outputs instanceof Matrix) return outputs;
  return Matrix.from(isRows(outputs) ? outputs : [outputs]);
}

/** The gradient in the shape of what it belongs to. */
export function shapedAs<T extends Outputs>(outputs: T, gradient: Matrix): Gradient<T> {
  const isVector = !(outputs instanceof Matrix || isRows(outputs));
  return (isVector ? gradient.row(0) : gradient) as Gradient<T>;
}

function isRows(outputs: Vector | readonly Vector[]): outputs is readonly Vector[] {
  return typeof outputs?.[0] === "object";
}
