import { transpileJavaScript } from "@observablehq/notebook-kit";
import type { AnyNode, Comment, Program } from "acorn";
import { simple } from "acorn-walk";
import { constantIn, type IsConstantName } from "./constant.ts";
import { type Expectation, readExpectation } from "./expectation.ts";
import { type Edit, importEdits } from "./imports.ts";
import type { Place } from "./positions.ts";
import { Problem } from "./problem.ts";
import { isDisplay, type Statement, statementBefore } from "./statements.ts";
import { parse, type Syntax } from "./syntax.ts";

/** A cell made ready to run: plain data, so that it can be sent to a worker. */
export interface Compiled {
  /** names that the cell reads and doesn't declare */
  inputs: string[];
  /** names that it declares at its top level */
  outputs: string[];
  /** the source of a function of the inputs that gives an object with the outputs */
  body: string;
  /** what to subtract from a line of `body` to get the cell's line */
  lineOffset: number;
  expectations: Expectation[];
  /** where each of the inputs is first read */
  places: Record<string, Place>;
  /** the outputs that only stand for a constant */
  constants: string[];
}

/**
 * Compiles a cell's TypeScript. An author's cell, for which it is known what the names above it stand for, may not
 * expect a constant; a reader's may. @throws Problem, with line and column where known.
 */
export function compile(source: string, isConstantName?: IsConstantName): Compiled {
  const syntax = parse(source);
  const isConstant = constantIn(syntax.program, isConstantName ?? (() => false));
  const edits: Edit[] = importEdits(syntax);
  const expectations = expectationsOf(syntax, isConstantName ? isConstant : () => false, edits);
  showLast(syntax.program, edits);
  const code = apply(syntax.code, edits);
  const blank = /^(?:[^\S\n]*\n)*/.exec(code)?.[0] ?? "";
  const { inputs = [], outputs = [], body } = transpile(code.slice(blank.length), syntax);
  return {
    inputs,
    outputs,
    body,
    lineOffset: 2 - blank.split("\n").length,
    expectations,
    places: firstUses(syntax, inputs),
    constants: outputs.filter((name) => isConstant({ type: "Identifier", name, start: 0, end: 0 })),
  };
}

function transpile(edited: string, original: Syntax) {
  try {
    return transpileJavaScript(edited);
  } catch (error) {
    throw scopeProblem(inOriginal(original.code) ?? error, original);
  }
}

/** What notebook-kit has against the code as it was before the edits, whose places can be trusted. */
function inOriginal(code: string): unknown {
  try {
    transpileJavaScript(code);
  } catch (error) {
    return error;
  }
  return undefined;
}

/** notebook-kit refuses a few things that a cell can't do; said in a reader's words. */
function scopeProblem(error: unknown, { toSource }: Syntax): Problem {
  const { message } = error as Error;
  const [, line, column] = /\((\d+):(\d+)\)$/.exec(message) ?? [];
  const words = message.replace(/ ?\(\d+:\d+\)$/, "");
  const external = /Assignment to external variable '(.+)'/.exec(words)?.[1];
  const plain = external
    ? `${external} belongs to a cell above and can't be assigned here; declare one of this cell's own with const or let.`
    : /cannot be redefined/.test(words)
      ? `${words}; choose another name.`
      : `${words}.`;
  const at = line ? toSource({ line: Number(line), column: Number(column) + 1 }) : undefined;
  return new Problem(plain, at?.line, at?.column);
}

function firstUses({ program, placeOf }: Syntax, names: string[]): Record<string, Place> {
  const places: Record<string, Place> = {};
  simple(program, {
    Identifier: ({ name, start }) => {
      if (names.includes(name)) places[name] ??= placeOf(start);
    },
  });
  return places;
}

function expectationsOf(
  syntax: Syntax,
  isConstant: (node: AnyNode) => boolean,
  edits: Edit[],
): Expectation[] {
  const found: Expectation[] = [];
  for (const comment of syntax.comments) {
    const { line, column } = syntax.placeOf(comment.start);
    const expectation = comment.type === "Line" ? readExpectation(comment.value, line, column) : null;
    if (!expectation) continue;
    if (expectation.throws === undefined) expectValue(syntax, comment, found.length, isConstant, edits);
    found.push(expectation);
  }
  return found;
}

/** Makes the statement before the comment report its value as that of expectation `index`. */
function expectValue(
  syntax: Syntax,
  comment: Comment,
  index: number,
  isConstant: (node: AnyNode) => boolean,
  edits: Edit[],
): void {
  const { line, column } = syntax.placeOf(comment.start);
  const fail = (message: string) => new Problem(`//=>${comment.value.slice(2)} ${message}`, line, column);
  const statement = statementBefore(syntax, comment);
  if (!statement)
    throw fail("must end a statement: put a semicolon before it, and keep it outside functions and loops");
  const target = valueOf(statement);
  if (!target) throw fail("must follow an expression or the declaration of one name");
  if (isConstant(target)) throw fail("stands on a constant: expect a result that the cell computes");
  if (statement.type === "ExpressionStatement") {
    edits.push({ at: target.start, text: `;__expect(${index}, (` }, { at: target.end, text: "))" });
  } else if (target.type === "Identifier") {
    edits.push({ at: statement.end, text: `;__expect(${index}, ${target.name});` });
  }
}

function valueOf(statement: Statement): AnyNode | null {
  if (statement.type === "ExpressionStatement") return statement.expression;
  if (statement.type !== "VariableDeclaration") return null;
  const target = statement.declarations.at(-1)?.id;
  return target?.type === "Identifier" ? target : null;
}

/** The value of a cell's last expression is shown, as in any notebook. */
function showLast(program: Program, edits: Edit[]): void {
  const last = program.body.at(-1);
  if (last?.type !== "ExpressionStatement") return;
  const { expression } = last;
  if (expression.type === "AssignmentExpression" || expression.type === "UpdateExpression") return;
  if (isDisplay(expression)) return;
  if (edits.some((edit) => edit.at === expression.start)) return;
  edits.push({ at: expression.start, text: ";__last((" }, { at: expression.end, text: "))" });
}

function apply(code: string, edits: Edit[]): string {
  let result = code;
  for (const { at, to = at, text } of edits.toSorted((a, b) => b.at - a.at)) {
    const lines = result.slice(at, to).split("\n").length - 1;
    result = result.slice(0, at) + text + "\n".repeat(lines) + result.slice(to);
  }
  return result;
}
