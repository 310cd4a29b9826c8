import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  blobPoints,
  confusionMatrix,
  huberLine,
  huberLossGradient,
  huberMean,
  largestIndex,
  leastAbsoluteLine,
  leastSquaresLine,
  Matrix,
  mean,
  meanAbsoluteError,
  median,
  oneHot,
  scheduledRate,
  splitData,
  standardization,
  standardize,
} from "../../engine/index.ts";

describe("a split", () => {
  const samples = blobPoints({ seed: 1, count: 90 });

  test("gives every sample to one part, in the shares asked for", () => {
    const parts = splitData(samples, [0.6, 0.2, 0.2], { seed: 3 });
    expect(parts.map(({ x }) => x.rows)).toEqual([54, 18, 18]);
    const rows = parts.flatMap(({ x, y }) => x.toRows().map((row, i) => [...row, y.at(i, 0)].join()));
    expect(rows.sort()).toEqual(samples.map(({ x, y }) => [...x, y].join()).sort());
  });

  test("stratified, gives every part the same mix of classes", () => {
    const parts = splitData(samples, [0.6, 0.2, 0.2], { seed: 3, stratified: true });
    const counts = parts.map(({ y }) =>
      [0, 1, 2].map((label) => y.column(0).filter((value) => value === label).length),
    );
    expect(counts).toEqual([
      [18, 18, 18],
      [6, 6, 6],
      [6, 6, 6],
    ]);
  });

  test("is refused when shares do not sum to 1, or a part would be empty", () => {
    expect(() => splitData(samples, [0.5, 0.6], { seed: 1 })).toThrow(
      "the sum of the shares is 1.1; it must be 1",
    );
    expect(() => splitData(samples, [1, 0], { seed: 1 })).toThrow("shares[1] is 0; it must be above 0");
    expect(() => splitData(samples.slice(0, 2), [0.9, 0.1], { seed: 1 })).toThrow(
      "the size of part 2 (0.1 of 2 samples) is 0",
    );
  });
});

describe("preparing data", () => {
  test("one-hot rows have their 1 in the label's place", () => {
    expect(oneHot([2, 0], 3).toRows()).toEqual([
      [0, 0, 1],
      [1, 0, 0],
    ]);
    expect(() => oneHot([3], 3)).toThrow("oneHot: labels[0] is 3; it must be a whole number from 0 to 2");
    expect(() => oneHot([0.5], 3)).toThrow("labels[0] is 0.5");
  });

  test("standardised columns have mean 0 and deviation 1, and equal numbers become 0", () => {
    const x = Matrix.from([
      [1, 7, 100],
      [2, 7, 300],
      [3, 7, 800],
    ]);
    const z = standardize(x);
    for (const j of [0, 2]) {
      expect(mean(z.column(j))).toBeCloseTo(0, 14);
      expect(mean(z.column(j).map((value) => value ** 2))).toBeCloseTo(1, 14);
    }
    expect(z.column(1)).toEqual([0, 0, 0]);
    expect(
      standardization(x)
        .apply(Matrix.from([[2, 7, 400]]))
        .toRows(),
    ).toEqual([[0, 0, 0]]);
    expect(() => standardization(x).apply(Matrix.from([[1]]))).toThrow(
      "a row has length 1; it must have length 3",
    );
    expect(() => standardize(Matrix.from([[Number.NaN]]))).toThrow("x[0] is NaN");
  });

  test("a confusion matrix counts labels by row and predictions by column", () => {
    expect(confusionMatrix([0, 1, 1, 2], [0, 1, 2, 2], 3).toRows()).toEqual([
      [1, 0, 0],
      [0, 1, 1],
      [0, 0, 1],
    ]);
    expect(() => confusionMatrix([3], [0], 3)).toThrow("labels[0] is 3");
    expect(largestIndex([1, 5, 5])).toBe(1);
  });
});

describe("mean and median", () => {
  test("are where squared and absolute errors are least", () => {
    expect(mean([1, 2, 9])).toBe(4);
    expect(median([9, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(() => mean([])).toThrow("mean: the number of values is 0");
    expect(() => median([Number.NaN])).toThrow("the values[0] is NaN");
  });
});

describe("fitted lines", () => {
  const points = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
    minLength: 3,
    maxLength: 8,
  });

  test("least absolute: no line nearby is better, and an outlier leaves it where it was", () => {
    fc.assert(
      fc.property(
        points,
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        (drawn, m, b) => {
          const [x, y] = [drawn.map(([first]) => first), drawn.map(([, second]) => second)];
          fc.pre(new Set(x).size > 1);
          const { slope, intercept } = leastAbsoluteLine(x, y);
          const error = (s: number, i: number) =>
            meanAbsoluteError(
              x.map((value) => s * value + i),
              y,
            );
          expect(error(slope, intercept)).toBeLessThanOrEqual(error(slope + m, intercept + b) + 1e-12);
        },
      ),
    );
    expect(leastAbsoluteLine([0, 1, 2, 3], [1, 3, 5, 1000])).toEqual({ slope: 2, intercept: 1 });
  });

  test("least squares: y = 1/2 + 3x/2 among (0, 1), (1, 1), (2, 4)", () => {
    const { slope, intercept } = leastSquaresLine([0, 1, 2], [1, 1, 4]);
    expect(slope).toBeCloseTo(1.5, 12);
    expect(intercept).toBeCloseTo(0.5, 12);
  });

  test("Huber's: the residuals, held at δ, cancel, and so do their products with x: no line nearby is better", () => {
    fc.assert(
      fc.property(points, fc.double({ min: 0.3, max: 20, noNaN: true }), (drawn, delta) => {
        const [x, y] = [drawn.map(([first]) => first), drawn.map(([, second]) => second)];
        fc.pre(new Set(x).size > 1);
        const { slope, intercept } = huberLine(x, y, delta);
        const pulls = huberLossGradient(
          x.map((value) => slope * value + intercept),
          y,
          delta,
        );
        expect(pulls.reduce((sum, pull) => sum + pull)).toBeCloseTo(0, 8);
        expect(pulls.reduce((sum, pull, i) => sum + pull * x[i], 0)).toBeCloseTo(0, 8);
      }),
    );
  });

  test("Huber's: least squares for a large δ, and an outlier pulls it no further than δ lets it", () => {
    const [x, y] = [
      [0, 1, 2, 3, 4, 5],
      [1, 3, 1000, 7, 9, 11],
    ];
    const squares = leastSquaresLine(x, y);
    expect(huberLine(x, y, 1e6).slope).toBeCloseTo(squares.slope, 10);
    expect(huberLine(x, y, 1e6).intercept).toBeCloseTo(squares.intercept, 8);
    const near = huberLine(x, y, 0.01);
    expect(near.slope).toBeCloseTo(2, 1);
    const farther = huberLine(x, [1, 3, 1e6, 7, 9, 11], 0.01);
    expect(farther.slope).toBeCloseTo(near.slope, 8);
    expect(farther.intercept).toBeCloseTo(near.intercept, 8);
  });

  test("Huber's mean of 1, 2, 9: 4 with δ = 100, 2.5 with δ = 2, and the median 2 with δ = 1/2", () => {
    expect(huberMean([1, 2, 9], 100)).toBeCloseTo(4, 12);
    // (2.5 − 1) + (2.5 − 2) = 2, and the 9 pulls back with 2.
    expect(huberMean([1, 2, 9], 2)).toBeCloseTo(2.5, 10);
    expect(huberMean([1, 2, 9], 0.5)).toBeCloseTo(2, 10);
    expect(() => huberMean([])).toThrow("huberMean: the number of values is 0");
    expect(() => huberMean([1], 0)).toThrow("delta is 0; it must be above 0");
  });

  test("are refused when all x are equal", () => {
    expect(() => huberLine([1, 1], [0, 2])).toThrow("column 1 depends");
    expect(() => leastAbsoluteLine([1, 1], [0, 2])).toThrow("all x are equal");
    expect(() => leastSquaresLine([1, 1], [0, 2])).toThrow("column 1 depends");
  });
});

describe("schedules", () => {
  test("start at the rate and go down as they say", () => {
    expect(scheduledRate(0.1, { name: "constant" }, 9)).toBe(0.1);
    expect(scheduledRate(0.1, { name: "exponential", factor: 0.5 }, 3)).toBeCloseTo(0.025, 15);
    expect(scheduledRate(0.1, { name: "step", every: 10, factor: 0.1 }, 10)).toBe(0.1);
    expect(scheduledRate(0.1, { name: "step", every: 10, factor: 0.1 }, 11)).toBeCloseTo(0.01, 15);
    const cosine = { name: "cosine", epochs: 10, floor: 0.2 } as const;
    for (const [epoch, rate] of [
      [1, 1],
      [6, 0.6],
      [11, 0.2],
      [50, 0.2],
    ])
      expect(scheduledRate(1, cosine, epoch)).toBeCloseTo(rate, 14);
  });
});
