import { activationFunction } from "./activation-names.ts";
import { checkFiniteVector, checkInteger, shown } from "./checks.ts";
import { initializer } from "./initializers.ts";
import type { DenseLayer } from "./layer.ts";
import { Matrix } from "./matrix.ts";
import { random } from "./random.ts";

/** A dense network: every neuron of a layer takes all activations of the layer before it. */
export interface Network {
  /** The number of inputs, then of the neurons of each layer: [2, 8, 8, 1]. */
  readonly sizes: readonly number[];
  readonly layers: readonly DenseLayer[];
  /** All weights and biases, layer after layer; `layers` looks into this array. */
  readonly values: Float64Array;
}

export interface NetworkDescription {
  /** The number of inputs, of the neurons of each hidden layer, and of outputs: [2, 8, 8, 1]. */
  sizes: readonly number[];
  /** The activation of the hidden layers, or one for each of them; "relu" if not given. See `activationFunction`. */
  hidden?: string | readonly string[];
  /** The activation of the last layer; "identity" if not given. */
  output?: string;
  /** How weights start (see `initializer`); if not given, "he" before the ReLU family and "xavier" elsewhere. */
  initializer?: string;
  /** Where biases start; 0 if not given. */
  bias?: number;
  /** Where the random weights come from; 0 if not given. */
  seed?: number;
}

/** The weights and biases of one layer as plain arrays, as a network may be given. */
export interface LayerValues {
  /** A row for each neuron. */
  weights: readonly (readonly number[])[];
  biases: readonly number[];
  activation: string;
}

/** One array of a network's parameters by name: "W1" with its shape [neurons, inputs], or "b1" with [neurons]. */
export interface Parameter {
  readonly name: string;
  readonly shape: readonly number[];
  /** The numbers themselves, not a copy. */
  readonly values: Float64Array;
}

const RELU_FAMILY = ["relu", "leakyRelu", "elu", "gelu", "swish", "softplus"];

/**
 * A network from a short description, as in `createNetwork({ sizes: [4, 5, 5, 3], hidden: "relu", output: "softmax",
 * seed: 1 })`. Throws when a size is not a whole number above 0, or a name is not known.
 */
export function createNetwork(description: NetworkDescription): Network {
  const { sizes, hidden = "relu", output = "identity", bias = 0, seed = 0 } = description;
  if (!Array.isArray(sizes) || sizes.length < 2) {
    throw new RangeError(
      `createNetwork: sizes is ${shown(sizes)}; give at least inputs and outputs, as in [2, 3, 1]`,
    );
  }
  const inner = typeof hidden === "string" ? sizes.slice(2).map(() => hidden) : hidden;
  if (inner.length !== sizes.length - 2) {
    throw new RangeError(
      `createNetwork: hidden has ${inner.length} activations and there are ${sizes.length - 2} hidden layers; give one name, or one for each`,
    );
  }
  checkFiniteVector("createNetwork", "bias", [bias]);
  const network = emptyNetwork(sizes, [...inner, output]);
  const generator = random(seed);
  for (const { inputs, neurons, activation, weights, biases } of network.layers) {
    const { kind } = activationFunction(activation);
    const start = description.initializer ?? (RELU_FAMILY.includes(kind) ? "he" : "xavier");
    const draw = initializer(start, inputs, neurons);
    for (let k = 0; k < weights.data.length; k++) weights.data[k] = draw(generator);
    biases.fill(bias);
  }
  return network;
}

/**
 * A network with given weights and biases, copied: one { weights, biases, activation } for each layer.
 * Throws when the shapes do not fit together, or a number is not finite.
 */
export function networkFrom(layers: readonly LayerValues[]): Network {
  if (!Array.isArray(layers) || layers.length === 0) {
    throw new RangeError(`networkFrom: the layers are ${shown(layers)}; give at least one`);
  }
  const matrices = layers.map(({ weights }) => Matrix.from(weights));
  const sizes = [matrices[0].columns, ...matrices.map(({ rows }) => rows)];
  matrices.forEach((matrix, l) => {
    checkFiniteVector("networkFrom", `the weights of layer ${l + 1}`, matrix.data);
    checkFiniteVector("networkFrom", `the biases of layer ${l + 1}`, layers[l].biases, matrix.rows);
    if (matrix.columns !== sizes[l]) {
      throw new RangeError(
        `networkFrom: the weights of layer ${l + 1} are ${matrix.shape}; after ${sizes[l]} ${l ? "neurons" : "inputs"} they need ${sizes[l]} columns`,
      );
    }
  });
  const network = emptyNetwork(
    sizes,
    layers.map(({ activation }) => activation),
  );
  network.layers.forEach(({ weights, biases }, l) => {
    weights.data.set(matrices[l].data);
    biases.set(layers[l].biases);
  });
  return network;
}

/** The same network over an array of its own. */
export function copyNetwork(network: Network, values: Float64Array = network.values): Network {
  const copy = emptyNetwork(
    network.sizes,
    network.layers.map(({ activation }) => activation),
  );
  copy.values.set(values);
  return copy;
}

/** All weights and biases by name, in order: W1, b1, W2, b2, … */
export function networkParameters(network: Network): Parameter[] {
  return network.layers.flatMap(({ weights, biases, inputs, neurons }, l) => [
    { name: `W${l + 1}`, shape: [neurons, inputs], values: weights.data },
    { name: `b${l + 1}`, shape: [neurons], values: biases },
  ]);
}

/** How many parameters a dense layer has: inputs × neurons weights and a bias for each neuron. */
export function parameterCount(inputs: number, neurons: number): number {
  return inputs * neurons + neurons;
}

function emptyNetwork(sizes: readonly number[], activations: readonly string[]): Network {
  sizes.forEach((size, l) => {
    checkInteger("createNetwork", `sizes[${l}]`, size, 1, 1e6);
  });
  const count = activations.reduce((sum, _, l) => sum + parameterCount(sizes[l], sizes[l + 1]), 0);
  const values = new Float64Array(count);
  let start = 0;
  const layers = activations.map((activation, l): DenseLayer => {
    activationFunction(activation);
    const [inputs, neurons] = [sizes[l], sizes[l + 1]];
    const middle = start + inputs * neurons;
    const weights = new Matrix(neurons, inputs, values.subarray(start, middle));
    start = middle + neurons;
    return { inputs, neurons, activation, weights, biases: values.subarray(middle, start) };
  });
  return { sizes: [...sizes], layers, values };
}
