import { checkFilled, checkFiniteVector, checkHas, refuse } from "../checks.ts";

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
  checkFilled(where, "the list of samples", samples, "an array of at least one { x, y }");
  samples.forEach((sample: unknown, index) => {
    for (const key of ["x", "y"]) checkHas(where, `samples[${index}]`, sample, key, "of the form { x, y }");
    const { x, y } = sample as Sample;
    checkFiniteVector(where, `samples[${index}].x`, x, index === 0 ? undefined : samples[0].x.length);
    if (x.length === 0) refuse(where, `samples[${index}].x`, x, "an array of at least one number");
    if (y !== 0 && y !== 1) refuse(where, `samples[${index}].y`, y, "0 or 1");
  });
}
