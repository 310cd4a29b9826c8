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
import { studentName, studentNumber } from "./submission.ts";

/** What the instructor keeps: never in a link, never with students. */
export interface Key {
  readonly format: "key";
  readonly version: 1;
  /** The id of its assignment. */
  readonly assignment: string;
  /** What the hidden inputs of code answers are drawn from. */
  readonly secret: string;
  /** Who takes part. Empty: whoever hands in. */
  readonly roster: readonly Student[];
  readonly late: LatePolicy;
  /** Which of several attempts at an exercise counts. */
  readonly scores: "best" | "last";
}

export interface Student {
  /** As the school writes it. */
  readonly number: string;
  readonly name: string;
  readonly email?: string;
}

export interface LatePolicy {
  /** For so many minutes after the due time nobody is late. */
  readonly graceMinutes: number;
  /** What each day that has begun after the due time takes off, in hundredths of the points. */
  readonly percentPerDay: number;
  /** The number of days after the due time on which work still counts; null: it always does. */
  readonly lastDay: number | null;
}

export const keyFormat: Format<Key> = {
  name: "key",
  version: 1,
  limit: 20_000_000,
  decode: record<Key>({
    format: just("key"),
    version: just(1),
    assignment: identifier,
    secret: text(200),
    roster: distinct(
      listOf(
        record<Student>({ number: studentNumber, name: studentName, email: optional(text(320)) }),
        100_000,
      ),
      ({ number }) => number,
    ),
    late: record<LatePolicy>({
      graceMinutes: number(0, 1e6),
      percentPerDay: number(0, 100),
      lastDay: nullOr(number(0, 10_000, { whole: true })),
    }),
    scores: oneOf("best", "last"),
  }),
};

/** @throws FormatError, in a sentence for people */
export const readKey = (file: string): Key => readFormat(keyFormat, file);

/** The text of the file. @throws FormatError if it could not be read again */
export const writeKey = (key: Key): string => writeFormat(decodeFormat(keyFormat, key));
