/** What can be chosen, by the engine's names, and what goes with what. */
export const activations = [
  "sigmoid",
  "tanh",
  "relu",
  "leakyRelu",
  "elu",
  "gelu",
  "swish",
  "softplus",
  "identity",
];
export const outputs = ["identity", "sigmoid", "softmax", "tanh", "relu"];
const forAll = ["squaredError", "meanSquaredError", "meanAbsoluteError", "huber"];
export const losses = [...forAll, "binaryCrossEntropy", "crossEntropy"];

/** The losses that suit an output: the cross-entropies need probabilities. */
export function lossesFor(output: string): readonly string[] {
  if (output === "sigmoid") return [...forAll, "binaryCrossEntropy"];
  if (output === "softmax") return [...forAll, "crossEntropy"];
  return forAll;
}

const names: Record<string, string> = {
  relu: "ReLU",
  leakyRelu: "leaky ReLU",
  elu: "ELU",
  gelu: "GELU",
  identity: "none (identity)",
  squaredError: "½ Σ (ŷ − y)²",
  meanSquaredError: "mean squared error",
  meanAbsoluteError: "mean absolute error",
  huber: "Huber",
  binaryCrossEntropy: "binary cross-entropy",
  crossEntropy: "cross-entropy",
};

/** The name as a reader sees it. */
export const named = (name: string) => names[name] ?? name;

/** What is wrong with the targets for this loss, in a sentence; empty when nothing is. */
export function problemOf({ loss, y }: { loss: string; y: readonly number[] }): string {
  const shares = y.every((value) => value >= 0 && value <= 1);
  if (loss === "binaryCrossEntropy" && !shares) return "Give targets from 0 to 1: they are probabilities.";
  const sum = y.reduce((total, value) => total + value, 0);
  if (loss === "crossEntropy" && !(shares && Math.abs(sum - 1) < 1e-9))
    return "Give targets from 0 to 1 that add up to 1: they are the shares of the classes.";
  return "";
}
