import { createNetwork, mazur, networkFrom, walkthrough } from "../../engine/index.ts";
import type { StepperState } from "./state.ts";

export type PresetName = "one" | "mazur" | "four" | "classes";

/** A network to start from: all that is chosen, but for the place in the lesson. */
export type Preset = Omit<StepperState, "from" | "at" | "digits" | "predict">;

export const presetNames: readonly { value: PresetName; label: string }[] = [
  { value: "one", label: "one weight" },
  { value: "mazur", label: "2-2-2, Mazur’s" },
  { value: "four", label: "3-3-4-1" },
  { value: "classes", label: "three classes" },
];

/** One weight and no more: the bias is 0 and stays so. */
const one: Preset = {
  sizes: [1, 1],
  hidden: "sigmoid",
  output: "identity",
  loss: "squaredError",
  x: [1.5],
  y: [0.6],
  rate: 0.1,
  values: [0.8, 0],
  seed: 1,
  held: true,
};

/** The network that Matt Mazur worked by hand; he leaves the biases as they are. */
const byHand: Preset = {
  sizes: [2, 2, 2],
  hidden: "sigmoid",
  output: "sigmoid",
  loss: mazur.loss,
  x: mazur.x,
  y: mazur.y,
  rate: mazur.learningRate,
  values: [...networkFrom(mazur.layers).values],
  seed: 1,
  held: true,
};

/** The network of chapter 4. */
const four: Preset = {
  sizes: [3, 3, 4, 1],
  hidden: "sigmoid",
  output: "sigmoid",
  loss: "meanSquaredError",
  x: walkthrough.x,
  y: walkthrough.y,
  rate: 0.5,
  values: [...networkFrom(walkthrough.layers).values],
  seed: 1,
  held: false,
};

/** Softmax with cross-entropy, where δ of the output is p − y. */
const classes: Preset = {
  sizes: [2, 3, 3],
  hidden: "tanh",
  output: "softmax",
  loss: "crossEntropy",
  x: [1, -0.5],
  y: [0, 1, 0],
  rate: 0.5,
  values: rounded([2, 3, 3], 5),
  seed: 1,
  held: false,
};

export const presets: Record<PresetName, Preset> = { one, mazur: byHand, four, classes };

// Random weights and biases of two decimals, which can be worked with on paper.
function rounded(sizes: readonly number[], seed: number): number[] {
  const { values } = createNetwork({ sizes, hidden: "sigmoid", initializer: "uniform(1)", bias: 0.1, seed });
  return Array.from(values, (value) => Number(value.toFixed(2)));
}
