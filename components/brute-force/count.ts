/** Operations a second of the Sunway TaihuLight in the Linpack benchmark (TOP500, June 2016), as the chapter's cell has it. */
export const SUPERCOMPUTER = 93e15;
/** Operations a second that a laptop makes without effort. */
export const LAPTOP = 1e9;
/** What a descent is given: so many steps, over so many samples. */
export const STEPS = 10_000;
export const SAMPLES = 1_000;

const YEAR = 365.25 * 86_400;

/** The weights of a network with one hidden layer and one output, biases left out. */
export const weightCount = (inputs: number, hidden: number): number => inputs * hidden + hidden;

/** log₁₀ of the number of combinations of so many weights. */
export const combinationsExponent = (weights: number, values: number): number => weights * Math.log10(values);

/** log₁₀ of the seconds that the supercomputer needs, one combination an operation. */
export const searchExponent = (weights: number, values: number): number =>
  combinationsExponent(weights, values) - Math.log10(SUPERCOMPUTER);

/**
 * log₁₀ of the seconds that a laptop needs for a descent: a forward pass takes 2 operations for each weight and
 * sample, a multiplication and an addition, and a backward pass about twice as many.
 */
export const descentExponent = (weights: number): number =>
  Math.log10((STEPS * SAMPLES * 6 * weights) / LAPTOP);

/** A time of 10 to this power of seconds, in words: "1.5 seconds", "3.4 × 10⁵⁰ years". */
export function duration(exponent: number, format: (value: number) => string): string {
  const seconds = 10 ** exponent;
  if (seconds < 1e-3) return "less than a thousandth of a second";
  if (seconds < 120) return `${format(seconds)} seconds`;
  if (seconds < 2 * 3600) return `${format(seconds / 60)} minutes`;
  if (seconds < 2 * 86_400) return `${format(seconds / 3600)} hours`;
  if (seconds < 2 * YEAR) return `${format(seconds / 86_400)} days`;
  return `${format(seconds / YEAR)} years`;
}

/** log₁₀ of some times in seconds, for the eye to hold on to. */
export const landmarks = [
  { exponent: 0, text: "a second" },
  { exponent: Math.log10(YEAR), text: "a year" },
  { exponent: Math.log10(13.8e9 * YEAR), text: "age of the universe" },
] as const;
