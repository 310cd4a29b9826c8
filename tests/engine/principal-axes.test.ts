import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dot, Matrix, multiply, random, transpose } from "../../engine/index.ts";
import { principalAxes, symmetricEigen } from "../../engine/principal-axes.ts";

const number = fc.double({ min: -100, max: 100, noNaN: true });

describe("the eigenvalues of a symmetric matrix", () => {
  test("of a matrix worked by hand: [[2, 1], [1, 2]] has 3 and 1", () => {
    const { values, vectors } = symmetricEigen(
      Matrix.from([
        [2, 1],
        [1, 2],
      ]),
    );
    expect([...values].sort()).toEqual([expect.closeTo(1, 12), expect.closeTo(3, 12)]);
    const third = values.findIndex((value) => value > 2);
    expect(Math.abs(vectors[0][third] + vectors[1][third])).toBeCloseTo(Math.SQRT2, 12);
  });

  test("Av = λv for each, and the vectors stand square to each other", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer(), (n, seed) => {
        const generator = random(seed);
        const half = Matrix.zeros(n, n).map(() => generator.normal());
        const a = multiply(half, transpose(half));
        const { values, vectors } = symmetricEigen(a);
        for (let k = 0; k < n; k++) {
          const v = vectors.map((row) => row[k]);
          for (const [i, entry] of multiply(a, v).entries()) expect(entry).toBeCloseTo(values[k] * v[i], 8);
          for (let l = 0; l < n; l++)
            expect(
              dot(
                v,
                vectors.map((row) => row[l]),
              ),
            ).toBeCloseTo(Number(k === l), 10);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("principal axes", () => {
  test("of points on a line lie along it", () => {
    const { axes, shares, project, middle } = principalAxes(
      Matrix.from([
        [0, 1],
        [3, 5],
        [6, 9],
      ]),
      2,
    );
    expect(middle).toEqual([3, 5]);
    expect(axes[0].map(Math.abs)).toEqual([expect.closeTo(0.6, 12), expect.closeTo(0.8, 12)]);
    expect(shares).toEqual([expect.closeTo(1, 12), expect.closeTo(0, 12)]);
    expect(Math.abs(project([6, 9])[0])).toBeCloseTo(5, 12);
    expect(project([3, 5])[0]).toBeCloseTo(0, 12);
  });

  test("with as many axes as columns, projection keeps distances, for wide data and for tall", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }).chain((columns) =>
          fc.array(fc.array(number, { minLength: columns, maxLength: columns }), {
            minLength: 1,
            maxLength: 12,
          }),
        ),
        (rows) => {
          const { project } = principalAxes(Matrix.from(rows), rows[0].length);
          const [first] = rows;
          for (const row of rows) {
            const before = Math.hypot(...row.map((value, j) => value - first[j]));
            const [a, b] = [project(row), project(first)];
            expect(Math.hypot(...a.map((value, j) => value - b[j]))).toBeCloseTo(before, 5);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test("of few points in many dimensions are found from their products", () => {
    const generator = random(2);
    const rows = Array.from({ length: 5 }, () => Array.from({ length: 60 }, () => generator.normal()));
    const wide = principalAxes(Matrix.from(rows), 2);
    const tall = principalAxes(
      Matrix.from([...rows, ...Array.from({ length: 60 }, () => wide.middle as number[])]),
      2,
    );
    // The points that were added lie in the middle, and change no direction.
    for (const k of [0, 1])
      expect(Math.abs(dot(wide.axes[k] as number[], tall.axes[k] as number[]))).toBeCloseTo(1, 6);
  });

  test("of points that are all one have no length and no share", () => {
    const { shares, project } = principalAxes(
      Matrix.from([
        [1, 2],
        [1, 2],
      ]),
      3,
    );
    expect(shares).toEqual([0, 0, 0]);
    expect(project([1, 2])).toHaveLength(3);
  });
});
