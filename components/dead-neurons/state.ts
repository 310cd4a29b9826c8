import { numberCodec, oneOfCodec, recordCodec } from "../parts/codecs.ts";

/** The activations to compare, by the engine's names. */
export const activations = [
  { value: "relu", label: "ReLU" },
  { value: "leakyRelu(0.01)", label: "leaky, slope 0.01" },
  { value: "leakyRelu(0.1)", label: "leaky, slope 0.1" },
] as const;

export type DeadActivation = (typeof activations)[number]["value"];

/** What the run depends on. */
export interface DeadSetup {
  readonly hidden: DeadActivation;
  readonly rate: number;
  /** Where the biases of the hidden neurons start. */
  readonly bias: number;
  readonly seed: number;
}

/** What a reader can change, and a link carries. */
export interface DeadState extends DeadSetup {
  /** The epoch that is shown. */
  readonly at: number;
}

export const EPOCHS = 200;
export const rates = { min: 0.02, max: 0.6, step: 0.02 };
export const biases = { min: -2, max: 1, step: 0.1 };
export const seeds = { min: 0, max: 9999, whole: true };

export const initial: DeadState = { hidden: "relu", rate: 0.1, bias: -1, seed: 5, at: 0 };

export const codec = recordCodec<DeadState>(
  {
    hidden: oneOfCodec(activations.map(({ value }) => value)),
    rate: numberCodec(rates),
    bias: numberCodec(biases),
    seed: numberCodec(seeds),
    at: numberCodec({ min: 0, max: EPOCHS, whole: true }),
  },
  initial,
);
