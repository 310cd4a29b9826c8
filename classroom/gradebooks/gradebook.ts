import type { Assignment } from "../files/assignment.ts";
import { type Grade, isGiven } from "../grading/grade.ts";
import { writeText } from "../reading/read-text.ts";
import { csvOf, safeText } from "./csv.ts";

/** A school's own table with grades in it. */
export interface FilledTable {
  readonly file: Uint8Array<ArrayBuffer>;
  /** How many rows got a grade. */
  readonly filled: number;
  /** A sentence for each grade that found no row, or more than one. */
  readonly unmatched: readonly string[];
  /** What else an instructor should know. */
  readonly notes: readonly string[];
}

/** What a school's table is called once it is filled in: "canvas.csv" becomes "canvas.graded.csv". */
export const filledName = (name: string): string => name.replace(/(\.\w+)?$/, ".graded$1");

/** The grades as a table of one's own, with a line for each student: UTF-8 with the mark that Excel needs. */
export function gradesCsv({ exercises }: Assignment, grades: readonly Grade[]): Uint8Array<ArrayBuffer> {
  const titles = [
    ...[
      "number",
      "name",
      "email",
      "standing",
      "points",
      "of",
      "handed in (UTC)",
      "clock",
      "days late",
      "percent off",
    ],
    ...exercises.map(({ id }) => id),
    "notes",
  ];
  const rows = grades.map((grade) => [
    safeText(grade.student.number),
    safeText(grade.student.name),
    safeText(grade.student.email ?? ""),
    grade.standing,
    String(grade.points),
    String(grade.of),
    ...handInCells(grade),
    ...grade.exercises.map(({ points, override }) => String(override?.points ?? points)),
    safeText(notesOf(grade).join("; ")),
  ]);
  return writeText(csvOf([titles, ...rows]), { encoding: "utf-8", mark: true });
}

function handInCells({ handIn }: Grade): string[] {
  return handIn
    ? [handIn.at, handIn.clock, String(handIn.daysLate), String(handIn.percentOff)]
    : ["", "", "", ""];
}

/** All that is to be said of a grade besides its points. */
export function notesOf({ override, exercises, notes, handIn }: Grade): string[] {
  return [
    ...(override ? [`set to ${override.points}: ${override.comment}`] : []),
    ...exercises.flatMap(({ id, override }) =>
      override ? [`${id} set to ${override.points}: ${override.comment}`] : [],
    ),
    ...notes,
    ...(handIn && handIn.replaced.length > 0
      ? [`handed in ${handIn.replaced.length + 1} times; the newest counts`]
      : []),
  ];
}

/** The points on a scale of the school's, with as many decimals as the hundredth needs. */
export function scaled({ points, of }: Grade, most: number | null, comma: boolean): string {
  const share = most === null || of === 0 ? points : (points / of) * most;
  const text = (Math.round(share * 100 + 1e-6) / 100).toFixed(2);
  return comma ? text.replace(".", ",") : text;
}

/** A number as a school's table writes it, with a point or a comma; null if it is none. */
export function numberIn(text: string): number | null {
  return /^\s*\d+(?:[.,]\d+)?\s*$/.test(text) ? Number(text.replace(",", ".")) : null;
}

/** How an unmatched grade is told of. */
export const nameOf = ({ student, points, of }: Grade): string =>
  `${student.name} (${student.number}), ${points} of ${of} points`;

/**
 * Finds a row for each grade, by the first of the ways that gives one. Rows that two grades claim and grades that find
 * several rows get nothing, and a sentence.
 */
export function matchRows<Row>(
  grades: readonly Grade[],
  ways: readonly ((grade: Grade) => readonly Row[])[],
): { pairs: Map<Row, Grade>; unmatched: string[] } {
  const claims = new Map<Row, Grade[]>();
  const unmatched: string[] = [];
  for (const grade of grades.filter(isGiven)) {
    const rows = ways.reduce<readonly Row[]>((found, way) => (found.length > 0 ? found : way(grade)), []);
    if (rows.length === 1) claims.set(rows[0], [...(claims.get(rows[0]) ?? []), grade]);
    else if (rows.length === 0) unmatched.push(`${nameOf(grade)}: no row is theirs`);
    else unmatched.push(`${nameOf(grade)}: ${rows.length} rows may be theirs`);
  }
  const pairs = new Map<Row, Grade>();
  for (const [row, [grade, ...others]] of claims) {
    if (others.length === 0) pairs.set(row, grade);
    else
      for (const one of [grade, ...others])
        unmatched.push(`${nameOf(one)}: another student claims the same row`);
  }
  return { pairs, unmatched };
}

/** Rows by what stands in one column, as `matchRows` asks for them. */
export function rowsBy<Row>(
  rows: readonly Row[],
  cell: (row: Row) => string,
): (wanted: string | undefined) => Row[] {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const value = cell(row);
    if (value !== "") found.set(value, [...(found.get(value) ?? []), row]);
  }
  return (wanted) => (wanted ? (found.get(wanted) ?? []) : []);
}
