import { canonicalJson, sha256Hex } from "../files/digest.ts";
import {
  anything,
  type Format,
  FormatError,
  just,
  listOf,
  nullOr,
  number,
  readFormat,
  record,
  text,
} from "../files/format.ts";
import type { HandIns } from "../reading/hand-ins.ts";
import type { Problem } from "../reading/read-files.ts";
import type { Course, Grade } from "./grade.ts";
import { inOrder } from "./grade-all.ts";

/** What grading came to: of a course, or of one of the parts into which a large one is split. */
export interface Results {
  readonly format: "results";
  readonly version: 1;
  /** See `courseMark`. */
  readonly course: string;
  /** See `inputsMark`. */
  readonly inputs: string;
  readonly shard: Shard | null;
  readonly grades: readonly Grade[];
  readonly problems: readonly Problem[];
}

/** The third of eight parts: `{ part: 3, of: 8 }`. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

const most = 1000;

const resultsFormat: Format<Results> = {
  name: "results",
  version: 1,
  limit: 1_000_000_000,
  decode: record<Results>({
    format: just("results"),
    version: just(1),
    course: text(100),
    inputs: text(100),
    shard: nullOr(
      record<Shard>({ part: number(1, most, { whole: true }), of: number(1, most, { whole: true }) }),
    ),
    // The command's own, to be read by itself.
    grades: listOf(anything as (value: unknown, place: string) => Grade, 1e6),
    problems: listOf(record<Problem>({ path: text(1000, { empty: true }), sentence: text(10_000) }), 1e6),
  }),
};

/** @throws FormatError */
export const readResults = (file: string): Results => readFormat(resultsFormat, file);

export const writeResults = (results: Results): string => JSON.stringify(results);

/** "3/8" as a command takes it. @throws FormatError */
export function readShard(written: string): Shard {
  const [, part, of] = (/^(\d{1,4})\/(\d{1,4})$/.exec(written) ?? []).map(Number);
  if (!(part >= 1 && part <= of && of <= most))
    throw new FormatError(`"${written}" is no part such as 3/8: from 1/8 to 8/8, of ${most} at most`);
  return { part, of };
}

/** The part of all that was handed in which a shard grades: each student is in one of them. */
export function shardOf({ works, missing, problems }: HandIns, { part, of }: Shard): HandIns {
  const isIts = (_: unknown, place: number) => place % of === part - 1;
  return { works: works.filter(isIts), missing: missing.filter(isIts), problems };
}

/** What grades depend on besides what was handed in, in one word: parts with the same may be joined. */
export async function courseMark({ assignment, key, registry }: Course): Promise<string> {
  const versions = assignment.exercises.map(({ id }) => registry.get(id)?.version);
  return sha256Hex(canonicalJson({ assignment, key, versions }));
}

/** All that was handed in, and when, in one word: with other files on another machine, students would fall between. */
export async function inputsMark({ works, missing }: HandIns): Promise<string> {
  const all = works.map(({ newest, at, clock, standing }) => [newest.hash, newest.path, at, clock, standing]);
  return sha256Hex(canonicalJson([all, missing]));
}

/**
 * All parts as one, as if they had been graded in one run. @throws FormatError where one is missing, twice, of another
 * course, or no part
 */
export async function joinResults(course: Course, parts: readonly Results[]): Promise<Results> {
  const mark = await courseMark(course);
  const [first] = parts;
  if (!first) throw new FormatError("There are no parts to join");
  const of = first.shard?.of;
  for (const { course, inputs, shard } of parts) {
    if (!shard) throw new FormatError("One of these is a whole, and not a part");
    if (course !== mark)
      throw new FormatError(
        `Part ${shard.part} was graded with another assignment, key or edition of the book`,
      );
    if (inputs !== first.inputs)
      throw new FormatError(
        `Part ${shard.part} was graded from other files, or with other times of submission, than part ${first.shard?.part}`,
      );
    if (shard.of !== of) throw new FormatError(`There are parts of ${of} and parts of ${shard.of}`);
  }
  const present = parts.map(({ shard }) => shard?.part).sort((a, b) => Number(a) - Number(b));
  const lacking = Array.from({ length: Number(of) }, (_, i) => i + 1).filter(
    (part) => !present.includes(part),
  );
  if (lacking.length > 0) throw new FormatError(`Parts are missing: ${lacking.join(", ")} of ${of}`);
  if (present.length > Number(of)) throw new FormatError(`Some parts are there twice: ${present.join(", ")}`);
  // Every part has read all files, so all have met the same problems.
  const problems = new Map(parts.flatMap((part) => part.problems).map((one) => [JSON.stringify(one), one]));
  return {
    ...first,
    shard: null,
    grades: inOrder(
      course,
      parts.flatMap(({ grades }) => grades),
    ),
    problems: [...problems.values()].sort(byPath),
  };
}

/** In one order on all machines. */
export const byPath = (a: Problem, b: Problem): number =>
  a.path === b.path ? (a.sentence < b.sentence ? -1 : 1) : a.path < b.path ? -1 : 1;
