import { addPackedProduct } from "./packed-product.ts";

// The hot kernel of the engine: all products of matrices in training go through it.

/** So many rows and terms of a sum make it worth while to bring numbers into another order first. */
const MANY = 10;

/** A matrix inside an array, by strides: entry (i, j) is at i · row + j · column. A transpose swaps the two. */
export interface Strides {
  readonly row: number;
  readonly column: number;
}

/** The strides of a matrix stored row after row. */
export function byRows(columns: number): Strides {
  return { row: columns, column: 1 };
}

/** The strides of its transpose. */
export function transposed(columns: number): Strides {
  return { row: 1, column: columns };
}

/**
 * C += AB, for A of m × k, B of k × n, and C of m × n stored row after row. Blocks of 4 × 2 entries of C are summed
 * in eight local variables, which the compiler keeps in registers: six loads then serve sixteen operations.
 */
export function addProduct(
  c: Float64Array,
  a: Float64Array,
  b: Float64Array,
  m: number,
  n: number,
  k: number,
  aStrides: Strides,
  bStrides: Strides,
): void {
  if (m >= MANY && k >= MANY) {
    addPackedProduct(c, a, b, m, n, k, aStrides, bStrides);
    return;
  }
  const { row: aRow, column: aColumn } = aStrides;
  const { row: bRow, column: bColumn } = bStrides;
  const rows = m - (m % 4);
  const columns = n - (n % 2);
  for (let j = 0; j < columns; j += 2) {
    for (let i = 0; i < rows; i += 4) {
      let a0 = i * aRow;
      let a1 = a0 + aRow;
      let a2 = a1 + aRow;
      let a3 = a2 + aRow;
      let b0 = j * bColumn;
      let b1 = b0 + bColumn;
      let c00 = 0;
      let c01 = 0;
      let c10 = 0;
      let c11 = 0;
      let c20 = 0;
      let c21 = 0;
      let c30 = 0;
      let c31 = 0;
      for (let p = 0; p < k; p++) {
        const left = b[b0];
        const right = b[b1];
        let factor = a[a0];
        c00 += factor * left;
        c01 += factor * right;
        factor = a[a1];
        c10 += factor * left;
        c11 += factor * right;
        factor = a[a2];
        c20 += factor * left;
        c21 += factor * right;
        factor = a[a3];
        c30 += factor * left;
        c31 += factor * right;
        // | 0 tells the compiler that the places are 32-bit whole numbers, so that it checks no overflow.
        a0 = (a0 + aColumn) | 0;
        a1 = (a1 + aColumn) | 0;
        a2 = (a2 + aColumn) | 0;
        a3 = (a3 + aColumn) | 0;
        b0 = (b0 + bRow) | 0;
        b1 = (b1 + bRow) | 0;
      }
      let o = i * n + j;
      c[o] += c00;
      c[o + 1] += c01;
      o += n;
      c[o] += c10;
      c[o + 1] += c11;
      o += n;
      c[o] += c20;
      c[o + 1] += c21;
      o += n;
      c[o] += c30;
      c[o + 1] += c31;
    }
  }
  // What the blocks left over: the last rows, and the last column of the others.
  for (let i = 0; i < m; i++) {
    for (let j = i < rows ? columns : 0; j < n; j++) {
      let sum = 0;
      let left = i * aRow;
      let right = j * bColumn;
      for (let p = 0; p < k; p++) {
        sum += a[left] * b[right];
        left = (left + aColumn) | 0;
        right = (right + bRow) | 0;
      }
      c[i * n + j] += sum;
    }
  }
}
