import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { FormatError } from "../classroom/files/format.ts";
import { readShard, type Shard } from "../classroom/grading/results.ts";

export const help = `Grades what students handed in to an assignment.

  npm run grade -- ASSIGNMENT SUBMISSIONS… --key KEY --out GRADES.csv

ASSIGNMENT is the assignment's file; SUBMISSIONS are files, folders, and the zip files of
"download all submissions" of Moodle and Canvas. Beside GRADES.csv a report is written.

  --key FILE             the assignment's key: secret, roster, late policy
  --out FILE             where the grades go
  --overrides FILE       points that you have decided by hand
  --moodle FILE          Moodle's grading worksheet: its times of submission count, and a copy
                         of it with grades in it is written beside GRADES.csv
  --moodle-column NAME   its column for grades, where it is not found
  --canvas FILE          an export of Canvas's gradebook: a copy with grades in it is written
  --canvas-column NAME   its column; the one with the assignment's title, if not given
  --feedback FOLDER      a file for each student; for Moodle also a zip file with all of them
  --processes N          how many processes run students' code; one for each core, if not given
  --resume               goes on with a run that was interrupted

Large courses, over several machines, with the same files on each:

  npm run grade -- ASSIGNMENT SUBMISSIONS… --key KEY --shard 3/8 --out part-3.json
  npm run grade -- ASSIGNMENT --key KEY --merge part-*.json --out GRADES.csv

  --shard 3/8            grades the third of eight parts; --out is a file for --merge
  --merge                joins the parts that are given instead of submissions

Overrides, gradebooks and feedback go with --merge then; --moodle with both.
`;

export interface GradeOptions {
  readonly assignment: string;
  /** Submissions, or with `merge` parts. */
  readonly inputs: readonly string[];
  readonly key: string;
  readonly out: string;
  readonly overrides?: string;
  readonly moodle?: string;
  readonly moodleColumn?: string;
  readonly canvas?: string;
  readonly canvasColumn?: string;
  readonly feedback?: string;
  readonly processes: number;
  readonly resume: boolean;
  readonly shard: Shard | null;
  readonly merge: boolean;
}

/** A mistake in how the command was called. */
export class UsageError extends Error {
  override name = "UsageError";
}

const text = { type: "string" } as const;
const flag = { type: "boolean", default: false } as const;

/** What a command line asks for; "help" where it asks for that. @throws UsageError */
export function readOptions(args: readonly string[]): GradeOptions | "help" {
  const { values, positionals } = parsed(args);
  if (values.help) return "help";
  const [assignment, ...inputs] = positionals;
  if (!assignment) throw new UsageError("No assignment was given");
  if (!values.key) throw new UsageError("No key was given: --key KEY");
  if (!values.out) throw new UsageError("No place for the grades was given: --out GRADES.csv");
  if (inputs.length === 0)
    throw new UsageError(values.merge ? "No parts to join were given" : "No submissions were given");
  if (values.merge && (values.shard || values.resume))
    throw new UsageError("--merge joins parts that are done: it goes with neither --shard nor --resume");
  const outputs = (["overrides", "canvas", "feedback"] as const).find((name) => values[name] !== undefined);
  if (values.shard && outputs)
    throw new UsageError(`--${outputs} goes with --merge, once all parts are graded, not with --shard`);
  return {
    assignment,
    inputs,
    key: values.key,
    out: values.out,
    overrides: values.overrides,
    moodle: values.moodle,
    moodleColumn: values["moodle-column"],
    canvas: values.canvas,
    canvasColumn: values["canvas-column"],
    feedback: values.feedback,
    processes: processesFrom(values.processes),
    resume: values.resume,
    shard: values.shard === undefined ? null : shardFrom(values.shard),
    merge: values.merge,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        key: text,
        out: text,
        overrides: text,
        moodle: text,
        "moodle-column": text,
        canvas: text,
        "canvas-column": text,
        feedback: text,
        processes: text,
        shard: text,
        resume: flag,
        merge: flag,
        help: { ...flag, short: "h" },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message.split(". ")[0]);
  }
}

function processesFrom(written: string | undefined): number {
  if (written === undefined) return availableParallelism();
  if (!/^[1-9]\d?$/.test(written)) throw new UsageError(`--processes ${written} is no number from 1 to 99`);
  return Number(written);
}

function shardFrom(written: string): Shard {
  try {
    return readShard(written);
  } catch (error) {
    throw new UsageError(error instanceof FormatError ? error.message : String(error));
  }
}
