import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Matrix, multiply, transpose, type Vector } from "../../engine/index.ts";

const size = fc.integer({ min: 1, max: 5 });

function matrixOf(rows: number, columns: number) {
  return fc
    .array(fc.integer({ min: -50, max: 50 }), { minLength: rows * columns, maxLength: rows * columns })
    .map((entries) => new Matrix(rows, columns, Float64Array.from(entries)));
}

// −0 and 0 are the same number here, but not to toEqual.
function rowsOf(matrix: Matrix): number[][] {
  return matrix.map((value) => value + 0).toRows();
}

describe("a matrix", () => {
  const a = Matrix.from([
    [1, 2, 3],
    [4, 5, 6],
  ]);

  test("is stored row after row", () => {
    expect([a.rows, a.columns]).toEqual([2, 3]);
    expect(a.shape).toBe("2 × 3");
    expect([...a.data]).toEqual([1, 2, 3, 4, 5, 6]);
    expect(a.at(1, 0)).toBe(4);
    expect(a.row(1)).toEqual([4, 5, 6]);
    expect(a.column(2)).toEqual([3, 6]);
  });

  test("gives back the rows that it was made from, and shares none with them", () => {
    const rows = [
      [1, 2],
      [3, 4],
    ];
    const matrix = Matrix.from(rows);
    rows[0][0] = 99;
    expect(matrix.toRows()).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test("maps each entry with its place", () => {
    expect(a.map((value, i, j) => value * 100 + i * 10 + j).toRows()).toEqual([
      [100, 201, 302],
      [410, 511, 612],
    ]);
  });

  test("adds, subtracts and stretches entry by entry", () => {
    expect(a.plus(a).toRows()).toEqual(a.times(2).toRows());
    expect(a.minus(a).toRows()).toEqual(Matrix.zeros(2, 3).toRows());
  });

  test("has a transpose in which rows are columns", () => {
    expect(transpose(a).toRows()).toEqual([
      [1, 4],
      [2, 5],
      [3, 6],
    ]);
  });
});

describe("the product", () => {
  test("is [83 63 37 75] for the curriculum's example", () => {
    const columns = Matrix.from([
      [13, 8, 6],
      [9, 7, 4],
      [7, 4, 0],
      [15, 6, 3],
    ]);
    expect(multiply(Matrix.from([[3, 4, 2]]), transpose(columns)).toRows()).toEqual([[83, 63, 37, 75]]);
  });

  test("of a matrix and a vector is a plain vector", () => {
    expect(
      multiply(
        Matrix.from([
          [1, 2],
          [3, 4],
          [5, 6],
        ]),
        [10, 1],
      ),
    ).toEqual([12, 34, 56]);
  });

  test("with the identity changes nothing", () => {
    fc.assert(
      fc.property(
        size.chain((n) => matrixOf(n, n)),
        (a) => {
          expect(rowsOf(multiply(a, Matrix.identity(a.rows)))).toEqual(rowsOf(a));
          expect(rowsOf(multiply(Matrix.identity(a.rows), a))).toEqual(rowsOf(a));
        },
      ),
    );
  });

  const chain = fc
    .tuple(size, size, size, size)
    .chain(([m, n, p, q]) => fc.tuple(matrixOf(m, n), matrixOf(n, p), matrixOf(n, p), matrixOf(p, q)));

  test("is associative, distributive, and turns round under the transpose", () => {
    fc.assert(
      fc.property(chain, ([a, b, c, d]) => {
        expect(rowsOf(multiply(multiply(a, b), d))).toEqual(rowsOf(multiply(a, multiply(b, d))));
        expect(rowsOf(multiply(a, b.plus(c)))).toEqual(rowsOf(multiply(a, b).plus(multiply(a, c))));
        expect(rowsOf(transpose(multiply(a, b)))).toEqual(rowsOf(multiply(transpose(b), transpose(a))));
      }),
    );
  });

  test("with a vector agrees with the product with a matrix of one column", () => {
    fc.assert(
      fc.property(chain, ([a, b]) => {
        const x = b.column(0);
        expect(multiply(a, x).map((value) => value + 0)).toEqual(
          rowsOf(multiply(a, b)).map(([first]) => first),
        );
      }),
    );
  });
});

describe("a matrix refuses", () => {
  test("rows of different lengths", () => {
    expect(() =>
      Matrix.from([
        [1, 2, 3],
        [4, 5],
      ]),
    ).toThrow(new RangeError("Matrix.from: row 1 has length 2; it must have length 3"));
  });

  test("no rows, rows that are none, and entries that are no numbers", () => {
    expect(() => Matrix.from([])).toThrow(
      "Matrix.from: what it got is []; it must be an array of rows, as in [[1, 2], [3, 4]]",
    );
    expect(() => Matrix.from([1, 2] as unknown as Vector[])).toThrow(
      "Matrix.from: row 0 is 1; it must be an array",
    );
    expect(() => Matrix.from([[1, "2"]] as unknown as Vector[])).toThrow(
      'row 0, entry 1 is "2"; it must be a number',
    );
    expect(() => Matrix.from([[]])).toThrow("Matrix: columns is 0; it must be a whole number from 1");
  });

  test("sizes that are not whole, or that do not fit the data", () => {
    expect(() => Matrix.zeros(2.5, 1)).toThrow("Matrix: rows is 2.5; it must be a whole number");
    expect(() => Matrix.zeros(-1, 2)).toThrow("Matrix: rows is -1; it must be a whole number");
    expect(() => new Matrix(2, 2, new Float64Array(3))).toThrow(
      "Matrix, 2 × 2: data has length 3; it must have length 4",
    );
  });

  test("places outside it", () => {
    const a = Matrix.zeros(2, 3);
    expect(() => a.at(2, 0)).toThrow("Matrix.at: the row is 2; it must be a whole number from 0 to 1");
    expect(() => a.at(0, 3)).toThrow("Matrix.at: the column is 3; it must be a whole number from 0 to 2");
    expect(() => a.row(-1)).toThrow("Matrix.row: the row is -1");
    expect(() => a.column(3)).toThrow("Matrix.column: the column is 3");
  });

  test("shapes that do not fit", () => {
    const a = Matrix.zeros(2, 3);
    expect(() => multiply(a, a)).toThrow(
      "multiply: the shapes are 2 × 3 and 2 × 3; the columns of the first must equal the rows of the second",
    );
    expect(() => multiply(a, [1, 2])).toThrow(
      "multiply: the vector after a 2 × 3 matrix has length 2; it must have length 3",
    );
    expect(() => a.plus(transpose(a))).toThrow(
      "Matrix.plus: the shapes are 2 × 3 and 3 × 2; they must be equal",
    );
    expect(() => a.minus(transpose(a))).toThrow(
      "Matrix.minus: the shapes are 2 × 3 and 3 × 2; they must be equal",
    );
  });

  test("factors that are no matrices", () => {
    expect(() => multiply([[1]] as unknown as Matrix, [1])).toThrow("multiply: the first factor is [[1]]");
    expect(() => multiply(Matrix.identity(1), 5 as unknown as Vector)).toThrow(
      "multiply: the second factor is 5",
    );
  });
});
