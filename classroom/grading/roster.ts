import { csvParseRows, dsvFormat } from "d3-dsv";
import { withoutDirections } from "../exercises/seed.ts";
import type { Student } from "../files/key.ts";
import { studentName, studentNumber } from "../files/submission.ts";

export interface ReadRoster {
  readonly students: readonly Student[];
  /** A sentence for each line that could not be used. */
  readonly problems: readonly string[];
}

/** What the columns are called in the files that schools give, in small letters and without punctuation. */
const names = {
  number: [
    "number",
    "student number",
    "studentnumber",
    "id number",
    "idnumber",
    "student id",
    "studentid",
    "matriculation",
    "matriculation number",
    "matrikelnummer",
    "sis user id",
    "sis login id",
    "username",
    "id",
  ],
  name: ["name", "full name", "fullname", "student", "student name"],
  first: ["first name", "firstname", "given name"],
  last: ["last name", "lastname", "surname", "family name"],
  email: ["email", "email address", "e mail", "mail"],
} as const;

type Columns = Partial<Record<keyof typeof names, number>>;

/**
 * A roster as it is pasted from a spreadsheet or read from a CSV file, with commas, semicolons or tabs. With a line of
 * titles the columns may come in any order; without one they are number, name and, if there is a third, e-mail.
 */
export function readRoster(text: string): ReadRoster {
  const rows = rowsOf(withoutDirections(text.replace(/^\uFEFF/, "")));
  if (rows.length === 0) return { students: [], problems: [] };
  const titled = columnsOf(rows[0].cells);
  const columns = titled ?? { number: 0, name: 1, email: 2 };
  const students: Student[] = [];
  const problems: string[] = [];
  for (const { line, cells } of titled ? rows.slice(1) : rows) {
    try {
      const student = studentOf(cells, columns);
      const twin = students.find(({ number }) => number === student.number);
      if (twin) problems.push(`Line ${line}: the number ${student.number} is ${twin.name}’s already.`);
      else students.push(student);
    } catch {
      problems.push(
        `Line ${line}: “${cells.join(", ").slice(0, 60)}” does not have both a number and a name.`,
      );
    }
  }
  return { students, problems };
}

/** The same students as a CSV text. */
export function writeRoster(students: readonly Student[]): string {
  if (students.length === 0) return "";
  const withEmail = students.some(({ email }) => email);
  const rows = students.map(({ number, name, email = "" }) =>
    withEmail ? [number, name, email] : [number, name],
  );
  return dsvFormat(",").formatRows([withEmail ? ["number", "name", "email"] : ["number", "name"], ...rows]);
}

function rowsOf(text: string): { line: number; cells: string[] }[] {
  const [first = ""] = text.trimStart().split("\n", 1);
  const delimiter = ["\t", ";", ","].find((one) => first.includes(one)) ?? ",";
  const rows = delimiter === "," ? csvParseRows(text) : dsvFormat(delimiter).parseRows(text);
  return rows
    .map((cells, i) => ({ line: i + 1, cells: cells.map((cell) => cell.trim().replace(/\s+/g, " ")) }))
    .filter(({ cells }) => cells.some(Boolean));
}

function columnsOf(titles: readonly string[]): Columns | undefined {
  const plain = titles.map((title) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim(),
  );
  const columns: Columns = {};
  for (const [column, known] of Object.entries(names) as [keyof typeof names, readonly string[]][]) {
    const best = known.find((name) => plain.includes(name));
    if (best !== undefined) columns[column] = plain.indexOf(best);
  }
  const named = columns.name !== undefined || columns.last !== undefined;
  return columns.number !== undefined && named ? columns : undefined;
}

function studentOf(cells: readonly string[], { number, name, first, last, email }: Columns): Student {
  const cell = (column: number | undefined) => (column === undefined ? "" : (cells[column] ?? ""));
  const whole = cell(name) || [cell(first), cell(last)].filter(Boolean).join(" ");
  const address = cell(email);
  return {
    number: studentNumber(cell(number), "number"),
    name: studentName(whole, "name"),
    ...(address && { email: address }),
  };
}
