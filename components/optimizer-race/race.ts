import { createOptimizer, type OptimizerName, optimizerNames } from "../../engine/index.ts";
import type { CurveStyle } from "../parts/curve.tsx";
import { type Landscape, type LandscapeName, landscapeOf } from "../parts/landscapes.ts";
import type { Point } from "../parts/plane-frame.ts";

/** One of those who race: its name in full, the letters at its head, and its stroke. */
export interface Racer {
  readonly optimizer: OptimizerName;
  readonly name: string;
  readonly letters: string;
  readonly style: CurveStyle;
}

const names: Record<OptimizerName, readonly [name: string, letters: string, style: CurveStyle]> = {
  sgd: ["plain SGD", "S", "solid"],
  momentum: ["momentum", "M", "dashed"],
  nesterov: ["Nesterov", "N", "dotted"],
  adagrad: ["Adagrad", "G", "dash-dot"],
  rmsprop: ["RMSprop", "R", "long-dash"],
  adam: ["Adam", "A", "dash-dot-dot"],
  adamw: ["AdamW", "W", "solid"],
};

export const racers: readonly Racer[] = optimizerNames.map((optimizer) => {
  const [name, letters, style] = names[optimizer];
  return { optimizer, name, letters, style };
});

/** Rates that suit the landscape: of the plain step as it is walked elsewhere, of the others in proportion. */
export function usualRates(land: LandscapeName): readonly number[] {
  const { rate, x } = landscapeOf(land);
  const size = (x[1] - x[0]) / 8;
  const rates: Record<OptimizerName, number> = {
    sgd: rate,
    momentum: rate / 5,
    nesterov: rate / 5,
    adagrad: size / 2,
    rmsprop: size / 20,
    adam: size / 5,
    adamw: size / 5,
  };
  return optimizerNames.map((name) => Number(rates[name].toPrecision(2)));
}

/** The places that an optimiser goes through, the start first; it ends early where it leaves all bounds. */
export function race(
  land: Landscape,
  optimizer: OptimizerName,
  start: Point,
  rate: number,
  steps: number,
): Point[] {
  const w = [...start];
  const { step } = createOptimizer({ name: optimizer, learningRate: rate }, 2);
  const path: Point[] = [start];
  for (let k = 0; k < steps; k++) {
    step(w, land.gradient([w[0], w[1]]));
    if (!w.every((value) => Math.abs(value) < 1e6)) break;
    path.push([w[0], w[1]]);
  }
  return path;
}

/** After how many steps the error has fallen by 99 % of all that it could, and stays there; null where it doesn't. */
export function arrival(land: Landscape, path: readonly Point[]): number | null {
  const lowest = Math.min(...land.minima.map(land.loss));
  const enough = lowest + 0.01 * (land.loss(path[0]) - lowest);
  const above = path.findLastIndex((at) => land.loss(at) > enough);
  return above === path.length - 1 ? null : above + 1;
}
