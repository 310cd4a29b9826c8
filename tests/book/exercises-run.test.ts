import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { registry } from "../../chapters/en/exercises/index.ts";
import { callsOf, readInputs, slipsOf } from "../../classroom/code/calls.ts";
import { difference } from "../../classroom/code/compare.ts";
import { judgeCode } from "../../classroom/code/judge.ts";
import { codeRunner } from "../../classroom/code/run.ts";
import type {
  CodeExercise,
  GoalExercise,
  NumberExercise,
  Parameters,
} from "../../classroom/exercises/exercise.ts";
import { parametersFor } from "../../classroom/exercises/seed.ts";
import { prepareExperiment, runExperiment } from "../../engine/index.ts";
import { judgesSamples, ofKind, parametersOf, seeds } from "./exercise-samples.ts";

const wasm = new WebAssembly.Module(
  readFileSync(fileURLToPath(import.meta.resolve("quickjs-wasi/quickjs.wasm"))),
);
const run = codeRunner(wasm);

describe("code", () => {
  const judged = (exercise: CodeExercise, code: unknown, seed: number) =>
    judgeCode(exercise, parametersFor(exercise, seed), String(code), { seed, run });

  test.each(ofKind("code"))("%s: right, wrong and no code", async (_, exercise: CodeExercise) => {
    for (const seed of [1, 2, 3]) {
      const { right, wrong, invalid } = exercise.samples(parametersFor(exercise, seed));
      for (const code of right) {
        const { status, messages } = await judged(exercise, code, seed);
        expect(status, `${code}\n${messages}`).toBe("right");
      }
      for (const code of wrong)
        expect((await judged(exercise, code, seed)).status, String(code)).toBe("wrong");
      for (const code of invalid)
        expect((await judged(exercise, code, seed)).status, String(code)).toBe("invalid");
    }
  });

  test.each(ofKind("code"))(
    "%s: what stands in the editor runs, and is not the answer",
    async (_, exercise) => {
      const { status, messages } = await judged(exercise, exercise.starter, 1);
      expect(status, messages.join()).toBe("wrong");
      expect(messages.join()).not.toMatch(/can’t be read/);
    },
  );

  test.each(ofKind("code"))(
    "%s: each wrong sample is told what is wrong, some by a slip's sentence",
    async (_, exercise) => {
      const { wrong } = exercise.samples({});
      const verdicts = await Promise.all(wrong.map((code) => judged(exercise, code, 1)));
      for (const { messages } of verdicts) expect(messages.length).toBeGreaterThan(0);
      expect(verdicts.some(({ slips }) => slips.length > 0)).toBe(true);
    },
  );

  test.each(ofKind("code"))(
    "%s: each slip can be made without an error, and is recognised",
    (_, exercise) => {
      for (const seed of seeds.slice(0, 20)) {
        const parameters = parametersFor(exercise, seed);
        const calls = callsOf(exercise, parameters, seed);
        for (const { id, value } of exercise.slips) {
          const results = calls.map((call) => ({
            call,
            value: value(parameters, ...readInputs(call.inputs)),
          }));
          expect(slipsOf(exercise, parameters, results).map((slip) => slip.id)).toEqual([id]);
          const faults = results.map(({ call, value: given }) =>
            difference(given, call.right, exercise.tolerance),
          );
          expect(faults.some((fault) => fault !== null)).toBe(true);
        }
      }
    },
  );
});

// Worked by hand, or in the chapters; Mazur's gradients are his own.
test.each<[id: string, parameters: Parameters, right: number]>([
  ["weighted-sum", { x: [3, 2, 1], w: [8, 4, 2], b: -5 }, 29],
  ["bias-that-just-fires", { x: [3, 8, 2], w: [8, 4, 2] }, -60],
  ["count-the-parameters", { sizes: [4, 5, 5, 3] }, 73],
  ["neurons-from-parameters", { inputs: 4, parameters: 25 }, 5],
  ["xavier-limit", { inputs: 200, neurons: 100 }, Math.SQRT2 / 10],
  ["slope-from-an-activation", { a: 0.5 }, 0.25],
  ["count-multiplications", { sizes: [3, 3, 4, 1], samples: 2 }, 50],
  ["huber-by-hand", { yHat: 3, y: 0, threshold: 1 }, 2.5],
  ["cross-entropy-by-hand", { p: [0.2, 0.3, 0.5], y: [0, 1, 0] }, 1.2039728],
  ["binary-cross-entropy-by-hand", { p: [0.5, 0.5], y: [1, 0] }, Math.LN2],
  ["count-the-combinations", { sizes: [4, 5, 1], digits: 3 }, 75],
  ["central-difference-by-hand", { x: 2, h: 0.1 }, 12.01],
  ["largest-rate", { lambda: [1, 10] }, 0.2],
  ["chain-of-two", { a: 3, b: 1, x: 2 }, 42],
  ["used-twice", { w: 2, x: 3, b: 1 }, 13],
])("%s has the right answer that is known from elsewhere", (id, parameters, right) => {
  expect((registry.get(id) as NumberExercise).answer(parameters)).toBeCloseTo(right, 6);
});

test("the backward pass in code has Mazur's gradients", () => {
  const exercise = registry.get("backward-pass-in-code") as CodeExercise;
  const [inputs] = exercise.examples({});
  const { W1, W2 } = exercise.answer({}, ...inputs) as { W1: number[][]; W2: number[][] };
  expect(W1[0][0]).toBeCloseTo(0.000438568, 9);
  expect(W2[0][0]).toBeCloseTo(0.0821670406, 9);
});

describe("a goal", () => {
  test.each(ofKind("goal"))(
    "%s: can be reached from its start, and has not been",
    (_, exercise: GoalExercise) => {
      for (const parameters of parametersOf(exercise, exercise.level === "hard" ? 3 : 8)) {
        judgesSamples(exercise, parameters);
        const start = exercise.start(parameters);
        expect(prepareExperiment(start).samples.length).toBe(500);
        const met = exercise.demands.filter((demand) => demand.met(parameters, start, runExperiment(start)));
        expect(met.length).toBeLessThan(exercise.demands.length);
        expect(met.map(({ id }) => id)).toContain("same-points");
      }
    },
  );
});
