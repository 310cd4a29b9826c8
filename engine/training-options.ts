import { checkInteger, checkNotNegative, checkPositive, shown } from "./checks.ts";
import type { Data, Dataset } from "./dataset.ts";
import { lossFunction } from "./losses.ts";
import { metricFunction } from "./metrics.ts";
import type { Network } from "./network.ts";
import { type OptimizerDescription, optimizerNumbers } from "./optimizers.ts";
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

const known = [
  ..."loss optimizer schedule epochs batchSize seed shuffle validation metrics l1 l2 earlyStopping".split(
    " ",
  ),
  ..."onEpoch path precision resume".split(" "),
];

/** The options with all defaults. Throws at the first one that is not what it should be. */
export function checkOptions(network: Network, samples: number, options: NetworkTrainingOptions) {
  const where = "trainNetwork";
  const stray = Object.keys(options).find((key) => !known.includes(key));
  if (stray)
    throw new RangeError(`${where}: the option ${shown(stray)} is not known; there are ${known.join(", ")}`);
  const { epochs = 100, seed = 0, shuffle = true, metrics = [], l1 = 0, l2 = 0, earlyStopping } = options;
  const { optimizer = { name: "sgd" as const }, schedule = { name: "constant" as const } } = options;
  const { path = "auto", precision = "float64", onEpoch, batchSize = 32 } = options;
  checkInteger(where, "epochs", epochs, 1);
  checkInteger(where, "seed", seed);
  if (batchSize !== "all") checkInteger(where, "batchSize", batchSize, 1);
  checkNotNegative(where, "l1", l1);
  checkNotNegative(where, "l2", l2);
  if (earlyStopping) {
    checkInteger(where, "patience", earlyStopping.patience, 1);
    checkNotNegative(where, "minImprovement", earlyStopping.minImprovement ?? 0);
  }
  checkChoice("path", path, ["auto", "plain", "wasm"]);
  checkChoice("precision", precision, ["float64", "float32"]);
  const loss = lossFunction(options.loss);
  const { activation } = network.layers[network.layers.length - 1];
  const threshold = activation === "tanh" ? 0 : 0.5;
  const numbers = optimizerNumbers(optimizer);
  const rate = (epoch: number) => scheduledRate(numbers.learningRate, schedule, epoch);
  checkPositive(where, "learningRate", rate(1));
  return {
    loss,
    numbers,
    rate,
    epochs,
    seed,
    shuffle,
    onEpoch,
    path,
    precision,
    earlyStopping,
    optimizer: optimizer.name,
    penalty: { l1, l2 },
    batchSize: batchSize === "all" ? samples : Math.min(batchSize, samples),
    metrics: metrics.map((name) => [name, metricFunction(name, threshold)] as const),
    usesLogits: isFused(activation.replace(/\(.*/, ""), loss.kind),
  };
}

/** Throws unless the data fits the network, and its targets fit the loss. */
export function checkFit(network: Network, { x, y }: Dataset, loss: string): void {
  const { sizes } = network;
  const outputs = sizes[sizes.length - 1];
  if (x.columns !== sizes[0] || y.columns !== outputs) {
    throw new RangeError(
      `trainNetwork: samples have ${x.columns} inputs and ${y.columns} targets; this network takes ${sizes[0]} and gives ${outputs}`,
    );
  }
  if (!loss.endsWith("rossEntropy")) return;
  const stray = y.data.find((target) => target < 0 || target > 1);
  if (stray !== undefined)
    throw new RangeError(`trainNetwork: a target is ${stray}; ${loss} takes targets from 0 to 1`);
}

function checkChoice(name: string, value: string, choices: readonly string[]): void {
  if (!choices.includes(value)) {
    throw new RangeError(`trainNetwork: ${name} is ${shown(value)}; it must be one of ${choices.join(", ")}`);
  }
}
