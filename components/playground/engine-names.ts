import type { OptimizerName } from "../../engine/index.ts";

// The names that the engine knows, written out: the page itself has no need of the engine, which works in the worker.
// tests/components/playground-state.test.ts holds them to the engine's own.

export const activationNames = [
  "identity",
  "step",
  "sigmoid",
  "tanh",
  "relu",
  "leakyRelu",
  "elu",
  "gelu",
  "swish",
  "softplus",
  "softmax",
];

export const initializerNames = ["normal", "uniform", "xavier", "he", "constant"];

export const lossNames = [
  "meanSquaredError",
  "squaredError",
  "meanAbsoluteError",
  "huber",
  "binaryCrossEntropy",
  "crossEntropy",
];

export const optimizerNames: readonly OptimizerName[] = [
  "sgd",
  "momentum",
  "nesterov",
  "adagrad",
  "rmsprop",
  "adam",
  "adamw",
];

export const featureNames = ["x1", "x2", "x1^2", "x2^2", "x1*x2", "sin(x1)", "sin(x2)", "cos(x1)", "cos(x2)"];
