import { checkFiniteVector, checkInteger, checkPositive } from "./checks.ts";
import { leastSquares } from "./least-squares.ts";
import { Matrix, multiply } from "./matrix.ts";
import { norm, subtract, type Vector } from "./vector.ts";

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
  const [intercept, slope] = leastSquares(onesAnd(x), y);
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
  return huberFit(Matrix.from(Array.from(values, () => [1])), values, delta)[0];
}

/**
 * The line with the least Huber loss: the least-squares line for a large δ, and near the least-absolute one for a
 * small one. Throws when all x are equal, or δ is not above 0.
 */
export function huberLine(x: Vector, y: Vector, delta = 1): FittedLine {
  checkSome("huberLine", x);
  checkFiniteVector("huberLine", "y", y, x.length);
  const [intercept, slope] = huberFit(onesAnd(x), y, delta);
  return { slope, intercept };
}

// Most fits are still long before; a very small δ may take as many.
const ROUNDS = 5000;

// By least squares over and over, in which a residual r beyond δ counts with the weight δ/|r|: no round makes the loss
// larger (iteratively reweighted least squares; Holland & Welsch 1977). Row and target are scaled by the root of it.
function huberFit(a: Matrix, y: Vector, delta: number): number[] {
  checkPositive("huber", "delta", delta);
  let roots = Array.from(y, () => 1);
  for (let round = 0; ; round++) {
    const fit = leastSquares(
      a.map((value, i) => value * roots[i]),
      roots.map((root, i) => root * y[i]),
    );
    const residuals = subtract(multiply(a, fit), y);
    const next = residuals.map((residual) => Math.sqrt(Math.min(1, delta / Math.abs(residual))));
    if (round === ROUNDS || norm(subtract(next, roots)) < 1e-13) return fit;
    roots = next;
  }
}

// The matrix of a line: a column of ones for its intercept, and the x for its slope.
function onesAnd(x: Vector): Matrix {
  return Matrix.from(Array.from(x, (value) => [1, value]));
}

function checkSome(where: string, values: Vector): void {
  checkFiniteVector(where, "the values", values);
  checkInteger(where, "the number of values", values.length, 1);
}
