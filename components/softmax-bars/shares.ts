import { softmax } from "../../engine/index.ts";
import type { SoftmaxState } from "./state.ts";

/** One class on its way from logit to probability. */
export interface Share {
  /** The logit with what is added to all. */
  readonly logit: number;
  /** e^(z/T) as the formula has it: beyond the range of numbers for a large z. */
  readonly power: number;
  /** The power divided by the sum of the powers. */
  readonly plain: number;
  /** What the engine gives. */
  readonly probability: number;
}

/** Softmax by the formula as it stands, beside softmax as the engine computes it. */
export function sharesOf({ z, temperature, shift }: SoftmaxState): readonly Share[] {
  const logits = z.map((value) => value + Number(shift));
  const powers = logits.map((value) => Math.exp(value / temperature));
  const sum = powers.reduce((a, b) => a + b);
  return softmax(logits, temperature).map((probability, i) => ({
    logit: logits[i],
    power: powers[i],
    plain: powers[i] / sum,
    probability,
  }));
}
