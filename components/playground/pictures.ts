import { type ActivationKind, activationFunction, featuresOf, type Network } from "../../engine/index.ts";
import { createPass, type LayerPass } from "../../engine/layer.ts";
import { runForward } from "../../engine/passes.ts";
import type { NodePlace } from "../parts/node-place.ts";
import { gridPoints } from "../parts/plane-grid.ts";
import { codes, extent, shades } from "./pictures-codes.ts";

/** How the values of a node are coloured. */
export interface NodeScale {
  readonly middle: number;
  /** How far from the middle the full colour lies; null: as far as the picture goes. */
  readonly reach: number | null;
}

const scales: Partial<Record<ActivationKind, NodeScale>> = {
  tanh: { middle: 0, reach: 1 },
  sigmoid: { middle: 0.5, reach: 0.5 },
  step: { middle: 0.5, reach: 0.5 },
  softmax: { middle: 0.5, reach: 0.5 },
};

/** Paper is where a neuron changes sides; without a limit of its own it is coloured up to its largest value. */
export function scaleOf(activation: string): NodeScale {
  return scales[activationFunction(activation).kind] ?? { middle: 0, reach: null };
}

/** A grid over the plane, with room for what a network makes of it. */
export interface PlanePass {
  readonly columns: number;
  readonly inputs: Float64Array;
  readonly passes: readonly LayerPass[];
}

export function planePass(network: Network, features: readonly string[], columns: number): PlanePass {
  const points = gridPoints({ x: extent, y: extent }, columns);
  const rows = points.rows;
  const inputs = new Float64Array(rows * features.length);
  for (let row = 0; row < rows; row++)
    inputs.set(featuresOf(points.row(row), features), row * features.length);
  return { columns, inputs, passes: network.layers.map((layer) => createPass(layer, rows)) };
}

/** Runs the network over the grid, up to a layer (all of them unless told otherwise). */
export function runPlane(
  network: Network,
  { columns, inputs, passes }: PlanePass,
  layers = passes.length,
): void {
  runForward(network, layers < passes.length ? passes.slice(0, layers) : passes, inputs, columns * columns);
}

/** Writes the codes of one node's picture; gives the reach that its colours have. */
export function encodeNode(
  { columns, inputs, passes }: PlanePass,
  { layer, index }: NodePlace,
  { middle, reach }: NodeScale,
  into: Uint8Array,
): number {
  const values = layer === 0 ? inputs : passes[layer - 1].a;
  const count = columns * columns;
  const width = values.length / count;
  const far = reach ?? largest(values, index, width, middle);
  const scale = codes.paper / far;
  for (let cell = 0, at = index; cell < count; cell++, at += width) {
    const code = codes.paper + (values[at] - middle) * scale;
    into[cell] = code >= 0 ? Math.min(Math.round(code), codes.positive) : code < 0 ? 0 : codes.none;
  }
  return far;
}

function largest(values: Float64Array, from: number, width: number, middle: number): number {
  let most = 0;
  for (let at = from; at < values.length; at += width) {
    const size = Math.abs(values[at] - middle);
    if (size > most && size < Number.POSITIVE_INFINITY) most = size;
  }
  return most || 1;
}

/** Writes which class has the largest share, and how much it leads: class · shades + how sure. */
export function encodeClasses({ columns, passes }: PlanePass, into: Uint8Array): void {
  const shares = passes[passes.length - 1].a;
  const count = columns * columns;
  const classes = shares.length / count;
  for (let cell = 0; cell < count; cell++) {
    let best = 0;
    let second = -1;
    const start = cell * classes;
    for (let c = 1; c < classes; c++) {
      if (shares[start + c] > shares[start + best]) {
        second = best;
        best = c;
      } else if (second < 0 || shares[start + c] > shares[start + second]) second = c;
    }
    const lead = shares[start + best] - shares[start + Math.max(second, 0)];
    into[cell] = lead >= 0 ? best * shades + Math.round(lead * (shades - 1)) : codes.none;
  }
}

/** How many columns grids may have, so that a picture of a network with so many numbers takes a few milliseconds. */
export function columnsFor(
  valueCount: number,
  still: boolean,
): { readonly small: number; readonly large: number } {
  const within = (work: number, least: number, most: number) =>
    Math.max(least, Math.min(most, Math.floor(Math.sqrt(work / valueCount))));
  return { small: within(500_000, 16, 28), large: still ? 100 : within(1_500_000, 30, 80) };
}
