import {
  classificationAccuracy,
  copyNetwork,
  createNetwork,
  createTrainer,
  dataset,
  type Network,
  networkOutput,
  type Sample,
  spiralPoints,
} from "../../engine/index.ts";

/** A network on its way through training, caught now and then. */
export interface Course {
  readonly moments: readonly Moment[];
}

export interface Moment {
  readonly epoch: number;
  /** All weights and biases, in the order of `network.values`, to four digits. */
  readonly values: readonly number[];
  /** The share of right answers on the points shown, and on others of the same kind. */
  readonly accuracy: { readonly shown: number; readonly others: number };
}

export const sizes = [2, 8, 6, 4, 1] as const;
const epochs = [0, 10, 30, 60, 100, 150, 200, 300];
const noise = 0.15;

/** The points of the two arms that the network learns from. */
export const spiral: readonly Sample[] = spiralPoints({ seed: 1, count: 300, noise });

/** The network before training. */
export function untrained(): Network {
  return createNetwork({ sizes, hidden: "tanh", output: "sigmoid", seed: 1 });
}

/** Trains the network on the spiral. It takes about a second: for the build, not for the page. */
export function spiralCourse(): Course {
  const others = spiralPoints({ seed: 2, count: 300, noise });
  const trainer = createTrainer(untrained(), spiral, {
    loss: "binaryCrossEntropy",
    optimizer: { name: "adam", learningRate: 0.01 },
    batchSize: 20,
    epochs: Math.max(...epochs),
    seed: 1,
  });
  const moments = epochs.map((epoch): Moment => {
    while (trainer.epoch < epoch) trainer.runEpoch();
    const network = trainer.network();
    return {
      epoch,
      values: Array.from(network.values, (value) => Number(value.toPrecision(4))),
      accuracy: { shown: accuracyOn(network, spiral), others: accuracyOn(network, others) },
    };
  });
  return { moments };
}

/** The network as it was at a moment. */
export function networkAt(moment: Moment): Network {
  return copyNetwork(untrained(), Float64Array.from(moment.values));
}

function accuracyOn(network: Network, samples: readonly Sample[]): number {
  const { x, y } = dataset(samples);
  return classificationAccuracy(networkOutput(network, x), y);
}
