import { readAssignment, writeAssignment } from "../../classroom/files/assignment.ts";
import { FormatError } from "../../classroom/files/format.ts";
import { type Key, readKey, writeKey } from "../../classroom/files/key.ts";
import { newSecret } from "../../classroom/files/secret.ts";
import { type ReadRoster, readRoster, writeRoster } from "../../classroom/grading/roster.ts";
import type { Draft } from "./draft.ts";
import { timeProblems } from "./times.ts";

/** What still has to be done before it can be handed out, a sentence each. */
export function unfinished({ assignment }: Draft): string[] {
  const problems = [];
  if (assignment.exercises.length === 0) problems.push("Choose at least one exercise.");
  if (assignment.title.trim() === "") problems.push("Give it a title.");
  problems.push(...Object.values(timeProblems(assignment)));
  if (problems.length > 0) return problems;
  try {
    writeAssignment(assignment);
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}

export const rosterOf = (draft: Draft): ReadRoster => readRoster(draft.roster);

/** The key of a draft, with the students of its roster that could be read. */
export function keyOf(draft: Draft): Key {
  return {
    format: "key",
    version: 1,
    assignment: draft.assignment.id,
    secret: draft.secret,
    roster: rosterOf(draft).students,
    late: draft.late,
    scores: draft.scores,
  };
}

/** What a file that was opened makes of the draft, and a sentence about it. @throws FormatError, a sentence for people */
export function withFile(draft: Draft, text: string): { draft: Draft; said: string } {
  if (formatOf(text) === "key") return withKey(draft, readKey(text));
  const assignment = readAssignment(text);
  const handedOut = writeAssignment(assignment);
  if (assignment.id === draft.assignment.id)
    return { draft: { ...draft, assignment, handedOut }, said: `“${assignment.title}” is open.` };
  const { roster, late, scores } = draft;
  return {
    draft: { assignment, secret: newSecret(), roster, late, scores, handedOut },
    said: `“${assignment.title}” is open. Open its key too, if you have saved one: a new one draws other hidden inputs.`,
  };
}

function withKey(draft: Draft, key: Key): { draft: Draft; said: string } {
  if (key.assignment !== draft.assignment.id)
    throw new FormatError("This key belongs to another assignment: open that one first, then its key.");
  const { secret, late, scores } = key;
  return {
    draft: { ...draft, secret, roster: writeRoster(key.roster), late, scores, keptKey: writeKey(key) },
    said: `The key of “${draft.assignment.title}” is open, with ${key.roster.length} students.`,
  };
}

function formatOf(text: string): unknown {
  try {
    return (JSON.parse(text) as { format?: unknown } | null)?.format;
  } catch {
    return undefined;
  }
}
