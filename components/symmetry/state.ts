import type { Network } from "../../engine/index.ts";
import { type Codec, numberCodec, oneOfCodec, recordCodec } from "../parts/codecs.ts";
import { type Start, starts, steps } from "./training.ts";

/** What a reader can change, and a link carries. */
export interface SymmetryState {
  readonly start: Start;
  /** Where random weights come from. */
  readonly seed: number;
  /** How far training has come, in steps of the widget. */
  readonly step: number;
}

export const seedLimit = 9999;

export const initial: SymmetryState = { start: "equal", seed: 1, step: steps };

export const codec: Codec<SymmetryState> = recordCodec<SymmetryState>(
  {
    start: oneOfCodec(starts),
    seed: numberCodec({ min: 1, max: seedLimit, whole: true }),
    step: numberCodec({ min: 0, max: steps, whole: true }),
  },
  initial,
);

/** The numbers of a hidden neuron: its two weights, its bias, and the weight that the output gives it. */
export function numbersOf({ layers: [hidden, output] }: Network): number[][] {
  return Array.from(hidden.biases, (bias, i) => [...hidden.weights.row(i), bias, output.weights.data[i]]);
}

/** How many different neurons there are: those with the same numbers, to the last bit, count once. */
export function differentNeurons(network: Network): number {
  return new Set(numbersOf(network).map((numbers) => numbers.join())).size;
}
