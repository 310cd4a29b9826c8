import type { Registry } from "../../classroom/exercises/exercise.ts";
import type { CodeJudge } from "../../classroom/exercises/judge-answer.ts";
import type { Assignment } from "../../classroom/files/assignment.ts";
import type { Key } from "../../classroom/files/key.ts";
import { type Grade, prepareCourse } from "../../classroom/grading/grade.ts";
import { gradeAll, inOrder } from "../../classroom/grading/grade-all.ts";
import { type SimilarPair, similarCode } from "../../classroom/grading/similar-code.ts";
import { type SchoolTimes, sortHandIns } from "../../classroom/reading/hand-ins.ts";
import {
  type HandedIn,
  type InputFile,
  type Problem,
  readFiles,
} from "../../classroom/reading/read-files.ts";

export interface GradingOrder {
  readonly assignment: Assignment;
  readonly key: Key;
  readonly files: readonly InputFile[];
  readonly schoolTimes: SchoolTimes;
}

export type GradingNews =
  | { readonly news: "read"; readonly files: number }
  | { readonly news: "graded"; readonly done: number; readonly of: number }
  | { readonly news: "done"; readonly result: Graded }
  /** The course can't be graded at all, or something in the book is broken. */
  | { readonly news: "failed"; readonly sentence: string };

/** What came of grading all that was handed in. */
export interface Graded {
  readonly grades: readonly Grade[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly string[];
  /** Answers in code that are alike. */
  readonly similar: readonly SimilarPair[];
}

/** The worker's end of the line to the page. */
export interface Line {
  postMessage(message: GradingNews): void;
  addEventListener(type: "message", listener: (event: { data: GradingOrder }) => void): void;
}

// The page shows progress some ten times a second; more messages would only keep it busy.
const REST = 100;

/** Grades what the page asks for: the course in a worker, so that the page stays responsive. */
export function serveGrading(line: Line, registry: Registry, startJudge: () => Promise<CodeJudge>): void {
  line.addEventListener("message", ({ data }) => {
    grade(data, registry, startJudge, now(line)).then(
      (result) => line.postMessage({ news: "done", result }),
      (error) =>
        line.postMessage({
          news: "failed",
          sentence: error instanceof Error ? error.message : String(error),
        }),
    );
  });
}

/** Tells the page, but not more often than it can show. */
function now(line: Line): (news: GradingNews) => void {
  let last = 0;
  return (news) => {
    if (performance.now() - last < REST) return;
    last = performance.now();
    line.postMessage(news);
  };
}

async function grade(
  { assignment, key, files, schoolTimes }: GradingOrder,
  registry: Registry,
  startJudge: () => Promise<CodeJudge>,
  tell: (news: GradingNews) => void,
): Promise<Graded> {
  const course = await prepareCourse(assignment, key, registry);
  const handedIn: HandedIn[] = [];
  const problems: Problem[] = [];
  for await (const one of readFiles(files)) {
    if ("sentence" in one) problems.push(one);
    else handedIn.push(one);
    tell({ news: "read", files: handedIn.length + problems.length });
  }
  const sorted = sortHandIns(assignment, key, handedIn, schoolTimes);
  const withCode = assignment.exercises.some(({ id }) => registry.get(id)?.kind === "code");
  const code = withCode ? await startJudge() : undefined;
  const grades: Grade[] = [];
  for await (const { work, grade } of gradeAll(course, sorted, { code })) {
    grades.push(grade);
    if (work) tell({ news: "graded", done: grades.length, of: sorted.works.length });
  }
  return {
    grades: inOrder(course, grades),
    problems: [...problems, ...sorted.problems],
    warnings: course.warnings,
    similar: similarCode(grades, registry),
  };
}
