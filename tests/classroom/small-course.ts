import { weightedSum } from "../../chapters/en/exercises/perceptron/weighted-sum.ts";
import { type Exercise, exercise, type Registry } from "../../classroom/exercises/exercise.ts";
import type { CodeJudge } from "../../classroom/exercises/judge-answer.ts";
import { parametersFor, studentSeed } from "../../classroom/exercises/seed.ts";
import type { Assignment } from "../../classroom/files/assignment.ts";
import { assignmentDigest } from "../../classroom/files/digest.ts";
import type { Key } from "../../classroom/files/key.ts";
import {
  type Submission,
  type SubmittedAnswer,
  sealSubmission,
  writeSubmission,
} from "../../classroom/files/submission.ts";
import { type Course, type Grade, prepareCourse } from "../../classroom/grading/grade.ts";
import { gradeAll, inOrder } from "../../classroom/grading/grade-all.ts";
import { type SchoolTimes, sortHandIns } from "../../classroom/reading/hand-ins.ts";
import type { InputFile, Problem } from "../../classroom/reading/read-files.ts";
import { someAssignment, someKey, someSubmission } from "./course.ts";
import { collect } from "./hand-in-files.ts";

const common = {
  version: 1,
  chapter: "perceptron",
  level: "standard",
  minutes: 2,
  parameters: () => ({}),
  hints: [() => "", () => ""],
  solution: () => [],
  samples: () => ({ right: [], wrong: [], invalid: [] }),
} as const;

/** One of two answers is right. */
export const pick = exercise({
  ...common,
  kind: "choice",
  id: "pick",
  title: "Pick the first",
  options: () => [
    { id: "first", text: "First", right: true, why: "Yes." },
    { id: "second", text: "Second", why: "No, that is the second." },
  ],
});

/** To be judged by `stubJudge`. */
export const write = exercise({
  ...common,
  kind: "code",
  id: "write",
  title: "Write a function",
  entry: "square",
  starter: "function square(x: number): number {\n  return 0;\n}\n",
  examples: () => [[2]],
  inputs: (random) => [random.integer(100)],
  answer: (_, x) => (x as number) ** 2,
  slips: [],
});

/** Right is what says so; it needs no sandbox. */
export const stubJudge: CodeJudge = async (_exercise, _parameters, code) =>
  code.includes("right")
    ? { status: "right", score: 1, messages: ["Right in all 5 calls."], slips: [] }
    : { status: "wrong", score: 0, messages: ["1 of 5 calls are right."], slips: ["returns-zero"] };

export const registry: Registry = new Map([weightedSum, pick, write].map((one) => [one.id, one]));

/** An assignment of 2, 3 and 5 points. */
export const assignment = someAssignment({
  exercises: [
    { id: "weighted-sum", version: 1, points: 2, attempts: null },
    { id: "pick", version: 1, points: 3, attempts: 2 },
    { id: "write", version: 1, points: 5, attempts: null },
  ],
});
export const digest = await assignmentDigest(assignment);

/** Answers that are right, with a student's own numbers; others can be put in their place, or null for none. */
export function answers(number: string, others: Record<string, unknown> = {}): SubmittedAnswer[] {
  const seed = studentSeed(assignment, number);
  const sum = weightedSum as Extract<Exercise, { kind: "number" }>;
  const right = {
    "weighted-sum": String(sum.answer(parametersFor(sum, seed))),
    pick: [0],
    write: `// right, says ${number}`,
  };
  return Object.entries({ ...right, ...others })
    .filter(([, answer]) => answer !== null)
    .map(([exercise, answer]) => ({ exercise, version: 1, answer, seconds: 60, attempts: [] }));
}

/** The text of a submission with its receipt; all right, unless changed. */
export async function handIn(
  number: string,
  name: string,
  changes: Partial<Submission> = {},
): Promise<string> {
  const content = someSubmission({
    assignment: { id: assignment.id, digest },
    student: { number, name },
    answers: answers(number),
    ...changes,
  });
  return writeSubmission(await sealSubmission(content));
}

export interface Graded {
  readonly course: Course;
  readonly grades: Grade[];
  readonly problems: readonly Problem[];
}

/** Reads and grades files as page and command do. */
export async function gradeFiles(
  files: readonly InputFile[],
  {
    key = someKey(),
    schoolTimes,
    assigned = assignment,
  }: { key?: Key; schoolTimes?: SchoolTimes; assigned?: Assignment } = {},
): Promise<Graded> {
  const course = await prepareCourse(assigned, key, registry);
  const { handedIn, problems } = await collect(files);
  const handIns = sortHandIns(assigned, key, handedIn, schoolTimes);
  const grades: Grade[] = [];
  for await (const { grade } of gradeAll(course, handIns, { code: stubJudge, atOnce: 3 })) grades.push(grade);
  return { course, grades: inOrder(course, grades), problems: [...problems, ...handIns.problems] };
}
