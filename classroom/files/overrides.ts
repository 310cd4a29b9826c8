import { type Grade, hundredths, totalled } from "../grading/grade.ts";
import { plainNumber } from "../reading/read-origin.ts";
import {
  decodeFormat,
  type Format,
  identifier,
  just,
  listOf,
  nullOr,
  number,
  readFormat,
  record,
  text,
  writeFormat,
} from "./format.ts";
import { studentNumber } from "./submission.ts";

/** What an instructor decided by hand, kept beside the key. */
export interface Overrides {
  readonly format: "overrides";
  readonly version: 1;
  /** The id of the assignment. */
  readonly assignment: string;
  readonly overrides: readonly OverrideEntry[];
}

export interface OverrideEntry {
  /** The student's number. */
  readonly student: string;
  /** Null: the points of the whole, whatever the exercises and the late policy say. */
  readonly exercise: string | null;
  readonly points: number;
  /** Why; students read it. */
  readonly comment: string;
}

export const overridesFormat: Format<Overrides> = {
  name: "overrides",
  version: 1,
  limit: 20_000_000,
  decode: record<Overrides>({
    format: just("overrides"),
    version: just(1),
    assignment: identifier,
    overrides: listOf(
      record<OverrideEntry>({
        student: studentNumber,
        exercise: nullOr(identifier),
        points: number(0, 1e6),
        comment: text(2000),
      }),
      100_000,
    ),
  }),
};

/** @throws FormatError, in a sentence for people */
export const readOverrides = (file: string): Overrides => readFormat(overridesFormat, file);

/** The text of the file. @throws FormatError if it could not be read again */
export const writeOverrides = (overrides: Overrides): string =>
  writeFormat(decodeFormat(overridesFormat, overrides));

/**
 * The grades with overrides in them; of several for one thing the last holds. Disputed work is left as it is: an
 * override of a number goes to the student in the roster. What finds nobody comes back as sentences.
 */
export function applyOverrides(
  grades: readonly Grade[],
  { overrides }: Overrides,
): { grades: Grade[]; unmatched: string[] } {
  const unmatched: string[] = [];
  const changed = new Map<string, Grade>();
  for (const grade of grades)
    if (grade.standing !== "disputed") changed.set(plainNumber(grade.student.number), grade);
  for (const { student, exercise, points, comment } of overrides) {
    const number = plainNumber(student);
    const grade = changed.get(number);
    const override = { points: hundredths(points), comment };
    if (!grade) unmatched.push(`The override for ${student} finds no student of that number`);
    else if (exercise === null) changed.set(number, { ...grade, override });
    else if (grade.exercises.every(({ id }) => id !== exercise))
      unmatched.push(`The override for ${student} is of "${exercise}", which is not assigned`);
    else {
      const exercises = grade.exercises.map((one) => (one.id === exercise ? { ...one, override } : one));
      changed.set(number, { ...grade, exercises });
    }
  }
  return {
    grades: grades.map((grade) =>
      grade.standing === "disputed"
        ? grade
        : totalled(changed.get(plainNumber(grade.student.number)) ?? grade),
    ),
    unmatched,
  };
}
