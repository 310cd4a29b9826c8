import { checkFinite, checkFiniteVector, checkFunction, checkPositive } from "./checks.ts";
import { type Data, dataset } from "./dataset.ts";
import { copyNetwork, type Network, networkParameters } from "./network.ts";
import { backwardPass, forwardPass, networkLoss } from "./passes.ts";
import type { Vector } from "./vector.ts";

/** The derivative of f at x by the central difference (f(x + h) − f(x − h)) / 2h. */
export function numericalDerivative(f: (x: number) => number, x: number, h = 1e-5): number {
  checkFunction("numericalDerivative", "f", f);
  checkFinite("numericalDerivative", "x", x);
  checkPositive("numericalDerivative", "h", h);
  return (f(x + h) - f(x - h)) / (2 * h);
}

/** The gradient of f at x, each entry by a central difference: two values of f for each. */
export function numericalGradient(f: (x: number[]) => number, x: Vector, h = 1e-5): number[] {
  checkFunction("numericalGradient", "f", f);
  checkFiniteVector("numericalGradient", "x", x);
  const at = Array.from(x);
  return at.map((value, i) => numericalDerivative((moved) => f(at.with(i, moved)), value, h));
}

/** One parameter in a gradient check. */
export interface CheckedGradient {
  /** "W1[0, 2]" or "b1[0]", counted from 0. */
  readonly name: string;
  /** What the backward pass says. */
  readonly backward: number;
  /** What the central difference says. */
  readonly numerical: number;
}

/**
 * Every entry of a network's gradient from the backward pass, beside a central difference of the loss, and the
 * largest distance between the two, measured by the larger of 1 and their size.
 */
export function checkGradient(network: Network, data: Data, loss: string, h = 1e-5) {
  const { x, y } = dataset(data);
  const { gradient } = backwardPass(network, forwardPass(network, x), y, loss);
  const lossAt = (values: number[]) =>
    networkLoss(copyNetwork(network, Float64Array.from(values)), x, y, loss);
  const numerical = numericalGradient(lossAt, network.values, h);
  const names = networkParameters(network).flatMap(({ name, shape: [, columns = 0], values }) =>
    Array.from(values, (_, k) => `${name}[${columns ? `${Math.floor(k / columns)}, ${k % columns}` : k}]`),
  );
  const parameters = names.map((name, k): CheckedGradient => {
    return { name, backward: gradient[k], numerical: numerical[k] };
  });
  const distance = ({ backward, numerical: other }: CheckedGradient) =>
    Math.abs(backward - other) / Math.max(1, Math.abs(backward), Math.abs(other));
  return { parameters, worst: Math.max(...parameters.map(distance)) };
}
