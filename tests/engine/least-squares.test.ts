import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leastSquares, Matrix, multiply, subtract, transpose } from "../../engine/index.ts";

function entries(count: number) {
  return fc.array(fc.integer({ min: -9, max: 9 }), { minLength: count, maxLength: count });
}

describe("least squares", () => {
  test("solves x + 2y = 5, 3x + 4y = 11: x = 1, y = 2", () => {
    const [x, y] = leastSquares(
      Matrix.from([
        [1, 2],
        [3, 4],
      ]),
      [5, 11],
    );
    expect(x).toBeCloseTo(1, 12);
    expect(y).toBeCloseTo(2, 12);
  });

  test("of one column of ones is the mean", () => {
    expect(leastSquares(Matrix.from([[1], [1], [1]]), [1, 2, 6])[0]).toBeCloseTo(3, 12);
  });

  test("puts the line y = 1/2 + 3x/2 among (0, 1), (1, 1), (2, 4): normal equations 3b + 3m = 6, 3b + 5m = 9", () => {
    const [b, m] = leastSquares(
      Matrix.from([
        [1, 0],
        [1, 1],
        [1, 2],
      ]),
      [1, 1, 4],
    );
    expect(b).toBeCloseTo(0.5, 12);
    expect(m).toBeCloseTo(1.5, 12);
  });

  test("leaves a rest that stands at right angles to every column", () => {
    fc.assert(
      fc.property(entries(12), entries(7), (values, b) => {
        // Large entries on the diagonal, so that no column depends on the others.
        const top = new Matrix(4, 3, Float64Array.from(values));
        const a = Matrix.from([...top.toRows(), [40, 0, 0], [0, 40, 0], [0, 0, 40]]);
        const rest = subtract(multiply(a, leastSquares(a, b)), b);
        for (const product of multiply(transpose(a), rest)) expect(product).toBeCloseTo(0, 9);
      }),
    );
  });

  test("is refused when the sizes do not fit, or there is no single solution", () => {
    expect(() => leastSquares(Matrix.zeros(2, 3), [1, 2])).toThrow(
      "leastSquares: the matrix is 2 × 3; it must have no more",
    );
    expect(() => leastSquares(Matrix.identity(2), [1])).toThrow(
      "leastSquares: b has length 1; it must have length 2",
    );
    expect(() =>
      leastSquares(
        Matrix.from([
          [3, 6],
          [4, 8],
        ]),
        [1, 2],
      ),
    ).toThrow("column 1 depends on the columns before it");
  });
});
