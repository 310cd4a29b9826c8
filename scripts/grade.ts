/** `npm run grade`: grades a course with the exercises of the book; see `--help`. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, parse } from "node:path";
import { registry } from "../chapters/en/exercises/index.ts";
import { codeJudge } from "../classroom/code/judge.ts";
import { processPool } from "../classroom/code/process.ts";
import { readAssignment } from "../classroom/files/assignment.ts";
import { FormatError } from "../classroom/files/format.ts";
import { readKey } from "../classroom/files/key.ts";
import { applyOverrides, readOverrides } from "../classroom/files/overrides.ts";
import { type FilledTable, filledName, gradesCsv } from "../classroom/gradebooks/gradebook.ts";
import { fillCanvas } from "../classroom/gradebooks/gradebook-canvas.ts";
import { fillMoodle, moodleTimes } from "../classroom/gradebooks/gradebook-moodle.ts";
import { feedbackFiles, moodleFeedbackZip, type Participant } from "../classroom/grading/feedback.ts";
import { type Course, type Grade, prepareCourse } from "../classroom/grading/grade.ts";
import { gradeAll, inOrder } from "../classroom/grading/grade-all.ts";
import { openJournal } from "../classroom/grading/journal-node.ts";
import { reportText } from "../classroom/grading/report.ts";
import {
  byPath,
  courseMark,
  inputsMark,
  joinResults,
  type Results,
  readResults,
  shardOf,
  writeResults,
} from "../classroom/grading/results.ts";
import { type HandIns, sortHandIns } from "../classroom/reading/hand-ins.ts";
import { inputFiles } from "../classroom/reading/input-files-node.ts";
import { type HandedIn, type Problem, readFiles } from "../classroom/reading/read-files.ts";
import { readText } from "../classroom/reading/read-text.ts";
import { type GradeOptions, help, readOptions, UsageError } from "./grade-options.ts";
import { progressLine } from "./progress.ts";

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === "help") return void process.stdout.write(help);
  const course = await courseOf(options);
  for (const warning of course.warnings) console.error(`Warning: ${warning}`);
  const results = options.merge
    ? await joinResults(
        course,
        options.inputs.map((path) => readAs(readResults, path)),
      )
    : await grade(course, options);
  if (results.shard) {
    write(options.out, writeResults(results));
    console.log(
      `Part ${results.shard.part} of ${results.shard.of}: ${results.grades.length} graded. ${options.out}`,
    );
  } else hand(course, results, options);
}

async function courseOf({ assignment, key }: GradeOptions): Promise<Course> {
  return prepareCourse(readAs(readAssignment, assignment), readAs(readKey, key), registry);
}

async function grade(course: Course, options: GradeOptions): Promise<Results> {
  const { shard, inputs, out, resume, processes } = options;
  const all = await readInputs(course, options, inputs);
  const handIns = shard ? shardOf(all, shard) : all;
  const mark = await courseMark(course);
  const journal = openJournal(`${out}.journal`, `${mark} ${shard?.part ?? 1}/${shard?.of ?? 1}`, resume);
  if (journal.resumed > 0) console.error(`${journal.resumed} were graded before`);
  const pool = processPool(processes);
  const progress = progressLine("graded", handIns.works.length);
  const grades: Grade[] = [];
  try {
    const graded = gradeAll(course, handIns, {
      code: codeJudge(pool.run),
      // One more than there are processes, so that none waits while this one judges numbers.
      atOnce: processes + 1,
      known: journal.known,
    });
    for await (const { work, grade } of graded) {
      grades.push(grade);
      if (!work) continue;
      if (!journal.known(work)) journal.add(work, grade);
      progress.step();
    }
  } finally {
    progress.end();
    pool.close();
  }
  journal.close();
  return {
    format: "results",
    version: 1,
    course: mark,
    inputs: await inputsMark(all),
    shard,
    grades: inOrder(course, grades),
    problems: [...handIns.problems].sort(byPath),
  };
}

async function readInputs(
  course: Course,
  options: GradeOptions,
  inputs: readonly string[],
): Promise<HandIns> {
  const { assignment, key } = course;
  const times =
    options.moodle && moodleTimes(readFileSync(options.moodle), assignment.timeZone, options.moodleColumn);
  const handedIn: HandedIn[] = [];
  const problems: Problem[] = [];
  const progress = progressLine("read");
  for await (const result of readFiles(inputFiles(inputs))) {
    if ("sentence" in result) problems.push(result);
    else handedIn.push(result);
    progress.step();
  }
  progress.end();
  const handIns = sortHandIns(assignment, key, handedIn, times || undefined);
  return { ...handIns, problems: [...problems, ...handIns.problems] };
}

/** Writes all that is asked for, and says where it lies. */
function hand(course: Course, results: Results, options: GradeOptions): void {
  const { assignment } = course;
  const decided = options.overrides ? readAs(readOverrides, options.overrides) : undefined;
  if (decided && decided.assignment !== assignment.id)
    throw new FormatError(`These overrides are for the assignment "${decided.assignment}"`);
  const { grades, unmatched } = decided
    ? applyOverrides(results.grades, decided)
    : { grades: results.grades, unmatched: [] };
  const sections = [{ title: "Overrides that find nothing", lines: unmatched }];
  const beside = (path: string) => join(dirname(options.out), filledName(basename(path)));
  let participantOf: ((grade: Grade) => Participant | undefined) | undefined;
  if (options.canvas) {
    const title = options.canvasColumn ?? assignment.title;
    const filled = fillCanvas(readFileSync(options.canvas), grades, title);
    write(beside(options.canvas), filled.file);
    sections.push(sectionOn(`Canvas: ${beside(options.canvas)}`, filled));
  }
  if (options.moodle) {
    const filled = fillMoodle(readFileSync(options.moodle), assignment, grades, {
      column: options.moodleColumn,
      roster: course.key.roster,
    });
    participantOf = filled.participantOf;
    write(beside(options.moodle), filled.file);
    sections.push(sectionOn(`Moodle: ${beside(options.moodle)}`, filled));
  }
  if (options.feedback) {
    for (const { name, text } of feedbackFiles(course, grades)) write(join(options.feedback, name), text);
    write(`${options.feedback}.zip`, moodleFeedbackZip(course, grades, participantOf));
  }
  write(options.out, gradesCsv(assignment, grades));
  const { dir, name } = parse(options.out);
  const report = reportText(course, grades, { problems: results.problems, sections });
  write(join(dir, `${name}.report.txt`), report);
  console.log(`${report.split("\n", 2).join("\n")}\n${options.out}, ${join(dir, `${name}.report.txt`)}`);
}

const sectionOn = (title: string, { filled, unmatched, notes }: FilledTable) => ({
  title,
  lines: [`${filled} rows filled in`, ...notes, ...unmatched],
});

function readAs<T>(read: (text: string) => T, path: string): T {
  try {
    return read(readText(readFileSync(path)).text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw new FormatError(`There is no file ${path}`);
    throw error instanceof FormatError ? new FormatError(`${path}: ${error.message}`) : error;
  }
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

await main().catch((error: unknown) => {
  if (error instanceof UsageError) console.error(`${error.message}. How to call it: npm run grade -- --help`);
  // What the file system refuses, it says in a sentence too.
  else if (error instanceof FormatError || (error as NodeJS.ErrnoException).syscall)
    console.error((error as Error).message);
  else throw error;
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
