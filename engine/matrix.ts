import { checkFilled, checkFunction, checkInteger, checkLength, checkVector, refuse } from "./checks.ts";
import { dot, type Vector } from "./vector.ts";

/**
 * A dense matrix of `rows` × `columns` numbers in 64-bit floating point, stored row after row:
 * the entry of row i and column j (both counted from 0) is `data[i * columns + j]`.
 */
export class Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float64Array;

  /** A matrix over `data`, which is kept, not copied; all zeros without it. Throws when the sizes do not fit. */
  constructor(rows: number, columns: number, data?: Float64Array) {
    checkInteger("Matrix", "rows", rows, 1);
    checkInteger("Matrix", "columns", columns, 1);
    if (data) checkLength(`Matrix, ${rows} × ${columns}`, "data", data, rows * columns);
    this.rows = rows;
    this.columns = columns;
    this.data = data ?? new Float64Array(rows * columns);
  }

  /** The matrix with these rows, copied. Throws when there are none, or when they are not equally long. */
  static from(rows: readonly Vector[]): Matrix {
    checkFilled("Matrix.from", "what it got", rows, "an array of rows, as in [[1, 2], [3, 4]]");
    rows.forEach((row, i) => {
      checkVector("Matrix.from", `row ${i}`, row);
      checkLength("Matrix.from", `row ${i}`, row, rows[0].length);
      row.forEach((value: unknown, j: number) => {
        if (typeof value !== "number")
          refuse("Matrix.from", `row ${i}, entry ${j}`, value, "a number", TypeError);
      });
    });
    return new Matrix(rows.length, rows[0].length, Float64Array.from(rows.flatMap((row) => [...row])));
  }

  /** The `rows` × `columns` matrix of zeros. */
  static zeros(rows: number, columns: number): Matrix {
    return new Matrix(rows, columns);
  }

  /** The `size` × `size` matrix with ones on its diagonal: multiplying by it changes nothing. */
  static identity(size: number): Matrix {
    const identity = new Matrix(size, size);
    for (let i = 0; i < size; i++) identity.data[i * size + i] = 1;
    return identity;
  }

  /** The shape in words, "rows × columns", as messages and tables show it. */
  get shape(): string {
    return `${this.rows} × ${this.columns}`;
  }

  /** The entry of row i and column j. Throws a RangeError outside the matrix. */
  at(i: number, j: number): number {
    checkInteger("Matrix.at", "the row", i, 0, this.rows - 1);
    checkInteger("Matrix.at", "the column", j, 0, this.columns - 1);
    return this.data[i * this.columns + j];
  }

  /** Row i, copied: `columns` numbers. */
  row(i: number): number[] {
    checkInteger("Matrix.row", "the row", i, 0, this.rows - 1);
    return Array.from(this.data.subarray(i * this.columns, (i + 1) * this.columns));
  }

  /** Column j, copied: `rows` numbers. */
  column(j: number): number[] {
    checkInteger("Matrix.column", "the column", j, 0, this.columns - 1);
    return Array.from({ length: this.rows }, (_, i) => this.data[i * this.columns + j]);
  }

  /** All rows, copied, as plain arrays. */
  toRows(): number[][] {
    return Array.from({ length: this.rows }, (_, i) => this.row(i));
  }

  /** The rows as text: "[[1,2],[3,4]]". */
  toString(): string {
    return JSON.stringify(this.toRows());
  }

  /** A new matrix of the same shape with `f` applied to every entry. */
  map(f: (value: number, i: number, j: number) => number): Matrix {
    checkFunction("Matrix.map", "f", f);
    const { columns } = this;
    const data = this.data.map((value, k) => f(value, Math.floor(k / columns), k % columns));
    return new Matrix(this.rows, columns, data);
  }

  /** The sum A + B, entry by entry. Throws a RangeError when the shapes differ. */
  plus(other: Matrix): Matrix {
    return combined("Matrix.plus", this, other, (a, b) => a + b);
  }

  /** The difference A − B, entry by entry. Throws a RangeError when the shapes differ. */
  minus(other: Matrix): Matrix {
    return combined("Matrix.minus", this, other, (a, b) => a - b);
  }

  /** Every entry multiplied by the scalar `factor`. */
  times(factor: number): Matrix {
    return this.map((value) => value * factor);
  }
}

/** The product of an m × n matrix with an n × p matrix, m × p; or with a vector of n entries, m entries. */
export function multiply(a: Matrix, b: Matrix): Matrix;
export function multiply(a: Matrix, x: Vector): number[];
export function multiply(a: Matrix, b: Matrix | Vector): Matrix | number[] {
  checkMatrix("multiply", "the first factor", a);
  return b instanceof Matrix ? matrixProduct(a, b) : vectorProduct(a, b);
}

/** The transpose Aᵀ: rows become columns. An m × n matrix gives n × m. */
export function transpose(a: Matrix): Matrix {
  checkMatrix("transpose", "what it got", a);
  return new Matrix(a.columns, a.rows).map((_, i, j) => a.data[j * a.columns + i]);
}

function matrixProduct(a: Matrix, b: Matrix): Matrix {
  if (a.columns !== b.rows) {
    throw new RangeError(
      `multiply: the shapes are ${a.shape} and ${b.shape}; the columns of the first must equal the rows of the second`,
    );
  }
  const product = new Matrix(a.rows, b.columns);
  // i, k, j rather than i, j, k: the innermost loop then reads and writes memory in order.
  for (let i = 0; i < a.rows; i++) {
    for (let k = 0; k < a.columns; k++) {
      const factor = a.data[i * a.columns + k];
      for (let j = 0; j < b.columns; j++)
        product.data[i * b.columns + j] += factor * b.data[k * b.columns + j];
    }
  }
  return product;
}

function vectorProduct(a: Matrix, x: Vector): number[] {
  checkVector("multiply", "the second factor", x);
  checkLength("multiply", `the vector after a ${a.shape} matrix`, x, a.columns);
  return Array.from({ length: a.rows }, (_, i) =>
    dot(a.data.subarray(i * a.columns, (i + 1) * a.columns), x),
  );
}

function combined(where: string, a: Matrix, b: Matrix, f: (a: number, b: number) => number): Matrix {
  checkMatrix(where, "what it got", b);
  if (a.shape !== b.shape)
    throw new RangeError(`${where}: the shapes are ${a.shape} and ${b.shape}; they must be equal`);
  return a.map((value, i, j) => f(value, b.data[i * b.columns + j]));
}

/** Throws a TypeError unless `value` is a matrix. */
export function checkMatrix(where: string, name: string, value: unknown): asserts value is Matrix {
  if (!(value instanceof Matrix)) refuse(where, name, value, "a Matrix", TypeError);
}
