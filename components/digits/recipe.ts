import { digits } from "../../engine/data/digits.ts";
import {
  classificationAccuracy,
  createNetwork,
  type Dataset,
  digitsDataset,
  type Network,
  type NetworkTrainingOptions,
  networkOutput,
  splitData,
  trainNetwork,
} from "../../engine/index.ts";

/** What a reader can change about the training of the digit reader. */
export interface Recipe {
  readonly hidden: number;
  readonly learningRate: number;
  readonly batchSize: number;
  readonly seed: number;
}

/** The recipe of the network that comes with the book. */
export const usualRecipe: Recipe = { hidden: 64, learningRate: 0.005, batchSize: 32, seed: 1 };

/** No run needs more; most are stopped early. */
export const MOST_EPOCHS = 80;

/** The seeds whose runs the chapter shows. */
export const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

export const allDigits = digits();

export interface Parts {
  readonly training: Dataset;
  readonly validation: Dataset;
  readonly test: Dataset;
}

/** All digits in three parts, 60, 20 and 20 of a hundred, each with the same mix of digits; drawn by the seed. */
export function partsOf(seed: number): Parts {
  const [training, validation, test] = splitData(digitsDataset(allDigits), [0.6, 0.2, 0.2], {
    seed,
    stratified: true,
  });
  return { training, validation, test };
}

/** The last fifth of the file, written mostly by other people than the rest, kept for the test, and the rest in two parts. */
export function otherWriters(seed: number): Parts {
  const from = Math.round(allDigits.length * 0.8);
  const [training, validation] = splitData(digitsDataset(allDigits.slice(0, from)), [0.75, 0.25], {
    seed,
    stratified: true,
  });
  return { training, validation, test: digitsDataset(allDigits.slice(from)) };
}

/** 64 pixels, one hidden layer, a probability for each of the ten digits. */
export function untrained({ hidden, seed }: Recipe): Network {
  return createNetwork({ sizes: [64, hidden, 10], hidden: "relu", output: "softmax", seed });
}

/** How it is trained. Early stopping sees the validation data only. */
export function trainingOptions({ learningRate, batchSize, seed }: Recipe, validation: Dataset) {
  return {
    loss: "crossEntropy",
    optimizer: { name: "adam", learningRate },
    batchSize,
    epochs: MOST_EPOCHS,
    seed,
    validation,
    metrics: ["accuracy"],
    earlyStopping: { patience: 10 },
  } satisfies NetworkTrainingOptions;
}

/** The recipe carried out on the parts: the run, and the accuracy on the test part. */
export function carriedOut(recipe: Recipe, parts: Parts) {
  const run = trainNetwork(untrained(recipe), parts.training, trainingOptions(recipe, parts.validation));
  return { run, accuracy: accuracyOf(run.network, parts.test) };
}

/** The share of samples that the network reads rightly. */
export function accuracyOf(network: Network, { x, y }: Dataset): number {
  return classificationAccuracy(networkOutput(network, x), y);
}
