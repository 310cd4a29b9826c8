import { compile } from "../../notebook/compile.ts";
import { type Modules, runAll } from "../../notebook/node.ts";
import type { Problem } from "../../notebook/problem.ts";
import type { Result, Unit } from "../../notebook/unit.ts";

/** The engine as these tests have it: small enough to see through. */
export const modules: Modules = {
  engine: async () => ({ double: (x: number) => 2 * x, three: 3 }),
  "@observablehq/plot": async () => ({ version: "a plot" }),
};

/** Units a, b, c … of these sources; one that doesn't compile carries its problem, as on a reader's page. */
export function unitsOf(...sources: string[]): Unit[] {
  return sources.map((source, i) => unitOf(String.fromCharCode(97 + i), source));
}

export function unitOf(id: string, source: string): Unit {
  try {
    return { id, compiled: compile(source) };
  } catch (error) {
    const { message, line, column } = error as Problem;
    return { id, compiled: null, problem: { message, line, column } };
  }
}

/** What the cells a, b, c … give when they run as one chapter. */
export async function runCells(...sources: string[]): Promise<Record<string, Result>> {
  return Object.fromEntries(await runAll(unitsOf(...sources), modules));
}

/** What a single cell gives. */
export const runCell = async (source: string): Promise<Result> => (await runCells(source)).a;

/** The one thing that a call refuses, as the problem that it throws. */
export function problemOf(work: () => unknown): Problem {
  try {
    work();
  } catch (error) {
    return error as Problem;
  }
  throw new Error("nothing was refused");
}
