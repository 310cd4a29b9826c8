import {
  activationFunction,
  backwardPass,
  type Dataset,
  forwardPass,
  Matrix,
  type Network,
} from "../../../engine/index.ts";

/** How often numbers fall into each of equal parts of a range. */
export interface Histogram {
  readonly from: number;
  readonly to: number;
  readonly counts: readonly number[];
}

/** What goes on in one layer, over all samples. */
export interface LayerStats {
  readonly activation: string;
  readonly neurons: number;
  readonly activations: Histogram;
  readonly weights: Histogram;
  /** The length of all its weights as one vector, and of their gradient. */
  readonly weightNorm: number;
  readonly gradientNorm: number;
  /** Neurons, from 0, through which no gradient gets for any sample. */
  readonly dead: readonly number[];
  /** Neurons through which less than a hundredth of the gradient gets, for every sample. */
  readonly saturated: readonly number[];
}

const BINS = 24;
const MOST_SAMPLES = 400;

/** What goes on in each layer; null where the numbers are out of range. At most 400 samples are looked at. */
export function layerStats(network: Network, data: Dataset, loss: string): LayerStats[] | null {
  if (!network.values.every(Number.isFinite)) return null;
  const part = firstRows(data, MOST_SAMPLES);
  const forward = forwardPass(network, part.x);
  if (!forward.layers.every(({ a, z }) => a.data.every(Number.isFinite) && z.data.every(Number.isFinite)))
    return null;
  const backward = backwardPass(network, forward, part.y, loss);
  return network.layers.map((layer, l) => {
    const { a } = forward.layers[l];
    const slopes = largestSlopes(layer.activation, a, forward.passes[l].slope);
    return {
      activation: layer.activation,
      neurons: layer.neurons,
      activations: histogram(a.data),
      weights: histogram(layer.weights.data),
      weightNorm: norm(layer.weights.data),
      gradientNorm: norm(backward.layers[l].weights.data),
      dead: places(slopes, (slope) => slope === 0),
      saturated: places(slopes, (slope) => slope > 0 && slope < 0.01 * steepest(layer.activation)),
    };
  });
}

// The largest size of slope that each neuron has at any sample. Softmax has no slope of one number: its share tells.
function largestSlopes(activation: string, a: Matrix, slope: Float64Array): number[] {
  const isSoftmax = activationFunction(activation).kind === "softmax";
  return Array.from({ length: a.columns }, (_, j) => {
    let most = 0;
    for (let k = j; k < a.data.length; k += a.columns) {
      const size = isSoftmax ? a.data[k] * (1 - a.data[k]) : Math.abs(slope[k]);
      if (size > most) most = size;
    }
    return most;
  });
}

/** The steepest slope that an activation has (near enough: gelu's and swish's go a little beyond 1). */
function steepest(activation: string): number {
  const { kind } = activationFunction(activation);
  return kind === "sigmoid" || kind === "softmax" ? 0.25 : 1;
}

function places(values: readonly number[], is: (value: number) => boolean): number[] {
  return values.flatMap((value, i) => (is(value) ? [i] : []));
}

/** The length of a vector. */
export function norm(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value ** 2;
  return Math.sqrt(sum);
}

/** A histogram over the range that the values have, with 0 in it; of equal values too. */
export function histogram(values: Iterable<number>, bins = BINS): Histogram {
  let [from, to] = [0, 0];
  for (const value of values) {
    from = Math.min(from, value);
    to = Math.max(to, value);
  }
  if (from === to) [from, to] = [-1, 1];
  const counts = Array.from({ length: bins }, () => 0);
  for (const value of values) counts[Math.min(bins - 1, Math.floor(((value - from) / (to - from)) * bins))]++;
  return { from, to, counts };
}

/** At most so many samples of a data set. */
export function firstRows({ x, y }: Dataset, most: number): Dataset {
  if (x.rows <= most) return { x, y };
  const cut = ({ columns, data }: Matrix) => new Matrix(most, columns, data.slice(0, most * columns));
  return { x: cut(x), y: cut(y) };
}
