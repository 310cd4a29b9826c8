import { checkInteger, checkNotNegative } from "../checks.ts";
import { withUsual } from "../options.ts";
import { type Random, random } from "../random.ts";
import type { PointOptions } from "./playground.ts";
import type { Sample } from "./sample.ts";

/** Two half moons that reach into each other, labels 0 and 1, in random order. `noise` is a standard deviation. */
export function moonPoints(options: PointOptions): Sample[] {
  const usual = { seed: undefined, count: 200, noise: 0.1 };
  return clouds("moonPoints", withUsual("moonPoints", options, usual), 2, (y, generator) => {
    const angle = generator.uniform(0, Math.PI);
    const [x1, x2] = [Math.cos(angle), Math.sin(angle)];
    return y === 0 ? [x1, x2] : [1 - x1, 0.5 - x2];
  });
}

export interface BlobOptions extends PointOptions {
  /** How many classes, 3 if not given; labels run from 0. */
  classes?: number;
}

/** Round clouds with their middles evenly on a circle of radius 4, one for each class, in random order. */
export function blobPoints(options: BlobOptions): Sample[] {
  const usual = { seed: undefined, count: 200, noise: 1, classes: 3 };
  const given = withUsual("blobPoints", options, usual);
  checkInteger("blobPoints", "classes", given.classes, 2);
  return clouds("blobPoints", given, given.classes, (y) => {
    const angle = (2 * Math.PI * y) / given.classes;
    return [4 * Math.cos(angle), 4 * Math.sin(angle)];
  });
}

// Points of each class in turn, normally scattered around the middle that is drawn for each, then shuffled.
function clouds(
  where: string,
  { seed, count, noise }: Required<PointOptions>,
  classes: number,
  middle: (y: number, generator: Random) => number[],
): Sample[] {
  checkInteger(where, "count", count, 2);
  checkNotNegative(where, "noise", noise);
  const generator = random(seed);
  const samples = Array.from({ length: count }, (_, i): Sample => {
    const y = i % classes;
    return { x: middle(y, generator).map((value) => generator.normal(value, noise)), y };
  });
  return generator.shuffle(samples);
}
