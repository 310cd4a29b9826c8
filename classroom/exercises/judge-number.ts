import type { NumberExercise, NumbersExercise, Parameters, Slip, Tolerance, Verdict } from "./exercise.ts";
import { isNear } from "./tolerance.ts";
import { readTypedNumber, type TypedNumber } from "./typed-number.ts";
import { invalid, shareOf } from "./verdict.ts";

/** Judges one typed number. */
export function judgeNumber(exercise: NumberExercise, parameters: Parameters, answer: unknown): Verdict {
  const typed = readTypedNumber(answer);
  if ("problem" in typed) return invalid(typed.problem);
  const right = checked(exercise.answer(parameters), exercise.id);
  const finding = find(typed, right, exercise, parameters);
  return {
    ...shareOf(finding.right ? 1 : 0, 1),
    messages: finding.message ? [finding.message] : [],
    slips: finding.slip ? [finding.slip] : [],
  };
}

/**
 * Judges a table, each blank alike. One that is left empty is not right; one that can't be read makes the table
 * invalid, so that it can be mended, with the score of the others for whoever can't ask again.
 */
export function judgeNumbers(exercise: NumbersExercise, parameters: Parameters, answer: unknown): Verdict {
  const blanks = exercise.rows(parameters).filter(({ given }) => !given);
  const cells = (answer ?? {}) as Readonly<Record<string, unknown>>;
  const typedIn = (name: string) => (Object.hasOwn(cells, name) ? cells[name] : "");
  const isEmpty = (cell: unknown) => typeof cell === "string" && cell.trim() === "";
  const parts: Record<string, { right: boolean; message?: string }> = Object.create(null);
  const slips = new Set<string>();
  const messages = new Set<string>();
  let unreadable = false;
  for (const { name, label, value } of blanks) {
    const cell = typedIn(name);
    const typed = readTypedNumber(cell);
    if (isEmpty(cell) || "problem" in typed) {
      unreadable ||= !isEmpty(cell);
      parts[name] = {
        right: false,
        message: isEmpty(cell) ? "Still empty." : (typed as { problem: string }).problem,
      };
      continue;
    }
    const rules = { ...exercise, slips: exercise.slips.filter(({ row }) => row === name) };
    const { right, message, slip } = find(
      typed,
      checked(value, `${exercise.id}, ${name}`),
      rules,
      parameters,
    );
    parts[name] = message ? { right, message } : { right };
    if (!slip || !message) continue;
    slips.add(slip);
    messages.add(saidApart(slip, message, label));
  }
  const count = blanks.filter(({ name }) => parts[name].right).length;
  const share = shareOf(count, blanks.length);
  if (blanks.every(({ name }) => isEmpty(typedIn(name)))) return invalid("Nothing is filled in yet.");
  if (unreadable)
    return invalid("Not all that is filled in can be read as a number.", { score: share.score, parts });
  return { ...share, messages: [...messages], slips: [...slips], parts };
}

interface Finding {
  readonly right: boolean;
  readonly message?: string;
  readonly slip?: string;
}

interface Rules {
  readonly tolerance?: Tolerance;
  readonly slips: readonly Slip<Parameters, number>[];
}

/** The slips that are found in any number without being written, and their sentences. */
export const generalSlips: Readonly<Record<string, string>> = {
  "other-sign": "The size is right. Look at the sign again.",
  rounded: "Right so far, but rounded too much: give more digits.",
};

/** A sentence apart from its row: what may happen in any row has to say in which. */
const saidApart = (slip: string, message: string, label: string): string =>
  Object.hasOwn(generalSlips, slip) ? `${label}: ${message}` : message;

/** Holds a number to the right one; where it is not, to the slips, of which the nearest counts. */
function find(typed: TypedNumber, right: number, rules: Rules, parameters: Parameters): Finding {
  const { value, step } = typed;
  if (isNear(value, right, rules.tolerance)) return { right: true };
  const distance = (slip: Slip<Parameters, number>) => Math.abs(slip.value(parameters) - value);
  const [slip] = rules.slips
    .filter((candidate) => isNear(value, candidate.value(parameters), rules.tolerance))
    .sort((a, b) => distance(a) - distance(b));
  if (slip) return { right: false, message: slip.sentence, slip: slip.id };
  if (isNear(value, -right, rules.tolerance))
    return { right: false, message: generalSlips["other-sign"], slip: "other-sign" };
  // 0.3 for a third: well rounded, but too soon. A bare 0, or 10 for 12, says too little to be called that.
  if (value !== 0 && Math.abs(value - right) <= step / 2 && step < Math.abs(right))
    return {
      right: false,
      message: generalSlips.rounded,
      slip: "rounded",
    };
  return { right: false };
}

/** An exercise without a right answer for some seed is the author's mistake, never the reader's. */
function checked(right: number, where: string): number {
  if (!Number.isFinite(right))
    throw new RangeError(`${where}: the right answer is ${right}, and must be a number`);
  return right;
}
