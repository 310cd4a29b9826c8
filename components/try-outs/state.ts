import { type Perceptron, tryouts, tryoutsModel } from "../../engine/index.ts";
import { type Codec, listCodec, numberCodec, recordCodec } from "../parts/codecs.ts";
import type { Range } from "../parts/plane-frame.ts";

/** What a reader can change, and a link carries. */
export interface TryOutsState extends Perceptron {
  /** Height in cm and age in years of the player who is judged. */
  readonly player: readonly number[];
}

export const heights: Range = [140, 210];
export const ages: Range = [10, 26];
export const weightLimits = { min: -5, max: 5, step: 0.1 };
export const biasLimits = { min: -500, max: 100, step: 5 };

export const initial: TryOutsState = { player: tryouts[0].x, ...tryoutsModel };

const playerCodec: Codec<readonly number[]> = {
  read: (text) => {
    const [height, age] = listCodec(numberCodec(), ",", 2).read(text);
    return [within(heights).read(String(height)), within(ages).read(String(age))];
  },
  write: (player) => player.join(","),
};

const within = ([min, max]: Range) => numberCodec({ min, max });

export const codec: Codec<TryOutsState> = recordCodec<TryOutsState>(
  {
    player: playerCodec,
    weights: listCodec(numberCodec(weightLimits), ",", 2),
    bias: numberCodec(biasLimits),
  },
  initial,
);
