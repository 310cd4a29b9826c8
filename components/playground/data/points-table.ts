import type { Sample } from "../../../engine/index.ts";
import { type CsvRow, type CsvTable, fieldNumber, readCsv } from "./csv.ts";
import { featureScaling, type Scaling, scaled, valueScaling } from "./scaling.ts";

/** What a table of points has in which column, counted from 0. */
export type Columns = readonly [x1: number, x2: number, label: number];

export interface TableOptions {
  /** The first two and the last unless told otherwise. */
  columns?: Columns;
  /** Whether labels name classes or are values to predict; told from the labels unless told here. */
  labels?: "classes" | "values";
}

/** A line that can't be taken, and why. */
export interface TableProblem {
  readonly line: number;
  readonly reason: string;
}

/** Points read from a table. */
export interface PointsTable {
  /** The good lines as samples, scaled into the plane. */
  readonly samples: readonly Sample[];
  readonly labels: "classes" | "values";
  /** The names of the classes, in the order of their numbers; empty for values. */
  readonly classes: readonly string[];
  /** What each column is called. */
  readonly names: readonly string[];
  readonly columns: Columns;
  /** How x₁, x₂ and the values were changed; null where they were not. */
  readonly scalings: readonly [Scaling | null, Scaling | null, Scaling | null];
  readonly problems: readonly TableProblem[];
}

export const MOST_CLASSES = 10;
export const MOST_POINTS = 5000;

interface RawPoint {
  readonly line: number;
  readonly x: readonly [number, number];
  readonly label: string;
}

/**
 * Points from a table with two features and a label in each line, with a header or without. Lines that can't be read
 * are told, and the others taken. Throws where nothing can be read at all, with a sentence that says what would.
 */
export function readPoints(text: string, options: TableOptions = {}): PointsTable {
  const table = readCsv(text);
  if (table.rows.length === 0) throw new Error("There is nothing to read: give lines such as 1.5, 2, red.");
  const width = table.rows[0].fields.length;
  if (width < 3)
    throw new Error(
      `Line ${table.rows[0].line} has ${width === 1 ? "one column" : "two columns"}: give two features and a label, apart by commas, semicolons or tabs.`,
    );
  const columns = options.columns ?? [0, 1, width - 1];
  const hasHeader = isHeader(table, columns);
  const names = hasHeader ? table.rows[0].fields : table.rows[0].fields.map((_, k) => `column ${k + 1}`);
  const { points, problems } = rawPoints(table, table.rows.slice(hasHeader ? 1 : 0), columns, names);
  if (points.length === 0)
    throw new Error(
      problems.length > 0
        ? `Line ${problems[0].line}: ${problems[0].reason}`
        : "There is a header and no line after it.",
    );
  const labels = options.labels ?? kindOf(points, table);
  const x = [0, 1].map((k) =>
    featureScaling(
      names[columns[k]],
      points.map((point) => point.x[k]),
    ),
  );
  const place = (point: RawPoint) => point.x.map((value, k) => scaled(value, x[k]));
  const common = { labels, names, columns } as const;
  if (labels === "classes") {
    const classes = classNames(points, table);
    const samples = points.map((point) => ({ x: place(point), y: classes.indexOf(point.label) }));
    return { ...common, samples, classes, scalings: [x[0], x[1], null], problems };
  }
  const kept = points.filter(({ line, label }) => {
    if (fieldNumber(label, table) !== null) return true;
    problems.push({ line, reason: `the value “${label}” is no number.` });
    return false;
  });
  if (kept.length === 0)
    throw new Error(`Line ${points[0].line}: the value “${points[0].label}” is no number.`);
  const values = kept.map(({ label }) => fieldNumber(label, table) as number);
  const y = valueScaling(names[columns[2]], values);
  const samples = kept.map((point, i) => ({ x: place(point), y: scaled(values[i], y) }));
  problems.sort((a, b) => a.line - b.line);
  return { ...common, samples, classes: [], scalings: [x[0], x[1], y], problems };
}

// A first line in which neither feature is a number, though something stands there.
function isHeader(table: CsvTable, columns: Columns): boolean {
  const { fields } = table.rows[0];
  return [columns[0], columns[1]].every(
    (k) => fields[k] !== "" && fieldNumber(fields[k] ?? "", table) === null,
  );
}

function rawPoints(table: CsvTable, rows: readonly CsvRow[], columns: Columns, names: readonly string[]) {
  const problems: TableProblem[] = [];
  const points: RawPoint[] = [];
  for (const { line, fields } of rows) {
    const refuse = (reason: string) => problems.push({ line, reason });
    if (fields.length !== names.length) {
      const comma = table.separator === "," && fields.length > names.length;
      const hint = comma ? " Where commas stand in numbers, part the columns by semicolons." : "";
      refuse(`it has ${fields.length} columns where the first line has ${names.length}.${hint}`);
      continue;
    }
    const [x1, x2] = [columns[0], columns[1]].map((k) => fieldNumber(fields[k], table));
    const label = fields[columns[2]];
    const stray = x1 === null ? columns[0] : columns[1];
    if (x1 === null || x2 === null) refuse(`${names[stray]} is “${fields[stray]}”, which is no number.`);
    else if (label === "") refuse("it has no label.");
    else if (points.length >= MOST_POINTS)
      refuse(`it comes after ${MOST_POINTS} points, as many as can be held.`);
    else points.push({ line, x: [x1, x2], label });
  }
  return { points, problems };
}

// Numbers are values where they are not whole, or too many for classes.
function kindOf(points: readonly RawPoint[], table: CsvTable): "classes" | "values" {
  const labels = [...new Set(points.map(({ label }) => label))];
  const numbers = labels.map((label) => fieldNumber(label, table));
  if (numbers.some((value) => value === null)) return "classes";
  return labels.length <= MOST_CLASSES && numbers.every(Number.isInteger) ? "classes" : "values";
}

// Numbers in their order, words in that of their first appearance.
function classNames(points: readonly RawPoint[], table: CsvTable): string[] {
  const found = [...new Set(points.map(({ label }) => label))];
  if (found.length > MOST_CLASSES)
    throw new Error(
      `There are ${found.length} different labels, “${found[0]}”, “${found[1]}” and so on: at most ${MOST_CLASSES} classes can be told apart.`,
    );
  if (found.length < 2)
    throw new Error(`All points are of one class, “${found[0]}”: give two classes or more.`);
  const numbers = found.map((label) => fieldNumber(label, table));
  if (numbers.some((value) => value === null)) return found;
  return found
    .map((label, k) => [label, numbers[k] as number] as const)
    .sort((a, b) => a[1] - b[1])
    .map(([label]) => label);
}

/** The points as a table again, as they are in the plane, with four decimals. */
export function writePoints(samples: readonly Sample[], classes: readonly string[] = []): string {
  const field = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = samples.map(({ x, y }) => [...x.map(short), field(classes[y] ?? short(y))].join(","));
  return `${["x1,x2,label", ...rows].join("\n")}\n`;
}

const short = (value: number) => String(Number(value.toFixed(4)));
