import type { Assignment } from "../files/assignment.ts";
import type { Key } from "../files/key.ts";
import { feedbackLine, type Participant } from "../grading/feedback.ts";
import type { Grade } from "../grading/grade.ts";
import { accountKey, type SchoolTimes } from "../reading/hand-ins.ts";
import { nameKey, plainNumber } from "../reading/read-origin.ts";
import { readText, writeText } from "../reading/read-text.ts";
import { type CsvRow, type CsvTable, parseCsv, safeText, setCell, writeCsv } from "./csv.ts";
import { type FilledTable, matchRows, nameOf, numberIn, rowsBy, scaled } from "./gradebook.ts";
import { type MoodleColumns, moodleColumns } from "./moodle-columns.ts";
import { moodleTime } from "./moodle-time.ts";

export interface MoodleOptions {
  /** The title of the column for grades, where it can't be told by itself. */
  readonly column?: string;
  /** Whether comments are written where the worksheet has a column for them; yes, unless said otherwise. */
  readonly comments?: boolean;
  /** Whom the key lists. Only their names are known; what else stands in a grade as a name was typed by a student. */
  readonly roster?: Key["roster"];
}

export interface FilledWorksheet extends FilledTable {
  /** Who is who in Moodle, for feedback files. */
  participantOf(grade: Grade): Participant | undefined;
}

/**
 * Fills Moodle's grading worksheet with grades, on its scale, and its feedback comments where they are empty. Students
 * are found by the participant's number in "Identifier", if Moodle's files told it; else by e-mail, by number, or by the
 * school's name or the roster's where only one has it. All else stays byte for byte.
 * @throws FormatError where it is no such worksheet
 */
export function fillMoodle(
  file: Uint8Array,
  { timeZone }: Assignment,
  grades: readonly Grade[],
  { column, comments = true, roster = [] }: MoodleOptions = {},
): FilledWorksheet {
  const read = readText(file);
  const table = parseCsv(read.text);
  const columns = moodleColumns(table, column);
  const rows = rowsOf(table);
  const { pairs, unmatched } = matchRows(grades, waysToFind(rows, columns, roster));
  const comma = rows.some((row) => /^\d+,\d+$/.test(cellOf(row, columns.most).trim()));
  const notes: string[] = [];
  const participants = new Map<Grade, Participant>();
  let filled = 0;
  let kept = 0;
  for (const [row, grade] of pairs) {
    participants.set(grade, {
      id: idOf(row, columns),
      name: cellOf(row, columns.name) || grade.student.name,
    });
    if (/^(no|nein|non|não|nee|nej|nei)$/i.test(cellOf(row, columns.changeable).trim())) {
      notes.push(`${nameOf(grade)}: Moodle says that this grade can't be changed, and it was left`);
      continue;
    }
    setCell(table, row, columns.grade, scaled(grade, numberIn(cellOf(row, columns.most)), comma));
    filled++;
    if (!comments || columns.comments < 0) continue;
    if (cellOf(row, columns.comments).trim() !== "") kept++;
    else setCell(table, row, columns.comments, safeText(htmlOf(feedbackLine(grade, timeZone))));
  }
  if (kept > 0) notes.push(`${kept} feedback comments were there already and were left`);
  notes.push(...scaleNotes(grades, rows, columns));
  return {
    file: writeText(writeCsv(table), read),
    filled,
    unmatched,
    notes,
    participantOf: (grade) => participants.get(grade),
  };
}

/** When Moodle took each submission, by its own clock. @throws FormatError where it is no grading worksheet */
export function moodleTimes(file: Uint8Array, timeZone: string, column?: string): SchoolTimes {
  const table = parseCsv(readText(file).text);
  const columns = moodleColumns(table, column);
  const times = rowsOf(table).flatMap((row) => {
    const time = moodleTime(cellOf(row, columns.submitted), timeZone);
    return time === null ? [] : [[accountKey("moodle", idOf(row, columns)), time] as const];
  });
  return new Map(times);
}

/** All but the first and what is empty. */
const rowsOf = ({ rows }: CsvTable): CsvRow[] =>
  rows.slice(1).filter(({ cells }) => cells.some(({ value }) => value.trim() !== ""));

const cellOf = ({ cells }: CsvRow, column: number): string =>
  column < 0 ? "" : (cells[column]?.value ?? "");

/** "Participant 123456", in whatever language: the number is what Moodle goes by. */
const idOf = (row: CsvRow, { identifier }: MoodleColumns): string =>
  /(\d+)\s*$/.exec(cellOf(row, identifier))?.[1] ?? "";

function waysToFind(
  rows: readonly CsvRow[],
  columns: MoodleColumns,
  roster: Key["roster"],
): ((grade: Grade) => readonly CsvRow[])[] {
  const id = rowsBy(rows, (row) => idOf(row, columns));
  const email = rowsBy(rows, (row) => cellOf(row, columns.email).trim().toLowerCase());
  const name = rowsBy(rows, (row) => nameKey(cellOf(row, columns.name)));
  const number = rowsBy(rows, (row) => plainNumber(cellOf(row, columns.number)));
  const listed = new Set(roster.map((student) => plainNumber(student.number)));
  return [
    ({ handIn }) => id(/^moodle:(\d+)$/.exec(handIn?.account ?? "")?.[1]),
    ({ student }) => email(student.email?.trim().toLowerCase()),
    ({ student }) => number(plainNumber(student.number)),
    // What a student typed as a name is no proof; what the school system or the roster says is.
    ({ handIn }) => name(handIn?.accountName && nameKey(handIn.accountName)),
    ({ student }) => (listed.has(plainNumber(student.number)) ? name(nameKey(student.name)) : []),
  ];
}

/** The editor of feedback comments takes HTML. */
const htmlOf = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function scaleNotes(grades: readonly Grade[], rows: readonly CsvRow[], { most }: MoodleColumns): string[] {
  const of = grades[0]?.of;
  const scale = rows.map((row) => numberIn(cellOf(row, most))).find((number) => number !== null);
  if (scale === undefined)
    return ["Moodle does not say the maximum grade: the book's points were put in as they are"];
  if (of === undefined || of === scale) return [];
  return [
    `Moodle gives ${scale} points where the assignment has ${of}: grades were put in on Moodle's scale`,
  ];
}
