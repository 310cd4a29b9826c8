/** The files of a made-up class, as an instructor has them. */
import { strToU8, zipSync } from "fflate";
import { registry } from "../../chapters/en/exercises/index.ts";
import type { Answer, Exercise } from "../../classroom/exercises/exercise.ts";
import { parametersFor, studentSeed } from "../../classroom/exercises/seed.ts";
import { type Assignment, writeAssignment } from "../../classroom/files/assignment.ts";
import { assignmentDigest } from "../../classroom/files/digest.ts";
import { type Key, writeKey } from "../../classroom/files/key.ts";
import { sealSubmission, writeSubmission } from "../../classroom/files/submission.ts";

/** A number, a table, a choice and code, of 1, 2, 3 and 4 points. */
export const exerciseIds = [
  "weighted-sum",
  "border-line",
  "which-weights-rise",
  "learning-rule-in-code",
] as const;

export const assignment: Assignment = {
  format: "assignment",
  version: 1,
  id: "week-1-k7m2",
  title: "Week 1: one neuron",
  language: "en",
  exercises: exerciseIds.map((id, i) => ({
    id,
    version: exerciseOf(id).version,
    points: i + 1,
    attempts: null,
  })),
  order: "given",
  numbers: "each",
  seed: 20261125,
  opens: null,
  due: "2026-11-23T23:59",
  timeZone: "UTC",
  feedback: "at-once",
  book: "0.1.0",
};

export interface ClassStudent {
  readonly number: string;
  readonly name: string;
  /** The number that the school's system has given. */
  readonly account: string;
}

/** Students with names of their own: Student Aa is 1000, Student Ab 1001 … */
export const studentsOf = (count: number): ClassStudent[] =>
  Array.from({ length: count }, (_, i) => ({
    number: String(1000 + i),
    name: `${i % 2 === 0 ? "Ada" : "Kurt"} ${nameOf(i)}`,
    account: String(70_000 + i),
  }));

function nameOf(i: number): string {
  const letters = "abcdefghijklmnopqrstuvwxyz";
  const [a, b, c] = [Math.floor(i / 676) % 26, Math.floor(i / 26) % 26, i % 26];
  return `${letters[a].toUpperCase()}${letters[b]}${letters[c]}son`;
}

export const key = (students: readonly ClassStudent[]): Key => ({
  format: "key",
  version: 1,
  assignment: assignment.id,
  secret: "0123456789abcdef",
  roster: students.map(({ number, name }) => ({ number, name })),
  late: { graceMinutes: 0, percentPerDay: 10, lastDay: null },
  scores: "best",
});

/** Whether a student does an exercise right: the further down the roster, and the further into the assignment, the less. */
export const isRight = (student: number, exercise: number): boolean => (student * 7) % 10 >= exercise * 2;

/** A submission's text: right and wrong answers by `isRight`, handed in at a moment of UTC. */
export async function submissionOf(
  students: readonly ClassStudent[],
  i: number,
  handedIn = "2026-11-20T10:00:00.000Z",
): Promise<string> {
  const { number, name } = students[i];
  const seed = studentSeed(assignment, number);
  const answers = exerciseIds.map((id, k) => ({
    exercise: id,
    version: exerciseOf(id).version,
    answer: answerTo(exerciseOf(id), seed, isRight(i, k)),
    seconds: 60 * (k + 1) + i,
    attempts: [],
  }));
  return writeSubmission(
    await sealSubmission({
      format: "submission",
      version: 1,
      assignment: { id: assignment.id, digest: await assignmentDigest(assignment) },
      student: { number, name },
      started: "2026-11-20T09:00:00.000Z",
      handedIn,
      answers,
      summary: [],
    }),
  );
}

export function exerciseOf(id: string): Exercise {
  const exercise = registry.get(id);
  if (!exercise) throw new Error(`the book has no exercise ${id}`);
  return exercise;
}

export function answerTo(exercise: Exercise, seed: number, right: boolean): Answer {
  const samples = exercise.samples(parametersFor(exercise, seed));
  return (right ? samples.right : samples.wrong)[0];
}

/** The zip that Moodle gives for "download all submissions". */
export function moodleZip(students: readonly ClassStudent[], texts: readonly string[]): Buffer {
  const files = texts.map((text, i) => {
    const { name, account } = students[i];
    return [`${name}_${account}_assignsubmission_file_/week-1.submission.json`, strToU8(text)] as const;
  });
  return Buffer.from(zipSync(Object.fromEntries(files), { level: 1 }));
}

/** Moodle's grading worksheet for these students, of 10 points at most. */
export function moodleWorksheet(students: readonly ClassStudent[]): string {
  const titles =
    'Identifier,"Full name","Email address",Status,Grade,"Maximum grade","Grade can be changed","Last modified (submission)","Last modified (grade)","Feedback comments"';
  const rows = students.map(
    ({ name, account, number }) =>
      `"Participant ${account}","${name}",${number}@school.example,"Submitted for grading",,10.00,Yes,-,-,`,
  );
  return `\uFEFF${[titles, ...rows].join("\n")}\n`;
}

/** What Canvas exports for these students, of 10 points at most. */
export function canvasExport(students: readonly ClassStudent[]): string {
  const rows = students.map(
    ({ name, account, number }) =>
      `"${name.split(" ").reverse().join(", ")}",${account},${number},${number},Section A,,88.00`,
  );
  return [
    "Student,ID,SIS User ID,SIS Login ID,Section,Week 1: one neuron (4711),Final Score",
    "    Points Possible,,,,,10.00,(read only)",
    ...rows,
    "",
  ].join("\r\n");
}

export const assignmentFile = {
  name: "week-1.assignment.json",
  mimeType: "application/json",
  buffer: Buffer.from(writeAssignment(assignment)),
};

export const keyFile = (students: readonly ClassStudent[]) => ({
  name: "week-1.key.json",
  mimeType: "application/json",
  buffer: Buffer.from(writeKey(key(students))),
});
