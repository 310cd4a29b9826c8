import { type Experiment, random, type Sample } from "../../engine/index.ts";

/** Experiments that have, between them, all that an experiment can have: to be written as code, and run. */

const spiral: Experiment = {
  format: "experiment",
  version: 1,
  data: { set: "spiral", seed: 1, count: 200 },
  features: ["x1", "x2", "sin(x1)", "sin(x2)"],
  network: { hiddenSizes: [6, 4], hidden: "tanh", output: "sigmoid", seed: 3 },
  training: {
    loss: "binaryCrossEntropy",
    optimizer: { name: "adam", learningRate: 0.01 },
    batchSize: 10,
    epochs: 30,
    seed: 5,
  },
};

const tanhOut: Experiment = {
  ...spiral,
  data: { set: "circle", seed: 2, count: 120, noise: 0.1 },
  trainingShare: 0.7,
  features: ["x1^2", "x2^2", "x1*x2", "2·sin(x1)^2 − cos(x2)/3", "1"],
  network: {
    hiddenSizes: [3],
    hidden: "leakyRelu(0.1)",
    output: "tanh",
    initializer: "uniform(0.5)",
    bias: 0.1,
    seed: 1,
  },
  training: {
    loss: "squaredError",
    optimizer: { name: "nesterov", learningRate: 0.02, momentum: 0.8 },
    schedule: { name: "step", every: 5, factor: 0.5 },
    batchSize: "all",
    epochs: 20,
    l1: 0.01,
    l2: 0.002,
  },
};

const classes: Experiment = {
  ...spiral,
  data: { set: "blobs", seed: 1, count: 90, noise: 1.5, classes: 4 },
  features: ["x1", "x2"],
  network: { hiddenSizes: [5, 5], hidden: ["elu(0.5)", "swish"], output: "softmax", seed: 2 },
  training: {
    loss: "crossEntropy",
    optimizer: { name: "rmsprop", learningRate: 0.01 },
    schedule: { name: "cosine", epochs: 20, floor: 0.1 },
    batchSize: 16,
    epochs: 20,
    seed: 1,
    dropout: [0.2, 0],
  },
};

const ownSamples: readonly Sample[] = (() => {
  const generator = random(4);
  return Array.from({ length: 60 }, (_, i) => ({
    x: [generator.uniform(-6, 6), generator.uniform(-6, 6)],
    y: i % 3,
  }));
})();

const own: Experiment = {
  ...spiral,
  data: { samples: ownSamples },
  features: ["x1", "x2", "softplus(x1)", "sigmoid(-x2)", "relu(x1 - x2)"],
  network: { hiddenSizes: [4], hidden: "gelu", output: "softmax(2)", seed: 2 },
  training: {
    loss: "meanSquaredError",
    optimizer: { name: "adamw", learningRate: 0.01, weightDecay: 0.1 },
    schedule: { name: "exponential", factor: 0.95 },
    batchSize: 8,
    shuffle: false,
    epochs: 20,
    frozen: [{ layer: 1, neuron: 2, input: 1 }, { layer: 1, input: "bias" }, { layer: 2 }],
  },
};

const heights: Experiment = {
  ...spiral,
  data: { set: "multiGauss", seed: 1, count: 150 },
  features: ["x1", "x2"],
  network: { hiddenSizes: [6], hidden: "softplus", output: "identity", seed: 1 },
  training: {
    loss: "huber(0.3)",
    optimizer: { name: "adagrad", learningRate: 0.05 },
    batchSize: 10,
    epochs: 20,
    l1: 0.02,
    l1KeepsZeros: true,
  },
};

const perceptron: Experiment = {
  ...spiral,
  data: { set: "curve", curve: "x1 / 2", seed: 1, count: 80 },
  features: ["x1", "x2"],
  network: { hiddenSizes: [], output: "step", initializer: "constant(0)", seed: 1 },
  training: {
    loss: "meanSquaredError",
    rule: "perceptron",
    optimizer: { name: "sgd", learningRate: 0.1 },
    batchSize: 1,
    epochs: 10,
  },
};

const hiddenSteps: Experiment = {
  ...spiral,
  data: { set: "gauss", seed: 1, count: 80 },
  features: ["x1", "x2"],
  network: { hiddenSizes: [3, 2], hidden: ["step", "sigmoid"], output: "sigmoid", seed: 1 },
  training: {
    loss: "meanAbsoluteError",
    optimizer: { name: "momentum", learningRate: 0.1 },
    batchSize: 10,
    epochs: 10,
  },
};

export const experiments: Readonly<Record<string, Experiment>> = {
  spiral,
  tanhOut,
  classes,
  own,
  heights,
  perceptron,
  hiddenSteps,
};
