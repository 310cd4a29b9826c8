import { checkFiniteVector, checkPositive } from "./checks.ts";
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

/**
 * The number from which Huber's losses are least: the mean for a large δ, and near the median for a small one.
 * Throws when there are no values, or δ is not above 0.
 */
export function huberMean(values: Vector, delta = 1): number {
  checkSome("huberMean", values);
  checkPositive("huberMean", "delta", delta);
  const fit = (weights: number[]) => weightedMean(values, weights);
  return reweighted(fit, (level, i) => level - values[i], values.length, delta);
}

/**
 * The line with the least Huber loss: the least-squares line for a large δ, and near the least-absolute one for a
 * small one. Throws when all x are equal, or δ is not above 0.
 */
export function huberLine(x: Vector, y: Vector, delta = 1): FittedLine {
  checkSome("huberLine", x);
  checkFiniteVector("huberLine", "y", y, x.length);
  checkPositive("huberLine", "delta", delta);
  if (Array.from(x).every((value) => value === x[0]))
    throw new RangeError("huberLine: all x are equal; give at least two different ones");
  const fit = (weights: number[]): FittedLine => {
    const [atX, atY] = [weightedMean(x, weights), weightedMean(y, weights)];
    let [across, along] = [0, 0];
    weights.forEach((weight, i) => {
      across += weight * (x[i] - atX) * (y[i] - atY);
      along += weight * (x[i] - atX) ** 2;
    });
    const slope = across / along;
    return { slope, intercept: atY - slope * atX };
  };
  return reweighted(fit, (line, i) => line.slope * x[i] + line.intercept - y[i], x.length, delta);
}

// Most fits are still long before; a very small δ may take as many.
const ROUNDS = 5000;

/**
 * Huber's fit by least squares over and over, in which a residual r beyond δ counts with the weight δ/|r|: no round
 * makes the loss larger (iteratively reweighted least squares; Holland & Welsch 1977).
 */
function reweighted<T>(
  fit: (weights: number[]) => T,
  residual: (fitted: T, index: number) => number,
  count: number,
  delta: number,
): T {
  let weights = Array.from({ length: count }, () => 1);
  let fitted = fit(weights);
  for (let round = 0; round < ROUNDS; round++) {
    const next = weights.map((_, i) => Math.min(1, delta / Math.abs(residual(fitted, i))));
    const change = Math.max(...next.map((weight, i) => Math.abs(weight - weights[i])));
    if (change < 1e-13) break;
    weights = next;
    fitted = fit(weights);
  }
  return fitted;
}

function weightedMean(values: Vector, weights: readonly number[]): number {
  let [sum, whole] = [0, 0];
  weights.forEach((weight, i) => {
    sum += weight * values[i];
    whole += weight;
  });
  return sum / whole;
}

function checkSome(where: string, values: Vector): void {
  checkFiniteVector(where, "the values", values);
  if (values.length === 0) throw new RangeError(`${where}: there are no values; give at least one`);
}
