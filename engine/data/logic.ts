import { frozen } from "./frozen.ts";
import type { Sample } from "./sample.ts";

/** 1 when both inputs are 1. */
export const and: readonly Sample[] = frozen([
  { x: [0, 0], y: 0 },
  { x: [0, 1], y: 0 },
  { x: [1, 0], y: 0 },
  { x: [1, 1], y: 1 },
]);

/** 1 when at least one input is 1. */
export const or: readonly Sample[] = frozen([
  { x: [0, 0], y: 0 },
  { x: [0, 1], y: 1 },
  { x: [1, 0], y: 1 },
  { x: [1, 1], y: 1 },
]);

/** 1 when exactly one input is 1: the smallest set that no line separates. */
export const xor: readonly Sample[] = frozen([
  { x: [0, 0], y: 0 },
  { x: [0, 1], y: 1 },
  { x: [1, 0], y: 1 },
  { x: [1, 1], y: 0 },
]);
