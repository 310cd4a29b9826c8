import type { Place } from "./positions.ts";
import { isDisplay, namesIn, type Statement, statementBefore } from "./statements.ts";
import { parse, type Syntax } from "./syntax.ts";

/** What has to be known of a cell's code to let it run outside the book. Offsets count from 0 in its TypeScript. */
export interface Outline {
  /** its top level's names, each with the word that declares it and the offset of that word */
  declares: Declaration[];
  /** declared names that an expectation stands beside */
  results: string[];
  /** start and end of each expression whose value the book shows or checks */
  shown: [start: number, end: number][];
  /** whether it stops with an error on purpose */
  throws: boolean;
}

export interface Declaration {
  name: string;
  kind: "const" | "let" | "var" | "function" | "class";
  at: number;
}

/** The outline of a cell, or null if its code can't be read. */
export function outlineOf(source: string): Outline | null {
  let syntax: Syntax;
  try {
    syntax = parse(source);
  } catch {
    return null;
  }
  const { program, comments, placeOf } = syntax;
  const at = (offset: number) => offsetOf(source, placeOf(offset));
  const expectations = comments.filter(({ type, value }) => type === "Line" && value.startsWith("=>"));
  const throwing = expectations.filter(({ value }) => /^=>\s*throws\s/.test(value));
  const checked = expectations
    .filter((comment) => !throwing.includes(comment))
    .flatMap((comment) => statementBefore(syntax, comment) ?? []);
  const shown = program.body.filter(
    (s) => (checked.includes(s) || s === program.body.at(-1)) && givesValue(s),
  );
  return {
    declares: program.body.flatMap((statement) => declarationsOf(statement, at)),
    results: checked.flatMap((s) =>
      s.type === "VariableDeclaration" ? namesIn(s.declarations.at(-1)?.id ?? null) : [],
    ),
    shown: shown.map((s) =>
      s.type === "ExpressionStatement" ? [at(s.expression.start), at(s.expression.end)] : [0, 0],
    ),
    throws: throwing.length > 0,
  };
}

/** Whether it is an expression, and one that doesn't show its value itself. */
const givesValue = (statement: Statement) =>
  statement.type === "ExpressionStatement" && !isDisplay(statement.expression);

function declarationsOf(statement: Statement, at: (offset: number) => number): Declaration[] {
  const start = at(statement.start);
  if (statement.type === "FunctionDeclaration")
    return [{ name: statement.id.name, kind: "function", at: start }];
  if (statement.type === "ClassDeclaration") return [{ name: statement.id.name, kind: "class", at: start }];
  if (statement.type !== "VariableDeclaration") return [];
  const kind = statement.kind as "const" | "let" | "var";
  return statement.declarations.flatMap(({ id }) => namesIn(id)).map((name) => ({ name, kind, at: start }));
}

function offsetOf(text: string, { line, column }: Place): number {
  const before = text.split("\n").slice(0, line - 1);
  return before.reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
}
