import { checkFiniteVector, shown } from "../checks.ts";

/** One labelled example: the inputs x, equally many in all samples of a set, and the label y, 0 or 1. */
export interface Sample {
  readonly x: readonly number[];
  readonly y: number;
}

/**
 * Throws a TypeError or RangeError that names the first thing wrong with the samples: none at all, inputs of
 * different lengths, an input that is not a finite number, a label other than 0 and 1.
 */
export function checkSamples(where: string, samples: readonly Sample[]): void {
  if (!Array.isArray(samples)) {
    throw new TypeError(`${where}: the samples are ${shown(samples)}; give an array of { x, y }`);
  }
  if (samples.length === 0) throw new RangeError(`${where}: there are no samples; give at least one`);
  samples.forEach((sample: unknown, index) => {
    if (typeof sample !== "object" || sample === null || !("x" in sample) || !("y" in sample)) {
      throw new TypeError(`${where}: samples[${index}] is ${shown(sample)}; it must have the form { x, y }`);
    }
    const { x, y } = sample as Sample;
    checkFiniteVector(where, `samples[${index}].x`, x, index === 0 ? undefined : samples[0].x.length);
    if (x.length === 0)
      throw new RangeError(`${where}: samples[${index}].x is empty; it must hold at least one number`);
    if (y !== 0 && y !== 1)
      throw new RangeError(`${where}: samples[${index}].y is ${shown(y)}; it must be 0 or 1`);
  });
}
