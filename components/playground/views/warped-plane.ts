import {
  type Dataset,
  featureMatrix,
  forwardPass,
  type Matrix,
  type Network,
} from "../../../engine/index.ts";
import { principalAxes } from "../../../engine/principal-axes.ts";
import type { Point, Range } from "../../parts/plane-frame.ts";
import { PLANE } from "../data/scaling.ts";
import { firstRows } from "./layer-stats.ts";

/** The plane as a layer has it: grid lines and samples, each where the layer puts them. */
export interface WarpedPlane {
  /** "straight": the layer's two neurons are the axes; "line": there is only one; "principal": the axes are mixed. */
  readonly by: "straight" | "line" | "principal";
  /** What share of the samples' spread is to be seen. */
  readonly share: number;
  /** Lines of equal x₁, then of equal x₂, from −6 to 6. */
  readonly lines: readonly {
    readonly of: "x1" | "x2";
    readonly at: number;
    readonly points: readonly Point[];
  }[];
  readonly samples: readonly Point[];
  readonly x: Range;
  readonly y: Range;
}

const LINES = 13;
const POINTS = 81;
const MOST_SAMPLES = 400;

/** The plane after a layer, counted from 1; null where its numbers are out of range. */
export function warpedPlane(
  network: Network,
  features: readonly string[],
  layer: number,
  data: Pick<Dataset, "x">,
): WarpedPlane | null {
  if (!network.values.every(Number.isFinite)) return null;
  const { x } = firstRows({ x: data.x, y: data.x }, MOST_SAMPLES);
  const grid = gridLines();
  const after = (inputs: Matrix) => forwardPass(network, inputs).layers[layer - 1].a;
  const moved = after(x);
  const bent = after(
    featureMatrix(
      grid.flatMap(({ points }) => points),
      features,
    ),
  );
  if (![...moved.data, ...bent.data].every(Number.isFinite)) return null;
  const neurons = moved.columns;
  const axes = neurons > 2 ? principalAxes(moved, 2) : null;
  const place = (row: number[]): Point => {
    if (!axes) return [row[0], row[1] ?? 0];
    const [a, b] = axes.project(row);
    return [a, b];
  };
  const samples = Array.from({ length: moved.rows }, (_, i) => place(moved.row(i)));
  const lines = grid.map(({ of, at }, k) => ({
    of,
    at,
    points: Array.from({ length: POINTS }, (_, i) => place(bent.row(k * POINTS + i))),
  }));
  const all = [...samples, ...lines.flatMap(({ points }) => points)];
  return {
    by: neurons > 2 ? "principal" : neurons === 2 ? "straight" : "line",
    share: axes ? Math.min(1, axes.shares[0] + axes.shares[1]) : 1,
    lines,
    samples,
    x: around(all.map(([a]) => a)),
    y: around(all.map(([, b]) => b)),
  };
}

function gridLines() {
  const at = (i: number, count: number) => -PLANE + (2 * PLANE * i) / (count - 1);
  const along = Array.from({ length: POINTS }, (_, i) => at(i, POINTS));
  const lines = Array.from({ length: LINES }, (_, i) => at(i, LINES));
  return [
    ...lines.map((x1) => ({ of: "x1" as const, at: x1, points: along.map((x2) => [x1, x2]) })),
    ...lines.map((x2) => ({ of: "x2" as const, at: x2, points: along.map((x1) => [x1, x2]) })),
  ];
}

// The range of the values with a little room; never empty.
function around(values: readonly number[]): Range {
  const low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const high = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const room = Math.max(0.06 * (high - low), 0.02 * Math.max(1, Math.abs(low)));
  return [low - room, high + room];
}
