import { checkFiniteVector } from "./checks.ts";
import { checkMatrix, Matrix } from "./matrix.ts";
import { dot, norm, scale, subtract, type Vector, zeros } from "./vector.ts";

// Of a column that depends on the others, about this share is left by rounding.
const ROUNDING = 4 * Number.EPSILON;

/**
 * The vector x for which Ax comes nearest to b: it makes ‖Ax − b‖ least. A is m × n with m ≥ n, b has m entries,
 * x has n. For a square A this is the solution of Ax = b.
 *
 * By orthogonal projection (modified Gram–Schmidt): the part of b along each column in turn is taken out of b and
 * out of the columns that follow. Throws a RangeError when the sizes do not fit, or a column is a mixture of the
 * columns before it, so that there is no single solution.
 */
export function leastSquares(a: Matrix, b: Vector): number[] {
  checkMatrix("leastSquares", "the first argument", a);
  checkFiniteVector("leastSquares", "the matrix", a.data);
  if (a.rows < a.columns)
    throw new RangeError(`leastSquares: the matrix is ${a.shape}; it must have no more columns than rows`);
  checkFiniteVector("leastSquares", "b", b, a.rows);
  const columns = Array.from({ length: a.columns }, (_, j) => a.column(j));
  const lengths = columns.map(norm);
  const upper = Matrix.zeros(a.columns, a.columns + 1);
  let rest: readonly number[] = Array.from(b);
  columns.forEach((column, j) => {
    const length = norm(column);
    if (length <= ROUNDING * lengths[j])
      throw new RangeError(`leastSquares: column ${j} depends on the columns before it; it must not`);
    const direction = scale(column, 1 / length);
    upper.data[j * upper.columns + j] = length;
    const takeOut = (vector: readonly number[], k: number) => {
      const share = dot(direction, vector);
      upper.data[j * upper.columns + k] = share;
      return subtract(vector, scale(direction, share));
    };
    for (let k = j + 1; k < columns.length; k++) columns[k] = takeOut(columns[k], k);
    rest = takeOut(rest, columns.length);
  });
  return substituteBack(upper);
}

// Solves Rx = y for [R | y] with R upper triangular, from the last unknown to the first.
function substituteBack(upper: Matrix): number[] {
  const x = zeros(upper.rows);
  for (let i = upper.rows - 1; i >= 0; i--) {
    const row = upper.row(i);
    const known = dot(row.slice(i + 1, -1), x.slice(i + 1));
    x[i] = (row[upper.rows] - known) / row[i];
  }
  return x;
}
