import { contours } from "d3-contour";
import type { Frame, Point } from "./plane-frame.ts";

/** The ground at or above one height, as the `d` of a path in units of the SVG. */
export interface ContourPath {
  readonly level: number;
  readonly d: string;
}

// How finely the ground is sampled: about 5 units of the SVG a sample.
const SAMPLES = 64;

/** Heights that lie closer together towards the lowest ground, where it is flat. */
export function levelsBetween(lowest: number, highest: number, count = 13): number[] {
  return Array.from({ length: count }, (_, k) => lowest + (highest - lowest) * ((k + 0.5) / count) ** 2);
}

/** The contours of a surface over the frame, from the lowest on. */
export function contourPaths(frame: Frame, height: (at: Point) => number, levels?: number[]): ContourPath[] {
  const at = (column: number, row: number): Point => [
    frame.x[0] + ((frame.x[1] - frame.x[0]) * column) / (SAMPLES - 1),
    frame.y[0] + ((frame.y[1] - frame.y[0]) * row) / (SAMPLES - 1),
  ];
  const values = Array.from({ length: SAMPLES ** 2 }, (_, k) =>
    height(at(k % SAMPLES, Math.floor(k / SAMPLES))),
  );
  const thresholds = levels ?? levelsBetween(Math.min(...values), Math.max(...values));
  // d3-contour puts the sample of column i at i + ½.
  const place = ([x, y]: number[]) =>
    frame
      .toScreen(at(x - 0.5, y - 0.5))
      .map((value) => value.toFixed(1))
      .join(",");
  return contours()
    .size([SAMPLES, SAMPLES])
    .thresholds(thresholds)(values)
    .map(({ value, coordinates }) => ({
      level: value,
      d: coordinates.flatMap((polygon) => polygon.map((ring) => `M${ring.map(place).join("L")}Z`)).join(""),
    }));
}
