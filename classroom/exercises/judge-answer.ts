import type { CodeExercise, Exercise, Parameters, Verdict } from "./exercise.ts";
import { judge } from "./judge.ts";
import { parametersFor, seedFrom } from "./seed.ts";
import { invalid } from "./verdict.ts";

/** Judges code in a sandbox; the hidden inputs are drawn from the seed. */
export type CodeJudge = (
  exercise: CodeExercise,
  parameters: Parameters,
  code: string,
  options: { readonly seed: number; readonly examplesOnly?: boolean },
) => Promise<Verdict>;

export interface JudgeOptions {
  /** What judges code. It is handed in, since it is large and not always wanted. */
  readonly code?: CodeJudge;
  /** What the hidden inputs of code are drawn from, beside the seed: the instructor's, so that none can be foreseen. */
  readonly secret?: string;
}

/**
 * Judges an answer to any exercise with the numbers of a seed. Rejects where the exercise is at fault, or is in code
 * and there is nothing to judge it with.
 */
export async function judgeAnswer(
  exercise: Exercise,
  seed: number,
  answer: unknown,
  { code, secret = "" }: JudgeOptions = {},
): Promise<Verdict> {
  const parameters = parametersFor(exercise, seed);
  if (exercise.kind !== "code") return judge(exercise, parameters, answer);
  if (!code) throw new TypeError(`${exercise.id} is an exercise in code, and no judge of code was given`);
  if (typeof answer !== "string") return invalid("Code is asked for, as text.");
  return code(exercise, parameters, answer, { seed: seedFrom("hidden", secret, exercise.id, seed) });
}
