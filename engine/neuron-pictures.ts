import { activate } from "./activate.ts";
import { activationFunction } from "./activation-names.ts";
import { checkLength } from "./checks.ts";
import { checkMatrix, Matrix, transpose } from "./matrix.ts";
import { checkNetwork, type Network } from "./network.ts";
import { addProduct, byRows } from "./product.ts";

/** What every neuron answers to the same many inputs: its picture, where these are the points of a grid. */
export interface NeuronPictures {
  /** For each layer neurons × inputs: row i has the activations of neuron i. `update` writes into these arrays. */
  readonly layers: readonly Matrix[];
  /** Computes all pictures for these weights and biases, in the order of `network.values`. It makes no array. */
  update(values: ArrayLike<number>): void;
}

/**
 * Pictures of a network's neurons over the inputs x (a row each), to be drawn again and again while it learns; at
 * first they show the network as it is. All arrays are made here, once. Throws where the inputs don't fit the network.
 */
export function neuronPictures(network: Network, x: Matrix): NeuronPictures {
  const where = "neuronPictures";
  checkNetwork(where, network);
  checkMatrix(where, "x", x);
  checkLength(where, "each input", { length: x.columns }, network.sizes[0]);
  const own = network.values.slice();
  const count = x.rows;
  const longest = Math.max(...network.sizes);
  const [z, slope] = [new Float64Array(longest * count), new Float64Array(longest * count)];
  let start = 0;
  const layers = network.layers.map(({ inputs, neurons, activation }) => {
    const middle = start + neurons * inputs;
    const weights = own.subarray(start, middle);
    start = middle + neurons;
    const biases = own.subarray(middle, start);
    return {
      inputs,
      neurons,
      weights,
      biases,
      f: activationFunction(activation),
      a: Matrix.zeros(neurons, count),
    };
  });
  const input = transpose(x).data;

  function update(values: ArrayLike<number>): void {
    checkLength(where, "values", values, own.length);
    own.set(values);
    // Z = WX + b1ᵀ with a column for each input, so that every picture comes out in one piece.
    let before = input;
    for (const { inputs, neurons, weights, biases, f, a } of layers) {
      for (let i = 0; i < neurons; i++) z.fill(biases[i], i * count, (i + 1) * count);
      addProduct(z, weights, before, neurons, count, inputs, byRows(inputs), byRows(count));
      if (f.kind === "softmax") softmaxColumns(z, a.data, neurons, count, f.parameter);
      else activate(f, z, a.data, slope, neurons, count);
      before = a.data;
    }
  }

  update(network.values);
  return { layers: layers.map(({ a }) => a), update };
}

function softmaxColumns(
  z: Float64Array,
  a: Float64Array,
  rows: number,
  columns: number,
  temperature: number,
): void {
  for (let j = 0; j < columns; j++) {
    let largest = z[j];
    for (let k = j; k < rows * columns; k += columns) largest = Math.max(largest, z[k]);
    let sum = 0;
    for (let k = j; k < rows * columns; k += columns) sum += a[k] = Math.exp((z[k] - largest) / temperature);
    for (let k = j; k < rows * columns; k += columns) a[k] /= sum;
  }
}
