import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  binaryCrossEntropy,
  binaryCrossEntropyFromLogits,
  binaryCrossEntropyFromLogitsGradient,
  crossEntropy,
  crossEntropyFromLogits,
  crossEntropyFromLogitsGradient,
  huberLoss,
  lossFunction,
  lossNames,
  Matrix,
  meanAbsoluteError,
  meanSquaredError,
  meanSquaredErrorGradient,
  numericalGradient,
  sigmoid,
  softmax,
  squaredError,
} from "../../engine/index.ts";
import { lossGradient, lossValue } from "../../engine/losses.ts";

describe("losses of one sample", () => {
  test("cat, dog, fish: −ln 0.3 = 1.204, −ln 0.5 = 0.693, and 0 when certain and right", () => {
    expect(crossEntropy([0.2, 0.3, 0.5], [0, 1, 0])).toBeCloseTo(1.2039728, 7);
    expect(crossEntropy([0.3, 0.5, 0.2], [0, 1, 0])).toBeCloseTo(Math.LN2, 12);
    expect(crossEntropy([0, 1, 0], [0, 1, 0])).toBe(0);
  });

  test("certain and wrong costs without limit, but not from logits", () => {
    expect(crossEntropy([0, 1], [1, 0])).toBe(Number.POSITIVE_INFINITY);
    expect(binaryCrossEntropy([1], [0])).toBe(Number.POSITIVE_INFINITY);
    expect(crossEntropyFromLogits([-2000, 1000], [1, 0])).toBe(3000);
    expect(binaryCrossEntropyFromLogits([1000], [0])).toBe(1000);
    // Even where the difference of two z is beyond all numbers, a class that did not happen costs nothing.
    expect(crossEntropyFromLogits([1e308, -1e308], [1, 0])).toBe(0);
  });

  test("½Σ equals the mean over two outputs", () => {
    expect(squaredError([1, 5], [2, 3])).toBe(meanSquaredError([1, 5], [2, 3]));
    expect(squaredError([1, 5, 7], [2, 3, 3])).toBe((1 + 4 + 16) / 2);
  });

  test("of errors 10 and −10: mean 100 squared, 10 absolute; Huber's is a line far out and a parabola near 0", () => {
    expect(meanSquaredError([10, -10], [0, 0])).toBe(100);
    expect(meanAbsoluteError([10, -10], [0, 0])).toBe(10);
    expect(huberLoss([10], [0])).toBe(9.5);
    expect(huberLoss([0.5], [0])).toBe(0.125);
    expect(huberLoss([10], [0], 2)).toBe(18);
  });

  test("of a matrix are averaged over its rows", () => {
    const p = Matrix.from([
      [0.2, 0.8],
      [0.6, 0.4],
    ]);
    const y = Matrix.from([
      [0, 1],
      [1, 0],
    ]);
    expect(crossEntropy(p, y)).toBeCloseTo((-Math.log(0.8) - Math.log(0.6)) / 2, 14);
    expect(squaredError(p, y)).toBeCloseTo((0.04 + 0.16) / 2, 14);
  });
});

describe.each(lossNames)("%s", (name) => {
  test("has the gradient that central differences find", () => {
    const part = fc.double({ min: 0.05, max: 0.95, noNaN: true });
    const vectors = fc.tuple(
      fc.array(part, { minLength: 3, maxLength: 3 }),
      fc.array(part, { minLength: 3, maxLength: 3 }),
    );
    fc.assert(
      fc.property(vectors, ([p, y]) => {
        fc.pre(p.every((value, i) => Math.abs(value - y[i]) > 1e-3));
        const numerical = numericalGradient((at) => lossValue(name, at, y), p, 1e-6);
        lossGradient(name, p, y).forEach((value, i) => {
          expect(Math.abs(value - numerical[i])).toBeLessThan(1e-6);
        });
      }),
    );
  });
});

describe("losses from logits", () => {
  const logits = fc.array(fc.double({ min: -30, max: 30, noNaN: true }), { minLength: 3, maxLength: 3 });

  test("are those of the probabilities, with the gradient p − y", () => {
    fc.assert(
      fc.property(logits, (z) => {
        const y = [0, 1, 0];
        const p = softmax(z);
        expect(Math.abs(crossEntropyFromLogits(z, y) - crossEntropy(p, y))).toBeLessThan(1e-9);
        crossEntropyFromLogitsGradient(z, y).forEach((value, i) => {
          expect(value).toBeCloseTo(p[i] - y[i], 14);
        });
        expect(
          Math.abs(binaryCrossEntropyFromLogits(z, y) - binaryCrossEntropy(z.map(sigmoid), y)),
        ).toBeLessThan(1e-3);
        binaryCrossEntropyFromLogitsGradient(z, y).forEach((value, i) => {
          expect(value).toBeCloseTo((sigmoid(z[i]) - y[i]) / 3, 14);
        });
      }),
    );
  });
});

describe("a loss is refused", () => {
  test("for shapes that differ, numbers that are not finite, and names that it does not know", () => {
    expect(() => meanSquaredError([1, 2], [1])).toThrow("the prediction is 1 × 2 and the target 1 × 1");
    expect(() => meanSquaredErrorGradient([1], [Number.NaN])).toThrow("target[0] is NaN");
    expect(() => lossFunction("mse")).toThrow('"mse" is not known; the names are meanSquaredError');
    expect(() => huberLoss([1], [1], 0)).toThrow("must be finite and above 0");
  });
});
