import { bestSeparator, type Perceptron, type Sample } from "../../engine/index.ts";
import type { Point } from "./plane-frame.ts";

const origin: Point = [0, 0];

/** What a line answers to each sample, 0 or 1. */
export type Labelling = Uint8Array;

/**
 * All the ways in which a line can divide samples of two inputs, some of them more than once. Without `useBias` only
 * lines through the origin count; then no sample may lie at the origin, which is always on the line. For speed it is
 * one array that is given again and again: copy what is to be kept.
 *
 * A line can be moved until it touches two samples (or one, and the origin) without changing any other answer. So it
 * is enough to look at the lines through two of them: every sample off such a line is on a known side of it, and the
 * ones on it can be told apart at any place by turning the line a little.
 */
export function* labellings(samples: readonly Sample[], useBias = true): Generator<Labelling> {
  const answers = new Uint8Array(samples.length);
  if (useBias) {
    yield answers;
    yield answers.fill(1);
  }
  for (const { across, touching } of linesThrough(samples, useBias)) {
    const pivots = useBias ? [Number.NEGATIVE_INFINITY, ...touching.map(({ place }) => place)] : [0];
    for (const side of [1, -1]) {
      for (let i = 0; i < answers.length; i++) answers[i] = across[i] * side > 0 ? 1 : 0;
      yield* turnings(answers, touching, pivots);
    }
  }
}

// The line turned a little, both ways about each pivot: only the samples on it change sides.
function* turnings(answers: Labelling, touching: Touching["touching"], pivots: readonly number[]) {
  for (const pivot of pivots) {
    for (const turn of [1, -1]) {
      for (const { index, place } of touching) answers[index] = (place - pivot) * turn > 0 ? 1 : 0;
      yield answers;
    }
  }
}

/** The line that gives these answers and is as far as it can be from all samples. */
export function lineWith(answers: ArrayLike<number>, samples: readonly Sample[], useBias = true): Perceptron {
  const told = samples.map(({ x }, i) => ({ x, y: answers[i] }));
  const model = bestSeparator(told, { useBias });
  if (!model)
    throw new RangeError("lineWith: the samples lie too close to each other to draw a line between them");
  return model;
}

/** A line by the samples' distances across it, and those that lie on it with their places along it. */
interface Touching {
  readonly across: Float64Array;
  readonly touching: readonly { readonly index: number; readonly place: number }[];
}

function* linesThrough(samples: readonly Sample[], useBias: boolean): Generator<Touching> {
  const points = samples.map(({ x }) => x as unknown as Point);
  const across = new Float64Array(points.length);
  for (const [i, a] of points.entries()) {
    for (const b of useBias ? points.slice(0, i) : [origin]) {
      const size = Math.hypot(a[0] - b[0], a[1] - b[1]);
      if (size === 0) continue;
      const [dx, dy] = [(a[0] - b[0]) / size, (a[1] - b[1]) / size];
      const near = 1e-12 * Math.max(size, 1);
      const touching = [];
      for (let k = 0; k < points.length; k++) {
        const [x, y] = [points[k][0] - b[0], points[k][1] - b[1]];
        across[k] = y * dx - x * dy;
        if (Math.abs(across[k]) < near) touching.push({ index: k, place: x * dx + y * dy });
      }
      yield { across, touching };
    }
  }
}
