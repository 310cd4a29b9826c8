import type { Result } from "./unit.ts";

/** What the place that runs cells (Node at build, a worker in the browser) lends to the kernel. */
export interface Effects {
  /** turns the source of a function into that function; `file` is the name that its stack traces carry */
  evaluate(source: string, file: string): (...inputs: unknown[]) => unknown;
  /** gives the module that cells import under this name */
  load(module: string): Promise<Record<string, unknown>>;
  /** told when a unit starts and when it is done */
  report(event: { id: string } & ({ state: "running" } | { state: "done"; result: Result })): void;
}

/** Names that `run` supplies, for each unit its own. */
export const builtins = ["display", "tex", "__expect", "__last", "__import"];

/** A name that is nowhere stays undeclared: `run` says so, since it knows who asked. */
export const undeclared = Symbol("undeclared");
