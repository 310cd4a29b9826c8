import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { weightedSum } from "../../chapters/en/exercises/perceptron/weighted-sum.ts";
import { optionOrder, parametersFor, seedFrom, studentSeed } from "../../classroom/exercises/seed.ts";

describe("a seed from parts", () => {
  test("is a whole number that JavaScript holds exactly, and the same for the same parts", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.integer())), (parts) => {
        expect(Number.isSafeInteger(seedFrom(...parts))).toBe(true);
        expect(seedFrom(...parts)).toBe(seedFrom(...parts));
      }),
    );
  });

  test("is another for other parts, however alike", () => {
    const numbers = Array.from({ length: 50_000 }, (_, i) => i);
    expect(new Set(numbers.map((i) => seedFrom("a", i))).size).toBe(numbers.length);
    expect(seedFrom("a", "bc")).not.toBe(seedFrom("ab", "c"));
    expect(seedFrom(1)).not.toBe(seedFrom("1"));
  });

  test("uses all of its 53 bits about evenly", () => {
    const seeds = Array.from({ length: 4000 }, (_, i) => seedFrom("bit", i));
    for (let bit = 0; bit < 53; bit++) {
      const share = seeds.filter((seed) => Math.floor(seed / 2 ** bit) % 2 === 1).length / seeds.length;
      expect(share, `bit ${bit}`).toBeGreaterThan(0.45);
      expect(share, `bit ${bit}`).toBeLessThan(0.55);
    }
  });
});

describe("numbers by seed", () => {
  test("are the same for the same seed, and mostly others for another", () => {
    const all = Array.from({ length: 100 }, (_, seed) => JSON.stringify(parametersFor(weightedSum, seed)));
    expect(JSON.stringify(parametersFor(weightedSum, 7))).toBe(all[7]);
    expect(new Set(all).size).toBeGreaterThan(95);
  });

  test("are unrelated in another exercise", () => {
    const other = { ...weightedSum, id: "other" } as typeof weightedSum;
    const alike = Array.from({ length: 50 }, (_, seed) => seed).filter(
      (seed) =>
        JSON.stringify(parametersFor(weightedSum, seed)) === JSON.stringify(parametersFor(other, seed)),
    );
    expect(alike.length).toBeLessThan(5);
  });

  test("put the options of a choice into every order", () => {
    const orders = Array.from({ length: 200 }, (_, seed) => optionOrder(weightedSum, seed, 3));
    for (const order of orders) expect([...order].sort()).toEqual([0, 1, 2]);
    expect(new Set(orders.map(String)).size).toBe(6);
  });
});

describe("a student's seed", () => {
  const assignment = { id: "week-1", numbers: "each", seed: 3 } as const;

  test("is the assignment's where all have the same numbers", () => {
    expect(studentSeed({ ...assignment, numbers: "same" }, "s1")).toBe(3);
  });

  test("is otherwise each student's own, in each assignment", () => {
    const seeds = [
      studentSeed(assignment, "s1"),
      studentSeed(assignment, "s2"),
      studentSeed({ ...assignment, id: "week-2" }, "s1"),
      studentSeed({ ...assignment, seed: 4 }, "s1"),
    ];
    expect(new Set(seeds).size).toBe(4);
  });

  test("does not depend on how the number is written", () => {
    for (const written of ["S1", " s1 ", "s 1", "Ｓ１"])
      expect(studentSeed(assignment, written), written).toBe(studentSeed(assignment, "s1"));
  });
});
