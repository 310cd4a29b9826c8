import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Work } from "../reading/hand-ins.ts";
import type { Grade } from "./grade.ts";

/** Keeps each grade on disk as it is made, so that an interrupted run loses none. */
export interface Journal {
  /** The grade that an earlier run gave this work. */
  known(work: Work): Grade | undefined;
  add(work: Work, grade: Grade): void;
  /** Deletes it: all is done. */
  close(): void;
}

/**
 * Begins a journal, or goes on with one that was begun with the same mark: course, exercises and part.
 * @param resume whether to go on; otherwise what is there is thrown away
 */
export function openJournal(
  file: string,
  mark: string,
  resume: boolean,
): Journal & { readonly resumed: number } {
  const earlier = resume && existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  const grades = new Map<string, Grade>();
  if (earlier[0] === mark)
    for (const line of earlier.slice(1)) {
      const entry = parsed(line);
      if (entry) grades.set(entry.work, entry.grade);
    }
  // Written anew, since the last line may have been cut short.
  const lines = [...grades].map(([work, grade]) => JSON.stringify({ work, grade }));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, [mark, ...lines, ""].join("\n"));
  return {
    resumed: grades.size,
    known: (work) => grades.get(keyOf(work)),
    add: (work, grade) => appendFileSync(file, `${JSON.stringify({ work: keyOf(work), grade })}\n`),
    close: () => rmSync(file, { force: true }),
  };
}

/** All that a grade depends on, besides the course. */
function keyOf({ newest, ...work }: Work): string {
  return JSON.stringify([newest.hash, newest.path, newest.origin, work]);
}

function parsed(line: string): { work: string; grade: Grade } | undefined {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
