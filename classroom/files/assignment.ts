import {
  decodeFormat,
  distinct,
  type Format,
  identifier,
  just,
  listOf,
  nullOr,
  number,
  oneOf,
  optional,
  readFormat,
  record,
  text,
  writeFormat,
} from "./format.ts";
import { instantOf, localTime, timeZone } from "./time-zone.ts";

/** When students see what the book thinks of their answers. */
export const feedbackTimes = ["at-once", "after-hand-in", "after-due", "none"] as const;

/** What an instructor hands out: which exercises, for how many points, until when. It holds no secret. */
export interface Assignment {
  readonly format: "assignment";
  readonly version: 1;
  /** One of a kind, such as "week-3-k7m2": keys, submissions and overrides name it. */
  readonly id: string;
  readonly title: string;
  /** Of the pages that students see, such as "en". */
  readonly language: string;
  readonly introduction?: string;
  readonly exercises: readonly AssignedExercise[];
  /** Shuffled: another order for each student. */
  readonly order: "given" | "shuffled";
  /** The same numbers for all, or other ones for each student. */
  readonly numbers: "same" | "each";
  /** What the numbers are drawn from. */
  readonly seed: number;
  /** Local times of the time zone, such as "2026-11-25T23:59". */
  readonly opens: string | null;
  readonly due: string | null;
  readonly timeZone: string;
  readonly feedback: (typeof feedbackTimes)[number];
  /** The edition of the book that it was made with. */
  readonly book: string;
}

export interface AssignedExercise {
  readonly id: string;
  /** As it was when the assignment was made. */
  readonly version: number;
  readonly points: number;
  /** How often an answer may be checked or changed; null: as often as one likes. */
  readonly attempts: number | null;
}

const assignedExercise = record<AssignedExercise>({
  id: identifier,
  version: number(1, 1e6, { whole: true }),
  points: number(0, 1e6),
  attempts: nullOr(number(1, 1000, { whole: true })),
});

const fields = record<Assignment>({
  format: just("assignment"),
  version: just(1),
  id: identifier,
  title: text(200),
  language: text(35),
  introduction: optional(text(10_000, { empty: true })),
  exercises: distinct(listOf(assignedExercise, 500, 1), ({ id }) => id),
  order: oneOf("given", "shuffled"),
  numbers: oneOf("same", "each"),
  seed: number(0, Number.MAX_SAFE_INTEGER, { whole: true }),
  opens: nullOr(localTime),
  due: nullOr(localTime),
  timeZone,
  feedback: oneOf(...feedbackTimes),
  book: text(100),
});

export const assignmentFormat: Format<Assignment> = {
  name: "assignment",
  version: 1,
  limit: 200_000,
  decode: fields,
};

/** @throws FormatError, in a sentence for people */
export const readAssignment = (file: string): Assignment => readFormat(assignmentFormat, file);

/** The text of the file. @throws FormatError if it could not be read again */
export const writeAssignment = (assignment: Assignment): string =>
  writeFormat(decodeFormat(assignmentFormat, assignment));

/** What all exercises together are worth. */
export const totalPoints = ({ exercises }: Assignment): number =>
  exercises.reduce((sum, { points }) => sum + points, 0);

/** The moment, in milliseconds, from which it may be worked on; null: always. */
export const opensAt = ({ opens, timeZone }: Assignment): number | null =>
  opens === null ? null : instantOf(opens, timeZone);

/** The moment until which work is in time; null: always. A local time that comes twice means the second. */
export const dueAt = ({ due, timeZone }: Assignment): number | null =>
  due === null ? null : instantOf(due, timeZone, "later");
