import type { CodeJudge } from "../exercises/judge-answer.ts";
import type { HandIns, Work } from "../reading/hand-ins.ts";
import { plainNumber } from "../reading/read-origin.ts";
import { type Course, type Grade, gradeWork, missingGrade } from "./grade.ts";

export interface GradeAllOptions {
  readonly code?: CodeJudge;
  /** How many students are graded at a time; more than one only helps where code runs elsewhere. */
  readonly atOnce?: number;
  /** A grade from an earlier run, where there is one. */
  readonly known?: (work: Work) => Grade | undefined;
}

/**
 * Grades all that was handed in and tells of each as it is done, in no fixed order. Then come those who are missing.
 * Stops where the generator is stopped.
 */
export async function* gradeAll(
  course: Course,
  { works, missing }: Pick<HandIns, "works" | "missing">,
  { code, atOnce = 1, known }: GradeAllOptions = {},
): AsyncGenerator<{ readonly work: Work | null; readonly grade: Grade }> {
  const running = new Map<Work, Promise<{ work: Work; grade: Grade }>>();
  for (const work of works) {
    const done = known?.(work);
    if (done) {
      yield { work, grade: done };
      continue;
    }
    running.set(
      work,
      gradeWork(course, work, code).then((grade) => ({ work, grade })),
    );
    if (running.size >= atOnce) yield await next(running);
  }
  while (running.size > 0) yield await next(running);
  for (const student of missing) yield { work: null, grade: missingGrade(course, student) };
}

async function next<T extends { work: Work }>(running: Map<Work, Promise<T>>): Promise<T> {
  const first = await Promise.race(running.values());
  running.delete(first.work);
  return first;
}

/** Grades as they are listed: the roster's first, in its order, then others by number. */
export function inOrder({ key }: Pick<Course, "key">, grades: readonly Grade[]): Grade[] {
  const places = new Map(key.roster.map(({ number }, place) => [plainNumber(number), place]));
  const place = ({ standing, student }: Grade) =>
    (standing === "disputed" ? undefined : places.get(plainNumber(student.number))) ?? places.size;
  const name = ({ student, handIn }: Grade) => `${plainNumber(student.number)} ${handIn?.path}`;
  return [...grades].sort(
    (a, b) =>
      place(a) - place(b) ||
      Number(a.standing === "disputed") - Number(b.standing === "disputed") ||
      (name(a) < name(b) ? -1 : 1),
  );
}
