import { checkFinite, checkInteger, checkNotNegative } from "../checks.ts";
import { withUsual } from "../options.ts";
import type { Perceptron } from "../perceptron.ts";
import { random } from "../random.ts";
import { dot } from "../vector.ts";
import { drawPoint } from "./points.ts";
import type { Sample } from "./sample.ts";

export interface BandOptions {
  seed: number;
  /** How many samples, at least 2; half of them (one less, if the count is odd) have label 0. */
  count?: number;
  /** The direction across the band, in radians from the first axis. */
  angle?: number;
  /** The distance of both edges from the origin. */
  halfWidth?: number;
  /** The least distance of a point from an edge, at least 0. */
  margin?: number;
}

const ANGLE = Math.PI / 3;
const HALF_WIDTH = 0.35;

/**
 * Points of the square [−1, 1]², in random order, with label 1 between two parallel lines and label 0 on both sides
 * of them: two lines can tell the classes apart, one (but for very few points) can't.
 * Throws a RangeError when the square leaves no room for the margin.
 */
export function band(options: BandOptions): Sample[] {
  const usual = { seed: undefined, count: 60, angle: ANGLE, halfWidth: HALF_WIDTH, margin: 0.08 };
  const { seed, count, angle, halfWidth, margin } = withUsual("band", options, usual);
  checkInteger("band", "count", count, 2);
  checkNotNegative("band", "margin", margin);
  const edges = bandEdges({ angle, halfWidth });
  const generator = random(seed);
  const samples = Array.from({ length: count }, (_, i): Sample => {
    const y = 1 - (i % 2);
    // Labels 0 take the two sides in turn, so that neither stays empty.
    const outside = edges[Math.floor(i / 2) % 2];
    const accepts = (x: number[]) =>
      y === 1
        ? edges.every(({ weights, bias }) => dot(weights, x) + bias >= margin)
        : dot(outside.weights, x) + outside.bias < -margin;
    return { x: drawPoint("band", generator, { dimensions: 2, low: -1, high: 1 }, accepts), y };
  });
  return generator.shuffle(samples);
}

/** The two edges of the band, as perceptrons with weights of length 1: between the edges both answer 1. */
export function bandEdges(options: { angle?: number; halfWidth?: number } = {}): [Perceptron, Perceptron] {
  const usual = { angle: ANGLE, halfWidth: HALF_WIDTH };
  const { angle, halfWidth } = withUsual("bandEdges", options, usual);
  checkFinite("bandEdges", "angle", angle);
  checkNotNegative("bandEdges", "halfWidth", halfWidth);
  const [across, along] = [Math.cos(angle), Math.sin(angle)];
  return [
    { weights: [across, along], bias: halfWidth },
    { weights: [-across, -along], bias: halfWidth },
  ];
}
