import { describe, expect, test } from "vitest";
import { bestLine } from "../../components/parts/best-line.ts";
import { rounded, turnedRound } from "../../components/parts/model-codec.ts";
import { cells } from "../../components/two-perceptrons/cells.ts";
import {
  answerOf,
  type Committee,
  combiner,
  countMistakes,
  type Rule,
  simplified,
} from "../../components/two-perceptrons/committee.ts";
import { heldOutPoints, trainingPoints } from "../../components/two-perceptrons/data.ts";
import { extended } from "../../components/two-perceptrons/extend.ts";
import { cutOff, fits } from "../../components/two-perceptrons/fit.ts";
import { codec, initial, start, withLine, withoutLine } from "../../components/two-perceptrons/state.ts";
import { predict, xor } from "../../engine/index.ts";

// Slow where other tests run beside them.
const timeout = 30_000;

const bits = (count: number) =>
  Array.from({ length: 2 ** count }, (_, n) => Array.from({ length: count }, (_, k) => (n >> k) & 1));
const best = (samples: Parameters<typeof fits>[0], most: number) =>
  [...fits(samples, most)].at(-1) as Committee;

describe("the neuron that combines others", () => {
  test("says 1 when all do (AND), or when any does (OR)", () => {
    for (const hidden of bits(4)) {
      expect(predict(combiner("and", 4), hidden)).toBe(Number(hidden.every((h) => h === 1)));
      expect(predict(combiner("or", 4), hidden)).toBe(Number(hidden.some((h) => h === 1)));
    }
  });

  test("in order follows the first neuron that cuts a point off", () => {
    const rule = { cuts: [0, 1, 1, 0], rest: 1 } as const;
    for (const hidden of bits(4)) {
      const decider = rule.cuts.findIndex((cut, k) => hidden[k] === cut);
      expect(predict(combiner(rule, 4), hidden)).toBe(decider < 0 ? rule.rest : rule.cuts[decider]);
    }
  });

  test("is an AND or OR where its order amounts to that", () => {
    const rules: [Rule, Rule][] = [
      [{ cuts: [0, 0, 0], rest: 1 }, "and"],
      [{ cuts: [0, 0, 1], rest: 0 }, "and"],
      [{ cuts: [1, 1], rest: 0 }, "or"],
      [{ cuts: [1, 0], rest: 1 }, "or"],
    ];
    for (const [rule, plain] of rules) {
      expect(simplified(rule)).toBe(plain);
      const count = (rule as { cuts: readonly number[] }).cuts.length;
      for (const hidden of bits(count)) {
        expect(predict(combiner(plain, count), hidden)).toBe(predict(combiner(rule, count), hidden));
      }
    }
    expect(simplified({ cuts: [0, 1, 0], rest: 1 })).toEqual({ cuts: [0, 1, 0], rest: 1 });
  });
});

describe("good lines", () => {
  test("for XOR are two; one leaves a point wrong", () => {
    const found = [...fits(xor, 3)];
    expect(found.map((committee) => countMistakes(committee, xor))).toEqual([1, 0, 0]);
  });

  test("for a band are two; one leaves a quarter of the points wrong", () => {
    const samples = trainingPoints(initial);
    expect(bestLine(samples).errors).toBe(15);
    expect(countMistakes(best(samples, 2), samples)).toBe(0);
  });

  test("for a ring are more than two", () => {
    const samples = trainingPoints({ ...initial, data: "ring" });
    const mistakes = [...fits(samples, 4)].map((committee) => countMistakes(committee, samples));
    expect(mistakes[1]).toBeGreaterThan(0);
    expect(mistakes[3]).toBe(0);
  });

  test("are as many as were asked for, never leave more wrong, and don't lie on each other", {
    timeout,
  }, () => {
    const samples = trainingPoints({ data: "ring", seed: 4, noise: true });
    const found = [...fits(samples, 8)];
    expect(found.map(({ lines }) => lines.length)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const mistakes = found.map((committee) => countMistakes(committee, samples));
    expect(mistakes).toEqual([...mistakes].sort((a, b) => b - a));
    const sides = found[7].lines.map((line) => samples.map(({ x }) => predict(line, x)).join(""));
    expect(new Set(sides).size).toBe(8);
  });

  for (const data of ["band", "ring"] as const) {
    test(`fit the noise of a ${data} in the end, and do worse on unseen points than fewer do`, {
      timeout,
    }, () => {
      const choice = { data, seed: initial.seed, noise: true };
      const found = [...fits(trainingPoints(choice), 8)];
      const unseen = found.map((committee) => countMistakes(committee, heldOutPoints(choice)));
      expect(countMistakes(found[7], trainingPoints(choice))).toBe(0);
      expect(unseen[7]).toBeGreaterThan(1.3 * Math.min(...unseen));
    });
  }

  test("stay as good when they are rounded for a link", { timeout }, () => {
    const samples = trainingPoints({ data: "ring", seed: 3, noise: true });
    for (const { lines, rule } of fits(samples, 6)) {
      const short = { rule, lines: lines.map((line) => rounded(line, 5)) };
      expect(countMistakes(short, samples)).toBe(countMistakes({ lines, rule }, samples));
    }
  });

  test("with enough cuts leave no point wrong", () => {
    const samples = trainingPoints({ data: "band", seed: 5, noise: true });
    expect(countMistakes(cutOff(samples, 40), samples)).toBe(0);
  });
});

test("the pieces of the plane are answered as the points in them", () => {
  const samples = trainingPoints({ data: "ring", seed: 3, noise: true });
  const committee = best(samples, 6);
  for (const { polygon, answer } of cells(committee, { x: [-1.2, 1.2], y: [-1.2, 1.2] })) {
    const middle = [0, 1].map(
      (axis) => polygon.reduce((sum, point) => sum + point[axis], 0) / polygon.length,
    );
    expect(answerOf(committee, middle)).toBe(answer);
  }
});

describe("one more line", () => {
  test("does no harm, whatever the others are and however they are combined", () => {
    const samples = trainingPoints({ data: "ring", seed: 5, noise: true }).slice(0, 20);
    const lines = [
      { weights: [1, 0], bias: 0.3 },
      { weights: [-0.5, 1], bias: 0.2 },
    ];
    for (const rule of ["and", "or", { cuts: [1, 0], rest: 0 }] as const) {
      const more = extended({ lines, rule }, samples);
      expect(more.lines).toHaveLength(3);
      expect(countMistakes(more, samples)).toBeLessThan(countMistakes({ lines, rule }, samples));
    }
  });
});

describe("noise", () => {
  test("turns a tenth of the labels round, and nothing else", () => {
    const [clean, noisy] = [false, true].map((noise) => trainingPoints({ data: "ring", seed: 3, noise }));
    expect(noisy.map(({ x }) => x)).toEqual(clean.map(({ x }) => x));
    expect(noisy.filter(({ y }, i) => y !== clean[i].y)).toHaveLength(6);
  });
});

describe("the state", () => {
  test("comes back from a link", () => {
    const state = {
      ...initial,
      data: "ring" as const,
      noise: true,
      lines: [...initial.lines, ...initial.lines],
      rule: { cuts: [0, 1], rest: 0 } as const,
    };
    expect(codec.read(codec.write(state))).toEqual(state);
    expect(codec.write(initial)).toBe("");
  });

  test("must combine as many neurons as there are", () => {
    expect(() => codec.read("rule:010-1")).toThrow("combines 3 neurons, but there are 1");
    expect(() => codec.read("rule:nor")).toThrow("none of and, or");
  });

  test("starts with the best single line of its data", () => {
    expect(initial.lines).toHaveLength(1);
    expect(countMistakes(initial, trainingPoints(initial))).toBe(15);
    expect(countMistakes(start({ ...initial, data: "xor" }), xor)).toBe(1);
  });

  test("takes lines on and off, and exchanges their sides", () => {
    const two = withLine(initial, "band");
    expect(two.lines).toHaveLength(2);
    expect(withoutLine(two)).toEqual({ lines: initial.lines, rule: "and" });
    expect(turnedRound({ weights: [1, -2], bias: 0 })).toEqual({ weights: [-1, 2], bias: 0 });
    expect(withLine({ ...two, rule: { cuts: [0, 1], rest: 0 } }, "band").rule).toBe("and");
  });
});
