import { activationFunction } from "./activation-names.ts";
import {
  checkFilled,
  checkFinite,
  checkFiniteVector,
  checkHas,
  checkInteger,
  checkLength,
  refuse,
} from "./checks.ts";
import { initializer } from "./initializers.ts";
import type { DenseLayer } from "./layer.ts";
import { Matrix } from "./matrix.ts";
import { withUsual } from "./options.ts";
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
  const where = "createNetwork";
  const usual = {
    sizes: undefined,
    hidden: "relu",
    output: "identity",
    initializer: undefined,
    bias: 0,
    seed: 0,
  };
  const { sizes, hidden, output, bias, seed, initializer: given } = withUsual(where, description, usual);
  if (!Array.isArray(sizes) || sizes.length < 2)
    refuse(where, "sizes", sizes, "an array of at least inputs and outputs, as in [2, 3, 1]");
  const inner = typeof hidden === "string" ? sizes.slice(2).map(() => hidden) : hidden;
  checkLength(where, "hidden, a name or one for each hidden layer,", inner, sizes.length - 2);
  checkFinite(where, "bias", bias);
  const network = emptyNetwork(where, sizes, [...inner, output]);
  const generator = random(seed);
  for (const { inputs, neurons, activation, weights, biases } of network.layers) {
    const usualStart = RELU_FAMILY.includes(activationFunction(activation).kind) ? "he" : "xavier";
    const draw = initializer(given ?? usualStart, inputs, neurons);
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
  const where = "networkFrom";
  checkFilled(where, "the list of layers", layers, "an array of { weights, biases, activation }");
  const matrices = layers.map((layer, l) => {
    checkFilled(
      where,
      `the weights of layer ${l + 1}`,
      layer?.weights,
      "an array of rows, as in [[1, 2], [3, 4]]",
    );
    return Matrix.from(layer.weights);
  });
  const sizes = [matrices[0].columns, ...matrices.map(({ rows }) => rows)];
  const activations = layers.map(({ activation }) => activation);
  const network = emptyNetwork(where, sizes, activations);
  network.layers.forEach(({ weights, biases }, l) => {
    const [from, given] = [matrices[l], layers[l].biases];
    if (from.shape !== weights.shape)
      throw new RangeError(
        `${where}: the weights of layer ${l + 1} are ${from.shape}; after the layer before they must be ${weights.shape}`,
      );
    checkFiniteVector(where, `the weights of layer ${l + 1}`, from.data);
    checkFiniteVector(where, `the biases of layer ${l + 1}`, given, from.rows);
    weights.data.set(from.data);
    biases.set(given);
  });
  return network;
}

/** The same network over an array of its own. */
export function copyNetwork(network: Network, values: Float64Array = network?.values): Network {
  checkNetwork("copyNetwork", network);
  const activations = network.layers.map(({ activation }) => activation);
  const copy = emptyNetwork("copyNetwork", network.sizes, activations);
  checkLength("copyNetwork", "values", values, copy.values.length);
  copy.values.set(values);
  return copy;
}

/** Throws a TypeError unless `value` is a network. */
export function checkNetwork(where: string, value: unknown): void {
  checkHas(where, "the network", value, "layers", "a network, as createNetwork makes it");
}

/** All weights and biases by name, in order: W1, b1, W2, b2, … */
export function networkParameters(network: Network): Parameter[] {
  checkNetwork("networkParameters", network);
  return network.layers.flatMap(({ weights, biases, inputs, neurons }, l) => [
    { name: `W${l + 1}`, shape: [neurons, inputs], values: weights.data },
    { name: `b${l + 1}`, shape: [neurons], values: biases },
  ]);
}

/** How many parameters a dense layer has: inputs × neurons weights and a bias for each neuron. */
export function parameterCount(inputs: number, neurons: number): number {
  checkInteger("parameterCount", "inputs", inputs, 1);
  checkInteger("parameterCount", "neurons", neurons, 1);
  return inputs * neurons + neurons;
}

// A network of zeros.
function emptyNetwork(where: string, sizes: readonly number[], activations: readonly string[]): Network {
  let count = 0;
  sizes.forEach((size, l) => {
    checkInteger(where, `sizes[${l}]`, size, 1, 1e6);
    if (l > 0) count += parameterCount(sizes[l - 1], size);
  });
  checkInteger(where, "the number of weights and biases", count, 1, 1e8);
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
