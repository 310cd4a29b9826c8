import { FormatError } from "../files/format.ts";
import type { Grade } from "../grading/grade.ts";
import { plainNumber } from "../reading/read-origin.ts";
import { readText, writeText } from "../reading/read-text.ts";
import { type CsvRow, type CsvTable, parseCsv, setCell, writeCsv } from "./csv.ts";
import { type FilledTable, matchRows, nameOf, numberIn, rowsBy, scaled } from "./gradebook.ts";

/** A column of an assignment in a Canvas gradebook export. */
export interface CanvasColumn {
  /** As in the first line: "Week 1 (12345)". */
  readonly title: string;
  readonly column: number;
  /** What the second line says is possible; null where it says nothing. */
  readonly points: number | null;
}

/**
 * The columns that can be filled in of an export of the Canvas gradebook (lib/gradebook_exporter.rb): after "Section"
 * and with a number in brackets, but not those whose line "Points Possible" says "(read only)", in whatever language. @throws FormatError
 */
export function canvasColumns(file: Uint8Array): CanvasColumn[] {
  return columnsIn(readExport(readText(file).text));
}

/**
 * Fills one column of a Canvas export with grades, on its scale. Students are found by the account that handed in, else
 * by number as "SIS User ID", "SIS Login ID" or "ID", else by e-mail as login. All else stays byte for byte.
 * @param title which column: its title with or without the number behind it
 * @throws FormatError where it is no such export, or has no such column
 */
export function fillCanvas(file: Uint8Array, grades: readonly Grade[], title: string): FilledTable {
  const read = readText(file);
  const table = readExport(read.text);
  const { column, points } = chosen(columnsIn(table), title);
  const students = table.rows.slice(1).filter((row) => isStudent(row));
  const by = (name: string) => {
    const place = placeOf(table, name);
    return rowsBy(students, (row) => (place < 0 ? "" : plainNumber(row.cells[place]?.value ?? "")));
  };
  const [id, user, login] = [by("ID"), by("SIS User ID"), by("SIS Login ID")];
  const number = ({ student }: Grade) => plainNumber(student.number);
  const { pairs, unmatched } = matchRows(grades, [
    ({ handIn }) => id(/^canvas:(.*)$/.exec(handIn?.account ?? "")?.[1]),
    (grade) => user(number(grade)),
    (grade) => login(number(grade)),
    (grade) => id(number(grade)),
    ({ student }) => login(student.email && plainNumber(student.email)),
  ]);
  const comma = table.rows
    .slice(1, 4)
    .some(({ cells }) => cells.some(({ value }) => /^\d+,\d+$/.test(value)));
  const notes = scaleNotes(grades, points);
  let filled = 0;
  for (const [row, grade] of pairs) {
    const old = row.cells[column]?.value.trim() ?? "";
    if (/^(EX|N\/A)$/i.test(old)) {
      notes.push(`${nameOf(grade)}: Canvas has "${old}" there, which was left`);
      continue;
    }
    while (row.cells.length < column) row.cells.push({ raw: "", value: "" });
    setCell(table, row, column, scaled(grade, points, comma));
    filled++;
  }
  return { file: writeText(writeCsv(table), read), filled, unmatched, notes };
}

function readExport(text: string): CsvTable {
  const table = parseCsv(text);
  if (placeOf(table, "ID") < 0 || placeOf(table, "Section") < 0)
    throw new FormatError(
      'This is no export of a Canvas gradebook: its first line has no columns "ID" and "Section"',
    );
  return table;
}

const placeOf = ({ rows }: CsvTable, name: string): number =>
  rows[0]?.cells.findIndex(({ value }) => value.trim() === name) ?? -1;

const isPointsRow = ({ cells }: CsvRow): boolean => cells[0].value.includes("Points Possible");

/** Neither the line of possible points, nor the one of hidden grades, nor an empty one. */
const isStudent = (row: CsvRow): boolean =>
  !isPointsRow(row) && !row.cells.every(({ value }) => /^\s*(muted|manual posting.*)?\s*$/i.test(value));

function columnsIn(table: CsvTable): CanvasColumn[] {
  const points = table.rows.slice(1, 4).find(isPointsRow);
  if (!points)
    throw new FormatError('This is no export of a Canvas gradebook: it has no line "Points Possible"');
  return table.rows[0].cells.flatMap(({ value }, column) => {
    const possible = points.cells[column]?.value ?? "";
    const readOnly = /^\s*\(.*\)\s*$/.test(possible);
    if (column <= placeOf(table, "Section") || readOnly || !/\(\d+\)\s*$/.test(value)) return [];
    return [{ title: value, column, points: numberIn(possible) }];
  });
}

const withoutId = (title: string) => title.replace(/\s*\(\d+\)\s*$/, "").trim();

function chosen(columns: readonly CanvasColumn[], wanted: string): CanvasColumn {
  const exact = columns.filter(({ title }) => title.trim() === wanted.trim());
  const loose = columns.filter(
    ({ title }) => withoutId(title).toLowerCase() === withoutId(wanted).toLowerCase(),
  );
  const found = exact.length > 0 ? exact : loose;
  if (found.length === 1) return found[0];
  const all = columns.map(({ title }) => `"${title}"`).join(", ") || "none";
  throw new FormatError(
    found.length > 1
      ? `Several columns of the Canvas file are titled "${wanted}": say which with the number behind it, of ${all}`
      : `The Canvas file has no column "${wanted}" that can be filled in; there are: ${all}`,
  );
}

function scaleNotes(grades: readonly Grade[], points: number | null): string[] {
  const of = grades[0]?.of;
  if (points === null)
    return ["Canvas does not say how many points are possible: the book's points were put in as they are"];
  if (of === undefined || of === points) return [];
  return [
    `Canvas gives ${points} points where the assignment has ${of}: grades were put in on Canvas's scale`,
  ];
}
