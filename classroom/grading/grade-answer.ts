import type { Exercise, Verdict } from "../exercises/exercise.ts";
import type { CodeJudge } from "../exercises/judge-answer.ts";
import { judgeAnswer } from "../exercises/judge-answer.ts";
import type { AssignedExercise } from "../files/assignment.ts";
import { canonicalJson } from "../files/digest.ts";
import type { Key } from "../files/key.ts";
import type { SubmittedAnswer } from "../files/submission.ts";

export interface AnswerToJudge {
  readonly exercise: Exercise;
  readonly assigned: AssignedExercise;
  readonly answer: SubmittedAnswer;
  readonly seed: number;
  readonly key: Key;
  readonly code: CodeJudge | undefined;
}

/** What an answer came to: the attempt that counts, how many there were, and what to note. */
export interface JudgedAnswer {
  readonly verdict: Omit<Verdict, "status"> & { readonly status: Verdict["status"] | "unjudged" };
  readonly counted: unknown;
  readonly tries: number;
  readonly notes: readonly string[];
}

// Each is judged, and a forged file may hold as many as its size allows. Where no number is set, these are the latest:
// nobody who has come to the right answer in the end loses it for having tried often.
const mostTries = 50;

/**
 * Judges the attempts at an exercise as far as it matters which of them counts: the best or the last of those that were
 * allowed. What was no answer at all is no attempt.
 */
export async function judgeAnswers(given: AnswerToJudge): Promise<JudgedAnswer> {
  const { exercise, assigned, answer, key } = given;
  const all = triesOf(answer);
  const tries = assigned.attempts === null ? all.slice(-mostTries) : all;
  const allowed = assigned.attempts ?? mostTries;
  const notes: string[] = [];
  if (answer.version !== assigned.version)
    notes.push(`it was answered in version ${answer.version} and assigned in version ${assigned.version}`);
  if (tries.length < all.length && key.scores === "best")
    notes.push(`answered ${all.length} times, of which the last ${mostTries} are looked at`);
  const backwards = tries.length <= allowed && key.scores === "last";
  const judged: JudgedAnswer[] = [];
  for (const counted of backwards ? tries.toReversed() : tries.slice(0, allowed + mostTries)) {
    if (judged.filter(isTry).length === allowed) {
      notes.push(`answered ${all.length} times, where ${allowed} count`);
      break;
    }
    judged.push({ verdict: await verdictOn(given, counted), counted, tries: all.length, notes });
    if (backwards ? isTry(judged[judged.length - 1]) : key.scores === "best" && isFull(judged)) break;
  }
  const chosen = choose(backwards ? judged.toReversed() : judged, key.scores);
  if (chosen.verdict.status === "unjudged")
    notes.push(`could not be judged; ${exercise.id} has to be looked into`);
  return chosen;
}

const isTry = ({ verdict }: JudgedAnswer): boolean => verdict.status !== "invalid";

/** The best or the last of what was an answer; the last of all where nothing was. */
function choose(judged: readonly JudgedAnswer[], scores: Key["scores"]): JudgedAnswer {
  const valid = judged.filter(isTry);
  return (scores === "best" ? bestOf(valid) : valid[valid.length - 1]) ?? judged[judged.length - 1];
}

const isFull = (judged: readonly JudgedAnswer[]): boolean => judged[judged.length - 1].verdict.score === 1;

const bestOf = (judged: readonly JudgedAnswer[]): JudgedAnswer | undefined =>
  judged.reduce<JudgedAnswer | undefined>(
    (best, one) => (best && best.verdict.score >= one.verdict.score ? best : one),
    undefined,
  );

/** What was checked, in order, and what was handed in in the end, unless that is the last of them. */
function triesOf({ answer, attempts }: SubmittedAnswer): unknown[] {
  const tries = attempts.map((attempt) => attempt.answer);
  const last = tries.length > 0 ? canonicalJson(tries[tries.length - 1]) : undefined;
  return last === canonicalJson(answer) ? tries : [...tries, answer];
}

async function verdictOn(
  { exercise, seed, key, code }: AnswerToJudge,
  answer: unknown,
): Promise<JudgedAnswer["verdict"]> {
  try {
    return await judgeAnswer(exercise, seed, answer, { code, secret: key.secret });
  } catch (error) {
    const message = `This could not be judged: ${error instanceof Error ? error.message : error}`;
    return { status: "unjudged", score: 0, messages: [message], slips: [] };
  }
}
