import { random } from "../../engine/index.ts";
import type { Point } from "../parts/plane-frame.ts";

/** One problem for all three: a line ŷ = wx + b through noisy points, with the mean squared error. */
export const samples: readonly Point[] = noisyPoints(40);

function noisyPoints(count: number): Point[] {
  const draw = random(4);
  return Array.from({ length: count }, () => {
    const x = draw.uniform(-1.6, 2.4);
    return [x, 0.9 * x + 0.6 + draw.normal(0, 0.8)];
  });
}

/** The error of a weight and a bias, over all samples. */
export function loss([w, b]: Point): number {
  return samples.reduce((sum, [x, y]) => sum + (w * x + b - y) ** 2, 0) / samples.length;
}

/** The gradient averaged over some of the samples. */
export function gradientOver([w, b]: Point, indices: readonly number[]): Point {
  const factor = 2 / indices.length;
  return indices.reduce<Point>(
    ([slopeW, slopeB], i) => {
      const [x, y] = samples[i];
      const residual = factor * (w * x + b - y);
      return [slopeW + residual * x, slopeB + residual];
    },
    [0, 0],
  );
}

/** A place on a walk, and how many samples have been looked at to get there. */
export interface Stop {
  readonly seen: number;
  readonly at: Point;
}

export const EPOCHS = 10;

/**
 * A descent in batches of one size through shuffled passes: with 1 it is stochastic, with all samples it is batch
 * gradient descent. A last, smaller batch is averaged over its own samples.
 */
export function descend(start: Point, rate: number, batchSize: number, seed: number): Stop[] {
  const draw = random(seed);
  const all = samples.map((_, i) => i);
  const stops: Stop[] = [{ seen: 0, at: start }];
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const order = draw.shuffle(all);
    for (let from = 0; from < order.length; from += batchSize) {
      const batch = order.slice(from, from + batchSize);
      const { seen, at } = stops[stops.length - 1];
      const g = gradientOver(at, batch);
      stops.push({ seen: seen + batch.length, at: [at[0] - rate * g[0], at[1] - rate * g[1]] });
    }
  }
  return stops;
}

/** The part of a walk that so many samples pay for. */
export function within(stops: readonly Stop[], seen: number): Stop[] {
  return stops.filter((stop) => stop.seen <= seen);
}
