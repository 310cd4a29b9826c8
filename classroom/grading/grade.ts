import type { Exercise, Registry, Verdict } from "../exercises/exercise.ts";
import type { CodeJudge } from "../exercises/judge-answer.ts";
import { studentSeed } from "../exercises/seed.ts";
import { type AssignedExercise, type Assignment, dueAt, opensAt, totalPoints } from "../files/assignment.ts";
import { assignmentDigest, receiptOf } from "../files/digest.ts";
import { FormatError } from "../files/format.ts";
import type { Key, Student } from "../files/key.ts";
import type { Submission, SubmittedAnswer } from "../files/submission.ts";
import { accountKey, type Work } from "../reading/hand-ins.ts";
import { judgeAnswers } from "./grade-answer.ts";
import { type Lateness, lateness, latenessOf } from "./late.ts";

/** All that grading needs besides what was handed in. */
export interface Course {
  readonly assignment: Assignment;
  readonly key: Key;
  readonly registry: Registry;
  readonly digest: string;
  /** What an instructor should know before anything is graded. */
  readonly warnings: readonly string[];
}

/** What one student gets, and why. Plain JSON: it is kept, sent and joined. */
export interface Grade {
  readonly student: Student;
  readonly standing: Work["standing"] | "missing";
  /** Null: nothing was handed in. */
  readonly handIn: HandIn | null;
  /** In the order of the assignment. */
  readonly exercises: readonly GradedExercise[];
  /** After the late policy and overrides, to the hundredth. */
  readonly points: number;
  readonly of: number;
  /** The instructor's, instead of the sum. */
  readonly override?: Override;
  readonly notes: readonly string[];
}

export interface HandIn {
  readonly path: string;
  /** As `accountKey` names it. */
  readonly account?: string;
  readonly accountName?: string;
  /** The moment that counts, and whose clock says so. */
  readonly at: string;
  readonly clock: "school" | "file";
  readonly daysLate: number;
  readonly percentOff: number;
  readonly replaced: readonly { readonly path: string; readonly at: string }[];
}

export interface Override {
  readonly points: number;
  readonly comment: string;
}

export interface GradedExercise {
  readonly id: string;
  /** Missing: no answer. Unjudged: the exercise failed, not the student; see the messages. */
  readonly status: Verdict["status"] | "missing" | "unjudged";
  readonly score: number;
  /** To the hundredth, before the late policy. */
  readonly points: number;
  readonly of: number;
  readonly messages: readonly string[];
  readonly slips: readonly string[];
  /** By the student's own account. */
  readonly seconds: number;
  readonly tries: number;
  /** The answer that counted; null where there is none, or where it is too long to be shown. */
  readonly answer: unknown;
  readonly override?: Override;
}

const longestShownAnswer = 25_000;

/**
 * What is needed to grade. @throws FormatError where key and assignment are of different assignments, or where this
 * edition of the book lacks one of the exercises
 */
export async function prepareCourse(assignment: Assignment, key: Key, registry: Registry): Promise<Course> {
  if (key.assignment !== assignment.id)
    throw new FormatError(`This key is for the assignment "${key.assignment}", not for "${assignment.id}"`);
  const missing = assignment.exercises.filter(({ id }) => !registry.has(id)).map(({ id }) => `"${id}"`);
  if (missing.length > 0)
    throw new FormatError(
      `This edition of the book has no exercise ${missing.join(", ")}: grade with edition ${assignment.book}`,
    );
  const changed = assignment.exercises.filter(({ id, version }) => registry.get(id)?.version !== version);
  const warnings = changed.map(
    ({ id, version }) =>
      `The exercise "${id}" was of version ${version} when it was assigned, and is of version ${registry.get(id)?.version} now: what was right may no longer be. Edition ${assignment.book} grades as it was`,
  );
  return { assignment, key, registry, digest: await assignmentDigest(assignment), warnings };
}

/** Grades one student's work: every score is computed anew from the answers. Never rejects for what a student did. */
export async function gradeWork(course: Course, work: Work, code?: CodeJudge): Promise<Grade> {
  const { assignment, key, registry } = course;
  const submission = await work.newest.load();
  const answers = new Map(submission.answers.map((answer) => [answer.exercise, answer]));
  const seed = studentSeed(assignment, submission.student.number);
  const exercises: GradedExercise[] = [];
  const notes = [...work.notes, ...(await notesOn(course, work, submission))];
  for (const assigned of assignment.exercises) {
    const exercise = registry.get(assigned.id) as Exercise;
    const answer = answers.get(assigned.id);
    const judged = answer && (await judgeAnswers({ exercise, assigned, answer, seed, key, code }));
    exercises.push(judged ? graded(assigned, answer, judged) : unanswered(assigned));
    for (const note of judged?.notes ?? []) notes.push(`${assigned.id}: ${note}`);
  }
  const { system, account, name } = work.newest.origin;
  const late = latenessFor(course, work);
  if (late.note) notes.push(late.note);
  return totalled({
    student: work.student,
    standing: work.standing,
    handIn: {
      path: work.newest.path,
      ...(system && account && { account: accountKey(system, account) }),
      ...(name && { accountName: name }),
      at: new Date(work.at).toISOString(),
      clock: work.clock,
      daysLate: late.days,
      percentOff: late.percentOff,
      replaced: work.replaced,
    },
    exercises,
    points: 0,
    of: totalPoints(assignment),
    notes,
  });
}

/** The grade of someone who handed in nothing. */
export function missingGrade({ assignment }: Course, student: Student): Grade {
  return {
    student,
    standing: "missing",
    handIn: null,
    exercises: assignment.exercises.map(unanswered),
    points: 0,
    of: totalPoints(assignment),
    notes: [],
  };
}

/** The same grade with its points added up: overrides of exercises, the late policy, an override of the whole. */
export function totalled(grade: Grade): Grade {
  const sum = grade.exercises.reduce((sum, { points, override }) => sum + (override?.points ?? points), 0);
  const left = 1 - (grade.handIn?.percentOff ?? 0) / 100;
  return { ...grade, points: grade.override?.points ?? hundredths(sum * left) };
}

/** Whether it is one to be handed on: nobody gets a zero for what was not handed in, or is disputed. */
export const isGiven = ({ standing, handIn, override, exercises }: Grade): boolean =>
  standing !== "disputed" &&
  (handIn !== null || override !== undefined || exercises.some((exercise) => exercise.override));

/** Rounded to the hundredth, halves up: what a school prints is what it adds up. */
export const hundredths = (points: number): number => Math.round(points * 100 + 1e-6) / 100;

function graded(
  { id, points: of }: AssignedExercise,
  { seconds }: SubmittedAnswer,
  { verdict, tries, counted }: Awaited<ReturnType<typeof judgeAnswers>>,
): GradedExercise {
  const { status, messages, slips } = verdict;
  const score = Number.isFinite(verdict.score) ? Math.min(1, Math.max(0, verdict.score)) : 0;
  const answer = JSON.stringify(counted).length > longestShownAnswer ? null : counted;
  return { id, status, score, points: hundredths(score * of), of, messages, slips, seconds, tries, answer };
}

const unanswered = ({ id, points: of }: AssignedExercise): GradedExercise => ({
  id,
  status: "missing",
  score: 0,
  points: 0,
  of,
  messages: [],
  slips: [],
  seconds: 0,
  tries: 0,
  answer: null,
});

/** The school system's word on lateness goes before the clock that is in the file. */
function latenessFor({ assignment, key }: Course, { at, clock, newest }: Work): Lateness & { note?: string } {
  const due = dueAt(assignment);
  const late = lateness(at, due, key.late);
  if (clock === "school" || !newest.origin.late || due === null || at > due) return late;
  const note = "Canvas marks it late, though by the file's clock it was in time: it counts as one day late";
  return { ...latenessOf(1, key.late), note };
}

async function notesOn(
  { assignment, digest }: Course,
  work: Work,
  submission: Submission,
): Promise<string[]> {
  const notes: string[] = [];
  if (submission.assignment.digest !== digest)
    notes.push("It was made for another state of the assignment: other exercises, points or times");
  if ((await receiptOf(submission)) !== submission.receipt)
    notes.push("Its receipt does not fit: the file was changed after it had been handed in");
  const opens = opensAt(assignment);
  if (opens !== null && work.at < opens) notes.push("It was handed in before the assignment opened");
  const assigned = new Set(assignment.exercises.map(({ id }) => id));
  const others = submission.answers.filter(({ exercise }) => !assigned.has(exercise));
  if (others.length > 0)
    notes.push(
      `It has answers to exercises that are not assigned: ${others
        .slice(0, 5)
        .map(({ exercise }) => exercise)
        .join(", ")}`,
    );
  return notes;
}
