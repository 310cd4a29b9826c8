import type { Demand } from "../../../classroom/exercises/exercise.ts";
import {
  type Experiment,
  type PreparedExperiment,
  prepareExperiment,
  type Random,
  runExperiment,
} from "../../../engine/index.ts";
import { shown } from "./shown.ts";

/** The seed of a reader's points, of which half are for training and half for the test. */
export type Points = { readonly seed: number };

export const drawPoints = (random: Random): Points => ({ seed: 1 + random.integer(999) });

interface Start {
  readonly set: "gauss" | "circle" | "xor" | "spiral";
  readonly noise?: number;
  readonly hiddenSizes: readonly number[];
  readonly hidden: string;
  readonly learningRate: number;
  readonly epochs: number;
}

/** Where a goal starts: points of two classes, a sigmoid at the end, and plain steps. */
export function startAt({ seed }: Points, start: Start): Experiment {
  const { set, noise = 0, hiddenSizes, hidden, learningRate, epochs } = start;
  return {
    format: "experiment",
    version: 1,
    data: { set, seed, count: 500, noise },
    features: ["x1", "x2"],
    trainingShare: 0.5,
    network: { hiddenSizes, hidden, output: "sigmoid", bias: 0, seed: 1 },
    training: {
      loss: "binaryCrossEntropy",
      optimizer: { name: "sgd", learningRate },
      batchSize: 10,
      seed: 1,
      epochs,
    },
  };
}

/** The same with something changed, as the tests and solutions do. */
export function changed(
  experiment: Experiment,
  network: Partial<Experiment["network"]>,
  training: Partial<Experiment["training"]> = {},
): Experiment {
  return {
    ...experiment,
    network: { ...experiment.network, ...network },
    training: { ...experiment.training, ...training },
  };
}

/** What a way to the goal reaches, for the end of a solution. */
export const reached = (experiment: Experiment) =>
  `With your points that comes to a test loss of ${shown(testLoss(runExperiment(experiment)), 3)}.`;

export const hiddenNeurons = ({ network }: Experiment) =>
  network.hiddenSizes.reduce((sum, neurons) => sum + neurons, 0);

/** The loss of the test data at the end of a run. */
export const testLoss = ({ trainer }: PreparedExperiment) =>
  trainer.history.at(-1)?.validation?.loss ?? Number.POSITIVE_INFINITY;

/** Nobody reaches a goal by other points, or by training on those of the test. */
export const samePoints = <P>(start: (parameters: P) => Experiment): Demand<P> => ({
  id: "same-points",
  sentence: () => "the points as they are, half of them for the test",
  met: (parameters, experiment, run) =>
    (experiment.trainingShare ?? 0.5) <= 0.5 &&
    JSON.stringify(run.samples) === JSON.stringify(prepareExperiment(start(parameters)).samples),
});

export const plainFeatures: Demand<unknown> = {
  id: "plain-features",
  sentence: () => "no features but $x_1$ and $x_2$",
  met: (_, { features }) => features.every((name) => name === "x1" || name === "x2"),
};

/** A learning rate, and nothing cleverer. */
export const plainSteps: Demand<unknown> = {
  id: "plain-steps",
  sentence: () => "plain steps (SGD) at one constant rate, in batches of 10",
  met: (_, { training: { optimizer, schedule, batchSize } }) =>
    (optimizer?.name ?? "sgd") === "sgd" && (schedule?.name ?? "constant") === "constant" && batchSize === 10,
};

/** Hidden layers of these sizes, whatever their activation. */
export const hiddenSizes = (sizes: readonly number[]): Demand<unknown> => ({
  id: "same-layers",
  sentence: () => `hidden layers of ${sizes.join(" and ")} neurons`,
  met: (_, { network }) => String(network.hiddenSizes) === String(sizes),
});

export const neuronsAtMost = (most: number): Demand<unknown> => ({
  id: "few-neurons",
  sentence: () => (most === 0 ? "no hidden neurons" : `at most ${most} hidden neurons`),
  met: (_, experiment) => hiddenNeurons(experiment) <= most,
});

/** From drawn weights, or the epochs before would go uncounted. */
export const epochsAtMost = (most: number): Demand<unknown> => ({
  id: "few-epochs",
  sentence: () => `at most ${most} epochs, from random weights`,
  met: (_, { start, training }) => start === undefined && (training.epochs ?? 100) <= most,
});

export const testLossAtMost = (most: number): Demand<unknown> => ({
  id: "test-loss",
  sentence: () => `a test loss of at most ${shown(most)}, in binary cross-entropy`,
  met: (_, { training }, run) => training.loss === "binaryCrossEntropy" && testLoss(run) <= most,
});
