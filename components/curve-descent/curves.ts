import type { Range } from "../parts/plane-frame.ts";

/** A loss over one weight. */
export interface LossCurve {
  readonly name: string;
  readonly about: string;
  readonly x: Range;
  readonly y: Range;
  loss(w: number): number;
  slope(w: number): number;
  readonly start: number;
  readonly rate: number;
  readonly mostRate: number;
  /** λ, where the curve is a parabola: the slope is λ times the distance from the bottom. */
  readonly curvature?: number;
}

export const curves = {
  parabola: {
    name: "parabola",
    about: "The slope is λ times the distance from the bottom, here with λ = 1.",
    x: [-4, 4],
    y: [-0.5, 7],
    loss: (w: number) => w ** 2 / 2,
    slope: (w: number) => w,
    start: -3.2,
    rate: 0.3,
    mostRate: 2.4,
    curvature: 1,
  },
  valleys: {
    name: "two valleys",
    about: "The valley on the left is the deeper one. The start decides which of them the ball finds.",
    x: [-3.2, 3.2],
    y: [-7, 5],
    loss: (w: number) => w ** 4 / 4 - 2 * w ** 2 + w,
    slope: (w: number) => w ** 3 - 4 * w + 1,
    start: 2.7,
    rate: 0.05,
    mostRate: 0.5,
  },
  plateau: {
    name: "plateau",
    about:
      "Nearly flat far out, as beyond a saturated neuron: the steps are tiny there, and then suddenly they are not.",
    x: [-8, 8],
    y: [-0.15, 1.3],
    loss: (w: number) => 1 - Math.exp(-(w ** 2) / 8),
    slope: (w: number) => (w / 4) * Math.exp(-(w ** 2) / 8),
    start: -6,
    rate: 1,
    mostRate: 12,
  },
} satisfies Record<string, LossCurve>;

export type CurveName = keyof typeof curves;
export const curveNames = Object.keys(curves) as readonly CurveName[];
export const curveOf = (name: CurveName): LossCurve => curves[name];

// A ball this far out never comes back.
const LOST = 1e6;

/** The weights that the descent goes through, the start first; it ends early where it leaves all bounds. */
export function roll(curve: LossCurve, start: number, rate: number, steps: number): number[] {
  const path = [start];
  for (let k = 0; k < steps; k++) {
    const next = path[k] - rate * curve.slope(path[k]);
    if (!(Math.abs(next) < LOST)) break;
    path.push(next);
  }
  return path;
}

/** What the learning rate makes of the descent, in a sentence. */
export function rateVerdict(curve: LossCurve, rate: number, path: readonly number[]): string {
  if (curve.curvature !== undefined) return onParabola(1 - rate * curve.curvature);
  const last = path[path.length - 1];
  if (path.length === 1) return "No step yet.";
  if (curve.loss(last) > curve.loss(path[0]))
    return "The ball stands higher than where it started: the rate is too large.";
  if (Math.abs(curve.slope(last)) < 1e-3) return "The ground is level here. The ball has come to rest.";
  const before = path[path.length - 2];
  if (curve.slope(before) * curve.slope(last) < 0)
    return "The slope changes its sign at each step: the ball oscillates.";
  return "The ball is on its way down.";
}

function onParabola(factor: number): string {
  const size = Math.abs(factor);
  if (factor === 1) return "A rate of 0 moves nothing.";
  if (size < 1e-9) return "The factor is 0: one step ends exactly at the bottom.";
  if (factor > 0.9) return "The factor is just below 1: the ball crawls.";
  if (factor > 0) return "The factor lies between 0 and 1: the ball comes closer from one side.";
  if (size < 1 - 1e-9)
    return "The factor lies between −1 and 0: the ball crosses the valley at each step, and comes closer.";
  if (size <= 1 + 1e-9) return "The factor is −1: the ball goes to and fro for ever.";
  return "The factor is below −1: each step ends farther out. The descent diverges.";
}
