import {
  circlePoints,
  classificationAccuracy,
  createNetwork,
  createTrainer,
  forwardPass,
  Matrix,
  type Network,
  networkOutput,
  type Sample,
  spiralPoints,
  trainNetwork,
  xorPoints,
} from "../../engine/index.ts";

export const dataNames = ["circle", "xor", "spiral"] as const;
export type DataName = (typeof dataNames)[number];

/** The sizes of the trained networks: two hidden layers of 6, and one of 2, whose plane can be drawn. */
export const sizes: readonly number[] = [2, 6, 6, 2, 1];
/** After how many epochs the networks are looked at. */
export const epochs: readonly number[] = [0, 10, 30, 100, 300, 800];

export const describeNetwork = { sizes, hidden: "tanh", output: "sigmoid", seed: 2 };

/** One network at one time of its training. */
export interface Snapshot {
  /** All weights and biases. */
  readonly values: readonly number[];
  /** What share of the points a single neuron gets right: on the inputs, and on each hidden layer's activations. */
  readonly probes: readonly number[];
  /** What share the network itself gets right. */
  readonly accuracy: number;
}

/** A whole training run, looked at now and then. */
export interface Course {
  readonly samples: readonly Sample[];
  readonly snapshots: readonly Snapshot[];
}

const draw = { circle: circlePoints, xor: xorPoints, spiral: spiralPoints };

/** The runs for all data sets. Takes a second or two: made when the page is built. */
export function layerCourses(): Record<DataName, Course> {
  return { circle: layerCourse("circle"), xor: layerCourse("xor"), spiral: layerCourse("spiral") };
}

export function layerCourse(name: DataName): Course {
  // A third of the playground's coordinates, which run to 5 and 6: inputs near 1 suit the start of the weights.
  const samples = draw[name]({ seed: 1, count: 160 }).map(({ x, y }) => ({
    x: x.map((value) => rounded(value / 3, 2)),
    y,
  }));
  const trainer = createTrainer(createNetwork(describeNetwork), samples, {
    loss: "binaryCrossEntropy",
    optimizer: { name: "adam", learningRate: 0.01 },
    batchSize: 20,
    epochs: Math.max(...epochs),
    seed: 1,
  });
  const snapshots = epochs.map((epoch) => {
    while (trainer.epoch < epoch) trainer.runEpoch();
    return snapshot(trainer.network(), samples);
  });
  return { samples, snapshots };
}

function snapshot(network: Network, samples: readonly Sample[]): Snapshot {
  const { x, layers, output } = forwardPass(network, Matrix.from(samples.map((sample) => sample.x)));
  const hidden = layers.slice(0, -1).map(({ a }) => a);
  return {
    values: Array.from(network.values, (value) => rounded(value, 4)),
    probes: [x, ...hidden].map((features) => probe(features, samples)),
    accuracy: accuracyOf(output, samples),
  };
}

/**
 * What share of the samples a single neuron gets right that is trained on these features alone; or the same neuron with
 * all its numbers negated, where it is wrong more often than right.
 */
export function probe(features: Matrix, samples: readonly Sample[]): number {
  const data = samples.map(({ y }, i) => ({ x: features.row(i), y }));
  const { network } = trainNetwork(
    createNetwork({ sizes: [features.columns, 1], output: "sigmoid", seed: 1 }),
    data,
    {
      loss: "binaryCrossEntropy",
      optimizer: { name: "adam", learningRate: 0.05 },
      batchSize: 20,
      epochs: 200,
      seed: 1,
    },
  );
  const right = accuracyOf(networkOutput(network, features), samples);
  return Math.max(right, 1 - right);
}

const accuracyOf = (output: Matrix, samples: readonly Sample[]) =>
  classificationAccuracy(output, Matrix.from(samples.map(({ y }) => [y])));

const rounded = (value: number, places: number) => Number(value.toFixed(places));
