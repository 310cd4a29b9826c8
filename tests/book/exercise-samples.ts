import { expect } from "vitest";
import { exercises } from "../../chapters/en/exercises/index.ts";
import type { CodeExercise, Exercise, Parameters } from "../../classroom/exercises/exercise.ts";
import { judge } from "../../classroom/exercises/judge.ts";
import { parametersFor } from "../../classroom/exercises/seed.ts";

export const seeds = Array.from({ length: 40 }, (_, i) => i + 1);

/** The exercises of a kind, each with its name for the test. */
export const ofKind = <Kind extends Exercise["kind"]>(kind: Kind) =>
  exercises
    .filter((one): one is Extract<Exercise, { kind: Kind }> => one.kind === kind)
    .map((one) => [one.id, one] as const);

/** The numbers of an exercise for each seed, drawn once. */
const drawn = new Map<Exercise, readonly Parameters[]>();
export function parametersOf(exercise: Exercise, count = seeds.length): readonly Parameters[] {
  const known = drawn.get(exercise);
  if (known && known.length >= count) return known.slice(0, count);
  const all = seeds.slice(0, count).map((seed) => parametersFor(exercise, seed));
  drawn.set(exercise, all);
  return all;
}

/** Holds the samples of an exercise to their verdicts. */
export function judgesSamples(exercise: Exclude<Exercise, CodeExercise>, parameters: Parameters) {
  const { right, wrong, invalid } = exercise.samples(parameters);
  expect(right.length).toBeGreaterThan(0);
  expect(wrong.length).toBeGreaterThan(0);
  expect(invalid.length).toBeGreaterThan(0);
  for (const answer of right)
    expect(judge(exercise, parameters, answer), JSON.stringify([answer, parameters])).toMatchObject({
      status: "right",
      score: 1,
    });
  for (const answer of wrong) {
    const { status } = judge(exercise, parameters, answer);
    expect(["wrong", "partly"], JSON.stringify([answer, parameters])).toContain(status);
  }
  for (const answer of invalid)
    expect(judge(exercise, parameters, answer).status, JSON.stringify([answer, parameters])).toBe("invalid");
}
