import { checkInteger, checkNotNegative } from "../checks.ts";
import { withUsual } from "../options.ts";
import { type Random, random } from "../random.ts";
import type { Sample } from "./sample.ts";

export interface PointOptions {
  seed: number;
  /** How many points, 500 if not given. */
  count?: number;
  /** From 0 to 0.5, 0 if not given. */
  noise?: number;
}

/** What a point is drawn from. */
export interface Drawing {
  /** The label, where the data set draws points for one. */
  readonly y: number;
  /** The place among the points of that label, from 0 to below 1. */
  readonly share: number;
  readonly noise: number;
  readonly generator: Random;
}

/**
 * Draws points, the first half for label 1 and the second for label 0; or for a label that follows from the point's
 * coordinates, each shifted by noise: `shift(r)` is a number from −r to r, times the noise.
 */
export function points(
  where: string,
  options: PointOptions,
  draw: (drawing: Drawing) => number[],
  label?: (x: readonly number[], shift: (radius: number) => number) => number,
): Sample[] {
  const { seed, count, noise } = withUsual(where, options, { seed: undefined, count: 500, noise: 0 });
  checkInteger(where, "count", count, 2);
  checkNotNegative(where, "noise", noise);
  const generator = random(seed);
  const half = count >> 1;
  const shift = (radius: number) => generator.uniform(-radius, radius) * noise;
  return Array.from({ length: count }, (_, i) => {
    const y = i < half ? 1 : 0;
    const share = y === 1 ? i / half : (i - half) / (count - half);
    const x = draw({ y, share, noise, generator });
    return { x, y: label ? label(x, shift) : y };
  });
}

/** A point drawn evenly from the plane that the playground shows, [−6, 6]². */
export function square({ generator }: Drawing): number[] {
  return [generator.uniform(-6, 6), generator.uniform(-6, 6)];
}
