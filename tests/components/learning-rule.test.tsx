import { renderToString } from "solid-js/web";
import { describe, expect, test } from "vitest";
import { described, momentAt, nextUpdate } from "../../components/learning-rule/moment.ts";
import {
  learningCodec,
  rangeOf,
  runOf,
  samplesOf,
  startsAtZero,
  usual,
} from "../../components/learning-rule/setup.ts";
import { boundText, verdict } from "../../components/learning-rule/verdict.ts";
import LearningRule from "../../components/learning-rule.tsx";

const xor = { ...usual, data: "xor" } as const;

describe("a moment of the run", () => {
  const run = runOf(usual);

  test("before the first step shows the start", () => {
    const start = momentAt(run, 0);
    expect(start.step).toBeNull();
    expect(start.after).toEqual({ weights: [0, 0], bias: 0 });
    expect(described(start)).toBe("The start: weights (0, 0), bias 0.");
  });

  test("after a step shows the model before and after it, and all updates so far", () => {
    const moment = momentAt(run, 4);
    expect(moment.step?.x).toEqual([1, 1]);
    expect(moment.before).toEqual({ weights: [0, 0], bias: -1 });
    expect(moment.after).toEqual({ weights: [1, 1], bias: 0 });
    expect(moment.updates).toHaveLength(2);
  });

  test("beyond the end is the end", () => {
    expect(momentAt(run, 9999).position).toBe(run.steps.length);
  });

  test("says whether the prediction was right", () => {
    expect(described(momentAt(run, 2))).toContain("which is right. Nothing changes");
    expect(described(momentAt(run, 4))).toContain("the error +1. After the update: weights (1, 1), bias 0.");
  });

  test("knows the way to the next update, and to the end where none is left", () => {
    expect(nextUpdate(run, 0)).toBe(1);
    expect(nextUpdate(run, 1)).toBe(4);
    expect(nextUpdate(run, run.steps.length - 4)).toBe(run.steps.length);
  });
});

describe("the verdict", () => {
  test("on AND: converged, within the bound", () => {
    const run = runOf(usual);
    expect(verdict(run, usual)).toBe("It has converged: epoch 6 passed without an error, after 11 mistakes.");
    expect(boundText(usual, samplesOf(usual))).toContain("= 51.");
  });

  test("on XOR: it goes round for ever", () => {
    expect(verdict(runOf(xor), xor)).toMatch(
      /^Epoch 3 ended where it began.*no line separates these points\.$/,
    );
    expect(boundText(xor, samplesOf(xor))).toBe("");
  });

  test("without a bias: no line through the origin", () => {
    const held = { ...usual, bias: false };
    expect(verdict(runOf(held), held)).toContain("no line through the origin separates");
  });

  test("on separable points that take more epochs than are run: it will stop later", () => {
    const far = { ...usual, w: [100, -100], rate: 0.01 };
    expect(runOf(far).converged).toBe(false);
    expect(verdict(runOf(far), far)).toContain("it will stop some time later");
  });

  test("keeps the bound to a zero start, which a switched-off bias does not spoil", () => {
    expect(boundText({ ...usual, w: [1, 0] }, samplesOf(usual))).toBe("");
    expect(startsAtZero({ ...usual, b: 3, bias: false })).toBe(true);
    expect(startsAtZero({ ...usual, b: 3 })).toBe(false);
  });
});

describe("the widget", () => {
  test("shows every sample of every set within its plane", () => {
    for (const data of ["and", "or", "xor"] as const) {
      const [min, max] = rangeOf(data);
      for (const { x } of samplesOf({ ...usual, data }))
        expect(x.every((v) => min < v && v < max)).toBe(true);
    }
    for (let seed = 1; seed <= 50; seed++) {
      const [min, max] = rangeOf("separable");
      const samples = samplesOf({ data: "separable", seed });
      expect(samples.flatMap(({ x }) => x).every((v) => min < v && v < max)).toBe(true);
      expect(runOf({ ...usual, data: "separable", seed }).converged).toBe(true);
    }
  });

  test("keeps its state in a link", () => {
    const codec = learningCodec(usual);
    const changed = { ...xor, rate: 0.5, w: [1, -1], at: 7 };
    expect(codec.write(changed)).toBe("data:xor;rate:0.5;w:1,-1;at:7");
    expect(codec.read(codec.write(changed))).toEqual(changed);
    expect(() => codec.read("rate:0")).toThrow("from 0.01 to 10");
  });

  test("is drawn complete before any script runs", () => {
    const html = renderToString(() => <LearningRule data="xor" at={12} />);
    expect(html).toContain("Step 12 of 12");
    expect(html).toContain("no line separates these points");
    expect(html.match(/<tr/g)).toHaveLength(11);
  });
});
