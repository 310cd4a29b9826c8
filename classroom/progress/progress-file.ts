import {
  anything,
  type Decode,
  distinct,
  type Format,
  identifier,
  listOf,
  number,
  optional,
  readFormat,
  record,
  refuse,
  writeFormat,
} from "../files/format.ts";
import type { Progress } from "./progress.ts";

/** A reader's progress, to be taken from one browser to another. */
export interface ProgressFile {
  readonly format: "progress";
  readonly version: 1;
  readonly exercises: readonly Progress[];
}

const most = Number.MAX_SAFE_INTEGER;
const longestAnswer = 100_000;

const truth: Decode<boolean> = (value, place) =>
  typeof value === "boolean" ? value : refuse(value, place, "true or false");

/** An answer in one of its forms; whoever judges it looks into it. */
const answer: Decode<unknown> = (value, place) => {
  const given = anything(value, place);
  if ((typeof given !== "string" && typeof given !== "object") || given === null)
    refuse(given, place, "an answer");
  if (JSON.stringify(given).length > longestAnswer)
    refuse("too long", place, "an answer of a reader's length");
  return given;
};

/** Builds a progress anew out of whatever was kept or sent. @throws FormatError */
export const decodeProgress = record<Progress>({
  exercise: identifier,
  version: number(1, most, { whole: true }),
  seed: number(0, most, { whole: true }),
  answer: optional(answer) as Decode<Progress["answer"]>,
  tries: number(0, most, { whole: true }),
  hints: number(0, 2, { whole: true }),
  solutionShown: truth,
  allTries: number(0, most, { whole: true }),
  solved: truth,
  best: number(0, 1),
  changed: number(0, most),
});

const format: Format<readonly Progress[]> = {
  name: "progress",
  version: 1,
  limit: 20_000_000,
  decode: (value, place) =>
    record<Pick<ProgressFile, "exercises">>({
      exercises: distinct(listOf(decodeProgress, 10_000), ({ exercise }) => exercise),
    })(value, place).exercises,
};

/** Reads a file of progress. @throws FormatError that says what is wrong with it */
export const readProgress = (text: string): readonly Progress[] => readFormat(format, text);

export const writeProgress = (exercises: readonly Progress[]): string =>
  writeFormat({ format: "progress", version: 1, exercises } satisfies ProgressFile);
