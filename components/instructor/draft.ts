import type { Assignment } from "../../classroom/files/assignment.ts";
import type { Key } from "../../classroom/files/key.ts";
import { newSecret } from "../../classroom/files/secret.ts";
import type { Listed } from "./catalogue.ts";

/** What an instructor is working on: an assignment and its key, perhaps not yet complete. */
export interface Draft {
  readonly assignment: Assignment;
  readonly secret: string;
  /** The roster as it was typed or pasted. */
  readonly roster: string;
  readonly late: Key["late"];
  readonly scores: Key["scores"];
  /** The assignment as it was last saved or copied as a link, and the key as it was last saved. */
  readonly handedOut?: string;
  readonly keptKey?: string;
}

export type Chosen = Assignment["exercises"][number];

/** The first frame's: nothing in it is drawn by chance. */
export function emptyDraft(language: string, book: string): Draft {
  return {
    assignment: {
      format: "assignment",
      version: 1,
      id: "new",
      title: "",
      language,
      introduction: "",
      exercises: [],
      order: "given",
      numbers: "each",
      seed: 1,
      opens: null,
      due: null,
      timeZone: "UTC",
      feedback: "at-once",
      book,
    },
    secret: "",
    roster: "",
    late: { graceMinutes: 15, percentPerDay: 10, lastDay: 7 },
    scores: "best",
  };
}

/** A new assignment, empty, with an id, a seed and a secret of its own. */
export function freshDraft(language: string, book: string): Draft {
  const [seed, id] = crypto.getRandomValues(new Uint32Array(2));
  const draft = emptyDraft(language, book);
  const assignment = { ...draft.assignment, id: `a-${id.toString(36)}`, seed, timeZone: ownTimeZone() };
  return { ...draft, assignment, secret: newSecret() };
}

/** An exercise as it is first taken in: one point for a warm-up, two or three for more, and as many tries as one likes. */
export function chosenFrom({ id, version, level }: Listed): Chosen {
  return { id, version, points: { "warm-up": 1, standard: 2, hard: 3 }[level], attempts: null };
}

/** The time zone of this browser. */
const ownTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
