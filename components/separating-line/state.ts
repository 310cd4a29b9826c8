import { type Perceptron, type Sample, separable } from "../../engine/index.ts";
import { type Codec, flagCodec, numberCodec, recordCodec } from "../parts/codecs.ts";
import { modelCodec, movedCodec, round } from "../parts/model-codec.ts";
import type { Range } from "../parts/plane-frame.ts";

/** What a reader can change, and a link carries. */
export interface SeparatingLineState {
  /** Which points. */
  seed: number;
  /** Points that were dragged away from where the seed put them. */
  moved: ReadonlyMap<number, readonly number[]>;
  /** Whether the line may miss the origin. */
  bias: boolean;
  model: Perceptron;
}

export const extent: Range = [-1.2, 1.2];
const count = 20;
const seedLimit = 9999;

export const initial: SeparatingLineState = {
  seed: 28,
  moved: new Map(),
  bias: true,
  model: { weights: [0.6, 0.8], bias: 0.1 },
};

export const codec: Codec<SeparatingLineState> = recordCodec(
  {
    seed: numberCodec({ min: 1, max: seedLimit, whole: true }),
    moved: movedCodec(count, extent, extent),
    bias: flagCodec,
    model: modelCodec,
  },
  initial,
);

/**
 * Points that a line separates, but none through the origin; with two decimals, so that the weights that the
 * learning rule makes of them are short as well.
 */
export function pointsOf(seed: number): Sample[] {
  return separable({ seed, count, needsBias: true }).map(({ x, y }) => ({
    x: x.map((value) => round(value, 2)),
    y,
  }));
}

/** The points with those that were moved in their new places. */
export function withMoved(samples: readonly Sample[], moved: SeparatingLineState["moved"]): Sample[] {
  return samples.map((sample, i) => ({ x: moved.get(i) ?? sample.x, y: sample.y }));
}

/** The seed after this one, beginning again after the last. */
export const nextSeed = (seed: number) => (seed % seedLimit) + 1;
