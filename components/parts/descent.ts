import type { Landscape } from "./landscapes.ts";
import type { Point } from "./plane-frame.ts";

/** What became of a walk: it goes on, has come to rest, crawls, bounces, or has left the map for good. */
export type Outcome = "under way" | "at rest" | "crawling" | "bouncing" | "diverging";

// Past this many times the size of the map no walk comes back.
const LOST = 1e6;

/** The walk of gradient descent: the start and the places after each step; it ends early where it leaves all bounds. */
export function walk(
  { gradient }: Pick<Landscape, "gradient">,
  start: Point,
  rate: number,
  steps: number,
): Point[] {
  const path = [start];
  for (let k = 0; k < steps; k++) {
    const at = path[k];
    const g = gradient(at);
    const next: Point = [at[0] - rate * g[0], at[1] - rate * g[1]];
    if (!next.every((value) => Math.abs(value) < LOST)) break;
    path.push(next);
  }
  return path;
}

/** The length of a gradient: how steep the ground is. */
export const steepness = (gradient: Point): number => Math.hypot(gradient[0], gradient[1]);
