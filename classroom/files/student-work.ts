import { random } from "../../engine/index.ts";
import type { Answer, Exercise, Verdict } from "../exercises/exercise.ts";
import { parametersFor, plainNumber, seedFrom, studentSeed } from "../exercises/seed.ts";
import { type AssignedExercise, type Assignment, dueAt, opensAt } from "./assignment.ts";
import type { Attempt } from "./submission.ts";

export interface Student {
  readonly number: string;
  readonly name: string;
}

/** What a student has done of one exercise. */
export interface AnswerRecord {
  readonly answer?: Answer;
  /** How long it was worked on. */
  readonly seconds: number;
  /** Each time it was checked. */
  readonly attempts: readonly Attempt[];
  /** What was said the last time, and the JSON of what it was said of. It is shown, and not handed in. */
  readonly verdict?: Verdict;
  readonly judged?: string;
}

/** What a student has done of an assignment, beside the answers. */
export interface Work {
  readonly student: Student;
  /** The moment at which it was first opened. */
  readonly started: string;
  /** Each time it was handed in. */
  readonly handedIn: readonly HandedIn[];
}

export interface HandedIn {
  readonly at: string;
  readonly receipt: string;
}

/** Answers by the ids of their exercises. */
export type Answers = ReadonlyMap<string, AnswerRecord>;

export const untouched: AnswerRecord = { seconds: 0, attempts: [] };

/** The exercises in the order in which this student meets them. */
export function orderFor(assignment: Assignment, { number }: Student): readonly AssignedExercise[] {
  const { exercises, order, id, seed } = assignment;
  return order === "given"
    ? exercises
    : random(seedFrom("order", id, seed, plainNumber(number))).shuffle(exercises);
}

/** Where an assignment stands in time: not open yet, open, or past its due time. */
export type Phase = "before" | "open" | "late";

export function phaseOf(assignment: Assignment, now: number): Phase {
  const opens = opensAt(assignment);
  if (opens !== null && now < opens) return "before";
  return isLate(assignment, now) ? "late" : "open";
}

/** Whether what is handed in at this moment is late. */
export function isLate(assignment: Assignment, now: number): boolean {
  const due = dueAt(assignment);
  return due !== null && now > due;
}

/** Whether the student may see now what the book thinks of the answers. */
export function showsFeedback(assignment: Assignment, handedIn: Work["handedIn"], now: number): boolean {
  switch (assignment.feedback) {
    case "at-once":
      return true;
    case "after-hand-in":
      return handedIn.length > 0;
    case "after-due":
      return handedIn.length > 0 && (assignment.due === null || isLate(assignment, now));
    case "none":
      return false;
  }
}

/** How often an answer may still be checked; null: as often as one likes. */
export function triesLeft({ attempts }: AssignedExercise, record: AnswerRecord): number | null {
  return attempts === null ? null : Math.max(0, attempts - record.attempts.length);
}

export type Progress = "none" | "some" | "done";

/** Whether an exercise has an answer: none, a part of one, or all that is asked for. */
export function progressOf(exercise: Exercise, seed: number, { answer }: AnswerRecord): Progress {
  if (answer === undefined) return "none";
  if (exercise.kind === "code") return codeProgress(exercise.starter, answer);
  if (typeof answer === "string") return answer.trim() ? "done" : "none";
  if (Array.isArray(answer)) return answer.length > 0 ? "done" : "none";
  if (exercise.kind !== "numbers") return "done";
  const blanks = exercise.rows(parametersFor(exercise, seed)).filter(({ given }) => !given);
  const given = answer as Readonly<Record<string, string | undefined>>;
  const filled = blanks.filter(({ name }) => given[name]?.trim());
  if (filled.length === blanks.length) return "done";
  return filled.length > 0 ? "some" : "none";
}

const codeProgress = (starter: string, answer: Answer): Progress =>
  typeof answer === "string" && answer.trim() && answer.trim() !== starter.trim() ? "done" : "none";

/** The seed of a student's numbers. */
export const seedOf = (assignment: Assignment, { number }: Student): number =>
  studentSeed(assignment, number);
