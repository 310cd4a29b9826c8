import { type Assignment, assignmentFormat } from "../../classroom/files/assignment.ts";
import {
  type Decode,
  decodeFormat,
  type Format,
  FormatError,
  instant,
  just,
  listOf,
  number,
  readFormat,
  record,
  text,
} from "../../classroom/files/format.ts";
import { type Key, keyFormat } from "../../classroom/files/key.ts";
import { type Grade, hundredths, type Override, totalled } from "../../classroom/grading/grade.ts";
import type { SimilarPair } from "../../classroom/grading/similar-code.ts";
import type { Problem } from "../../classroom/reading/read-files.ts";
import { plainNumber } from "../../classroom/reading/read-origin.ts";
import { gradeId } from "./students.ts";
import type { Graded } from "./worker.ts";

/** A grading as far as it has come: what was graded, with the instructor's own points in it. */
export interface Session extends Graded {
  readonly format: "grading-session";
  readonly version: 1;
  readonly assignment: Assignment;
  readonly key: Key;
  /** When the answers were judged. */
  readonly gradedAt: string;
}

export function newSession(assignment: Assignment, key: Key, graded: Graded, gradedAt: string): Session {
  return { format: "grading-session", version: 1, assignment, key, gradedAt, ...graded };
}

/** The grade with the instructor's points for an exercise, or for the whole where `exercise` is null. */
export function overridden(grade: Grade, exercise: string | null, override: Override | undefined): Grade {
  const put = <T extends { override?: Override }>(one: T): T => {
    const { override: _, ...rest } = one;
    return (
      override ? { ...rest, override: { ...override, points: hundredths(override.points) } } : rest
    ) as T;
  };
  if (exercise === null) return totalled(put(grade));
  return totalled({
    ...grade,
    exercises: grade.exercises.map((one) => (one.id === exercise ? put(one) : one)),
  });
}

/** The session with another grade in place of one. */
export function replaced(session: Session, id: string, grade: Grade): Session {
  return { ...session, grades: session.grades.map((one) => (gradeId(one) === id ? grade : one)) };
}

/**
 * The session in which disputed work counts for the student of its number after all. Whatever counted for that student
 * until now is disputed in its place, or is gone where nothing was handed in.
 */
export function decided(session: Session, id: string): Session {
  const chosen = session.grades.find((grade) => gradeId(grade) === id);
  if (!chosen) return session;
  const number = plainNumber(chosen.student.number);
  const isSame = (grade: Grade) => plainNumber(grade.student.number) === number;
  const listed = session.key.roster.find((student) => plainNumber(student.number) === number);
  const grades = session.grades.flatMap((grade): Grade[] => {
    if (grade === chosen)
      return [
        {
          ...grade,
          student: listed ?? grade.student,
          standing: listed || session.key.roster.length === 0 ? "counted" : "unlisted",
        },
      ];
    if (!isSame(grade)) return [grade];
    return grade.standing === "missing" ? [] : [{ ...grade, standing: "disputed" }];
  });
  return { ...session, grades };
}

/** A new grading with the points that were set by hand in an earlier one of the same assignment. */
export function withEarlier(session: Session, earlier: Session): Session {
  if (earlier.assignment.id !== session.assignment.id) return session;
  const before = new Map(earlier.grades.map((grade) => [gradeId(grade), grade]));
  const grades = session.grades.map((grade) => {
    const old = before.get(gradeId(grade));
    if (!old) return grade;
    const withExercises = old.exercises.reduce(
      (now, { id, override }) => (override ? overridden(now, id, override) : now),
      grade,
    );
    return old.override ? overridden(withExercises, null, old.override) : withExercises;
  });
  return { ...session, grades };
}

export const writeSession = (session: Session): string => `${JSON.stringify(session)}\n`;

/** @throws FormatError, in a sentence for people */
export function readSession(file: string): Session {
  const session = readFormat(sessionFormat, file);
  const ids = session.assignment.exercises.map(({ id }) => id);
  for (const { student, exercises } of session.grades)
    if (exercises.length !== ids.length || exercises.some(({ id }, i) => id !== ids[i]))
      throw new FormatError(
        `The grades of ${student.number} in this file are of other exercises than its assignment`,
      );
  return session;
}

const nested =
  <T>(format: Format<T>): Decode<T> =>
  (value) =>
    decodeFormat(format, value);

const grade: Decode<Grade> = (value, place) => {
  // Deep inside, the file is taken as this page has written it; what is counted with is looked at.
  record({
    student: record({ number: text(100), name: text(200) }),
    standing: text(20),
    exercises: listOf(
      record({ id: text(100), score: number(0, 1), points: number(0, 1e6), of: number(0, 1e6) }),
      500,
    ),
    points: number(0, 1e9),
    notes: listOf(text(5000, { empty: true }), 10_000),
  })(value, place);
  return value as Grade;
};

const sessionFormat: Format<Session> = {
  name: "grading-session",
  version: 1,
  limit: 400_000_000,
  decode: record<Session>({
    format: just("grading-session"),
    version: just(1),
    assignment: nested(assignmentFormat),
    key: nested(keyFormat),
    gradedAt: instant,
    grades: listOf(grade, 200_000),
    problems: listOf(record<Problem>({ path: text(400, { empty: true }), sentence: text(5000) }), 1_000_000),
    warnings: listOf(text(5000), 1000),
    similar: listOf(
      record<SimilarPair>({
        exercise: text(100),
        students: (value, place) => listOf(text(100), 2)(value, place) as [string, string],
        similarity: number(0, 1),
        shared: number(0, 1e9),
      }),
      10_000_000,
    ),
  }),
};
