import type { Root } from "mdast";
import { type CellSource, type Chapter, readChapter, type UnitSource } from "./chapter.ts";
import { compile } from "./compile.ts";
import { symbolsOf, typeset } from "./formula.ts";
import { type Modules, runAll } from "./node.ts";
import { checkExpression, valueProblem } from "./number.ts";
import { place } from "./positions.ts";
import { Problem } from "./problem.ts";
import type { Result, Unit } from "./unit.ts";

/** A chapter that has been run: every unit with its results. */
export interface Built extends Chapter {
  compiled: Unit[];
  results: Map<string, Result>;
}

/** Reads, compiles, runs and checks a chapter. @throws Problem at the first thing that an author has to mend. */
export async function build(tree: Root, modules: Modules): Promise<Built> {
  const { compiled, ...chapter } = prepare(tree);
  const results = await runAll(compiled, modules);
  chapter.units.forEach((unit, i) => {
    checkResult(unit, compiled[i], results.get(unit.id));
  });
  return { ...chapter, compiled, results };
}

/** Reads, compiles and checks what needs no run. @throws Problem at the first thing that an author has to mend. */
export function prepare(tree: Root): Chapter & { compiled: Unit[] } {
  const chapter = readChapter(tree);
  const compiled = compileAll(chapter.units);
  checkSymbols(chapter, compiled);
  return { ...chapter, compiled };
}

/** Compiles the units in order, each knowing which names above it only stand for constants. */
export function compileAll(units: UnitSource[]): Unit[] {
  const constants = new Map<string, boolean>();
  return units.map((unit) => {
    const compiled = atPlace(unit, () => {
      if (unit.kind === "number") checkExpression(unit);
      return compile(unit.source, (name) => constants.get(name) ?? false);
    });
    for (const name of compiled.outputs) constants.set(name, compiled.constants.includes(name));
    if (unit.kind === "cell" && compiled.expectations.length === 0)
      throw inFile(
        unit,
        `the cell "${unit.id}" expects nothing: end a line with //=> and what it gives`,
        0,
        1,
      );
    return { id: unit.id, compiled };
  });
}

/** A problem of a unit, with the line and column of the chapter's file. */
function inFile({ firstLine, indent }: UnitSource, message: string, line = 1, column = 1): Problem {
  return new Problem(message, firstLine + line - 1, column + indent);
}

function atPlace<T>(unit: UnitSource, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw inFile(unit, error.message, error.line, error.column);
  }
}

/** Every formula is typeset once, and every \sym has its variable: in its cell, or for a formula in the prose in any cell of the chapter. */
function checkSymbols({ units, inlineFormulas }: Chapter, compiled: Unit[]): void {
  units.forEach((unit, i) => {
    const names = new Set([
      ...(compiled[i].compiled?.inputs ?? []),
      ...(compiled[i].compiled?.outputs ?? []),
    ]);
    if (unit.kind === "cell")
      for (const formula of unit.formulas)
        checkFormula(formula, 1, names, `its cell "${unit.id}" has no variable`);
  });
  const declared = new Set(compiled.flatMap((unit) => unit.compiled?.outputs ?? []));
  for (const formula of inlineFormulas)
    checkFormula(formula, 0, declared, "no cell of this chapter declares");
}

type Formula = CellSource["formulas"][number] | Chapter["inlineFormulas"][number];

/** `lead` counts the lines between the node's start and the formula's first line. */
function checkFormula(formula: Formula, lead: number, names: Set<string>, missing: string): void {
  const { line, column } = formula.position?.start ?? { line: 1, column: 1 };
  const indent = lead ? column - 1 : 0;
  const before = lead ? indent : column - 1 + dollarsOf(formula);
  const at = (inner: number, innerColumn: number) =>
    [line + lead + inner - 1, innerColumn + (inner === 1 ? before : indent)] as const;
  try {
    typeset(formula.value, formula.type === "math");
  } catch (error) {
    const problem = error as Problem;
    throw new Problem(problem.message, ...at(problem.line ?? 1, problem.column ?? 1));
  }
  for (const { name, offset } of symbolsOf(formula.value)) {
    if (names.has(name)) continue;
    const { line: inner, column: innerColumn } = place(formula.value, offset);
    throw new Problem(`\\sym{${name}}: ${missing} "${name}"`, ...at(inner, innerColumn));
  }
}

/** How many dollars (and a space beside them) stand before a formula in the prose. */
function dollarsOf({ position, value }: Formula): number {
  if (!position || position.start.line !== position.end.line) return 1;
  return (position.end.column - position.start.column - value.length) / 2;
}

const nameOf = (unit: UnitSource) =>
  unit.kind === "cell" ? `the cell "${unit.id}"` : `the number "= ${unit.source}"`;

function checkResult(unit: UnitSource, { compiled }: Unit, result: Result | undefined): void {
  const expectations = compiled?.expectations ?? [];
  if (result?.trouble && !expectations.some(({ throws }) => throws !== undefined)) {
    const { message, line, column } = result.trouble;
    throw inFile(unit, `${nameOf(unit)} fails: ${message}`, line, column);
  }
  for (const { line, column, text } of expectations) {
    const outcome = result?.outcomes.find((candidate) => candidate.line === line);
    if (outcome?.holds) continue;
    const instead = outcome ? `gives ${outcome.now}` : "stops before that line";
    throw inFile(unit, `${nameOf(unit)} expects ${text} but ${instead}`, line, column);
  }
  const problem = unit.kind === "number" && result && valueProblem(result);
  if (problem) throw inFile(unit, `${nameOf(unit)} ${problem}`);
  checkDisplays(unit, result);
}

/** A formula that a cell displays is the author's as any other. */
function checkDisplays(unit: UnitSource, result: Result | undefined): void {
  for (const shown of result?.displays ?? []) {
    if (shown.kind !== "tex") continue;
    try {
      typeset(shown.tex, true);
    } catch (error) {
      throw inFile(unit, `${nameOf(unit)} displays ${shown.tex}: ${(error as Error).message}`);
    }
  }
}
