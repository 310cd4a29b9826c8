import type { Grade } from "../../classroom/grading/grade.ts";

export const views = {
  all: "all",
  noted: "with something to look at",
  missing: "nothing handed in",
  late: "late",
  again: "handed in again",
  changed: "changed by you",
} as const;

export type View = keyof typeof views;

export interface Order {
  readonly by: "roster" | "name" | "number" | "points";
  readonly down: boolean;
}

/** How many students a page of the table has. */
export const pageSize = 50;

const isIn: Record<View, (grade: Grade) => boolean> = {
  all: () => true,
  noted: ({ notes, standing }) => notes.length > 0 || standing === "disputed" || standing === "unlisted",
  missing: ({ standing }) => standing === "missing",
  late: ({ handIn }) => (handIn?.daysLate ?? 0) > 0,
  again: ({ handIn }) => (handIn?.replaced.length ?? 0) > 0,
  changed: (grade) => isChanged(grade),
};

/** Whether the instructor has set any of its points. */
export const isChanged = ({ override, exercises }: Grade): boolean =>
  override !== undefined || exercises.some((exercise) => exercise.override !== undefined);

export const inView = (grades: readonly Grade[], view: View): Grade[] => grades.filter(isIn[view]);

/** The grades of those whose name or number has all the words. */
export function search(grades: readonly Grade[], words: string): Grade[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  return grades.filter(({ student: { name, number } }) => {
    const text = plain(`${name} ${number}`);
    return wanted.every((word) => text.includes(word));
  });
}

const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** In another order; equals stay as they are. */
export function ordered(grades: readonly Grade[], { by, down }: Order): Grade[] {
  const compare: Record<Order["by"], (a: Grade, b: Grade) => number> = {
    roster: () => 0,
    name: (a, b) => a.student.name.localeCompare(b.student.name),
    number: (a, b) => a.student.number.localeCompare(b.student.number, undefined, { numeric: true }),
    points: (a, b) => a.points - b.points,
  };
  const sorted = [...grades].sort((a, b) => (down ? -1 : 1) * compare[by](a, b));
  return by === "roster" && down ? sorted.reverse() : sorted;
}

/** A name for a grade that no other grade of the course has: disputed work may come under one number. */
export const gradeId = ({ student, handIn }: Grade): string => `${student.number}\n${handIn?.path ?? ""}`;
