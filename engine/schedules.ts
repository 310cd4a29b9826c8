import { checkInteger, checkNotNegative, checkPositive, shown } from "./checks.ts";

/** How the learning rate changes from epoch to epoch. */
export type Schedule =
  | { name: "constant" }
  /** Multiplied by `factor` after every `every` epochs. */
  | { name: "step"; every: number; factor: number }
  /** Multiplied by `factor` after each epoch. */
  | { name: "exponential"; factor: number }
  /** Down to `floor` (a share of the rate, 0 if not given) over so many epochs, along half a wave of the cosine. */
  | { name: "cosine"; epochs: number; floor?: number };

/** The learning rate in an epoch, counted from 1. Throws when the schedule is not known or a number out of range. */
export function scheduledRate(learningRate: number, schedule: Schedule, epoch: number): number {
  const where = "schedule";
  switch (schedule?.name) {
    case "constant":
      return learningRate;
    case "step":
      checkInteger(where, "every", schedule.every, 1);
      checkPositive(where, "factor", schedule.factor);
      return learningRate * schedule.factor ** Math.floor((epoch - 1) / schedule.every);
    case "exponential":
      checkPositive(where, "factor", schedule.factor);
      return learningRate * schedule.factor ** (epoch - 1);
    case "cosine": {
      const { epochs, floor = 0 } = schedule;
      checkInteger(where, "epochs", epochs, 1);
      checkNotNegative(where, "floor", floor);
      const passed = Math.min(1, (epoch - 1) / epochs);
      return learningRate * (floor + ((1 - floor) * (1 + Math.cos(Math.PI * passed))) / 2);
    }
    default:
      throw new RangeError(
        `schedule: ${shown((schedule as { name?: unknown } | null)?.name)} is not known; the names are constant, step, exponential, cosine`,
      );
  }
}
