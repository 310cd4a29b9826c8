import type { Strides } from "./product.ts";

// A piece of A and four columns of B are copied to a workbench, in the order in which they are read, and multiplied
// there. It is set up when it is first needed.
const ROWS = 128;
const DEPTH = 256;
let bench: ReturnType<typeof workbench> | undefined;

/** C += AB, for A of m × k, B of k × n, and C of m × n stored row after row; for large matrices. */
export function addPackedProduct(
  c: Float64Array,
  a: Float64Array,
  b: Float64Array,
  m: number,
  n: number,
  k: number,
  aStrides: Strides,
  bStrides: Strides,
): void {
  bench ??= workbench();
  const { left, right, sums, multiply } = bench;
  for (let p = 0; p < k; p += DEPTH) {
    const depth = Math.min(DEPTH, k - p);
    for (let i = 0; i < m; i += ROWS) {
      const rows = Math.min(ROWS, m - i);
      pack(left, a, i * aStrides.row + p * aStrides.column, aStrides, rows, depth);
      for (let j = 0; j < n; j += 4) {
        const columns = Math.min(4, n - j);
        pack(right, b, p * bStrides.row + j * bStrides.column, bStrides, depth, columns);
        for (let q = 0; q < depth; q += 4) multiply(q * rows, 4 * q, rows);
        addSums(c, i * n + j, n, sums, rows, columns);
      }
    }
  }
}

// Four columns side by side, row after row; then the next four. What is missing of them becomes 0, and so do three
// rows after the last.
function pack(
  to: Float64Array,
  from: Float64Array,
  start: number,
  { row, column }: Strides,
  rows: number,
  columns: number,
): void {
  let place = 0;
  for (let j = 0; j < columns; j += 4) {
    let at = (start + j * column) | 0;
    const end = (place + 4 * rows) | 0;
    const count = columns - j;
    for (; place < end; place = (place + 4) | 0) {
      to[place] = from[at];
      to[place + 1] = count > 1 ? from[(at + column) | 0] : 0;
      to[place + 2] = count > 2 ? from[(at + 2 * column) | 0] : 0;
      to[place + 3] = count > 3 ? from[(at + 3 * column) | 0] : 0;
      at = (at + row) | 0;
    }
  }
  for (let q = 0; q < 12 && place + q < to.length; q++) to[place + q] = 0;
}

// Adds the sums to four or fewer columns of C, and clears them for the next.
function addSums(
  c: Float64Array,
  start: number,
  row: number,
  sums: Float64Array,
  rows: number,
  columns: number,
): void {
  const end = (4 * rows) | 0;
  let o = start | 0;
  for (let s = 0; s < end; s = (s + 4) | 0) {
    c[o] += sums[s];
    if (columns > 1) c[o + 1] += sums[s + 1];
    if (columns > 2) c[o + 2] += sums[s + 2];
    if (columns > 3) c[o + 3] += sums[s + 3];
    sums[s] = 0;
    sums[s + 1] = 0;
    sums[s + 2] = 0;
    sums[s + 3] = 0;
    o = (o + row) | 0;
  }
}

/**
 * The arrays, and what multiplies in them. The function is made beside arrays that never change their place or length,
 * and handles but one step, since compilers then work places and lengths into its code.
 */
function workbench() {
  const left = new Float64Array(ROWS * DEPTH);
  const right = new Float64Array(4 * DEPTH);
  const sums = new Float64Array(4 * ROWS);

  /**
   * sums += left · right for four columns of `left` and 4 × 4 entries of `right`, which stay in local variables while
   * the rows pass by: twelve loads and stores then serve 32 operations, and no sum has to wait for the one before.
   */
  const multiply = (start: number, r: number, rows: number): void => {
    const b00 = right[r];
    const b01 = right[r + 1];
    const b02 = right[r + 2];
    const b03 = right[r + 3];
    const b10 = right[r + 4];
    const b11 = right[r + 5];
    const b12 = right[r + 6];
    const b13 = right[r + 7];
    const b20 = right[r + 8];
    const b21 = right[r + 9];
    const b22 = right[r + 10];
    const b23 = right[r + 11];
    const b30 = right[r + 12];
    const b31 = right[r + 13];
    const b32 = right[r + 14];
    const b33 = right[r + 15];
    const end = (4 * rows) | 0;
    let l = start | 0;
    for (let s = 0; s < end; s = (s + 4) | 0) {
      const a0 = left[l];
      const a1 = left[l + 1];
      const a2 = left[l + 2];
      const a3 = left[l + 3];
      sums[s] += a0 * b00 + a1 * b10 + a2 * b20 + a3 * b30;
      sums[s + 1] += a0 * b01 + a1 * b11 + a2 * b21 + a3 * b31;
      sums[s + 2] += a0 * b02 + a1 * b12 + a2 * b22 + a3 * b32;
      sums[s + 3] += a0 * b03 + a1 * b13 + a2 * b23 + a3 * b33;
      l = (l + 4) | 0;
    }
  };

  return { left, right, sums, multiply };
}
