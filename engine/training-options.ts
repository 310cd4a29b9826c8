import { checkInteger, checkLength, checkNotNegative, refuse } from "./checks.ts";
import type { Data, Dataset } from "./dataset.ts";
import { checkShares, lossFunction } from "./losses.ts";
import { metricFunction } from "./metrics.ts";
import type { Network } from "./network.ts";
import { type OptimizerDescription, optimizerNumbers } from "./optimizers.ts";
import { withUsual } from "./options.ts";
import { isFused } from "./output.ts";
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
  earlyStopping?: EarlyStopping;
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
  earlyStopping: undefined,
  onEpoch: undefined,
  path: "auto",
  precision: "float64",
  resume: undefined,
} as const;

/** The options with all defaults. Throws at the first one that is not what it should be. */
export function checkOptions(network: Network, options: NetworkTrainingOptions) {
  const where = "trainNetwork";
  const given = withUsual(where, options, usual);
  const { epochs, seed, l1, l2, optimizer, schedule, metrics, validation } = given;
  checkInteger(where, "epochs", epochs, 1);
  checkInteger(where, "seed", seed);
  if (given.batchSize !== "all") checkInteger(where, "batchSize", given.batchSize, 1);
  checkNotNegative(where, "l1", l1);
  checkNotNegative(where, "l2", l2);
  checkChoice("path", given.path, ["auto", "plain", "wasm"]);
  checkChoice("precision", given.precision, ["float64", "float32"]);
  checkChoice("shuffle", given.shuffle, [true, false]);
  if (typeof validation === "number" && !(validation > 0 && validation < 1))
    refuse(where, "validation", validation, "samples, or a share above 0 and below 1");
  if (!Array.isArray(metrics)) refuse(where, "metrics", metrics, 'an array of names, as in ["accuracy"]');
  const { activation } = network.layers[network.layers.length - 1];
  const threshold = activation === "tanh" ? 0 : 0.5;
  const loss = lossFunction(options.loss);
  const numbers = optimizerNumbers(optimizer);
  const rate = (epoch: number) => scheduledRate(numbers.learningRate, schedule, epoch);
  rate(1);
  return {
    ...given,
    loss,
    numbers,
    rate,
    earlyStopping: given.earlyStopping && checkStopping(given.earlyStopping),
    optimizer: optimizer.name,
    penalty: { l1, l2 },
    metrics: metrics.map((name) => [name, metricFunction(name, threshold)] as const),
    usesLogits: isFused(activation.replace(/\(.*/, ""), loss.kind),
  };
}

function checkStopping(given: EarlyStopping) {
  const where = "earlyStopping";
  const stopping = withUsual(where, given, { patience: undefined, minImprovement: 0, restoreBest: true });
  checkInteger(where, "patience", stopping.patience, 1);
  checkNotNegative(where, "minImprovement", stopping.minImprovement);
  return stopping;
}

function checkChoice<Choice>(name: string, value: Choice, choices: readonly Choice[]): void {
  if (!choices.includes(value)) refuse("trainNetwork", name, value, `one of ${choices.join(", ")}`);
}

/** Throws unless the data fits the network, and its targets fit the loss. */
export function checkFit(network: Network, { x, y }: Dataset, loss: string): void {
  const { sizes } = network;
  checkLength("trainNetwork", "x of a sample", { length: x.columns }, sizes[0]);
  checkLength("trainNetwork", "y of a sample", { length: y.columns }, sizes[sizes.length - 1]);
  checkShares("trainNetwork", loss, "targets", y);
}
