import { formatNumber } from "../parts/format.ts";
import type { Fit } from "./fit.ts";

export type Verdict = "overfits" | "underfits" | "fits";

// Validation counts as worse when its loss has risen by more than a tenth; a training loss above this is called high.
const RISE = 1.1;
const HIGH = 0.2;

/** What the two curves of a finished training say. */
export function verdictOf({ training, validation }: Pick<Fit, "training" | "validation">): Verdict {
  const [lastTraining, lastValidation] = [training.at(-1) ?? 0, validation.at(-1) ?? 0];
  if (lastValidation > RISE * Math.min(...validation) && lastValidation > RISE * lastTraining)
    return "overfits";
  return lastTraining > HIGH ? "underfits" : "fits";
}

const number = (value = 0) => formatNumber(value, { decimals: 2 });

/** The same in a sentence with the numbers that it rests on. */
export function verdictText(fit: Fit): string {
  const [training, validation] = [fit.training.at(-1), fit.validation.at(-1)];
  const lowest = number(fit.validation[fit.best.epoch - 1]);
  switch (verdictOf(fit)) {
    case "overfits":
      return `It overfits. The validation loss was lowest, ${lowest}, after epoch ${fit.best.epoch} and has risen to ${number(validation)}, while the training loss fell to ${number(training)}.`;
    case "underfits":
      return `It underfits, or the noise allows no better: the training loss stays at ${number(training)}, the validation loss at ${number(validation)}.`;
    case "fits":
      return `It fits: the training loss is down to ${number(training)}, the validation loss to ${number(validation)}, and that has not risen again.`;
  }
}
