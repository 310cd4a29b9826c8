import type { OptimizerName } from "../../engine/index.ts";
import { type Codec, flagCodec, listCodec, numberCodec, oneOfCodec } from "../parts/codecs.ts";
import type { NodePlace } from "../parts/node-place.ts";
import type { NumberLimits } from "../parts/read-number.ts";
import { activationNames, initializerNames, lossNames, optimizerNames } from "./engine-names.ts";
import {
  bytesCodec,
  featuresCodec,
  frozenCodec,
  layersCodec,
  namedCodec,
  placeCodec,
  pointsCodec,
  quotedCodec,
} from "./setting-codecs.ts";

export const dataNames = ["circle", "xor", "gauss", "spiral", "blobs", "plane", "multiGauss", "own"] as const;
export const outputNames = ["usual", "identity", "sigmoid", "softmax", "tanh", "relu", "step"] as const;
export const scheduleNames = ["constant", "step", "exponential", "cosine"] as const;
export const penaltyNames = ["none", "l1", "l2"] as const;
/** From one step a second to as fast as it goes; see speed.ts. */
export const speedNames = ["step", "steps", "epoch", "slow", "frame", "thousand", "fast"] as const;

/** A point of the reader's own: x₁, x₂, and its class or height. */
export type OwnPoint = readonly [x1: number, x2: number, y: number];

/** All that the playground knows of itself, and all that its link carries. */
export interface PlaygroundState {
  // The data.
  readonly data: (typeof dataNames)[number];
  /** What `data: "own"` stands for. */
  readonly points: readonly OwnPoint[];
  readonly count: number;
  /** Of blobs. */
  readonly classes: number;
  /** From 0 to 50, as TensorFlow Playground's slider goes. */
  readonly noise: number;
  /** In per cent. */
  readonly share: number;
  /** Draws the points. */
  readonly seed: number;
  /** Splits them, and shuffles them before each epoch. */
  readonly order: number;

  // The network.
  readonly features: readonly string[];
  /** The neurons of each hidden layer. */
  readonly layers: readonly number[];
  /** One for all hidden layers, or one for each. */
  readonly activation: readonly string[];
  /** "usual" is what suits the data. */
  readonly output: (typeof outputNames)[number];
  readonly init: string;
  /** Where biases start. */
  readonly bias: number;
  /** Draws the weights. */
  readonly draw: number;
  /** All weights and biases to start from, in the order of `Network.values`; none: drawn ones. */
  readonly weights: readonly number[];

  // The training.
  readonly loss: string;
  readonly optimizer: OptimizerName;
  readonly rate: number;
  readonly momentum: number;
  readonly decay: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly weightDecay: number;
  readonly schedule: (typeof scheduleNames)[number];
  /** The length of a schedule's step, or of its half wave, in epochs. */
  readonly every: number;
  readonly factor: number;
  readonly penalty: (typeof penaltyNames)[number];
  readonly lambda: number;
  readonly batch: number;
  /** The share of each hidden layer that is dropped: one for all, or one for each; none: nothing is. */
  readonly dropout: readonly number[];
  /** What stays as it is: layer, neuron, and input or "b", counted from 1, as in "1", "1.2", "1.2.3", "1.2.b". */
  readonly frozen: readonly string[];

  // What is shown, and when it stops by itself; 0 is never.
  /** The neuron whose picture is large; null: the output. */
  readonly neuron: NodePlace | null;
  readonly test: boolean;
  readonly discretise: boolean;
  readonly log: boolean;
  readonly speed: (typeof speedNames)[number];
  readonly stopEpoch: number;
  readonly stopLoss: number;
  readonly stopAccuracy: number;
  /** Whether the text beside it is shown. */
  readonly text: boolean;
  readonly hide: readonly string[];
  /** What the second of two configurations has otherwise, as a link has it; empty: there is only one. */
  readonly beside: string;
}

export type SettingName = keyof PlaygroundState;

/** One setting: what it is called, how it stands in a link, and what it is unless told otherwise. */
export interface Setting<T> {
  readonly label: string;
  readonly codec: Codec<T>;
  /** Links leave it out where it is this, so it must never change: tests/components/playground-links.json. */
  readonly fallback: T;
  /** For a number. */
  readonly limits?: NumberLimits;
  /** For one of a few words. */
  readonly options?: readonly (T & string)[];
}

/** Controls that can be hidden besides the settings themselves. */
export const controlNames = [
  "play",
  "stepping",
  "reset",
  "newWeights",
  "newPoints",
  "problem",
  "past",
  "size",
  "editing",
  "losses",
  "more",
  "own",
  "presets",
  "inside",
  "compare",
  "stepThrough",
  "takeAway",
] as const;

const seed: NumberLimits = { min: 0, max: 999_999, whole: true };
const below1: NumberLimits = { min: 0, max: 0.99999 };
const never: NumberLimits = { min: 0, max: 1_000_000_000, whole: true };

/** Every setting, in the order in which links have them. The engine's experiment is made of all but the last group. */
export const settings: { readonly [Name in SettingName]: Setting<PlaygroundState[Name]> } = {
  data: word("Data", "circle", dataNames),
  points: setting("Own points", [], pointsCodec),
  count: number("Points", 500, { min: 10, max: 5000, whole: true }),
  classes: number("Classes", 3, { min: 2, max: 10, whole: true }),
  noise: number("Noise", 0, { min: 0, max: 50 }),
  share: number("Training share", 50, { min: 10, max: 90 }),
  seed: number("Seed of the points", 1, seed),
  order: number("Seed of split and order", 1, seed),

  features: setting("Features", ["x1", "x2"], featuresCodec),
  layers: setting("Hidden layers", [4, 2], layersCodec),
  activation: setting("Activation", ["tanh"], listCodec(namedCodec(activationNames))),
  output: word("Output", "usual", outputNames),
  init: setting("Initial weights", "usual", namedCodec(["usual", ...initializerNames])),
  bias: number("Initial bias", 0, { min: -10, max: 10 }),
  draw: number("Seed of the weights", 1, seed),
  weights: setting("Weights", [], bytesCodec),

  loss: setting("Loss", "usual", namedCodec(["usual", ...lossNames])),
  optimizer: word("Optimiser", "sgd", optimizerNames),
  rate: number("Learning rate", 0.03, { min: 0.00001, max: 10 }),
  momentum: number("Momentum", 0.9, below1),
  decay: number("Decay", 0.99, below1),
  beta1: number("β₁", 0.9, below1),
  beta2: number("β₂", 0.999, below1),
  weightDecay: number("Weight decay", 0.01, { min: 0, max: 10 }),
  schedule: word("Schedule", "constant", scheduleNames),
  every: number("Over so many epochs", 100, { min: 1, max: 1_000_000, whole: true }),
  factor: number("Factor", 0.5, { min: 0.0001, max: 1 }),
  penalty: word("Regularisation", "none", penaltyNames),
  lambda: number("Regularisation rate", 0, { min: 0, max: 10 }),
  batch: number("Batch size", 10, { min: 1, max: 5000, whole: true }),
  dropout: setting("Dropout", [], listCodec(numberCodec({ min: 0, max: 0.9 }))),
  frozen: setting("Frozen", [], frozenCodec),

  neuron: setting("Shown large", null, placeCodec),
  test: flag("show test data", false),
  discretise: flag("discretise output", false),
  log: flag("log scale", false),
  speed: word("Speed", "frame", speedNames),
  stopEpoch: number("Stop at epoch", 0, never),
  stopLoss: number("Stop at a test loss of", 0, { min: 0, max: 1000 }),
  stopAccuracy: number("Stop at a test accuracy of", 0, { min: 0, max: 100 }),
  text: flag("Text", true),
  hide: setting(
    "Hidden",
    [],
    quotedCodec(() => [...settingNames, ...controlNames]),
  ),
  beside: setting<string>("Compared with", "", { read: decodeURIComponent, write: encodeURIComponent }),
};

export const settingNames = Object.keys(settings) as readonly SettingName[];

function setting<T>(label: string, fallback: T, codec: Codec<T>): Setting<T> {
  return { label, fallback, codec };
}

function number(label: string, fallback: number, limits: NumberLimits): Setting<number> {
  return { label, fallback, limits, codec: numberCodec(limits) };
}

function word<T extends string>(label: string, fallback: T, options: readonly T[]): Setting<T> {
  return { label, fallback, options, codec: oneOfCodec(options) };
}

function flag(label: string, fallback: boolean): Setting<boolean> {
  return { label, fallback, codec: flagCodec };
}
