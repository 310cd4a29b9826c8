import { activationFunction } from "./activation-names.ts";
import { checkFilled, checkLength, checkVector } from "./checks.ts";
import { type BlobOptions, blobPoints, moonPoints } from "./data/clouds.ts";
import {
  circlePoints,
  gaussPoints,
  multiGaussPoints,
  planePoints,
  spiralPoints,
  xorPoints,
} from "./data/playground.ts";
import type { Sample } from "./data/sample.ts";
import { type Dataset, dataset } from "./dataset.ts";
import { Matrix } from "./matrix.ts";
import { checkName } from "./names.ts";
import { createNetwork, type Network, type NetworkDescription } from "./network.ts";
import { checkFormat, loadNetwork, type SavedNetwork } from "./network-json.ts";
import { withUsual } from "./options.ts";
import { oneHot } from "./preparation.ts";
import { splitData } from "./splits.ts";
import { createTrainer, type Trainer } from "./training.ts";
import type { NetworkTrainingOptions } from "./training-options.ts";

/** A data set, the features taken from it, a network and its training, as one plain JSON. */
export interface Experiment {
  readonly format: "experiment";
  readonly version: 1;
  /** Points drawn by seed, or given. */
  readonly data: DrawnPoints | { readonly samples: readonly Sample[] };
  /** The inputs of the network; see `featureNames`. */
  readonly features: readonly string[];
  /** The share of the samples that is trained on, above 0 and below 1; the others test. 0.5 if not given. */
  readonly trainingShare?: number;
  /** As for `createNetwork`, but only of the hidden layers; inputs and outputs follow from features and data. */
  readonly network: { readonly hiddenSizes: readonly number[] } & Omit<NetworkDescription, "sizes">;
  /** Weights to start from, instead of drawn ones. */
  readonly start?: SavedNetwork;
  readonly training: Omit<NetworkTrainingOptions, "onEpoch" | "resume" | "validation">;
}

/** One of the data sets by name, with its options. */
export interface DrawnPoints extends BlobOptions {
  readonly set: keyof typeof sets;
}

const sets = {
  gauss: gaussPoints,
  circle: circlePoints,
  xor: xorPoints,
  spiral: spiralPoints,
  moons: moonPoints,
  blobs: blobPoints,
  plane: planePoints,
  multiGauss: multiGaussPoints,
};

/** The names of the data sets that an experiment can draw. */
export const pointSets = Object.keys(sets) as readonly (keyof typeof sets)[];

const features: Record<string, (x1: number, x2: number) => number> = {
  x1: (x1) => x1,
  x2: (_, x2) => x2,
  "x1^2": (x1) => x1 * x1,
  "x2^2": (_, x2) => x2 * x2,
  "x1*x2": (x1, x2) => x1 * x2,
  "sin(x1)": Math.sin,
  "sin(x2)": (_, x2) => Math.sin(x2),
  "cos(x1)": Math.cos,
  "cos(x2)": (_, x2) => Math.cos(x2),
};

/** What a network may take of a point (x₁, x₂). */
export const featureNames = Object.keys(features) as readonly string[];

/** The features of one point, in the order of their names. */
export function featuresOf(point: readonly number[], names: readonly string[]): number[] {
  checkLength("featuresOf", "the point", point, 2);
  return names.map((name) => {
    checkName("featuresOf", name, features);
    return features[name](point[0], point[1]);
  });
}

/** An experiment that is ready to run. */
export interface PreparedExperiment {
  readonly samples: readonly Sample[];
  readonly training: Dataset;
  readonly test: Dataset;
  /** The network before training. */
  readonly network: Network;
  /** The run, which validates on the test data. */
  readonly trainer: Trainer;
}

/**
 * Draws the data, builds the network and makes ready to train. Points of two classes have targets 0 and 1, or −1 and
 * 1 before tanh; where the output is softmax, there is an output for each class. Throws at the first thing wrong.
 */
export function prepareExperiment(experiment: Experiment): PreparedExperiment {
  const where = "experiment";
  checkFormat(where, experiment, "experiment");
  const usual = {
    format: undefined,
    version: undefined,
    data: undefined,
    features: undefined,
    trainingShare: 0.5,
  };
  const given = withUsual(where, experiment, {
    ...usual,
    network: undefined,
    start: undefined,
    training: undefined,
  });
  checkFilled(where, "features", given.features, "an array of names, as in featureNames");
  const { hiddenSizes, ...description } = { ...given.network };
  checkVector(where, "network.hiddenSizes", hiddenSizes);
  const training = { ...given.training };
  const samples = samplesOf(given.data);
  const y = targets(samples, description.output ?? "identity");
  const x = Matrix.from(samples.map((sample) => featuresOf(sample.x, given.features)));
  const shares = [given.trainingShare, 1 - given.trainingShare];
  const [part, test] = splitData({ x, y }, shares, { seed: training.seed ?? 0 });
  const sizes = [x.columns, ...hiddenSizes, y.columns];
  const network = given.start ? loadNetwork(given.start) : createNetwork({ ...description, sizes });
  const trainer = createTrainer(network, part, { ...training, validation: test });
  return { samples, training: part, test, network, trainer };
}

/** Runs an experiment to its end, without a page. */
export function runExperiment(experiment: Experiment): PreparedExperiment {
  const prepared = prepareExperiment(experiment);
  while (!prepared.trainer.stopped) prepared.trainer.runEpoch();
  return prepared;
}

function samplesOf(data: Experiment["data"]): readonly Sample[] {
  if (data && "samples" in data) {
    dataset(data.samples);
    return data.samples;
  }
  const { set, ...options } = { ...data };
  checkName("experiment, data.set", set, sets);
  return sets[set](options);
}

function targets(samples: readonly Sample[], output: string): Matrix {
  const labels = samples.map(({ y }) => y);
  const { kind } = activationFunction(output);
  if (kind === "softmax") return oneHot(labels, Math.max(...labels) + 1);
  const classes = labels.every((label) => label === 0 || label === 1);
  return Matrix.from(labels.map((label) => [kind === "tanh" && classes ? 2 * label - 1 : label]));
}
