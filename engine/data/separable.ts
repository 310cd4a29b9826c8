import { checkFinite, checkFiniteVector, checkInteger, checkNotNegative } from "../checks.ts";
import { withUsual } from "../options.ts";
import type { Perceptron } from "../perceptron.ts";
import { type Random, random } from "../random.ts";
import { isSeparable } from "../separation.ts";
import { dot, norm, normalize, scale } from "../vector.ts";
import { type Box, checkBox, drawPoint } from "./points.ts";
import type { Sample } from "./sample.ts";

export interface SeparableOptions {
  seed: number;
  /** How many samples, at least 2; half of them (one less, if the count is odd) have label 0. */
  count?: number;
  /** How many inputs each has. */
  dimensions?: number;
  /** The least distance of a point from the separating line (plane, …), at least 0. */
  margin?: number;
  /** Every input is drawn from [low, high). */
  low?: number;
  high?: number;
  /** The separator, of any length. If not given, one is drawn that misses the middle of the range a little. */
  separator?: Perceptron;
  /** Whether no line through the origin may separate the samples. */
  needsBias?: boolean;
}

const PATIENCE = 100;

/**
 * Points, in random order, that a line separates with at least the given margin; those on its positive side have
 * label 1. For a line through the origin, give a `separator` whose bias is 0; for data that no such line separates,
 * `needsBias`. Throws a RangeError when the range leaves no room for the margin, or the separator needs no bias.
 */
export function separable(options: SeparableOptions): Sample[] {
  const usual = {
    seed: undefined,
    count: 40,
    dimensions: 2,
    margin: 0.1,
    low: -1,
    high: 1,
    separator: undefined,
    needsBias: false,
  };
  const given = withUsual("separable", options, usual);
  const { seed, count, dimensions, margin, low, high, needsBias } = given;
  const box = { dimensions, low, high };
  checkInteger("separable", "count", count, 2);
  checkInteger("separable", "dimensions", dimensions, 1);
  checkNotNegative("separable", "margin", margin);
  checkBox("separable", box);
  const generator = random(seed);
  for (let attempt = 0; attempt < PATIENCE; attempt++) {
    const separator = unit(given.separator ?? drawSeparator(generator, box), dimensions);
    const samples = drawSamples(generator, box, separator, count, margin);
    if (!needsBias || !isSeparable(samples, { useBias: false })) return samples;
  }
  throw new RangeError(
    "separable: a line through the origin separates these points; give more points, or a separator with a larger bias",
  );
}

function drawSamples(
  generator: Random,
  box: Box,
  separator: Perceptron,
  count: number,
  margin: number,
): Sample[] {
  const samples = Array.from({ length: count }, (_, i): Sample => {
    const y = 1 - (i % 2);
    const accepts = (x: number[]) => {
      const distance = dot(separator.weights, x) + separator.bias;
      return y === 1 ? distance >= margin : distance < -margin;
    };
    return { x: drawPoint("separable", generator, box, accepts), y };
  });
  return generator.shuffle(samples);
}

// A direction drawn evenly, and a line across it that passes the middle of the box at an eighth to a quarter of its side.
function drawSeparator(generator: Random, { dimensions, low, high }: Box): Perceptron {
  const weights = normalize(Array.from({ length: dimensions }, () => generator.normal()));
  const offset = generator.uniform((high - low) / 8, (high - low) / 4);
  const middle = weights.map(() => (low + high) / 2);
  return { weights, bias: offset - dot(weights, middle) };
}

// The same line with weights of length 1, so that its weighted sum is a distance.
function unit({ weights, bias }: Perceptron, dimensions: number): Perceptron {
  checkFiniteVector("separable", "the separator's weights", weights, dimensions);
  checkFinite("separable", "the separator's bias", bias);
  const length = norm(weights);
  if (length === 0)
    throw new RangeError("separable: the separator's weights are all 0; one must differ from 0");
  return { weights: scale(weights, 1 / length), bias: bias / length };
}
