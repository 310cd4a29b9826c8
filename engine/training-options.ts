import {
  checkFiniteVector,
  checkFunction,
  checkInteger,
  checkLength,
  checkNotNegative,
  refuse,
} from "./checks.ts";
import type { Data, Dataset } from "./dataset.ts";
import { checkShares, lossFunction } from "./losses.ts";
import { metricFunction } from "./metrics.ts";
import type { Network } from "./network.ts";
import { type OptimizerDescription, optimizerNumbers } from "./optimizers.ts";
import { withUsual } from "./options.ts";
import { isFused } from "./output.ts";
import { type ParameterPlace, parameterIndices } from "./parameter-place.ts";
import { type Schedule, scheduledRate } from "./schedules.ts";

/** How a network is trained. All but the functions is plain JSON. */
export interface NetworkTrainingOptions {
  /** See `lossFunction`: "meanSquaredError", "crossEntropy", … */
  loss: string;
  /** { name: "sgd", learningRate: 0.01 } if not given. */
  optimizer?: OptimizerDescription;
  /** Constant if not given. */
  schedule?: Schedule;
  /** How many passes through the samples, 100 if not given. A resumed run goes on up to this number. */
  epochs?: number;
  /** How many samples a step takes, 32 if not given; "all" for batch gradient descent, 1 for stochastic. */
  batchSize?: number | "all";
  /** Shuffles the samples anew in each epoch, and draws the validation share; 0 if not given. */
  seed?: number;
  /** False: the samples are visited in the order given. */
  shuffle?: boolean;
  /** Samples to validate on, or the share of the data to keep back for it, between 0 and 1. */
  validation?: Data | number;
  /** "accuracy", or losses by name: reported for training and validation data after each epoch. */
  metrics?: readonly string[];
  /** λ₁ of the penalty λ₁ Σ|w|. */
  l1?: number;
  /** λ₂ of the penalty ½λ₂ Σw². */
  l2?: number;
  /**
   * True: λ₁ takes a step of its own after the optimiser's, w ← w − αλ₁ sign(w), and a weight that it would drive over
   * 0 becomes 0 and stays 0, as in TensorFlow Playground. False if not given: λ₁ is a part of the gradient.
   */
  l1KeepsZeros?: boolean;
  /**
   * The share of its activations that each hidden layer drops in training (one number for all, or one for each),
   * 0 or above and below 1; the others are divided by 1 − share. None is dropped in any evaluation.
   */
  dropout?: number | readonly number[];
  /** Weights and biases that stay as they are, whatever optimiser and penalties do: [{ layer: 1 }] is a whole layer. */
  frozen?: readonly ParameterPlace[];
  /**
   * "gradient" if not given. "perceptron" is Rosenblatt's learning rule, for a network of one layer that ends in the
   * step: w ← w − α(ŷ − y)x, averaged over the batch; the loss is then only reported.
   */
  rule?: "gradient" | "perceptron";
  earlyStopping?: EarlyStopping;
  /**
   * When metrics and validation data are looked at: after each "epoch", or "none", where that takes too much of the
   * time; a trainer's `evaluate` does it then.
   */
  evaluation?: "epoch" | "none";
  /** False: reports are given, but not kept, for runs of very many epochs. True if not given. */
  keepHistory?: boolean;
  /** Called after each epoch; `false` stops the run. */
  onEpoch?: (report: EpochReport) => unknown;
  /** What computes: WebAssembly where there is any ("auto"), or a path by name. */
  path?: "auto" | "plain" | "wasm";
  /** "float64" if not given. float32, about twice as fast and with 7 digits, only WebAssembly has. */
  precision?: "float64" | "float32";
  /** Where an earlier run stopped: goes on as if it had never stopped. Data and options must be those of that run. */
  resume?: TrainingState;
}

/** Stops when the validation loss (without validation data, the training loss) no longer falls. */
export interface EarlyStopping {
  /** How many epochs to wait for a better one, at least 1. */
  patience: number;
  /** By how much a better loss must be lower; 0 if not given. */
  minImprovement?: number;
  /** Whether the network of the best epoch is given back, rather than the last one's; true if not given. */
  restoreBest?: boolean;
}

/** One epoch of the history. */
export interface EpochReport {
  /** Counted from 1. */
  readonly epoch: number;
  readonly learningRate: number;
  /** The mean loss, without penalties, of all samples, each as it was when its batch came. */
  readonly loss: number;
  /** The metrics asked for, of the training data after the epoch. */
  readonly metrics: Readonly<Record<string, number>>;
  /** Loss and metrics of the validation data after the epoch, where there is any. */
  readonly validation: {
    readonly loss: number;
    readonly metrics: Readonly<Record<string, number>>;
  } | null;
}

/** All that is needed to go on with a run, as plain JSON. */
export interface TrainingState {
  readonly format: "training";
  readonly version: 1;
  readonly epoch: number;
  readonly values: readonly number[];
  readonly memory: {
    readonly steps: number;
    readonly first: readonly number[];
    readonly second: readonly number[];
  };
  readonly best: {
    readonly epoch: number;
    readonly loss: number;
    readonly values: readonly number[];
  } | null;
  readonly history: readonly EpochReport[];
  /** In an epoch that is not over: how many of its samples were visited, and the losses of those trained on, added up. */
  readonly within?: { readonly seen: number; readonly sum: number };
  /** Where in `values` weights are that their penalty has driven over 0 for good. */
  readonly dead?: readonly number[];
}

/** What of a run may be changed between two steps. */
export interface RunSettings
  extends Pick<NetworkTrainingOptions, "l1" | "l2" | "l1KeepsZeros" | "dropout" | "frozen"> {
  /** α, which the schedule scales. */
  learningRate?: number;
}

export type CheckedOptions = ReturnType<typeof checkOptions>;

const usual = {
  loss: undefined,
  optimizer: { name: "sgd" },
  schedule: { name: "constant" },
  epochs: 100,
  batchSize: 32,
  seed: 0,
  shuffle: true,
  validation: undefined,
  metrics: [],
  l1: 0,
  l2: 0,
  l1KeepsZeros: false,
  dropout: 0,
  frozen: [],
  rule: "gradient",
  evaluation: "epoch",
  keepHistory: true,
  earlyStopping: undefined,
  onEpoch: undefined,
  path: "auto",
  precision: "float64",
  resume: undefined,
} as const;

const choices = {
  path: ["auto", "plain", "wasm"],
  precision: ["float64", "float32"],
  shuffle: [true, false],
  l1KeepsZeros: [true, false],
  rule: ["gradient", "perceptron"],
  evaluation: ["epoch", "none"],
  keepHistory: [true, false],
} as const;

/** The options with all defaults. Throws at the first one that is not what it should be. */
export function checkOptions(network: Network, options: NetworkTrainingOptions) {
  const where = "trainNetwork";
  const given = withUsual(where, options, usual);
  const { epochs, seed, optimizer, schedule, metrics, validation } = given;
  checkInteger(where, "epochs", epochs, 1);
  checkInteger(where, "seed", seed);
  if (given.batchSize !== "all") checkInteger(where, "batchSize", given.batchSize, 1);
  for (const name of Object.keys(choices) as (keyof typeof choices)[])
    checkChoice(name, given[name], choices[name]);
  if (given.onEpoch !== undefined) checkFunction(where, "onEpoch", given.onEpoch);
  if (typeof validation === "number" && !(validation > 0 && validation < 1))
    refuse(where, "validation", validation, "samples, or a share above 0 and below 1");
  if (!Array.isArray(metrics)) refuse(where, "metrics", metrics, 'an array of names, as in ["accuracy"]');
  const { activation } = network.layers[network.layers.length - 1];
  const threshold = activation === "tanh" ? 0 : 0.5;
  const loss = lossFunction(options.loss);
  const numbers = optimizerNumbers(optimizer);
  const { l1, l2, l1KeepsZeros, dropout, frozen } = given;
  const settings = { l1, l2, l1KeepsZeros, dropout, frozen, learningRate: numbers.learningRate };
  scheduledRate(numbers.learningRate, schedule, 1);
  if (given.rule === "perceptron" && !(network.layers.length === 1 && activation === "step"))
    refuse(where, "rule", given.rule, '"gradient" unless the network is one layer that ends in "step"');
  if (given.earlyStopping && given.evaluation === "none")
    refuse(where, "evaluation", given.evaluation, '"epoch" for early stopping');
  return {
    ...given,
    loss,
    numbers,
    ...checkSettings(network, settings),
    settings,
    earlyStopping: given.earlyStopping && checkStopping(given.earlyStopping),
    optimizer: optimizer.name,
    metrics: metrics.map((name) => [name, metricFunction(name, threshold)] as const),
    usesLogits: isFused(activation.replace(/\(.*/, ""), loss.kind),
  };
}

/** Penalty, dropout of every layer, and what is frozen. Throws at the first one that is not what it should be. */
export function checkSettings(
  network: Network,
  { l1, l2, l1KeepsZeros, dropout, frozen }: Required<Omit<RunSettings, "learningRate">>,
) {
  const where = "trainNetwork";
  checkNotNegative(where, "l1", l1);
  checkNotNegative(where, "l2", l2);
  checkChoice("l1KeepsZeros", l1KeepsZeros, choices.l1KeepsZeros);
  const hidden = network.layers.slice(0, -1);
  const shares = typeof dropout === "number" ? hidden.map(() => dropout) : dropout;
  checkFiniteVector(where, "dropout, a share or one for each hidden layer,", shares, hidden.length);
  hidden.forEach(({ activation }, l) => {
    const name = `dropout of layer ${l + 1}`;
    checkNotNegative(where, name, shares[l]);
    if (shares[l] >= 1) refuse(where, name, shares[l], "below 1");
    if (shares[l] > 0 && activation.startsWith("softmax"))
      refuse(where, name, shares[l], "0 after softmax, whose activations sum to 1");
  });
  if (!Array.isArray(frozen)) refuse(where, "frozen", frozen, "an array of places, as in [{ layer: 1 }]");
  const places = frozen.flatMap((place) => parameterIndices(network, place, `${where}, frozen`));
  return { penalty: { l1, l2, l1KeepsZeros }, dropout: [...shares, 0], frozen: places };
}

function checkStopping(given: EarlyStopping) {
  const where = "earlyStopping";
  const stopping = withUsual(where, given, { patience: undefined, minImprovement: 0, restoreBest: true });
  checkInteger(where, "patience", stopping.patience, 1);
  checkNotNegative(where, "minImprovement", stopping.minImprovement);
  checkChoice("restoreBest", stopping.restoreBest, [true, false]);
  return stopping;
}

function checkChoice(name: string, value: unknown, accepted: readonly unknown[]): void {
  if (!accepted.includes(value)) refuse("trainNetwork", name, value, `one of ${accepted.join(", ")}`);
}

/** Throws unless the data fits the network, and its targets fit the loss. */
export function checkFit(network: Network, { x, y }: Dataset, loss: string): void {
  const { sizes } = network;
  checkLength("trainNetwork", "x of a sample", { length: x.columns }, sizes[0]);
  checkLength("trainNetwork", "y of a sample", { length: y.columns }, sizes[sizes.length - 1]);
  checkShares("trainNetwork", loss, "targets", y);
}
