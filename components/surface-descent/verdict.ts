import { steepness } from "../parts/descent.ts";
import { formatNumber } from "../parts/format.ts";
import type { Landscape } from "../parts/landscapes.ts";
import type { Point } from "../parts/plane-frame.ts";

/** What the walk so far amounts to, in a sentence. */
export function verdict(land: Landscape, path: readonly Point[], wanted: number): string {
  const here = path[path.length - 1];
  const size = land.x[1] - land.x[0];
  if (path.length - 1 < wanted) return "It has left all bounds: this walk diverges.";
  if (path.length === 1) return "No step yet.";
  if (steepness(land.gradient(here)) < 1e-3 * steepness(land.gradient(land.start)))
    return rest(land, here, size);
  const before = path[path.length - 2];
  if (outside(land, here) && land.loss(here) > land.loss(path[0]))
    return "It has left the map, and stands higher than where it started: this walk diverges.";
  if (path.length > 2 && turnsBack(path.slice(-3)))
    return land.loss(here) < land.loss(before)
      ? "Each step crosses the valley: it oscillates, and still gets lower."
      : "Each step crosses the valley and ends no lower: it oscillates.";
  if (Math.hypot(here[0] - before[0], here[1] - before[1]) < 0.002 * size)
    return "It crawls: the ground is nearly flat here, or the rate is small.";
  return "It is on its way down.";
}

function rest(land: Landscape, here: Point, size: number): string {
  const near = land.minima.findIndex(
    (minimum) => Math.hypot(minimum[0] - here[0], minimum[1] - here[1]) < 0.03 * size,
  );
  if (near < 0)
    return "The ground is almost level here, and this is no minimum: it has come to a stop all the same.";
  const lowest = Math.min(...land.minima.map(land.loss));
  return land.loss(land.minima[near]) > lowest + 1e-9
    ? `It has come to rest in a valley that is not the deepest: E = ${formatNumber(land.loss(here), { significant: 3 })}, and the lowest is ${formatNumber(lowest, { significant: 3 })}.`
    : "It has come to rest at the lowest place.";
}

const outside = ({ x, y }: Landscape, [a, b]: Point) => a < x[0] || a > x[1] || b < y[0] || b > y[1];

function turnsBack([a, b, c]: readonly Point[]): boolean {
  return (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]) < 0;
}
