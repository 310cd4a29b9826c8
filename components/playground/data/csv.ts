/** A row of a table, with the line of the text that it begins on, counted from 1. */
export interface CsvRow {
  readonly line: number;
  readonly fields: readonly string[];
}

export interface CsvTable {
  readonly separator: "," | ";" | "\t";
  readonly rows: readonly CsvRow[];
}

/**
 * Reads a table from text, such as RFC 4180 and spreadsheets write it: fields apart by commas, semicolons or tabs
 * (whichever the first line has), quoted where they hold such a sign themselves; empty lines are left out.
 * Throws where a quotation is never closed.
 */
export function readCsv(text: string): CsvTable {
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  const all = text.replace(/^\uFEFF/, "");
  let line = 1;
  let start = 1;
  let fields: string[] = [];
  let field = "";
  // The line in which an open quotation began; 0 outside of one.
  let quotedFrom = 0;
  const endField = () => {
    fields.push(field.trim());
    field = "";
  };
  const endRow = () => {
    endField();
    if (fields.some((value) => value !== "")) rows.push({ line: start, fields });
    fields = [];
    start = line;
  };
  for (let at = 0; at < all.length; at++) {
    const sign = all[at];
    const isBreak = sign === "\n" || (sign === "\r" && all[at + 1] !== "\n");
    if (isBreak) line++;
    if (quotedFrom > 0) {
      if (sign !== '"') field += sign;
      else if (all[at + 1] === '"') field += all[++at];
      else quotedFrom = 0;
    } else if (sign === '"' && field.trim() === "") {
      quotedFrom = line;
      field = "";
    } else if (sign === separator) endField();
    else if (isBreak) endRow();
    else field += sign;
  }
  if (quotedFrom > 0) throw new Error(`The quotation that begins in line ${quotedFrom} is never closed.`);
  endRow();
  return { separator, rows };
}

// A semicolon or a tab in the first line is never there by accident; a comma may be a decimal one.
function separatorOf(text: string): CsvTable["separator"] {
  const first = text.split(/\r\n|\r|\n/).find((line) => line.trim() !== "") ?? "";
  if (first.includes("\t")) return "\t";
  return first.includes(";") ? ";" : ",";
}

/**
 * The number that a field holds, or null: "1.5", "−2", "1e-3"; and "1,5" where commas don't part fields.
 */
export function fieldNumber(field: string, { separator }: Pick<CsvTable, "separator">): number | null {
  const minus = field.replace(/^[−–]/, "-");
  const plain = separator === "," ? minus : minus.replace(/^([+-]?\d*),(\d+(?:e[+-]?\d+)?)$/i, "$1.$2");
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}
