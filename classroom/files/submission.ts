import { receiptOf } from "./digest.ts";
import {
  anything,
  decodeFormat,
  distinct,
  type Format,
  identifier,
  instant,
  just,
  listOf,
  matching,
  number,
  readFormat,
  record,
  text,
  writeFormat,
} from "./format.ts";

/** What a student hands in. All of it can be forged, so it holds answers, never a score to be trusted. */
export interface Submission {
  readonly format: "submission";
  readonly version: 1;
  readonly assignment: { readonly id: string; readonly digest: string };
  readonly student: { readonly number: string; readonly name: string };
  /** Moments of the student's own clock, as `toISOString` writes them. */
  readonly started: string;
  readonly handedIn: string;
  readonly answers: readonly SubmittedAnswer[];
  /** What is in it, for people who open the file, a line each. */
  readonly summary: readonly string[];
  /** See `receiptOf`. */
  readonly receipt: string;
}

export interface SubmittedAnswer {
  readonly exercise: string;
  readonly version: number;
  /** What a judge is to look at: not known to be an Answer. */
  readonly answer: unknown;
  /** How long the exercise was worked on. */
  readonly seconds: number;
  /** Each time an answer was checked, the first first; empty where nothing was checked before handing in. */
  readonly attempts: readonly Attempt[];
}

export interface Attempt {
  readonly at: string;
  readonly answer: unknown;
}

// A control character in a name would write lines of its own into a report.
export const studentNumber = matching(
  /^(?!\s)[^\p{Cc}\p{Zl}\p{Zp}]{1,100}(?<!\s)$/u,
  "a student's number of at most 100 characters, in one line, without spaces around it",
);
export const studentName = matching(
  /^(?!\s)[^\p{Cc}\p{Zl}\p{Zp}]{1,200}(?<!\s)$/u,
  "a name of at most 200 characters, in one line, without spaces around it",
);

export const submissionFormat: Format<Submission> = {
  name: "submission",
  version: 1,
  limit: 4_000_000,
  decode: record<Submission>({
    format: just("submission"),
    version: just(1),
    assignment: record({ id: identifier, digest: matching(/^[A-Za-z0-9_-]{1,100}$/, "a digest") }),
    student: record({ number: studentNumber, name: studentName }),
    started: instant,
    handedIn: instant,
    answers: distinct(
      listOf(
        record<SubmittedAnswer>({
          exercise: identifier,
          version: number(1, 1e6, { whole: true }),
          answer: anything,
          seconds: number(0, 1e9),
          attempts: listOf(record<Attempt>({ at: instant, answer: anything }), 1000),
        }),
        500,
      ),
      ({ exercise }) => exercise,
    ),
    summary: listOf(text(1000, { empty: true }), 2000),
    receipt: text(100, { empty: true }),
  }),
};

/** @throws FormatError, in a sentence for people */
export const readSubmission = (file: string): Submission => readFormat(submissionFormat, file);

/** The text of the file. @throws FormatError if it could not be read again */
export const writeSubmission = (submission: Submission): string =>
  writeFormat(decodeFormat(submissionFormat, submission));

/** A submission with its receipt. @throws FormatError if it could not be read again */
export async function sealSubmission(content: Omit<Submission, "receipt">): Promise<Submission> {
  const whole = decodeFormat(submissionFormat, { ...content, receipt: "" });
  return { ...whole, receipt: await receiptOf(whole) };
}
