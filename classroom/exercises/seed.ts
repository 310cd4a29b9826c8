import { type Random, random } from "../../engine/index.ts";
import type { Exercise, Parameters } from "./exercise.ts";

/**
 * A seed from any texts and numbers: the same ones always give the same seed, others almost surely another. Two FNV-1a
 * hashes, one of them begun elsewhere, give 53 bits. Not for secrets, but a secret among the parts stays one.
 */
export function seedFrom(...parts: readonly (string | number)[]): number {
  const text = JSON.stringify(parts);
  return (hash(text, 0x811c9dc5) >>> 11) * 2 ** 32 + hash(text, 0x9e3779b9);
}

function hash(text: string, start: number): number {
  let state = start;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  // The last characters have reached few bits yet (finaliser of MurmurHash3).
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}

/** A stream of random numbers that is an exercise's own, so that equal seeds give unrelated numbers elsewhere. */
export const randomFor = ({ id }: Exercise, seed: number, purpose: string): Random =>
  random(seedFrom(purpose, id, seed));

/** The numbers that an exercise has for a seed. */
export const parametersFor = (exercise: Exercise, seed: number): Parameters =>
  exercise.parameters(randomFor(exercise, seed, "parameters"));

/** The next seed after one that gives other numbers; null where an exercise has the same ones whatever the seed. */
export function nextSeed(exercise: Exercise, seed: number): number | null {
  const numbers = (of: number) => JSON.stringify(parametersFor(exercise, of));
  const now = numbers(seed);
  for (let next = seed + 1; next <= seed + 20; next++) if (numbers(next) !== now) return next;
  return null;
}

/** The order in which a choice shows its `count` options: their places as written in the exercise. */
export const optionOrder = (exercise: Exercise, seed: number, count: number): number[] =>
  randomFor(exercise, seed, "order").shuffle(Array.from({ length: count }, (_, i) => i));

/** What of an assignment decides about its numbers. */
export interface SeededAssignment {
  readonly id: string;
  readonly numbers: "same" | "each";
  readonly seed: number;
}

/** A text without the marks that set the direction of writing, which nobody sees and which come along when one pastes. */
export const withoutDirections = (text: string): string =>
  text.replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "");

/** What a student's number is compared by: blanks, marks of direction and the size of letters don't count. */
export const plainNumber = (number: string): string =>
  withoutDirections(number.normalize("NFKC")).replace(/\s/g, "").toUpperCase();

/**
 * The seed of a student: the assignment's own where all have the same numbers, otherwise one from it and the student's
 * number.
 */
export function studentSeed({ id, numbers, seed }: SeededAssignment, studentNumber: string): number {
  if (numbers === "same") return seed;
  return seedFrom("student", id, seed, plainNumber(studentNumber));
}
