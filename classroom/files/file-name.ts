import type { Assignment } from "./assignment.ts";

/** The name of an instructor's file: "week-1-one-neuron.assignment.json". */
export const fileName = (assignment: Pick<Assignment, "title" | "id">, kind: "assignment" | "key"): string =>
  `${wordsOf(assignment)}.${kind}.json`;

/** The name of what a student hands in: "week-1-one-neuron.1001.submission.json". */
export const submissionName = (assignment: Pick<Assignment, "title" | "id">, number: string): string =>
  `${wordsOf(assignment)}.${number.replace(/[^\p{L}\p{N}._-]+/gu, "-").slice(0, 60)}.submission.json`;

const wordsOf = ({ title, id }: Pick<Assignment, "title" | "id">): string =>
  title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60) || id;
