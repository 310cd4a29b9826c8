import { describe, expect, test } from "vitest";
import { descentPath, numericalGradient, optimizerNames } from "../../engine/index.ts";

// E = (λ₁a² + λ₂b²)/2, whose gradient is (λ₁a, λ₂b).
const lambda = [1, 10];
const bowl = (w: readonly number[]) => w.reduce((sum, value, i) => sum + (lambda[i] * value * value) / 2, 0);
const gradient = (w: number[]) => w.map((value, i) => lambda[i] * value);

describe("the path of a descent", () => {
  test("on a bowl shrinks each weight by 1 − αλ a step: below α = 2/λ it comes down, above it climbs", () => {
    const path = descentPath(gradient, [4, 1], { name: "sgd", learningRate: 0.15 }, 12);
    expect(path.length).toBe(13);
    path.forEach(([a, b], k) => {
      expect(a).toBeCloseTo(4 * 0.85 ** k, 12);
      expect(b).toBeCloseTo((-0.5) ** k, 12);
    });
    const end = (learningRate: number) =>
      descentPath(gradient, [4, 1], { name: "sgd", learningRate }, 50).at(-1)?.[1] ?? 0;
    expect(Math.abs(end(0.199))).toBeLessThan(1);
    expect(Math.abs(end(0.201))).toBeGreaterThan(1);
  });

  test.each(optimizerNames)(
    "leads down with %s, also by numerical slopes, and leaves the start as it was",
    (name) => {
      const start = [4, 1];
      const path = descentPath((w) => numericalGradient(bowl, w), start, { name, learningRate: 0.05 }, 60);
      expect(start).toEqual([4, 1]);
      expect(path[0]).toEqual(start);
      expect(bowl(path[60])).toBeLessThan(bowl(start));
    },
  );

  test("with momentum is the ball's, by hand: v ← 0.9v + g, w ← w − αv", () => {
    const path = descentPath(([w]) => [2 * w], [1], { name: "momentum", learningRate: 0.1 }, 2);
    // v = 2, w = 0.8; then v = 1.8 + 1.6 = 3.4, w = 0.46.
    expect(path[1][0]).toBeCloseTo(0.8, 14);
    expect(path[2][0]).toBeCloseTo(0.46, 14);
  });

  test("goes its way even if the gradient's function uses up what it is given", () => {
    const wasteful = (w: number[]) => w.splice(0).map((value, i) => lambda[i] * value);
    const sgd = { name: "sgd", learningRate: 0.05 } as const;
    expect(descentPath(wasteful, [4, 1], sgd, 5)).toEqual(descentPath(gradient, [4, 1], sgd, 5));
  });

  test("ends where its numbers grow out of range", () => {
    const path = descentPath(gradient, [4, 1], { name: "sgd", learningRate: 1e100 }, 50);
    expect(path.length).toBeLessThan(10);
    expect(path.slice(0, -1).flat().every(Number.isFinite)).toBe(true);
  });

  test("is refused for a start or a count that makes no sense, and a gradient of another length", () => {
    const sgd = { name: "sgd" } as const;
    expect(() => descentPath(gradient, [1, Number.NaN], sgd, 5)).toThrow("the start[1] is NaN");
    expect(() => descentPath(gradient, [], sgd, 5)).toThrow("the count of numbers is 0");
    expect(() => descentPath(gradient, [1, 1], sgd, -1)).toThrow("steps is -1");
    expect(() => descentPath(() => [1], [1, 1], sgd, 5)).toThrow("optimizer: g has length 1");
  });
});
