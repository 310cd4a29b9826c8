import { checkFinite, refuse } from "../checks.ts";
import type { Random } from "../random.ts";

/** The box that points are drawn from: every coordinate lies in [low, high). */
export interface Box {
  dimensions: number;
  low: number;
  high: number;
}

const PATIENCE = 10_000;

/** Throws unless the box has room: two finite limits, the lower one first. */
export function checkBox(where: string, { low, high }: Box): void {
  checkFinite(where, "low", low);
  checkFinite(where, "high", high);
  if (low >= high) refuse(where, "low", low, `below ${high}, which is high`);
}

/** Draws points evenly from the box until one is accepted. Throws a RangeError when none of very many is. */
export function drawPoint(
  where: string,
  generator: Random,
  box: Box,
  accepts: (x: number[]) => boolean,
): number[] {
  for (let attempt = 0; attempt < PATIENCE; attempt++) {
    const x = Array.from({ length: box.dimensions }, () => generator.uniform(box.low, box.high));
    if (accepts(x)) return x;
  }
  throw new RangeError(
    `${where}: none of ${PATIENCE} points was far enough from the boundary; give a smaller margin`,
  );
}
