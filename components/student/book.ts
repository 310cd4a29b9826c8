import type { Exercise } from "../../classroom/exercises/exercise.ts";
import type { Away } from "../chapter-exercise/away.ts";

/** What the page has of the book. */
export interface StudentBook {
  readonly edition: string;
  /** All exercises by id, fetched when they are wanted. */
  exercises(): Promise<ReadonlyMap<string, Exercise>>;
  /** Runs the experiments of goals in a worker, once one is asked for. */
  away(): Promise<Away>;
  /** Their prompts as HTML, by id. */
  prompts(): Promise<Readonly<Record<string, string>>>;
}
