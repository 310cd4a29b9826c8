import { copyNetwork, type Dataset, lossFunction, type Network } from "../../../engine/index.ts";
import { createPass } from "../../../engine/layer.ts";
import { outputLoss } from "../../../engine/output.ts";
import { runForward } from "../../../engine/passes.ts";
import type { Point, Range } from "../../parts/plane-frame.ts";
import type { Surface } from "../../parts/surface-3d.ts";
import { type Directions, valuesAt } from "./directions.ts";
import { firstRows } from "./layer-stats.ts";

/** The loss at the places of a grid, `size` each way, over two directions; the heights drawn are its logarithm. */
export interface LossSurface extends Surface {
  readonly directions: Directions;
  readonly size: number;
  /** Row by row from the lowest y, each from the lowest x. */
  readonly losses: Float64Array;
  /** log₁₀ of the loss at any place, between the places of the grid by proportion. */
  loss(at: Point): number;
}

const MOST_SAMPLES = 250;

/** The loss of a network as its values change, again and again, in buffers that are there already. */
export function lossAt(network: Network, data: Dataset, loss: string): (values: Float64Array) => number {
  const { x, y } = firstRows(data, MOST_SAMPLES);
  const own = copyNetwork(network);
  const passes = own.layers.map((layer) => createPass(layer, x.rows));
  const last = passes[passes.length - 1];
  const how = lossFunction(loss);
  return (values) => {
    own.values.set(values);
    runForward(own, passes, x.data, x.rows);
    return outputLoss(last, how, y.data, y.rows, y.columns);
  };
}

/** Computes the surface place by place: each step of the generator is one; what it returns is the whole. */
export function* surfaceSteps(
  network: Network,
  data: Dataset,
  loss: string,
  directions: Directions,
  size: number,
): Generator<number, LossSurface> {
  const measure = lossAt(network, data, loss);
  const losses = new Float64Array(size * size);
  const values = new Float64Array(network.values.length);
  const [x, y] = directions.reach.map((reach): Range => [-reach, reach]);
  for (let k = 0; k < losses.length; k++) {
    const place = ([from, to]: Range, i: number) => from + ((to - from) * i) / (size - 1);
    valuesAt([place(x, k % size), place(y, Math.floor(k / size))], directions, values);
    losses[k] = measure(values);
    yield (k + 1) / losses.length;
  }
  return surfaceOf(directions, size, losses);
}

/** The surface over losses that are known. */
export function surfaceOf(directions: Directions, size: number, losses: Float64Array): LossSurface {
  const [x, y] = directions.reach.map((reach): Range => [-reach, reach]);
  const heights = logarithms(losses);
  const loss = ([a, b]: Point) => {
    const column = held(((a - x[0]) / (x[1] - x[0])) * (size - 1), size);
    const row = held(((b - y[0]) / (y[1] - y[0])) * (size - 1), size);
    const [i, j] = [Math.min(Math.floor(column), size - 2), Math.min(Math.floor(row), size - 2)];
    const [u, v] = [column - i, row - j];
    const at = (di: number, dj: number) => heights[(j + dj) * size + i + di];
    return (1 - v) * ((1 - u) * at(0, 0) + u * at(1, 0)) + v * ((1 - u) * at(0, 1) + u * at(1, 1));
  };
  return { directions, size, losses, x, y, loss };
}

const held = (value: number, size: number) => Math.min(Math.max(value, 0), size - 1);

// What is infinite, or 0, is drawn as high, or low, as anything else.
function logarithms(losses: Float64Array): Float64Array {
  const logs = losses.map((loss) => Math.log10(loss));
  const finite = logs.filter(Number.isFinite);
  const lowest = finite.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const highest = finite.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  if (finite.length === 0) return logs.fill(0);
  return logs.map((value) =>
    Number.isFinite(value) ? value : value === Number.NEGATIVE_INFINITY ? lowest : highest,
  );
}

/** What the surface shows, in words. */
export function surfaceInWords({ losses, size, directions }: LossSurface): string {
  const here = losses[Math.floor(losses.length / 2)];
  const finite = losses.filter(Number.isFinite);
  const lowest = finite.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const highest = finite.reduce((most, value) => Math.max(most, value), 0);
  const short = (value: number) => String(Number(value.toPrecision(3)));
  const where =
    directions.kind === "path" ? "the directions in which the run moved most" : "two random directions";
  const below =
    lowest < 0.98 * here
      ? ` Lower ground is in sight: ${short(lowest)}.`
      : " No place in sight is much lower.";
  return size % 2 === 1 && Number.isFinite(here)
    ? `The training loss along ${where}: ${short(here)} where the network is now, up to ${short(highest)} around it.${below}`
    : `The training loss along ${where}: from ${short(lowest)} to ${short(highest)}.`;
}
