import { isMatrix, listOf, matrixRows } from "./agreement.ts";
import { formatNumber } from "./format.ts";

/** A value as plain data that says how it is to be shown. Made where a cell runs, drawn where the page is. */
export type Shown =
  | { kind: "number"; value: number }
  | { kind: "text"; text: string }
  | { kind: "value"; text: string }
  | { kind: "matrix"; rows: number[][]; size: [number, number] }
  | { kind: "table"; columns: string[]; rows: Cell[][]; count: number }
  | { kind: "tex"; tex: string }
  | { kind: "markup"; markup: string };

/** A table's field: a number is aligned as one. */
export type Cell = number | string;

/** What `tex` gives: a formula with numbers in it. */
export class Tex {
  readonly tex: string;
  constructor(tex: string) {
    this.tex = tex;
  }
}

/** An element of the document that Plot draws into. */
interface Drawn {
  outerHTML: string;
}

const mostRows = 50;
const mostColumns = 30;
/** Drawings beyond this would hold the page up. */
export const mostMarkup = 500_000;
const mostText = 10_000;

/** How to show a value. Never throws, whatever the value does. */
export function inspect(value: unknown): Shown {
  try {
    return shown(value);
  } catch (error) {
    return { kind: "value", text: notShown(error) };
  }
}

function shown(value: unknown): Shown {
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "string") return { kind: "text", text: clip(value, mostText) };
  if (value instanceof Tex) return { kind: "tex", tex: clip(value.tex, mostText) };
  if (isDrawn(value)) return drawing(value.outerHTML);
  if (isMatrix(value) && value.data.length > 0) return matrix(matrixRows(value));
  const list = listOf(value);
  if (list && isNumberGrid(list)) return matrix(list.map((row) => listOf(row) as number[]));
  if (list && isRecord(list[0]) && list.every(isRecord)) return table(list);
  return { kind: "value", text: brief(value, 2_000, 4) };
}

function drawing(markup: string): Shown {
  if (markup.length <= mostMarkup) return { kind: "markup", markup };
  const size = Math.round(markup.length / 1000);
  return {
    kind: "value",
    text: `a drawing of ${size} KB, too large to be shown (${mostMarkup / 1000} KB at most)`,
  };
}

const isDrawn = (value: unknown): value is Drawn =>
  typeof value === "object" && value !== null && typeof (value as Drawn).outerHTML === "string";

/** Why a value can't be shown; the error may be as hostile as the value. */
function notShown(error: unknown): string {
  const words = "a value that can't be shown";
  try {
    return error instanceof Error ? `${words}: ${clip(String(error.message), 100)}` : words;
  } catch {
    return words;
  }
}

function isNumberGrid(list: unknown[]): boolean {
  if (typeof list[0] !== "object") return false;
  const rows = list.map((row) => (typeof row === "object" ? listOf(row) : null));
  const width = rows[0]?.length;
  return !!width && rows.every((row) => row?.length === width && row.every((x) => typeof x === "number"));
}

const matrix = (rows: number[][]): Shown => ({
  kind: "matrix",
  rows: rows.slice(0, mostRows).map((row) => row.slice(0, mostColumns)),
  size: [rows.length, rows[0]?.length ?? 0],
});

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function table(records: Record<string, unknown>[]): Shown {
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))].slice(0, mostColumns);
  const rows = records.slice(0, mostRows).map((record) => columns.map((name) => field(record[name])));
  return { kind: "table", columns, rows, count: records.length };
}

const field = (value: unknown): Cell =>
  typeof value === "number"
    ? value
    : value === undefined
      ? ""
      : typeof value === "string"
        ? clip(value, 200)
        : brief(value);

/** A value on one line, at most `length` characters. Never throws, whatever the value does. */
export function brief(value: unknown, length = 80, depth = 3): string {
  try {
    return clip(oneLine(value, depth, { left: length }), length);
  } catch (error) {
    return clip(notShown(error), length);
  }
}

/** How many parts may still be written: a wide object that holds itself would fill the memory. */
interface Room {
  left: number;
}

function oneLine(value: unknown, depth: number, room: Room): string {
  if (typeof value === "number") return formatNumber(value);
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "function") return value.name ? `function ${value.name}` : "function";
  if (typeof value === "symbol" || typeof value === "bigint" || typeof value !== "object" || value === null)
    return String(value);
  if (value instanceof Tex) return value.tex;
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (value instanceof Date || value instanceof RegExp) return String(value);
  if (depth === 0) return "…";
  const list = value instanceof Set ? [...value] : listOf(value);
  if (list) return `[${some(list, room, (item) => oneLine(item, depth - 1, room))}]`;
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  const parts = some(entries, room, ([key, item]) => `${nameOf(key)}: ${oneLine(item, depth - 1, room)}`);
  return `${className(value)}{${parts}}`;
}

const nameOf = (key: unknown) => (typeof key === "string" ? key : oneLine(key, 1, { left: 10 }));

/** "Promise ", "Map " and the like; nothing before a plain object. */
function className(value: object): string {
  const name = Object.getPrototypeOf(value)?.constructor?.name;
  return typeof name === "string" && name !== "Object" && name !== "" ? `${name} ` : "";
}

function some<T>(items: T[], room: Room, write: (item: T) => string): string {
  const most = 100;
  const written: string[] = [];
  for (let i = 0; i < Math.min(items.length, most) && room.left > 0; i++) {
    room.left--;
    written.push(write(items[i]));
  }
  const more = items.length - written.length;
  return written.join(", ") + (more > 0 ? `, … ${more} more` : "");
}

const clip = (text: string, length: number) =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;
