import { checkFilled, checkFinite, checkFiniteVector, checkHas, checkVector, refuse } from "./checks.ts";
import { checkSamples, type Sample } from "./data/sample.ts";
import { dot, type Vector } from "./vector.ts";

/**
 * A perceptron (Rosenblatt, "The perceptron", 1958): one neuron that fires when the weighted sum of its inputs reaches 0.
 * `weights` holds one number for each input.
 */
export interface Perceptron {
  readonly weights: readonly number[];
  readonly bias: number;
}

/** The Heaviside step: 1 when z ≥ 0, else 0. At z = 0 it is 1, here and everywhere in the book. */
export function step(z: number): 0 | 1 {
  if (typeof z !== "number" || Number.isNaN(z)) refuse("step", "z", z, "a number", TypeError);
  return z >= 0 ? 1 : 0;
}

/** The weighted sum z = Σ xᵢwᵢ + b. Throws a RangeError when x and the weights are not equally long. */
export function weightedSum(x: Vector, weights: Vector, bias: number): number {
  checkFinite("weightedSum", "the bias", bias);
  checkFiniteVector("weightedSum", "weights", weights);
  checkFiniteVector("weightedSum", "x", x, weights.length);
  return dot(x, weights) + bias;
}

/** Throws a TypeError unless `value` is a perceptron. */
export function checkPerceptron(where: string, value: unknown): void {
  checkHas(where, "the perceptron", value, "weights", "of the form { weights, bias }");
}

/** What the perceptron answers to the input x: ŷ = step(Σ xᵢwᵢ + b). */
export function predict(model: Perceptron, x: Vector): 0 | 1 {
  checkPerceptron("predict", model);
  return step(weightedSum(x, model.weights, model.bias));
}

/** What several perceptrons answer to the same input, in order: the input of a next perceptron. */
export function perceptronLayer(models: readonly Perceptron[], x: Vector): (0 | 1)[] {
  checkFilled("perceptronLayer", "the list of perceptrons", models, "an array of { weights, bias }");
  return models.map((model) => predict(model, x));
}

/** The input with one more entry, fixed at 1: its weight then does the work of the bias. */
export function withBiasInput(x: Vector): number[] {
  checkVector("withBiasInput", "x", x);
  return [...x, 1];
}

/** The share of the samples, from 0 to 1, whose label the perceptron predicts. Throws when there are none. */
export function accuracy(model: Perceptron, samples: readonly Sample[]): number {
  checkSamples("accuracy", samples);
  return samples.filter(({ x, y }) => predict(model, x) === y).length / samples.length;
}

/** A line of the plane: x₂ = slope · x₁ + intercept, or, where it stands upright, all points with x₁ = x. */
export type Line = { slope: number; intercept: number } | { x: number };

/**
 * The line w₁x₁ + w₂x₂ + b = 0 on which a perceptron of two inputs changes its answer.
 * Throws a RangeError when it has not two inputs, or when both weights are 0 and there is no line.
 */
export function boundary(model: Perceptron): Line {
  checkPerceptron("boundary", model);
  const { weights, bias } = model;
  checkFinite("boundary", "the bias", bias);
  checkFiniteVector("boundary", "weights", weights, 2);
  const [w1, w2] = weights;
  if (w1 === 0 && w2 === 0) {
    throw new RangeError(
      "boundary: both weights are 0, so the answer is the same everywhere; one must differ from 0",
    );
  }
  // 0 − rather than a bare minus, so that a zero is never −0.
  return w2 === 0 ? { x: 0 - bias / w1 } : { slope: 0 - w1 / w2, intercept: 0 - bias / w2 };
}
