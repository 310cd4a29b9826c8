import { activationFunction } from "./activation-names.ts";
import {
  checkFilled,
  checkFinite,
  checkFiniteVector,
  checkInteger,
  checkObject,
  checkPositive,
  checkVector,
  refuse,
  shown,
} from "./checks.ts";
import { type BlobOptions, blobPoints, moonPoints } from "./data/clouds.ts";
import { curvePoints } from "./data/curve.ts";
import {
  circlePoints,
  gaussPoints,
  multiGaussPoints,
  planePoints,
  spiralPoints,
  xorPoints,
} from "./data/playground.ts";
import type { Sample } from "./data/sample.ts";
import type { Dataset } from "./dataset.ts";
import { featureMatrix } from "./features.ts";
import { Matrix } from "./matrix.ts";
import { checkName } from "./names.ts";
import { createNetwork, type Network, type NetworkDescription } from "./network.ts";
import { checkFormat, loadNetwork, type SavedNetwork } from "./network-json.ts";
import { withUsual } from "./options.ts";
import { oneHot } from "./preparation.ts";
import { splitData } from "./splits.ts";
import type { Trainer } from "./trainer.ts";
import { createTrainer } from "./training.ts";
import type { NetworkTrainingOptions } from "./training-options.ts";

/** A data set, the features taken from it, a network and its training, as one plain JSON. */
export interface Experiment {
  readonly format: "experiment";
  readonly version: 1;
  /** Points drawn by seed, or given, with a class (0, 1, 2, …) or a number to come near to. */
  readonly data: DrawnPoints | { readonly samples: readonly Sample[] };
  /** The inputs of the network: names of `featureNames`, and formulas of one's own, "x1^2 - x2". */
  readonly features: readonly string[];
  /** The share of the samples that is trained on, above 0 and below 1; the others test. 0.5 if not given. */
  readonly trainingShare?: number;
  /** How many outputs there are, where they end in softmax; one more than the highest class if not given. */
  readonly classes?: number;
  /** As for `createNetwork`, but only of the hidden layers; inputs and outputs follow from features and data. */
  readonly network: { readonly hiddenSizes: readonly number[] } & Omit<NetworkDescription, "sizes">;
  /** Weights to start from, instead of drawn ones. */
  readonly start?: SavedNetwork;
  readonly training: Omit<NetworkTrainingOptions, "validation" | keyof RunOptions>;
}

/** What changes how an experiment is run, but not what comes out. */
export type RunOptions = Pick<NetworkTrainingOptions, "onEpoch" | "resume" | "evaluation" | "keepHistory">;

type SetName = "gauss" | "circle" | "xor" | "spiral" | "moons" | "blobs" | "plane" | "multiGauss" | "curve";

/** One of the data sets by name, with its options. */
export interface DrawnPoints extends BlobOptions {
  readonly set: SetName;
  /** For "curve", the formula of x1 that the classes lie above and below. */
  readonly curve?: string;
}

const sets: Record<SetName, (options: never) => Sample[]> = {
  gauss: gaussPoints,
  circle: circlePoints,
  xor: xorPoints,
  spiral: spiralPoints,
  moons: moonPoints,
  blobs: blobPoints,
  plane: planePoints,
  multiGauss: multiGaussPoints,
  curve: curvePoints,
};

const unset = {
  format: undefined,
  version: undefined,
  data: undefined,
  features: undefined,
  classes: undefined,
  network: undefined,
  start: undefined,
  training: undefined,
};

/** The names of the data sets that an experiment can draw. */
export const pointSets = /* @__PURE__ */ Object.keys(sets) as readonly SetName[];

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
export function prepareExperiment(experiment: Experiment, run: RunOptions = {}): PreparedExperiment {
  const where = "experiment";
  checkFormat(where, experiment, "experiment");
  const usual = { ...unset, trainingShare: 0.5 };
  const { data, features, trainingShare: share, classes, ...given } = withUsual(where, experiment, usual);
  checkPositive(where, "trainingShare", share);
  if (share >= 1) refuse(where, "trainingShare", share, "above 0 and below 1");
  if (classes !== undefined) checkInteger(where, "classes", classes, 1);
  checkObject(where, "training", given.training);
  const { hiddenSizes, ...description } = { ...given.network };
  checkVector(where, "network.hiddenSizes", hiddenSizes);
  hiddenSizes.forEach((size, l) => {
    checkInteger(where, `network.hiddenSizes[${l}]`, size, 1);
  });
  const stray = ["sizes", "validation"].find((name) => name in description || name in given.training);
  if (stray) throw new RangeError(`${where}: the option ${shown(stray)} is not known`);
  const samples = samplesOf(data);
  const y = targets(samples, description.output ?? "identity", classes);
  const points = samples.map((sample) => sample.x);
  const x = featureMatrix(points, features, where);
  const [part, test] = splitData({ x, y }, [share, 1 - share], { seed: given.training.seed ?? 0 });
  const sizes = [x.columns, ...hiddenSizes, y.columns];
  const drawn = createNetwork({ ...description, sizes });
  const network = given.start ? startFrom(given.start, drawn) : drawn;
  const trainer = createTrainer(network, part, { ...given.training, ...run, validation: test });
  return { samples, training: part, test, network, trainer };
}

/** Runs an experiment to its end, without a page. */
export function runExperiment(experiment: Experiment): PreparedExperiment {
  const prepared = prepareExperiment(experiment);
  while (!prepared.trainer.stopped) prepared.trainer.runEpoch();
  return prepared;
}

// The given weights. Throws where they are of another network than the one described.
function startFrom(start: SavedNetwork, drawn: Network): Network {
  const network = loadNetwork(start);
  const shape = ({ sizes, layers }: Network) =>
    `${sizes.join("-")} with ${layers.map(({ activation }) => activation).join(", ")}`;
  if (shape(network) !== shape(drawn))
    throw new RangeError(`experiment: start is ${shape(network)}; it must be ${shape(drawn)}`);
  return network;
}

function samplesOf(data: Experiment["data"]): readonly Sample[] {
  const where = "experiment";
  checkObject(where, "data", data);
  if ("samples" in data) {
    const { samples } = data;
    checkFilled(where, "data.samples", samples, "an array of at least one { x, y }");
    samples.forEach((sample, i) => {
      const name = `data.samples[${i}]`;
      checkObject(where, name, sample);
      checkFiniteVector(where, `${name}.x`, sample.x, 2);
      checkFinite(where, `${name}.y`, sample.y);
    });
    return samples;
  }
  const { set, ...options } = data;
  checkName(`${where}, data.set`, set, sets);
  return sets[set](options as never);
}

function targets(samples: readonly Sample[], output: string, count: number | undefined): Matrix {
  const labels = samples.map(({ y }) => y);
  const { kind } = activationFunction(output);
  if (kind === "softmax")
    return oneHot(labels, count ?? labels.reduce((most, label) => Math.max(most, label), 0) + 1);
  const classes = labels.every((label) => label === 0 || label === 1);
  return Matrix.from(labels.map((label) => [kind === "tanh" && classes ? 2 * label - 1 : label]));
}
