import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { weightedSum } from "../../chapters/en/exercises/perceptron/weighted-sum.ts";
import { type Exercise, exercise, type Tolerance } from "../../classroom/exercises/exercise.ts";
import { judge } from "../../classroom/exercises/judge.ts";
import { type CodeJudge, judgeAnswer } from "../../classroom/exercises/judge-answer.ts";
import { parametersFor } from "../../classroom/exercises/seed.ts";
import type { Experiment } from "../../engine/index.ts";

type Judged = Parameters<typeof judge>[0];

const common = {
  version: 1,
  chapter: "perceptron",
  title: "A title",
  level: "warm-up",
  minutes: 1,
  parameters: () => ({}),
  hints: [() => "", () => ""],
  solution: () => [],
  samples: () => ({ right: [], wrong: [], invalid: [] }),
} as const;

const asked = (right: number, tolerance?: Tolerance) =>
  exercise({
    ...common,
    kind: "number",
    id: "asked",
    answer: () => right,
    tolerance,
    slips: [
      { id: "half", value: () => right / 2, sentence: "That is half of it." },
      { id: "no-number", value: () => Number.NaN, sentence: "Never." },
    ],
  }) as Judged;

const verdict = (on: Exercise, answer: unknown) => judge(on as Judged, parametersFor(on, 1), answer);

describe("a number", () => {
  test("by hand: 29 is 8·3 + 4·2 + 2·1 − 5, and 34 leaves the bias out", () => {
    const parameters = { w: [8, 4, 2], x: [3, 2, 1], b: -5 };
    const judged = (answer: string) => judge(weightedSum as Judged, parameters, answer);
    expect(judged("29")).toEqual({ status: "right", score: 1, messages: [], slips: [] });
    expect(judged("34")).toMatchObject({ status: "wrong", score: 0, slips: ["bias-left-out"] });
    expect(judged("34").messages[0]).toContain("bias");
    expect(judged("30")).toEqual({ status: "wrong", score: 0, messages: [], slips: [] });
    expect(judged("thirty")).toMatchObject({ status: "invalid", score: 0, slips: [] });
  });

  test("may be off by half a percent, or near 0 by half a thousandth, unless told otherwise", () => {
    expect(verdict(asked(200), "201")).toMatchObject({ status: "right" });
    expect(verdict(asked(200), "201.1")).toMatchObject({ status: "wrong" });
    expect(verdict(asked(0.01), "0.0105")).toMatchObject({ status: "right" });
    expect(verdict(asked(0), "0.0004")).toMatchObject({ status: "right" });
    expect(verdict(asked(0), "0.0006")).toMatchObject({ status: "wrong" });
  });

  test("is held to a tolerance that the exercise has, from both sides", () => {
    for (const answer of ["9.9", "10.1"]) {
      expect(verdict(asked(10, { absolute: 0.1 }), answer)).toMatchObject({ status: "right" });
      expect(verdict(asked(10, { relative: 0.01 }), answer)).toMatchObject({ status: "right" });
      expect(verdict(asked(10, { absolute: 0.09 }), answer)).toMatchObject({ status: "wrong" });
    }
  });

  test("is exact where the tolerance is 0, but for what double precision loses", () => {
    expect(verdict(asked(0.1 + 0.2, { absolute: 0 }), "0.3")).toMatchObject({ status: "right" });
    expect(verdict(asked(0.1 + 0.2, { absolute: 0 }), "0.300001")).toMatchObject({ status: "wrong" });
    expect(verdict(asked(0, { absolute: 0 }), "0")).toMatchObject({ status: "right" });
  });

  test("of the other sign, or rounded too much, is told so", () => {
    expect(verdict(asked(12), "-12")).toMatchObject({ status: "wrong", slips: ["other-sign"] });
    expect(verdict(asked(1 / 3), "0.3")).toMatchObject({ status: "wrong", slips: ["rounded"] });
    expect(verdict(asked(1 / 3), "0.4")).toMatchObject({ status: "wrong", slips: [] });
    expect(verdict(asked(1 / 3), "1/3")).toMatchObject({ status: "right" });
  });

  test("gets a verdict, whatever it is; and only what is near is right", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
        fc.oneof(fc.double({ noNaN: true }).map(String), fc.anything()),
        (right, answer) => {
          const { status, score } = verdict(asked(right), answer);
          expect(score).toBe(status === "right" ? 1 : 0);
          if (status !== "right") return;
          expect(Math.abs(Number(answer) - right)).toBeLessThanOrEqual(0.0051 * Math.abs(right) + 0.00051);
        },
      ),
    );
  });

  test("that the exercise itself can't give is the exercise's fault", () => {
    expect(() => verdict(asked(Number.NaN), "1")).toThrow("asked: the right answer is NaN");
  });
});

const table = exercise({
  ...common,
  kind: "numbers",
  id: "table",
  rows: () => [
    { name: "z", label: "$z$", value: 4, given: true },
    { name: "a", label: "$a$", value: 0.75 },
    { name: "loss", label: "the loss", value: 0.0625 },
  ],
  slips: [{ row: "loss", id: "not-squared", value: () => 0.25, sentence: "The difference is squared." }],
});

describe("a table", () => {
  test("says in which row a number is rounded too much, or has the other sign", () => {
    const { messages, slips } = verdict(table, { a: "-0.75", loss: "0.06" });
    expect(slips).toEqual(["other-sign", "rounded"]);
    expect(messages[0]).toMatch(/^\$a\$: .*sign/);
    expect(messages[1]).toMatch(/^the loss: .*more digits/);
    expect(verdict(table, { a: "-0.75", loss: "-0.0625" }).messages).toHaveLength(2);
  });

  test("counts each blank alike", () => {
    expect(verdict(table, { a: "3/4", loss: "1/16" })).toMatchObject({ status: "right", score: 1 });
    expect(verdict(table, { a: "0.75", loss: "3" })).toMatchObject({ status: "partly", score: 0.5 });
    expect(verdict(table, { a: "3", loss: "3" })).toMatchObject({ status: "wrong", score: 0 });
  });

  test("knows the slips of each blank, there and nowhere else", () => {
    const { slips, parts } = verdict(table, { a: "0.25", loss: "0.25" });
    expect(slips).toEqual(["not-squared"]);
    expect(parts).toEqual({
      a: { right: false },
      loss: { right: false, message: "The difference is squared." },
    });
  });

  test("with an empty blank is judged, with nothing in it is no answer", () => {
    expect(verdict(table, { a: "0.75", loss: " " })).toMatchObject({ status: "partly", score: 0.5 });
    for (const nothing of [{}, null, "3", [], { a: "", loss: "" }])
      expect(verdict(table, nothing), JSON.stringify(nothing)).toMatchObject({ status: "invalid", score: 0 });
  });

  test("with a blank that can't be read is to be mended, and keeps the score of the others", () => {
    const { status, score, parts } = verdict(table, { a: "0.75", loss: "small" });
    expect([status, score]).toEqual(["invalid", 0.5]);
    expect(parts?.loss.message).toContain("“small” can’t be read");
  });

  test("takes no number from anywhere but its own blanks", () => {
    expect(verdict(table, Object.create({ a: "0.75", loss: "0.0625" }))).toMatchObject({ status: "invalid" });
    expect(verdict(table, { z: "4", constructor: "1" })).toMatchObject({ status: "invalid" });
  });
});

const choice = (several: boolean) =>
  exercise({
    ...common,
    kind: "choice",
    id: "choice",
    several,
    options: () => [
      { id: "one", text: "1", right: true, why: "One is right." },
      { id: "two", text: "2", right: several, why: "Two too, if several are." },
      { id: "three", text: "3", why: "Three is wrong." },
    ],
  });

describe("a choice", () => {
  test("of one says why", () => {
    expect(verdict(choice(false), [0])).toEqual({
      status: "right",
      score: 1,
      messages: ["One is right."],
      slips: [],
    });
    expect(verdict(choice(false), [2])).toEqual({
      status: "wrong",
      score: 0,
      messages: ["Three is wrong."],
      slips: ["three"],
    });
  });

  test("of several needs all of them and no other", () => {
    expect(verdict(choice(true), [1, 0])).toMatchObject({ status: "right", score: 1 });
    expect(verdict(choice(true), [0])).toMatchObject({
      status: "wrong",
      score: 0,
      messages: ["One is right. But that is not all."],
    });
    expect(verdict(choice(true), [0, 1, 2])).toMatchObject({ status: "wrong", score: 0, slips: ["three"] });
  });

  test.each([[[]], [[0, 1]], [[3]], [[-1]], [[0.5]], [["0"]], ["0"], [null], [{ length: 1, 0: 0 }]])(
    "is not %j",
    (answer) => {
      expect(verdict(choice(false), answer)).toMatchObject({ status: "invalid", score: 0 });
    },
  );
});

const separable: Experiment = {
  format: "experiment",
  version: 1,
  data: { set: "gauss", seed: 1, count: 60 },
  features: ["x1", "x2"],
  network: { hiddenSizes: [2], hidden: "tanh", output: "tanh", seed: 1 },
  training: { loss: "meanSquaredError", optimizer: { name: "sgd", learningRate: 0.1 }, epochs: 30 },
};

const goal = exercise({
  ...common,
  kind: "goal",
  id: "goal",
  start: () => separable,
  demands: [
    {
      id: "loss",
      sentence: () => "a test loss of at most 0.1",
      met: (_, __, { trainer }) => (trainer.history.at(-1)?.validation?.loss ?? 1) <= 0.1,
    },
    {
      id: "small",
      sentence: () => "at most three hidden neurons",
      met: (_, { network }) => network.hiddenSizes.reduce((sum, size) => sum + size, 0) <= 3,
    },
    {
      id: "spiral",
      sentence: () => "the spiral",
      met: (_, { data }) => (data as { set: string }).set.startsWith("spiral"),
    },
  ],
});

describe("a goal", () => {
  test("is run, and held to each demand", () => {
    const { status, score, messages, slips, parts } = verdict(goal, separable);
    expect([status, score]).toEqual(["partly", 2 / 3]);
    expect(messages).toEqual(["Not met: the spiral."]);
    expect(slips).toEqual(["spiral"]);
    expect(parts?.loss).toEqual({ right: true, message: "a test loss of at most 0.1" });
    expect(verdict(goal, JSON.stringify(separable))).toEqual(verdict(goal, separable));
  });

  test("with a demand that can't be asked of it does not meet that", () => {
    const given = { ...separable, data: { samples: [0, 1, 2, 3].map((i) => ({ x: [i, -i], y: i % 2 })) } };
    expect(verdict(goal, given).parts?.spiral.right).toBe(false);
  });

  test.each([
    ["no JSON", "{"],
    ["another file", { format: "training" }],
    ["nothing", null],
    ["no network", { ...separable, network: undefined }],
    ["wide", { ...separable, network: { hiddenSizes: [1e6, 1e6] } }],
    ["endless", { ...separable, training: { ...separable.training, epochs: 1e9 } }],
    ["no number of epochs", { ...separable, training: { ...separable.training, epochs: "many" } }],
    ["many samples", { ...separable, data: { set: "gauss", seed: 1, count: 1e9 } }],
    ["an unknown data set", { ...separable, data: { set: "constructor", seed: 1 } }],
  ])("that is %s is explained, not run", (_, answer) => {
    expect(verdict(goal, answer)).toMatchObject({
      status: "invalid",
      score: 0,
      messages: [expect.any(String)],
    });
  });
});

describe("any answer", () => {
  const code = exercise({
    ...common,
    kind: "code",
    id: "code",
    entry: "f",
    starter: "function f() {}",
    examples: () => [],
    inputs: () => [],
    answer: () => 0,
    slips: [],
  });

  test("is judged with the numbers of its seed", async () => {
    const { w, x, b } = parametersFor(weightedSum, 5) as { w: number[]; x: number[]; b: number };
    const z = w[0] * x[0] + w[1] * x[1] + w[2] * x[2] + b;
    expect(await judgeAnswer(weightedSum, 5, String(z))).toMatchObject({ status: "right" });
  });

  test("in code goes to the judge of code, with hidden inputs that nobody foresees without the secret", async () => {
    const seeds: number[] = [];
    const judgeCode: CodeJudge = async (_, __, source, { seed }) => {
      seeds.push(seed);
      return { status: source === "f" ? "right" : "wrong", score: 0, messages: [], slips: [] };
    };
    expect(await judgeAnswer(code, 1, "f", { code: judgeCode })).toMatchObject({ status: "right" });
    await judgeAnswer(code, 1, "f", { code: judgeCode, secret: "a" });
    await judgeAnswer(code, 1, "f", { code: judgeCode, secret: "b" });
    await judgeAnswer(code, 2, "f", { code: judgeCode, secret: "b" });
    expect(new Set(seeds).size).toBe(4);
    expect(await judgeAnswer(code, 1, 5, { code: judgeCode })).toMatchObject({ status: "invalid" });
    await expect(judgeAnswer(code, 1, "f")).rejects.toThrow("no judge of code");
  });
});
