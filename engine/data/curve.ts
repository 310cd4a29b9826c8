import { shown } from "../checks.ts";
import { planeFunction } from "../formula.ts";
import { withUsual } from "../options.ts";
import { type PointOptions, points, square } from "./plane-points.ts";
import type { Sample } from "./sample.ts";

export interface CurveOptions extends PointOptions {
  /** A formula of x1, as `planeFunction` reads it: "2*sin(x1)". */
  curve: string;
}

const PATIENCE = 10_000;

/**
 * Points of [−6, 6]², label 1 above the curve x₂ = f(x₁) and label 0 below; where f has no value, there are none.
 * Noise swaps labels near the curve. Throws where the formula can't be read, or has hardly any value.
 */
export function curvePoints(given: CurveOptions): Sample[] {
  const usual = { curve: undefined, seed: undefined, count: undefined, noise: undefined };
  const { curve, ...options } = withUsual("curvePoints", given, usual);
  const f = planeFunction(curve, ["x1"]);
  return points(
    "curvePoints",
    options,
    (drawing) => {
      for (let attempt = 0; attempt < PATIENCE; attempt++) {
        const x = square(drawing);
        if (Number.isFinite(f(x[0], 0))) return x;
      }
      throw new RangeError(`curvePoints: ${shown(curve)} has no value between −6 and 6`);
    },
    ([x1, x2], shift) => Number(x2 + shift(6) > f(x1, 0)),
  );
}
