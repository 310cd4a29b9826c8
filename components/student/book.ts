import type { Exercise } from "../../classroom/exercise.ts";

/** What the page has of the book. */
export interface StudentBook {
  readonly edition: string;
  /** All exercises by id, fetched when they are wanted. */
  exercises(): Promise<ReadonlyMap<string, Exercise>>;
  /** Their prompts as HTML, by id. */
  prompts(): Promise<Readonly<Record<string, string>>>;
}
