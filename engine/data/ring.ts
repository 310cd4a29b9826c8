import { checkInteger, checkNotNegative, checkPositive } from "../checks.ts";
import { withUsual } from "../options.ts";
import { random } from "../random.ts";
import { norm } from "../vector.ts";
import { drawPoint } from "./points.ts";
import type { Sample } from "./sample.ts";

export interface RingOptions {
  seed: number;
  /** How many samples, at least 2; half of them (one less, if the count is odd) have label 0. */
  count?: number;
  /** The radius of the circle between the classes, below 1. */
  radius?: number;
  /** The least distance of a point from that circle, at least 0. */
  margin?: number;
}

/**
 * Points of the unit disc, in random order, with label 1 inside a circle and label 0 in the ring around it. With
 * points all around, two lines can't tell them apart: what two lines cut out always reaches to the rim.
 * Throws a RangeError when the disc leaves no room for the margin.
 */
export function ring(options: RingOptions): Sample[] {
  const usual = { seed: undefined, count: 80, radius: 0.55, margin: 0.08 };
  const { seed, count, radius, margin } = withUsual("ring", options, usual);
  checkInteger("ring", "count", count, 2);
  checkPositive("ring", "radius", radius);
  checkNotNegative("ring", "margin", margin);
  const generator = random(seed);
  const samples = Array.from({ length: count }, (_, i): Sample => {
    const y = 1 - (i % 2);
    const accepts = (x: number[]) =>
      y === 1 ? norm(x) <= radius - margin : norm(x) > radius + margin && norm(x) <= 1;
    return { x: drawPoint("ring", generator, { dimensions: 2, low: -1, high: 1 }, accepts), y };
  });
  return generator.shuffle(samples);
}
