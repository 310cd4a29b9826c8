import { checkFinite, checkFiniteVector } from "./checks.ts";
import { checkSamples, type Sample } from "./data/sample.ts";
import { nearestPoint } from "./nearest-point.ts";
import { withUsual } from "./options.ts";
import { type Perceptron, withBiasInput } from "./perceptron.ts";
import { dot, norm, normalize, scale } from "./vector.ts";

// A margin below this share of the data's radius is taken for rounding, and the data for not separable.
const NEGLIGIBLE = 1e-9;

export interface SeparationOptions {
  /** Whether the line may miss the origin. */
  useBias?: boolean;
}

/** A separating perceptron, the room it leaves, and what follows for the learning rule. */
export interface MistakeBound {
  /** (R/γ)²: the learning rule makes at most this many mistakes. */
  readonly bound: number;
  /** R, the largest norm of an input extended by the 1 of the bias. */
  readonly radius: number;
  /** γ, the smallest distance of an extended input from the plane through 0 that the separator stands for. */
  readonly margin: number;
  /** The separator, scaled so that its weights and bias together have norm 1. */
  readonly separator: Perceptron;
}

/**
 * The perceptron that separates the samples with the largest margin, its weights and bias together of norm 1;
 * null when no perceptron does. The margin is that of the inputs extended by a fixed 1 for the bias, as in the
 * convergence theorem (the support vector machine measures it without that 1). Without `useBias` the bias is 0.
 *
 * A separator leaves every extended input, turned round where y = 0, on its positive side; the best one points
 * to the point of their convex hull that is nearest to 0, and that point's norm is the margin.
 */
export function bestSeparator(
  samples: readonly Sample[],
  options: SeparationOptions = {},
): Perceptron | null {
  checkSamples("bestSeparator", samples);
  const { useBias } = withUsual("bestSeparator", options, { useBias: true });
  const inputs = samples.map((sample) => turned(sample, useBias));
  const direction = nearestPoint(inputs);
  const margin = Math.min(...inputs.map((input) => dot(input, direction)));
  const radius = Math.max(...inputs.map(norm));
  if (margin <= NEGLIGIBLE * radius * norm(direction)) return null;
  const weights = normalize(direction);
  return useBias ? { bias: weights.pop() as number, weights } : { bias: 0, weights };
}

/** Whether some perceptron (without `useBias`: one whose line goes through the origin) labels all samples rightly. */
export function isSeparable(samples: readonly Sample[], options: SeparationOptions = {}): boolean {
  return bestSeparator(samples, options) !== null;
}

/**
 * The bound of the convergence theorem (Novikoff 1962): from a zero start the learning rule makes at most (R/γ)²
 * mistakes on separable samples, in whatever order they come and however often.
 *
 * The theorem counts mistakes for labels ±1 and updates ±x, the bias being the weight of an input fixed at 1.
 * With labels 0 and 1 the update is α(y − ŷ)x = ±αx: the same, times α. From a zero start α only scales all weights
 * and the bias, and no prediction depends on it; so the bound, and the number of mistakes, hold for every α.
 *
 * γ is the margin of `separator`, or of the best one. Throws a RangeError when that does not separate the samples.
 */
export function mistakeBound(samples: readonly Sample[], separator?: Perceptron): MistakeBound {
  checkSamples("mistakeBound", samples);
  const chosen = separator ?? bestSeparator(samples);
  if (!chosen)
    throw new RangeError(
      "mistakeBound: no perceptron separates these samples; the bound is for separable ones",
    );
  const unit = unitSeparator(chosen, samples[0].x.length);
  const margins = samples.map((sample) => dot(turned(sample, true), [...unit.weights, unit.bias]));
  const margin = Math.min(...margins);
  if (margin <= 0) {
    const index = margins.indexOf(margin);
    throw new RangeError(
      `mistakeBound: samples[${index}] lies on or beyond the separator; it must separate all samples`,
    );
  }
  const radius = Math.max(...samples.map(({ x }) => norm(withBiasInput(x))));
  return { bound: (radius / margin) ** 2, radius, margin, separator: unit };
}

// The input as it stands for y = 1, and turned to its opposite for y = 0.
function turned({ x, y }: Sample, useBias: boolean): number[] {
  return scale(useBias ? withBiasInput(x) : x, y === 1 ? 1 : -1);
}

function unitSeparator({ weights, bias }: Perceptron, inputs: number): Perceptron {
  checkFiniteVector("mistakeBound", "the separator's weights", weights, inputs);
  checkFinite("mistakeBound", "the separator's bias", bias);
  const length = norm([...weights, bias]);
  if (length === 0)
    throw new RangeError("mistakeBound: the separator is all zeros; it must separate the samples");
  return { weights: scale(weights, 1 / length), bias: bias / length };
}
