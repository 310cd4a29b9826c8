import { checkFilled, checkInteger, checkPositive, checkVector, refuse } from "./checks.ts";
import { type Data, type Dataset, dataset } from "./dataset.ts";
import { checkMatrix, Matrix } from "./matrix.ts";
import { largestIndex } from "./metrics.ts";
import { withUsual } from "./options.ts";
import { random } from "./random.ts";

export interface SplitOptions {
  seed: number;
  /** Whether every part has the same mix of classes as the whole. */
  stratified?: boolean;
}

/**
 * Draws the samples into parts, one for each share, as in `splitData(samples, [0.6, 0.2, 0.2], { seed: 1 })`. Shares
 * are above 0 and sum to 1; parts are rounded so that none is empty. Throws when there are fewer samples than parts.
 */
export function splitData(data: Data, shares: readonly number[], options: SplitOptions): Dataset[] {
  const { x, y } = dataset(data);
  const { seed, stratified } = withUsual("splitData", options, { seed: undefined, stratified: false });
  checkFilled("splitData", "shares", shares, "an array, as in [0.6, 0.2, 0.2]");
  const sum = shares.reduce((total, share, k) => {
    checkPositive("splitData", `shares[${k}]`, share);
    return total + share;
  }, 0);
  if (Math.abs(sum - 1) > 1e-9) refuse("splitData", "the sum of the shares", sum, "1");
  const generator = random(seed);
  const all = Array.from({ length: x.rows }, (_, i) => i);
  const groups = stratified ? byClass(all, y) : [all];
  const parts = shares.map((): number[] => []);
  for (const group of groups) {
    const order = generator.shuffle(group);
    let passed = 0;
    shares.forEach((share, k) => {
      const from = Math.round(passed * order.length);
      passed += share;
      parts[k].push(
        ...order.slice(from, k === shares.length - 1 ? order.length : Math.round(passed * order.length)),
      );
    });
  }
  return parts.map((rows, k) => {
    checkInteger(
      "splitData",
      `the size of part ${k + 1} (${shares[k]} of ${x.rows} samples)`,
      rows.length,
      1,
    );
    const mixed = generator.shuffle(rows);
    return { x: rowsOf(x, mixed), y: rowsOf(y, mixed) };
  });
}

/** These rows of a matrix, in this order, copied. */
export function rowsOf(matrix: Matrix, rows: readonly number[]): Matrix {
  checkMatrix("rowsOf", "what it got", matrix);
  checkVector("rowsOf", "the list of rows", rows);
  const { columns, data } = matrix;
  const picked = new Matrix(rows.length, columns);
  rows.forEach((row, i) => {
    picked.data.set(data.subarray(row * columns, (row + 1) * columns), i * columns);
  });
  return picked;
}

// The places of the samples of each class: one with several targets has the class of the largest, else its target is it.
function byClass(all: readonly number[], y: Matrix): number[][] {
  const classOf = (row: number[]) => (row.length > 1 ? largestIndex(row) : row[0]);
  const classes = [...new Set(all.map((i) => classOf(y.row(i))))].sort((a, b) => a - b);
  return classes.map((label) => all.filter((i) => classOf(y.row(i)) === label));
}
