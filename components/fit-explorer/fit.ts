import {
  createNetwork,
  createTrainer,
  moonPoints,
  type Network,
  type NetworkTrainingOptions,
  type Sample,
  type TrainingState,
} from "../../engine/index.ts";
import { type TrainingWorker, trainInWorker } from "../../engine/worker-client.ts";
import { epochs, type FitSettings, seedLimit, stride } from "./state.ts";

/** How a training went so far. All of it is plain JSON, so that the page can bring one along. */
export interface Fit {
  /** The losses after each epoch. */
  readonly training: readonly number[];
  readonly validation: readonly number[];
  /** The share of right answers after each epoch. */
  readonly trainingAccuracy: readonly number[];
  readonly validationAccuracy: readonly number[];
  /** The numbers of the network after an epoch, for those epochs that were kept. */
  readonly kept: Readonly<Record<number, readonly number[]>>;
  /** Where the validation loss is lowest. */
  readonly best: { readonly epoch: number; readonly values: readonly number[] };
}

const validationPoints = 200;

/** The points to train on, and others of the same kind to validate on. */
export function pointsOf({ noise, points, seed }: FitSettings): { training: Sample[]; validation: Sample[] } {
  return {
    training: moonPoints({ seed, count: points, noise }),
    validation: moonPoints({ seed: seed + seedLimit, count: validationPoints, noise }),
  };
}

/** The network before training. */
export function startOf({ layers, neurons, seed }: FitSettings): Network {
  const hidden = Array.from({ length: layers }, () => neurons);
  return createNetwork({ sizes: [2, ...hidden, 1], hidden: "tanh", output: "sigmoid", seed });
}

function optionsOf(settings: FitSettings): NetworkTrainingOptions {
  return {
    loss: "binaryCrossEntropy",
    optimizer: { name: "adam", learningRate: 0.02 },
    batchSize: 20,
    seed: settings.seed,
    validation: pointsOf(settings).validation,
    metrics: ["accuracy"],
    // Never stops early: what comes after the best epoch is to be seen. But the best network is kept.
    earlyStopping: { patience: epochs },
  };
}

/** The fit with what a stage of its training added. */
function extended(fit: Fit | null, { epoch, values, best, history }: TrainingState): Fit {
  return {
    training: history.map(({ loss }) => loss),
    validation: history.map(({ validation }) => validation?.loss ?? Number.NaN),
    trainingAccuracy: history.map(({ metrics }) => metrics.accuracy),
    validationAccuracy: history.map(({ validation }) => validation?.metrics.accuracy ?? Number.NaN),
    kept: { ...fit?.kept, [epoch]: values },
    best: best ?? { epoch, values },
  };
}

/** Trains here and now: for the build and for tests. */
export function fitNow(settings: FitSettings): Fit {
  const trainer = createTrainer(startOf(settings), pointsOf(settings).training, {
    ...optionsOf(settings),
    epochs,
  });
  let fit: Fit = empty(settings);
  while (!trainer.stopped) {
    trainer.runEpoch();
    if (trainer.epoch % stride === 0) fit = extended(fit, trainer.state());
  }
  return fit;
}

/** Trains in a worker, stage by stage, and tells how far it has come after each. Ends early when it is aborted. */
export async function fitInWorker(
  worker: TrainingWorker,
  settings: FitSettings,
  onStage: (fit: Fit) => void,
  signal: AbortSignal,
): Promise<void> {
  const start = startOf(settings);
  const { training } = pointsOf(settings);
  let fit = empty(settings);
  let resume: TrainingState | undefined;
  for (let until = stride; until <= epochs; until += stride) {
    const run = await trainInWorker(worker, start, training, {
      ...optionsOf(settings),
      epochs: until,
      resume,
      signal,
    });
    if (signal.aborted) return;
    resume = run.state;
    fit = extended(fit, run.state);
    onStage(fit);
  }
}

function empty(settings: FitSettings): Fit {
  const values = [...startOf(settings).values];
  return {
    training: [],
    validation: [],
    trainingAccuracy: [],
    validationAccuracy: [],
    kept: { 0: values },
    best: { epoch: 0, values },
  };
}

/** The fit with no more than the first frame needs: short numbers, and only the last of the networks. */
export function shortened(fit: Fit): Fit {
  const short = (values: readonly number[]) => values.map((value) => Number(value.toPrecision(4)));
  return {
    training: short(fit.training),
    validation: short(fit.validation),
    trainingAccuracy: short(fit.trainingAccuracy),
    validationAccuracy: short(fit.validationAccuracy),
    kept: { [epochs]: short(fit.kept[epochs]) },
    best: { epoch: fit.best.epoch, values: short(fit.best.values) },
  };
}
