import { type Perceptron, predict, type Sample } from "../../engine/index.ts";
import { labellings, lineWith } from "./line-labellings.ts";

/** A line that makes as few mistakes as a line can. */
export interface BestLine {
  readonly model: Perceptron;
  /** How many samples it leaves on the wrong side. */
  readonly errors: number;
}

/**
 * A line that leaves the fewest samples of two inputs on the wrong side, as far as it can be from all of them.
 * Without `useBias` only lines through the origin count.
 */
export function bestLine(samples: readonly Sample[], { useBias = true } = {}): BestLine {
  const atOrigin = ({ x }: Sample) => !useBias && x[0] === 0 && x[1] === 0;
  const free = samples.filter((sample) => !atOrigin(sample));
  // A line through the origin answers 1 to the origin itself, however it is turned.
  const unavoidable = samples.filter((sample) => atOrigin(sample) && sample.y === 0).length;
  if (free.length === 0) return { model: { weights: [1, 0], bias: 0 }, errors: unavoidable };

  let fewest = Number.POSITIVE_INFINITY;
  let best = new Uint8Array(0);
  for (const answers of labellings(free, useBias)) {
    const errors = differences(answers, free, fewest);
    if (errors < fewest) [fewest, best] = [errors, answers.slice()];
  }
  return { model: lineWith(best, free, useBias), errors: fewest + unavoidable };
}

// How many answers differ from the labels; no longer counted once there are `enough`.
function differences(answers: Uint8Array, samples: readonly Sample[], enough: number): number {
  let count = 0;
  for (let i = 0; i < samples.length && count < enough; i++) if (answers[i] !== samples[i].y) count++;
  return count;
}

/** How many samples the perceptron leaves on the wrong side of its line. */
export function countErrors(model: Perceptron, samples: readonly Sample[]): number {
  return samples.filter(({ x, y }) => predict(model, x) !== y).length;
}
