import { isSeparable, mistakeBound, type Sample, type TrainingRun } from "../../engine/index.ts";
import { formatNumber } from "../parts/format.ts";
import { vectorText } from "./moment.ts";
import { type LearningState, samplesOf, startsAtZero } from "./setup.ts";

/** How the run ends, in sentences, and why. */
export function verdict(run: TrainingRun, state: LearningState): string {
  const separable = isSeparable(samplesOf(state), { useBias: state.bias });
  if (run.converged) {
    return `It has converged: epoch ${run.epochs} passed without an error, after ${mistakes(run.updates.length)}.`;
  }
  const line = state.bias ? "line" : "line through the origin";
  if (run.cycle) return `${cycleText(run)} So it goes round for ever: no ${line} separates these points.`;
  return separable
    ? `After ${run.epochs} epochs it still makes mistakes. A ${line} separates these points, so it will stop some time later.`
    : `After ${run.epochs} epochs it still makes mistakes, and it always will: no ${line} separates these points.`;
}

function cycleText({ cycle, epochs, weights, bias }: TrainingRun): string {
  const state = `w = ${vectorText(weights)} and b = ${formatNumber(bias)}`;
  const { from, length } = cycle as NonNullable<TrainingRun["cycle"]>;
  return length === 1
    ? `Epoch ${epochs} ended where it began, at ${state}. The next one can only do the same again.`
    : `Epoch ${epochs} ended at ${state}, where epoch ${from} had begun. What followed then must follow again.`;
}

/** The bound of the convergence theorem in a sentence, where it holds: separable samples and a zero start. */
export function boundText(state: LearningState, samples: readonly Sample[]): string {
  if (!state.bias || !startsAtZero(state) || !isSeparable(samples)) return "";
  const { bound, radius, margin } = mistakeBound(samples);
  return `The theorem allows at most (R/γ)² = (${formatNumber(radius)}/${formatNumber(margin)})² = ${formatNumber(bound)}.`;
}

/** "1 mistake", "11 mistakes". */
export function mistakes(count: number): string {
  return `${count} ${count === 1 ? "mistake" : "mistakes"}`;
}
