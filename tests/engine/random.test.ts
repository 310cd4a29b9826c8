import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seedState, splitMix64, xoshiro128 } from "../../engine/generator.ts";
import { random } from "../../engine/index.ts";

function draws<T>(count: number, draw: () => T): T[] {
  return Array.from({ length: count }, draw);
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe("the generator", () => {
  test("xoshiro128** gives its reference values from the state 1, 2, 3, 4 (as tested in the crate rand_xoshiro)", () => {
    expect(draws(10, xoshiro128([1, 2, 3, 4]))).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  test("SplitMix64 gives its reference values for the seed 1234567 (Rosetta Code)", () => {
    expect(draws(5, splitMix64(1234567n))).toEqual([
      6457827717110365317n,
      3203168211198807973n,
      9817491932198370423n,
      4593380528125082431n,
      16408922859458223821n,
    ]);
  });

  test("a seed's state is two outputs of SplitMix64, low half first", () => {
    const state = [...seedState(1234567)].map(BigInt);
    expect((state[1] << 32n) | state[0]).toBe(6457827717110365317n);
    expect((state[3] << 32n) | state[2]).toBe(3203168211198807973n);
  });
});

describe("random numbers", () => {
  test("are the same for the same seed, and others for another", () => {
    const stream = (seed: number) => {
      const { uniform, normal, integer, shuffle } = random(seed);
      return [uniform(), normal(), integer(1000), shuffle([1, 2, 3, 4, 5, 6, 7, 8])];
    };
    fc.assert(
      fc.property(fc.maxSafeInteger(), (seed) => {
        expect(stream(seed)).toEqual(stream(seed));
        expect(stream(seed)).not.toEqual(stream(seed === 0 ? 1 : -seed));
      }),
    );
  });

  test("uniform: within its limits, with the mean and variance of an even spread", () => {
    const { uniform } = random(1);
    const values = draws(100_000, () => uniform(-2, 4));
    expect(values.every((value) => value >= -2 && value < 4)).toBe(true);
    // Standard errors: √3/√n ≈ 0.0055 for the mean, about 0.0085 for the variance; the limits are five of them.
    expect(Math.abs(mean(values) - 1)).toBeLessThan(0.028);
    expect(Math.abs(mean(values.map((value) => (value - 1) ** 2)) - 3)).toBeLessThan(0.043);
  });

  test("normal: mean, deviation, and 68 % within one deviation", () => {
    const { normal } = random(2);
    const values = draws(100_000, () => normal(10, 2));
    expect(Math.abs(mean(values) - 10)).toBeLessThan(0.032);
    expect(Math.abs(mean(values.map((value) => (value - 10) ** 2)) - 4)).toBeLessThan(0.09);
    expect(Math.abs(mean(values.map((value) => (Math.abs(value - 10) < 2 ? 1 : 0))) - 0.6827)).toBeLessThan(
      0.008,
    );
  });

  test("integer: every value equally often (chi-square, 6 degrees of freedom, below the 99.99 % limit of 27.9)", () => {
    const { integer } = random(3);
    const counts = new Array<number>(7).fill(0);
    for (const value of draws(70_000, () => integer(7))) counts[value]++;
    expect(counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(27.9);
  });

  test("shuffle: a new array with the same items; all six orders of three equally often", () => {
    const { shuffle } = random(4);
    const items = ["a", "b", "c"] as const;
    const counts = new Map<string, number>();
    for (const order of draws(60_000, () => shuffle(items).join("")))
      counts.set(order, (counts.get(order) ?? 0) + 1);
    expect([...counts.keys()].sort()).toEqual(["abc", "acb", "bac", "bca", "cab", "cba"]);
    // 5 degrees of freedom, 99.99 % limit.
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(25.8);
    expect(items).toEqual(["a", "b", "c"]);
  });

  test("refuse a seed that is not a whole number, and draws that make no sense", () => {
    expect(() => random(0.5)).toThrow("random: the seed is 0.5; it must be a whole number");
    expect(() => random("x" as unknown as number)).toThrow(
      new TypeError('random: the seed is "x"; it must be a number'),
    );
    const { uniform, normal, integer } = random(1);
    expect(() => uniform(2, 1)).toThrow("uniform: low is 2; it must be at most 1, which is high");
    expect(() => uniform(0, Number.POSITIVE_INFINITY)).toThrow(
      "uniform: high is Infinity; it must be a finite number",
    );
    expect(() => normal(0, -1)).toThrow("normal: the deviation is -1; it must be 0 or above");
    expect(() => normal(Number.NaN)).toThrow("normal: the mean is NaN; it must be a finite number");
    expect(() => integer(0)).toThrow("integer: below is 0; it must be a whole number from 1 to 4294967296");
  });
});
