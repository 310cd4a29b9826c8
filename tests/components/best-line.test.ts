import { describe, expect, test } from "vitest";
import { bestLine, countErrors } from "../../components/parts/best-line.ts";
import { and, band, or, random, type Sample, separable, xor } from "../../engine/index.ts";

describe("the line with the fewest mistakes", () => {
  test("makes none on separable data", () => {
    for (const samples of [and, or, separable({ seed: 3 })]) {
      const { model, errors } = bestLine(samples);
      expect(errors).toBe(0);
      expect(countErrors(model, samples)).toBe(0);
    }
  });

  test("makes one on XOR", () => {
    expect(bestLine(xor).errors).toBe(1);
  });

  test("gives as many mistakes as its model makes", () => {
    const samples = band({ seed: 3 });
    const { model, errors } = bestLine(samples);
    expect(countErrors(model, samples)).toBe(errors);
  });

  test("through the origin has no bias", () => {
    const { model, errors } = bestLine(separable({ seed: 28, count: 20, needsBias: true }), {
      useBias: false,
    });
    expect(model.bias).toBe(0);
    expect(errors).toBeGreaterThan(0);
  });

  // Points on a coarse grid: many lie on one line, at the origin, or on each other.
  test("is never bettered by thousands of random lines, nor better than the best of them", {
    timeout: 30_000,
  }, () => {
    for (let seed = 0; seed < 40; seed++) {
      const generator = random(seed);
      const samples = Array.from(
        { length: 3 + generator.integer(6) },
        (): Sample => ({
          x: [generator.integer(4) - 1, generator.integer(4) - 1],
          y: generator.integer(2),
        }),
      );
      for (const useBias of [true, false]) {
        const trials = Array.from({ length: 10_000 }, () => {
          const angle = generator.uniform(0, 2 * Math.PI);
          const bias = useBias ? generator.uniform(-4, 4) : 0;
          return countErrors({ weights: [Math.cos(angle), Math.sin(angle)], bias }, samples);
        });
        const { model, errors } = bestLine(samples, { useBias });
        expect(errors).toBe(Math.min(...trials));
        expect(countErrors(model, samples)).toBe(errors);
      }
    }
  });
});
