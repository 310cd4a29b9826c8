import { checkFiniteVector } from "./checks.ts";
import { leastSquares } from "./least-squares.ts";
import { Matrix } from "./matrix.ts";
import type { Vector } from "./vector.ts";

/** The line ŷ = slope · x + intercept. */
export interface FittedLine {
  readonly slope: number;
  readonly intercept: number;
}

/** The mean, the number from which the squared errors are least. Throws when there are no values. */
export function mean(values: Vector): number {
  checkSome("mean", values);
  return Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
}

/** The median, the number from which the absolute errors are least: half of the values lie on either side. */
export function median(values: Vector): number {
  checkSome("median", values);
  const sorted = Array.from(values).sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The line with the least mean squared error. Throws when all x are equal. */
export function leastSquaresLine(x: Vector, y: Vector): FittedLine {
  checkSome("leastSquaresLine", x);
  const [intercept, slope] = leastSquares(Matrix.from(Array.from(x, (value) => [1, value])), y);
  return { slope, intercept };
}

/**
 * The line with the least mean absolute error. Some such line passes through two of the points, so all pairs are
 * tried; of equally good lines the first is taken. For small data: the work grows with the cube of its size.
 * Throws when all x are equal.
 */
export function leastAbsoluteLine(x: Vector, y: Vector): FittedLine {
  checkSome("leastAbsoluteLine", x);
  checkFiniteVector("leastAbsoluteLine", "y", y, x.length);
  let best: FittedLine | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < x.length; i++) {
    for (let j = i + 1; j < x.length; j++) {
      if (x[i] === x[j]) continue;
      const slope = (y[j] - y[i]) / (x[j] - x[i]);
      const intercept = y[i] - slope * x[i];
      let error = 0;
      for (let k = 0; k < x.length && error < least; k++) error += Math.abs(slope * x[k] + intercept - y[k]);
      if (error < least) {
        least = error;
        best = { slope, intercept };
      }
    }
  }
  if (!best) throw new RangeError("leastAbsoluteLine: all x are equal; give at least two different ones");
  return best;
}

function checkSome(where: string, values: Vector): void {
  checkFiniteVector(where, "the values", values);
  if (values.length === 0) throw new RangeError(`${where}: there are no values; give at least one`);
}
