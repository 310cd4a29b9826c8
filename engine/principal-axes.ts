import { checkInteger } from "./checks.ts";
import { mean } from "./line-fit.ts";
import { checkMatrix, Matrix, multiply, transpose } from "./matrix.ts";

/** The directions in which points are spread most. */
export interface PrincipalAxes {
  /** The mean of the points. */
  readonly middle: readonly number[];
  /** Directions of length 1, square to each other, that of the largest spread first. */
  readonly axes: readonly (readonly number[])[];
  /** What share of the whole variance each axis has. */
  readonly shares: readonly number[];
  /** Where a point lies along the axes. */
  project(point: ArrayLike<number>): number[];
}

/**
 * The principal axes (Pearson 1901) of points, a row for each. An axis along which nothing is spread has share 0 and,
 * where there is no direction left, the length 0. Throws when there are no points.
 */
export function principalAxes(points: Matrix, count: number): PrincipalAxes {
  const where = "principalAxes";
  checkMatrix(where, "points", points);
  checkInteger(where, "count", count, 1);
  const middle = Array.from({ length: points.columns }, (_, j) => mean(points.column(j)));
  const centred = points.map((value, _, j) => value - middle[j]);
  // XXᵀ and XᵀX have the same eigenvalues: the smaller one is solved.
  const isWide = points.columns > points.rows;
  const product = isWide ? multiply(centred, transpose(centred)) : multiply(transpose(centred), centred);
  const { values, vectors } = symmetricEigen(product);
  const order = values.map((_, k) => k).sort((a, b) => values[b] - values[a]);
  const whole = values.reduce((sum, value) => sum + Math.max(value, 0), 0);
  const chosen = Array.from({ length: count }, (_, k) => order[k]);
  const axes = chosen.map((k) => {
    if (k === undefined) return middle.map(() => 0);
    const vector = vectors.map((row) => row[k]);
    return unit(
      isWide
        ? middle.map((_, j) =>
            vector.reduce((sum, v, i) => sum + v * centred.data[i * points.columns + j], 0),
          )
        : vector,
    );
  });
  return {
    middle,
    axes,
    shares: chosen.map((k) => (k === undefined || whole === 0 ? 0 : Math.max(values[k], 0) / whole)),
    project: (point) => axes.map((axis) => axis.reduce((sum, a, j) => sum + a * (point[j] - middle[j]), 0)),
  };
}

function unit(vector: number[]): number[] {
  const length = Math.hypot(...vector);
  return length < 1e-12 ? vector.map(() => 0) : vector.map((value) => value / length);
}

/**
 * The eigenvalues of a symmetric matrix, and its eigenvectors in the columns of `vectors`, by Jacobi's rotations (1846):
 * each brings one entry off the diagonal to 0, until none is left.
 */
export function symmetricEigen(matrix: Matrix): { values: number[]; vectors: number[][] } {
  const a = matrix.toRows();
  const n = a.length;
  const vectors = Matrix.identity(n).toRows();
  const size = Math.hypot(...matrix.data);
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) off += a[p][q] ** 2;
    if (Math.sqrt(off) <= 1e-14 * size) break;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(a, vectors, p, q);
  }
  return { values: a.map((row, i) => row[i]), vectors };
}

// Turns the plane of the axes p and q so that a[p][q] becomes 0.
function rotate(a: number[][], vectors: number[][], p: number, q: number): void {
  if (a[p][q] === 0) return;
  const ratio = (a[q][q] - a[p][p]) / (2 * a[p][q]);
  const tangent = (ratio < 0 ? -1 : 1) / (Math.abs(ratio) + Math.hypot(ratio, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  for (const row of [...a, ...vectors]) {
    const [x, y] = [row[p], row[q]];
    row[p] = cosine * x - sine * y;
    row[q] = sine * x + cosine * y;
  }
  for (let k = 0; k < a.length; k++) {
    const [x, y] = [a[p][k], a[q][k]];
    a[p][k] = cosine * x - sine * y;
    a[q][k] = sine * x + cosine * y;
  }
}
