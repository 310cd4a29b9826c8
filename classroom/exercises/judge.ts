import type { ChoiceExercise, CodeExercise, Exercise, Parameters, Verdict } from "./exercise.ts";
import { judgeGoal } from "./judge-goal.ts";
import { judgeNumber, judgeNumbers } from "./judge-number.ts";
import { invalid } from "./verdict.ts";

/**
 * Judges an answer to any exercise but one in code, for which there is a sandbox: see `judgeAnswer`. Whatever the answer
 * is, it gets a verdict; only an exercise that is at fault itself, such as one without a right answer, throws.
 */
export function judge(
  exercise: Exclude<Exercise, CodeExercise>,
  parameters: Parameters,
  answer: unknown,
): Verdict {
  switch (exercise.kind) {
    case "number":
      return judgeNumber(exercise, parameters, answer);
    case "numbers":
      return judgeNumbers(exercise, parameters, answer);
    case "choice":
      return judgeChoice(exercise, parameters, answer);
    case "goal":
      return judgeGoal(exercise, parameters, answer);
  }
}

/** All right options and no other: half of a choice would be earned by guessing. */
function judgeChoice(exercise: ChoiceExercise, parameters: Parameters, answer: unknown): Verdict {
  const options = exercise.options(parameters);
  if (!isChoice(answer, options.length)) return invalid("Choose one of the options.");
  if (answer.length === 0) return invalid("Nothing is chosen yet.");
  if (answer.length > 1 && !exercise.several) return invalid("Only one of the options can be chosen.");
  const chosen = options.filter((_, i) => answer.includes(i));
  const wrong = chosen.filter(({ right }) => !right);
  const missing = options.filter((option) => option.right && !chosen.includes(option));
  const messages = (wrong.length > 0 ? wrong : chosen).map(({ why }) => why);
  if (wrong.length > 0) return { status: "wrong", score: 0, messages, slips: wrong.map(({ id }) => id) };
  if (missing.length > 0)
    return { status: "wrong", score: 0, messages: [`${messages.join(" ")} But that is not all.`], slips: [] };
  return { status: "right", score: 1, messages, slips: [] };
}

/** Different places of options. */
const isChoice = (answer: unknown, count: number): answer is readonly number[] =>
  Array.isArray(answer) &&
  answer.length <= count &&
  answer.every((place) => Number.isInteger(place) && place >= 0 && place < count) &&
  new Set(answer).size === answer.length;
