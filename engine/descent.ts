import { checkFiniteVector, checkFunction, checkInteger } from "./checks.ts";
import { createOptimizer, type OptimizerDescription } from "./optimizers.ts";
import type { Vector } from "./vector.ts";

/**
 * The way of an optimiser down any function, of which it is given the gradient: the start, and where it stands after
 * each of so many steps, fewer where a number grows out of range. For a function E without a formula for its slope:
 * `descentPath((w) => numericalGradient(E, w), [3, 2], { name: "adam", learningRate: 0.1 }, 50)`.
 */
export function descentPath(
  gradient: (w: number[]) => ArrayLike<number>,
  start: Vector,
  optimizer: OptimizerDescription,
  steps: number,
): number[][] {
  checkFunction("descentPath", "the gradient", gradient);
  checkFiniteVector("descentPath", "the start", start);
  checkInteger("descentPath", "steps", steps, 0);
  const { step } = createOptimizer(optimizer, start.length);
  const w = Array.from(start);
  const path = [[...w]];
  while (path.length <= steps && w.every(Number.isFinite)) {
    step(w, gradient([...w]));
    path.push([...w]);
  }
  return path;
}
