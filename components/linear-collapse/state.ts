import { type Codec, flagCodec, numbersCodec, recordCodec } from "../parts/codecs.ts";
import type { Range } from "../parts/plane-frame.ts";

/** Two layers of a network with two inputs, two hidden neurons and one output, and one input to follow. */
export interface CollapseState {
  /** W₁, row by row. */
  readonly w1: readonly number[];
  readonly b1: readonly number[];
  /** W₂, one row. */
  readonly w2: readonly number[];
  readonly b2: readonly number[];
  readonly x: readonly number[];
  /** Whether a ReLU stands between the layers. */
  readonly relu: boolean;
}

export const extent: Range = [-0.75, 1.75];
export const limits = { min: -9, max: 9 };

/** With a ReLU these weights compute XOR: 0 up to the first unit of x₁ + x₂, then 1, then 0 again. */
export const initial: CollapseState = {
  w1: [1, 1, 1, 1],
  b1: [0, -1],
  w2: [1, -2],
  b2: [-0.5],
  x: [0.25, 0.5],
  relu: false,
};

const within: Codec<readonly number[]> = numbersCodec(2, { min: extent[0], max: extent[1] });

export const codec = recordCodec<CollapseState>(
  {
    w1: numbersCodec(4, limits),
    b1: numbersCodec(2, limits),
    w2: numbersCodec(2, limits),
    b2: numbersCodec(1, limits),
    x: within,
    relu: flagCodec,
  },
  initial,
);
