import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  accuracy,
  and,
  band,
  bandEdges,
  diabetes,
  houseSales,
  houses,
  isSeparable,
  norm,
  or,
  type Perceptron,
  perceptronLayer,
  predict,
  random,
  ring,
  type Sample,
  separable,
  tryouts,
  tryoutsModel,
  weightedSum,
  xor,
} from "../../engine/index.ts";

const seeds = fc.integer({ min: 0, max: 1e6 });

function countOf(samples: readonly Sample[], label: number): number {
  return samples.filter(({ y }) => y === label).length;
}

/** The share of samples that lines get right when each region they cut out takes its commoner label. */
function regionAccuracy(lines: readonly Perceptron[], samples: readonly Sample[]): number {
  const regions = new Map<string, [number, number]>();
  for (const { x, y } of samples) {
    const region = perceptronLayer(lines, x).join("");
    const counts = regions.get(region) ?? [0, 0];
    counts[y]++;
    regions.set(region, counts);
  }
  return [...regions.values()].reduce((sum, counts) => sum + Math.max(...counts), 0) / samples.length;
}

describe("logic", () => {
  test("AND, OR and XOR are what JavaScript's operators say", () => {
    expect(and.map(({ x: [a, b] }) => a & b)).toEqual(and.map(({ y }) => y));
    expect(or.map(({ x: [a, b] }) => a | b)).toEqual(or.map(({ y }) => y));
    expect(xor.map(({ x: [a, b] }) => a ^ b)).toEqual(xor.map(({ y }) => y));
  });
});

describe("the try-outs", () => {
  test("start with the player of 150 cm and 12 years, who is not accepted", () => {
    expect(tryouts[0]).toEqual({ x: [150, 12], y: 0 });
  });

  test("are 24 players, half of them accepted, whom the given perceptron tells apart", () => {
    expect([tryouts.length, countOf(tryouts, 1)]).toEqual([24, 12]);
    expect(accuracy(tryoutsModel, tryouts)).toBe(1);
  });

  test("can't be decided by height alone, nor by age alone", () => {
    for (const feature of [0, 1]) {
      expect(isSeparable(tryouts.map(({ x, y }) => ({ x: [x[feature]], y })))).toBe(false);
    }
  });
});

describe("the diabetes data", () => {
  const ages = diabetes.map(({ x }) => x[0]);
  const labels = diabetes.map(({ y }) => y);

  test("are thirty people, half of them with diabetes, whom no age tells apart", () => {
    expect([countOf(diabetes, 0), countOf(diabetes, 1)]).toEqual([15, 15]);
    expect(isSeparable(diabetes)).toBe(false);
  });

  // By the textbook formulas for a line through points, not by the engine's projection.
  test("have a least-squares line that is 0 at 25 years and 1 at 43", () => {
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const slope =
      (mean(ages.map((age, i) => age * labels[i])) - mean(ages) * mean(labels)) /
      (mean(ages.map((age) => age ** 2)) - mean(ages) ** 2);
    const intercept = mean(labels) - slope * mean(ages);
    expect(-intercept / slope).toBeCloseTo(25, 9);
    expect((1 - intercept) / slope).toBeCloseTo(43, 9);
  });
});

describe("separable points", () => {
  test("keep their margin from a given line, on the right side, within their range", () => {
    const separator = { weights: [3, 4], bias: -20 };
    fc.assert(
      fc.property(seeds, fc.double({ min: 0, max: 1, noNaN: true }), (seed, margin) => {
        for (const { x, y } of separable({ seed, count: 10, margin, separator, low: 0, high: 6 })) {
          const distance = weightedSum(x, separator.weights, separator.bias) / 5;
          expect((2 * y - 1) * distance).toBeGreaterThanOrEqual(margin - 1e-12);
          expect(x.every((value) => value >= 0 && value < 6)).toBe(true);
        }
      }),
    );
  });

  test("are separable in any number of dimensions, with as many of each label", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 5 }), (seed, dimensions) => {
        const samples = separable({ seed, count: 20, dimensions });
        expect(isSeparable(samples)).toBe(true);
        expect(samples.every(({ x }) => x.length === dimensions)).toBe(true);
        expect([countOf(samples, 0), countOf(samples, 1)]).toEqual([10, 10]);
      }),
    );
  });

  test("with needsBias are not separated by a line through the origin", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const samples = separable({ seed, count: 12, needsBias: true });
        expect(isSeparable(samples)).toBe(true);
        expect(isSeparable(samples, { useBias: false })).toBe(false);
      }),
    );
  });

  test("with a separator through the origin are", () => {
    const samples = separable({ seed: 1, separator: { weights: [1, 1], bias: 0 } });
    expect(isSeparable(samples, { useBias: false })).toBe(true);
  });

  test("are the same for the same seed, and others for another", () => {
    expect(separable({ seed: 7 })).toEqual(separable({ seed: 7 }));
    expect(separable({ seed: 7 })).not.toEqual(separable({ seed: 8 }));
  });

  test("are refused where there is no room, or the options contradict each other", () => {
    expect(() => separable({ seed: 1, margin: 5 })).toThrow("separable: none of 10000 points was far enough");
    expect(() => separable({ seed: 1, margin: -1 })).toThrow(
      "separable: margin is -1; it must be 0 or above",
    );
    expect(() => separable({ seed: 1, count: 1 })).toThrow(
      "separable: count is 1; it must be a whole number from 2",
    );
    expect(() => separable({ seed: 1, dimensions: 0 })).toThrow("separable: dimensions is 0");
    expect(() => separable({ seed: 1, low: 1, high: 1 })).toThrow(
      "separable: low is 1; it must be below 1, which is high",
    );
    expect(() => separable({ seed: 1, separator: { weights: [0, 0], bias: 1 } })).toThrow(
      "weights are all 0",
    );
    expect(() => separable({ seed: 1, separator: { weights: [1], bias: 0 } })).toThrow(
      "separable: the separator's weights has length 1; it must have length 2",
    );
    expect(() => separable({ seed: 1, needsBias: true, separator: { weights: [1, 1], bias: 0 } })).toThrow(
      "separable: a line through the origin separates these points",
    );
  });
});

describe("the band", () => {
  const both: Perceptron = { weights: [1, 1], bias: -2 };

  test("is beyond one line, and within two and a neuron that asks for both", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const samples = band({ seed });
        expect(isSeparable(samples)).toBe(false);
        expect(samples.every(({ x, y }) => predict(both, perceptronLayer(bandEdges(), x)) === y)).toBe(true);
      }),
    );
  });

  test("turns and widens as asked, and keeps its margin", () => {
    const upright = band({ seed: 2, angle: 0, halfWidth: 0.5, margin: 0.1 });
    expect(upright.every(({ x, y }) => (y === 1 ? Math.abs(x[0]) <= 0.4 : Math.abs(x[0]) > 0.6))).toBe(true);
    expect([countOf(upright, 0), countOf(upright, 1)]).toEqual([30, 30]);
  });

  test("refuses what leaves no room", () => {
    expect(() => band({ seed: 1, halfWidth: 0.1, margin: 0.2 })).toThrow("band: none of 10000 points");
    expect(() => band({ seed: 1, halfWidth: -1 })).toThrow(
      "bandEdges: halfWidth is -1; it must be 0 or above",
    );
    expect(() => band({ seed: 1, angle: Number.NaN })).toThrow("bandEdges: angle is NaN");
    expect(() => band({ seed: 1, count: 0 })).toThrow("band: count is 0");
  });
});

describe("the ring", () => {
  const samples = ring({ seed: 1 });

  test("has one class inside, one around, within the unit disc", () => {
    const distances = (label: number) => samples.filter(({ y }) => y === label).map(({ x }) => norm(x));
    expect(Math.max(...distances(1))).toBeLessThanOrEqual(0.47);
    expect(Math.min(...distances(0))).toBeGreaterThan(0.63);
    expect(Math.max(...distances(0))).toBeLessThanOrEqual(1);
  });

  test("is beyond one line, and beyond two, however their regions are labelled (5,000 pairs tried)", () => {
    expect(isSeparable(samples)).toBe(false);
    const { uniform } = random(2);
    const line = (): Perceptron => {
      const angle = uniform(0, 2 * Math.PI);
      return { weights: [Math.cos(angle), Math.sin(angle)], bias: uniform(-0.7, 0.7) };
    };
    for (let pair = 0; pair < 5000; pair++) expect(regionAccuracy([line(), line()], samples)).toBeLessThan(1);
  });

  test("is within five: a pentagon fits between the classes", () => {
    const sides = Array.from({ length: 5 }, (_, k): Perceptron => {
      const angle = (2 * Math.PI * k) / 5;
      return { weights: [Math.cos(angle), Math.sin(angle)], bias: 0.5 };
    });
    expect(regionAccuracy(sides, samples)).toBe(1);
  });

  test("refuses what leaves no room", () => {
    expect(() => ring({ seed: 1, radius: 0.95, margin: 0.1 })).toThrow("ring: none of 10000 points");
    expect(() => ring({ seed: 1, radius: 0 })).toThrow("ring: radius is 0; it must be above 0");
    expect(() => ring({ seed: 1, margin: -0.1 })).toThrow("ring: margin is -0.1");
    expect(() => ring({ seed: 1, count: 1.5 })).toThrow("ring: count is 1.5");
  });
});

describe("the data sets that all cells share", () => {
  test.each<unknown>([and, or, xor, tryouts, houses, houseSales, tryoutsModel])(
    "can't be changed, to the last number (%#)",
    (data) => {
      const parts: unknown[] = [data];
      for (const part of parts) {
        if (typeof part !== "object" || part === null) continue;
        expect(Object.isFrozen(part)).toBe(true);
        parts.push(...Object.values(part));
      }
      expect(parts.length).toBeGreaterThan(1);
    },
  );
});
