import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  and,
  bestSeparator,
  isSeparable,
  mistakeBound,
  norm,
  or,
  type Perceptron,
  predict,
  random,
  type Sample,
  separable,
  trainPerceptron,
  tryouts,
  tryoutsModel,
  xor,
} from "../../engine/index.ts";

const coordinate = fc.integer({ min: -4, max: 4 });
const point = fc.tuple(coordinate, coordinate);

function expectClose(actual: Perceptron | null, expected: Perceptron): void {
  expect(actual).toEqual({
    weights: expected.weights.map((weight) => expect.closeTo(weight, 12)),
    bias: expect.closeTo(expected.bias, 12),
  });
}

describe("the best separator", () => {
  test("of AND is (2, 2, −3)/√17, with margin 1/√17: all four points but (0, 0) are that near", () => {
    expectClose(bestSeparator(and), {
      weights: [2 / Math.sqrt(17), 2 / Math.sqrt(17)],
      bias: -3 / Math.sqrt(17),
    });
    expect(mistakeBound(and).margin).toBeCloseTo(1 / Math.sqrt(17), 12);
  });

  test("of two opposite points is their middle line", () => {
    const samples = [
      { x: [3, 4], y: 1 },
      { x: [-3, -4], y: 0 },
    ];
    expectClose(bestSeparator(samples), { weights: [0.6, 0.8], bias: 0 });
  });

  test("leaves at least the margin of every direction on a fine circle (lines through the origin)", () => {
    for (let seed = 0; seed < 20; seed++) {
      const samples = separable({ seed, separator: { weights: [1, -2], bias: 0 }, margin: 0.05 });
      const marginOf = (w1: number, w2: number) =>
        Math.min(...samples.map(({ x, y }) => (2 * y - 1) * (w1 * x[0] + w2 * x[1])));
      const best = bestSeparator(samples, { useBias: false });
      if (!best) throw new Error("these samples are separable");
      const angles = Array.from({ length: 20_000 }, (_, k) => (2 * Math.PI * k) / 20_000);
      const onCircle = Math.max(...angles.map((angle) => marginOf(Math.cos(angle), Math.sin(angle))));
      const margin = marginOf(best.weights[0], best.weights[1]);
      expect(best.bias).toBe(0);
      expect(margin).toBeGreaterThanOrEqual(onCircle - 1e-12);
      expect(margin).toBeLessThan(onCircle + 1e-3);
    }
  });

  test("can't be bettered by a small change, in two to five dimensions", () => {
    const { normal } = random(11);
    for (let dimensions = 2; dimensions <= 5; dimensions++) {
      const samples = separable({ seed: dimensions, dimensions, margin: 0.05 });
      const { margin, separator } = mistakeBound(samples);
      for (let trial = 0; trial < 500; trial++) {
        const weights = separator.weights.map((weight) => weight + 0.01 * normal());
        const bias = separator.bias + 0.01 * normal();
        const changed = Math.min(
          ...samples.map(
            ({ x, y }) => (2 * y - 1) * x.reduce((sum, value, i) => sum + value * weights[i], bias),
          ),
        );
        expect(changed / norm([...weights, bias])).toBeLessThanOrEqual(margin + 1e-12);
      }
    }
  });
});

describe("separable", () => {
  test("are AND, OR and the try-outs; XOR is not", () => {
    expect([and, or, tryouts, xor].map((samples) => isSeparable(samples))).toEqual([true, true, true, false]);
  });

  test("are samples of one class, even a single one", () => {
    expect(isSeparable([{ x: [1, 2], y: 0 }])).toBe(true);
    expect(
      isSeparable([
        { x: [1, 2], y: 1 },
        { x: [5, 2], y: 1 },
      ]),
    ).toBe(true);
  });

  test("is not one point with both labels", () => {
    expect(
      isSeparable([
        { x: [1, 2], y: 0 },
        { x: [1, 2], y: 1 },
      ]),
    ).toBe(false);
  });

  test("is not what has the same middle in both classes", () => {
    fc.assert(
      fc.property(point, point, point, ([a, b], [c, d], [e, f]) => {
        const samples = [
          { x: [a + c, b + d], y: 1 },
          { x: [a - c, b - d], y: 1 },
          { x: [a + e, b + f], y: 0 },
          { x: [a - e, b - f], y: 0 },
        ];
        expect(isSeparable(samples)).toBe(false);
      }),
    );
  });

  test("is exactly what the perceptron learns: the rest is proved to cycle", () => {
    const sample = fc.record({ x: point.map((x) => [...x]), y: fc.constantFrom(0, 1) });
    fc.assert(
      fc.property(fc.array(sample, { minLength: 1, maxLength: 8 }), (samples) => {
        const { converged, cycle } = trainPerceptron(samples, { epochs: 20_000 });
        expect(converged || cycle !== null).toBe(true);
        expect(isSeparable(samples)).toBe(converged);
      }),
    );
  });

  test("depends on the bias: two points on one ray from the origin need it", () => {
    const samples: Sample[] = [
      { x: [1, 1], y: 0 },
      { x: [2, 2], y: 1 },
    ];
    expect(isSeparable(samples)).toBe(true);
    expect(isSeparable(samples, { useBias: false })).toBe(false);
  });
});

describe("the bound on mistakes", () => {
  test("of AND is R²/γ² = 3 · 17 = 51; its eleven updates are well within", () => {
    const { bound, radius } = mistakeBound(and);
    expect(radius).toBeCloseTo(Math.sqrt(3), 12);
    expect(bound).toBeCloseTo(51, 9);
    expect(trainPerceptron(and).updates.length).toBeLessThan(bound);
  });

  test("takes a separator of any length: w = (1, 1), b = −1.5 has γ = 0.5/√4.25", () => {
    const { bound, margin, separator } = mistakeBound(and, { weights: [10, 10], bias: -15 });
    expect(margin).toBeCloseTo(0.5 / Math.sqrt(4.25), 12);
    expect(bound).toBeCloseTo((3 * 4.25) / 0.25, 9);
    expect(norm([...separator.weights, separator.bias])).toBeCloseTo(1, 12);
  });

  test("is never smaller for another separator than for the best", () => {
    expect(mistakeBound(tryouts, tryoutsModel).bound).toBeGreaterThan(mistakeBound(tryouts).bound);
  });

  test("comes with a separator that is right on every sample", () => {
    const { separator } = mistakeBound(tryouts);
    expect(tryouts.every(({ x, y }) => predict(separator, x) === y)).toBe(true);
  });

  test("is refused where nothing separates, or the given separator does not", () => {
    expect(() => mistakeBound(xor)).toThrow("mistakeBound: no perceptron separates these samples");
    expect(() => mistakeBound(and, { weights: [1, 1], bias: 0 })).toThrow(
      "mistakeBound: samples[1] lies on or beyond the separator; it must separate all samples",
    );
    expect(() => mistakeBound(and, { weights: [0, 0], bias: 0 })).toThrow(
      "mistakeBound: the separator is all zeros",
    );
    expect(() => mistakeBound(and, { weights: [1], bias: 0 })).toThrow(
      "the separator's weights has length 1",
    );
    expect(() => mistakeBound([])).toThrow("mistakeBound: the list of samples is []; it must be");
  });
});
