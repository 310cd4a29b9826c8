import type { Compiled } from "./compile.ts";
import type { Shown } from "./inspect.ts";

/** What runs: a cell, or an expression in the prose. Plain data, so that it can be sent to a worker. */
export interface Unit {
  id: string;
  compiled: Compiled | null;
  /** why it can't run: it doesn't compile, or was stopped */
  problem?: Trouble;
}

/** What went wrong, in plain words, at a line of the cell (from 1) where that's known. */
export interface Trouble {
  message: string;
  line?: number;
  column?: number;
  /** the cell whose failure this one waits for */
  waitsFor?: string;
}

/** An expectation's outcome: whether it holds, and what came instead. */
export interface Outcome {
  line: number;
  text: string;
  holds: boolean;
  now: string;
}

/** All that a unit's run gives, as plain data. */
export interface Result {
  displays: Shown[];
  outcomes: Outcome[];
  /** each name that the unit declares or reads, with its present value on one line */
  values: Record<string, string>;
  trouble?: Trouble;
}
