import { FormatError } from "../files/format.ts";

/** A table of separated values that remembers how it was written, so that what is not changed stays as it is. */
export interface CsvTable {
  readonly delimiter: string;
  readonly rows: CsvRow[];
}

export interface CsvRow {
  readonly cells: CsvCell[];
  /** What ends the line: nothing, where the file ends without one. */
  readonly end: string;
}

export interface CsvCell {
  /** With its quotes, as in the file. */
  readonly raw: string;
  readonly value: string;
}

const longest = 50_000_000;

/** Reads RFC 4180 with commas, semicolons or tabs, whichever the first line has most of. @throws FormatError */
export function parseCsv(text: string): CsvTable {
  if (text.length > longest)
    throw new FormatError(`This table is too long: more than ${longest / 1e6} million letters`);
  const delimiter = delimiterOf(text);
  const cell = new RegExp(`"([^"]*(?:""[^"]*)*)"([^${delimiter}\r\n]*)|([^${delimiter}\r\n]*)`, "y");
  const rows: CsvRow[] = [];
  let place = 0;
  while (place < text.length) {
    const cells: CsvCell[] = [];
    for (;;) {
      cell.lastIndex = place;
      const [raw, quoted, after, plain] = cell.exec(text) as RegExpExecArray;
      cells.push({ raw, value: quoted === undefined ? plain : quoted.replaceAll('""', '"') + after });
      place += raw.length;
      if (text[place] !== delimiter) break;
      place++;
    }
    const end = text.startsWith("\r\n", place) ? "\r\n" : text.slice(place, place + 1);
    place += end.length;
    rows.push({ cells, end });
  }
  return { delimiter, rows };
}

function delimiterOf(text: string): string {
  const [first] = text.replace(/"[^"]*"/g, "").split(/[\r\n]/, 1);
  const counts = [",", ";", "\t"].map((sign) => ({ sign, count: first.split(sign).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}

/** The text of the file. */
export const writeCsv = ({ delimiter, rows }: CsvTable): string =>
  rows.map(({ cells, end }) => cells.map(({ raw }) => raw).join(delimiter) + end).join("");

/** Puts a value into a cell, in quotes where the old one had them or the new one needs them. */
export function setCell({ delimiter }: CsvTable, row: CsvRow, column: number, value: string): void {
  const quoted = row.cells[column]?.raw.startsWith('"') || needsQuotes(value, delimiter);
  row.cells[column] = { raw: quoted ? `"${value.replaceAll('"', '""')}"` : value, value };
}

/** A whole table, in the lines that RFC 4180 asks for. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) =>
      row.map((value) => (needsQuotes(value, ",") ? `"${value.replaceAll('"', '""')}"` : value)).join(","),
    )
    .map((line) => `${line}\r\n`)
    .join("");

const needsQuotes = (value: string, delimiter: string) =>
  /["\r\n]|^\s|\s$/.test(value) || value.includes(delimiter);

/**
 * Text that a spreadsheet takes for text: what begins like a formula gets an apostrophe before it, which spreadsheets
 * don't show (OWASP, "CSV injection"). Numbers that we write ourselves don't pass here.
 */
export const safeText = (text: string): string =>
  /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
