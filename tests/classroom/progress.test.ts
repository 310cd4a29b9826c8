import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  after,
  merged,
  ofVersion,
  type Progress,
  type Step,
  standingOf,
  untouched,
} from "../../classroom/progress/progress.ts";
import { readProgress, writeProgress } from "../../classroom/progress/progress-file.ts";

const start = untouched("weighted-sum", 1);
const right = { kind: "judged", verdict: { status: "right", score: 1 } } as const;
const wrong = { kind: "judged", verdict: { status: "wrong", score: 0 } } as const;
const run = (...steps: Step[]): Progress => steps.reduce((now, step, i) => after(now, step, 1000 + i), start);

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant("answer" as const), answer: fc.string() }),
  fc.constantFrom<Step>(right, wrong, { kind: "judged", verdict: { status: "partly", score: 0.5 } }),
  fc.constantFrom<Step>({ kind: "hint", hints: 1 }, { kind: "hint", hints: 2 }, { kind: "solution" }),
  fc.record({ kind: fc.constant("numbers" as const), seed: fc.nat() }),
);
const progress = fc.array(step).map((steps) => run(...steps));

describe("progress", () => {
  test("an answer that can't be read counts as no try", () => {
    expect(run({ kind: "judged", verdict: { status: "invalid", score: 0 } })).toMatchObject({
      tries: 0,
      allTries: 0,
    });
    expect(standingOf(run({ kind: "answer", answer: "2" }))).toBe("untried");
  });

  test("is solved by a right answer, and stays so whatever follows", () => {
    expect(standingOf(run(wrong))).toBe("tried");
    expect(standingOf(run(wrong, right, wrong))).toBe("solved");
    expect(standingOf(run(right, { kind: "numbers", seed: 2 }, wrong))).toBe("solved");
  });

  test("is not solved by copying the solution, but by the next numbers", () => {
    expect(run({ kind: "solution" }, right)).toMatchObject({ solved: false, best: 0 });
    expect(run({ kind: "solution" }, { kind: "numbers", seed: 2 }, right)).toMatchObject({
      solved: true,
      best: 1,
    });
  });

  test("with new numbers has no answer, hint or solution of the old ones", () => {
    const { answer, tries, hints, solutionShown, allTries, seed } = run(
      { kind: "answer", answer: "3" },
      wrong,
      { kind: "hint", hints: 2 },
      { kind: "solution" },
      { kind: "numbers", seed: 9 },
    );
    expect({ answer, tries, hints, solutionShown, allTries, seed }).toEqual({
      answer: undefined,
      tries: 0,
      hints: 0,
      solutionShown: false,
      allTries: 1,
      seed: 9,
    });
  });

  test("of an earlier version keeps what was reached, not the answer", () => {
    expect(ofVersion(run({ kind: "answer", answer: "3" }, right), 2)).toMatchObject({
      version: 2,
      solved: true,
      tries: 0,
    });
    expect(ofVersion(run({ kind: "answer", answer: "3" }, right), 2)).not.toHaveProperty("answer");
  });

  test("merged loses nothing that was reached on either side, in either order", () => {
    fc.assert(
      fc.property(progress, progress, (a, b) => {
        const both = merged(a, b);
        expect(both.solved).toBe(a.solved || b.solved);
        expect(both.best).toBe(Math.max(a.best, b.best));
        expect(both.allTries).toBe(Math.max(a.allTries, b.allTries));
        if (a.changed !== b.changed) expect(both).toEqual(merged(b, a));
        expect(merged(both, a)).toEqual(both);
      }),
    );
  });
});

describe("a file of progress", () => {
  test("gives back what was written", () => {
    fc.assert(
      fc.property(progress, (one) => {
        expect(readProgress(writeProgress([one]))).toEqual([one]);
      }),
    );
  });

  const written = (change: (one: Record<string, unknown>) => void): string => {
    const file = JSON.parse(writeProgress([run(right)]));
    change(file.exercises[0]);
    return JSON.stringify(file);
  };

  test.each([
    ["another file", '{"format":"submission","version":1}', "This is no progress"],
    ["a cut one", writeProgress([start]).slice(0, -9), "cut short"],
    ["a later one", '{"format":"progress","version":2}', "take a newer edition"],
    ["a score above 1", written((one) => Object.assign(one, { best: 2 })), "progress.exercises[0].best is 2"],
    ["no truth", written((one) => Object.assign(one, { solved: "yes" })), "true or false"],
    ["a strange name", written((one) => Object.assign(one, { exercise: "../x" })), "letters, digits"],
    ["an answer that is none", written((one) => Object.assign(one, { answer: 3 })), "an answer"],
    ["an exercise twice", writeProgress([start, start]), "twice"],
    ["a prototype", written(() => undefined).replace('"seed"', '"__proto__":{},"seed"'), "__proto__"],
  ])("that is %s is refused in a sentence", (_, text, message) => {
    expect(() => readProgress(text)).toThrow(message);
  });
});
