import { checkInteger, checkNotNegative } from "../checks.ts";
import { random } from "../random.ts";
import type { PointOptions } from "./playground.ts";
import type { Sample } from "./sample.ts";

/** Two half moons that reach into each other, labels 0 and 1, in random order. `noise` is a standard deviation. */
export function moonPoints({ seed, count = 200, noise = 0.1 }: PointOptions): Sample[] {
  checkInteger("moonPoints", "count", count, 2);
  checkNotNegative("moonPoints", "noise", noise);
  const generator = random(seed);
  const samples = Array.from({ length: count }, (_, i): Sample => {
    const y = i % 2;
    const angle = generator.uniform(0, Math.PI);
    const [x1, x2] = [Math.cos(angle), Math.sin(angle)];
    const x = y === 0 ? [x1, x2] : [1 - x1, 0.5 - x2];
    return { x: x.map((value) => value + generator.normal(0, noise)), y };
  });
  return generator.shuffle(samples);
}

export interface BlobOptions extends PointOptions {
  /** How many classes, 3 if not given; labels run from 0. */
  classes?: number;
}

/** Round clouds with their middles evenly on a circle of radius 4, one for each class, in random order. */
export function blobPoints({ seed, count = 200, noise = 1, classes = 3 }: BlobOptions): Sample[] {
  checkInteger("blobPoints", "count", count, 2);
  checkInteger("blobPoints", "classes", classes, 2);
  checkNotNegative("blobPoints", "noise", noise);
  const generator = random(seed);
  const samples = Array.from({ length: count }, (_, i): Sample => {
    const y = i % classes;
    const angle = (2 * Math.PI * y) / classes;
    return {
      x: [generator.normal(4 * Math.cos(angle), noise), generator.normal(4 * Math.sin(angle), noise)],
      y,
    };
  });
  return generator.shuffle(samples);
}
