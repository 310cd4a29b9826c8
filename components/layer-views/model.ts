import {
  copyNetwork,
  createNetwork,
  forwardPass,
  Matrix,
  type Network,
  type Sample,
} from "../../engine/index.ts";
import { numberCodec, numbersCodec, oneOfCodec, recordCodec } from "../parts/codecs.ts";
import { formatNumber } from "../parts/format.ts";
import type { Range } from "../parts/plane-frame.ts";
import { gridPoints, nodePictures, type PlaneGrid } from "../parts/plane-grid.ts";
import { type DataName, dataNames, describeNetwork, epochs, type Snapshot } from "./course.ts";

export interface ViewsState {
  data: DataName;
  /** Which of `epochs` is looked at. */
  time: number;
  /** The point that is followed through the layers. */
  point: readonly number[];
}

export const initial: ViewsState = { data: "spiral", time: epochs.length - 1, point: [0.9, 0.4] };

/** The part of the plane that is shown, and the range of tanh with some room. */
export const plane: Range = [-2, 2];
export const features: Range = [-1.15, 1.15];
export const COLUMNS = 32;

/** In a link: "data:xor;time:3;point:0.5,-1". */
export const viewsCodec = recordCodec<ViewsState>(
  {
    data: oneOfCodec(dataNames),
    time: numberCodec({ min: 0, max: epochs.length - 1, whole: true }),
    point: numbersCodec(2, { min: plane[0], max: plane[1] }),
  },
  initial,
);

const grid = gridPoints({ x: plane, y: plane }, COLUMNS);
const empty = createNetwork(describeNetwork);

/** What there is to see of a network at one time. */
export interface Views {
  readonly network: Network;
  /** The picture of each neuron, layer by layer; the last is the network's own. */
  readonly pictures: readonly (readonly PlaneGrid[])[];
  /** The samples as the last hidden layer has them. */
  readonly moved: readonly Sample[];
}

export function viewsOf({ values }: Snapshot, samples: readonly Sample[]): Views {
  const network = copyNetwork(empty, Float64Array.from(values));
  const { layers } = forwardPass(network, Matrix.from(samples.map(({ x }) => x)));
  const last = layers[layers.length - 2].a;
  return {
    network,
    // Without the inputs, which come first.
    pictures: nodePictures(network, grid, COLUMNS).slice(1),
    moved: samples.map(({ y }, i) => ({ x: last.row(i), y })),
  };
}

/** The activations of each layer for one point. */
export function followed({ network }: Pick<Views, "network">, point: readonly number[]): number[][] {
  return forwardPass(network, point).layers.map(({ a }) => a.row(0));
}

export const percent = (share: number) => `${formatNumber(100 * share, { decimals: 0 })} %`;

/** What is to be seen, in sentences. */
export function described(
  { data, time, point }: ViewsState,
  { probes, accuracy }: Snapshot,
  through: number[][],
): string {
  const [inputs, ...hidden] = probes.map(percent);
  const output = through[through.length - 1][0];
  const [x1, x2] = point.map((value) => formatNumber(value));
  return (
    `${data} after ${epochs[time]} epochs. A single neuron gets ${inputs} right on the inputs, ` +
    `${hidden.map((share, l) => `${share} on layer ${l + 1}`).join(", ")}; the network ${percent(accuracy)}. ` +
    `The point (${x1}, ${x2}) gives an output of ${formatNumber(output, { decimals: 2 })}.`
  );
}
