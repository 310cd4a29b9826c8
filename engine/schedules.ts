import { checkInteger, checkNotNegative, checkPositive } from "./checks.ts";
import { checkName } from "./names.ts";
import { withUsual } from "./options.ts";

/** How the learning rate changes from epoch to epoch. */
export type Schedule =
  | { name: "constant" }
  /** Multiplied by `factor` after every `every` epochs. */
  | { name: "step"; every: number; factor: number }
  /** Multiplied by `factor` after each epoch. */
  | { name: "exponential"; factor: number }
  /** Down to `floor` (a share of the rate, 0 if not given) over so many epochs, along half a wave of the cosine. */
  | { name: "cosine"; epochs: number; floor?: number };

const usual = {
  constant: {},
  step: { every: undefined, factor: undefined },
  exponential: { factor: undefined },
  cosine: { epochs: undefined, floor: 0 },
};

/** The learning rate in an epoch, counted from 1. Throws when the schedule is not known or a number out of range. */
export function scheduledRate(learningRate: number, schedule: Schedule, epoch: number): number {
  const where = "schedule";
  checkName(where, schedule?.name, usual);
  withUsual<object, object>(where, schedule, { name: undefined, ...usual[schedule.name] });
  checkPositive(where, "learningRate", learningRate);
  checkInteger(where, "the epoch", epoch, 1);
  if (schedule.name === "constant") return learningRate;
  if (schedule.name === "cosine") {
    const { epochs, floor = 0 } = schedule;
    checkInteger(where, "epochs", epochs, 1);
    checkNotNegative(where, "floor", floor);
    const passed = Math.min(1, (epoch - 1) / epochs);
    return learningRate * (floor + ((1 - floor) * (1 + Math.cos(Math.PI * passed))) / 2);
  }
  // Step is exponential, but for only every so many epochs.
  checkPositive(where, "factor", schedule.factor);
  const every = schedule.name === "step" ? schedule.every : 1;
  checkInteger(where, "every", every, 1);
  return learningRate * schedule.factor ** Math.floor((epoch - 1) / every);
}
