import { describe, expect, test } from "vitest";
import { bestLine, countErrors } from "../../components/parts/best-line.ts";
import { lineText } from "../../components/parts/line-equation.tsx";
import { findLine } from "../../components/separating-line/find.ts";
import { codec, initial, nextSeed, pointsOf, withMoved } from "../../components/separating-line/state.ts";
import { trainPerceptron, xor } from "../../engine/index.ts";

const samples = pointsOf(initial.seed);

describe("the points of the separating line", () => {
  test("are separable, but the best line through the origin leaves 3 wrong", () => {
    expect(bestLine(samples).errors).toBe(0);
    expect(bestLine(samples, { useBias: false }).errors).toBe(3);
  });

  test("need a bias for every seed, also after rounding", () => {
    for (let seed = 1; seed <= 60; seed++) {
      expect(bestLine(pointsOf(seed)).errors, `seed ${seed}`).toBe(0);
      expect(bestLine(pointsOf(seed), { useBias: false }).errors, `seed ${seed}`).toBeGreaterThan(0);
    }
  });

  test("can be moved one by one", () => {
    const moved = withMoved(samples, new Map([[2, [0.5, 0.5]]]));
    expect(moved[2]).toEqual({ x: [0.5, 0.5], y: samples[2].y });
    expect(moved[1]).toEqual(samples[1]);
  });

  test("begin again after the last seed", () => {
    expect([nextSeed(1), nextSeed(9999)]).toEqual([2, 1]);
  });
});

describe("finding a line", () => {
  test("is done by the learning rule where there is one", () => {
    const { updates, epochs } = trainPerceptron(samples);
    const { model, sentence } = findLine(samples, true);
    expect(countErrors(model, samples)).toBe(0);
    expect(sentence).toContain(`${updates.length} updates in ${epochs} passes`);
  });

  test("without a bias gives the least wrong one, and says that no line would do", () => {
    const { model, sentence } = findLine(samples, false);
    expect(model.bias).toBe(0);
    expect(countErrors(model, samples)).toBe(3);
    expect(sentence).toContain("No line through the origin separates");
  });

  test("on XOR gives one that leaves one wrong", () => {
    expect(countErrors(findLine(xor, true).model, xor)).toBe(1);
  });
});

test("its state comes back from a link", () => {
  const state = { ...initial, bias: false, moved: new Map([[4, [0.1, -0.2]]]), seed: 7 };
  expect(codec.read(codec.write(state))).toEqual(state);
  expect(codec.write(initial)).toBe("");
  expect(() => codec.read("seed:0")).toThrow();
});

test("a line is written as an equation", () => {
  expect(lineText({ weights: [1, 2], bias: -1 })).toBe("x₂ = −0.50x₁ + 0.50");
  expect(lineText({ weights: [1, -2], bias: 0 })).toBe("x₂ = 0.50x₁");
  expect(lineText({ weights: [2, 0], bias: 1 })).toBe("x₁ = −0.50");
  expect(lineText({ weights: [0, 0], bias: 1 })).toContain("no line");
});
