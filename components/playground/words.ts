import { formatNumber } from "../parts/format.ts";
import type { NodePlace } from "../parts/node-place.ts";
import { featureNames } from "./engine-names.ts";
import type { Frame } from "./protocol.ts";
import type { PlaygroundState } from "./settings.ts";
import { sizesOf } from "./state.ts";

const featureLabels: Record<string, string> = {
  x1: "x₁",
  x2: "x₂",
  "x1^2": "x₁²",
  "x2^2": "x₂²",
  "x1*x2": "x₁x₂",
  "sin(x1)": "sin x₁",
  "sin(x2)": "sin x₂",
  "cos(x1)": "cos x₁",
  "cos(x2)": "cos x₂",
};

/** A feature as it is written; a formula of the reader's own stays as it was typed. */
export const featureLabel = (name: string) => featureLabels[name] ?? name;

const labels: Record<string, string> = {
  circle: "circle",
  xor: "XOR",
  gauss: "two clouds",
  spiral: "spiral",
  blobs: "blobs",
  plane: "plane",
  multiGauss: "bumps",
  own: "own points",
  usual: "what suits the data",
  identity: "linear",
  relu: "ReLU",
  leakyRelu: "leaky ReLU",
  elu: "ELU",
  gelu: "GELU",
  none: "none",
  l1: "L1",
  l2: "L2",
  sgd: "gradient descent",
  momentum: "momentum",
  nesterov: "Nesterov",
  adagrad: "Adagrad",
  rmsprop: "RMSprop",
  adam: "Adam",
  adamw: "AdamW",
  xavier: "Xavier",
  he: "He",
  constant: "all zero",
  meanSquaredError: "mean squared error",
  squaredError: "½ Σ (ŷ − y)²",
  meanAbsoluteError: "mean absolute error",
  huber: "Huber",
  binaryCrossEntropy: "binary cross-entropy",
  crossEntropy: "cross-entropy",
};

/** A name of the engine's as a reader sees it; a number that it carries stays. */
export function named(name: string): string {
  const [, kind, number = ""] = /^(\w+)(\(.*\))?$/.exec(name) ?? ["", name];
  return `${labels[kind] ?? kind}${number && ` ${number}`}`;
}

/** The features that are drawn: all that there are, and the reader's own. */
export function drawnFeatures({ features }: PlaygroundState): readonly string[] {
  return [...featureNames, ...features.filter((name) => !featureNames.includes(name))];
}

/** What a node is called; null is the output. */
export function nodeName(state: PlaygroundState, node: NodePlace | null): string {
  const sizes = sizesOf(state);
  const last = sizes.length - 1;
  if (!node) return sizes[last] > 1 ? "the answer" : "the output";
  if (node.layer === 0) return `feature ${featureLabel(state.features[node.index] ?? "")}`;
  if (node.layer === last) return sizes[last] > 1 ? `the output for class ${node.index}` : "the output";
  return `layer ${node.layer}, neuron ${node.index + 1}`;
}

/** One number of the network: the weight of an input, or with `input` null the bias. */
export interface NumberPlace {
  readonly layer: number;
  readonly neuron: number;
  readonly input: number | null;
}

export function numberName(state: PlaygroundState, { layer, neuron, input }: NumberPlace): string {
  const to = nodeName(state, { layer, index: neuron });
  if (input === null) return `bias of ${to}`;
  return `weight from ${nodeName(state, { layer: layer - 1, index: input })} to ${to}`;
}

/** Where that number stands in `Network.values`. */
export function indexOf(sizes: readonly number[], { layer, neuron, input }: NumberPlace): number {
  let start = 0;
  for (let l = 1; l < layer; l++) start += sizes[l] * (sizes[l - 1] + 1);
  const inputs = sizes[layer - 1];
  return start + (input === null ? sizes[layer] * inputs + neuron : neuron * inputs + input);
}

/** The same place as links and the engine's `frozen` name it. */
export const frozenName = ({ layer, neuron, input }: NumberPlace) =>
  `${layer}.${neuron + 1}.${input === null ? "b" : input + 1}`;

/** What is going on, in sentences. */
export function described(state: PlaygroundState, frame: Frame | undefined, playing: boolean): string {
  const { data, features, layers } = state;
  const what = `${named(data)}, from ${features.map(featureLabel).join(", ")}, with ${
    layers.length > 0 ? `hidden layers of ${layers.join(", ")}` : "no hidden layer"
  }`;
  if (!frame || (frame.epoch === 0 && frame.seen === 0)) return `Not trained yet: ${what}.`;
  const loss = (value: number) => formatNumber(value, { significant: 3 });
  const right = Number.isNaN(frame.testAccuracy)
    ? ""
    : `, ${formatNumber(100 * frame.testAccuracy, { decimals: 0 })} % of the test data right`;
  return `${playing ? "Training" : "Trained"} for ${formatNumber(frame.epoch)} epochs: ${what}. Training loss ${loss(frame.loss)}, test loss ${loss(frame.testLoss)}${right}.`;
}
