import { Matrix, mean, meanAbsoluteError, meanSquaredError } from "../../engine/index.ts";
import { numbersCodec } from "../parts/codecs.ts";
import type { Point, Range } from "../parts/plane-frame.ts";

/** How far the target reaches either way, in cm. */
export const reach: Range = [-20, 20];
const count = 5;

/** Shots that a reader may start from, x and y of each arrow in turn, in cm from the middle. */
export const shots = {
  scattered: [-9, 5, 10, -3, 4, 11, -8, -9, 3, -4],
  aside: [9, 6, 11, 7, 10, 5, 9, 8, 11, 4],
  close: [1, -1, -1, 2, 2, 0, -2, 1, 0, -2],
} as const satisfies Record<string, readonly number[]>;

export const initial: readonly number[] = shots.scattered;
export const codec = numbersCodec(2 * count, { min: reach[0], max: reach[1] });

/** The places of the arrows. */
export function arrowsOf(numbers: readonly number[]): Point[] {
  return Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i], numbers[2 * i + 1]]);
}

/** What the arrows come to: the mean error is a place, the two others take all numbers, sideways and up, alike. */
export function measure(arrows: readonly Point[]) {
  const hits = Matrix.from(arrows);
  const middle = Matrix.zeros(hits.rows, hits.columns);
  return {
    mean: [mean(hits.column(0)), mean(hits.column(1))] as Point,
    absolute: meanAbsoluteError(hits, middle),
    squared: meanSquaredError(hits, middle),
  };
}
