import type { Perceptron, TrainingRun, TrainingStep } from "../../engine/index.ts";
import { formatNumber, signed } from "../parts/format.ts";

/** What is seen at one position of a run. */
export interface Moment {
  /** From 0, the start, to the number of steps. */
  position: number;
  /** The step that led here; none at the start. */
  step: TrainingStep | null;
  before: Perceptron;
  after: Perceptron;
  /** All updates so far. */
  updates: readonly TrainingStep[];
}

/** The moment at a position; one beyond the end counts as the end. */
export function momentAt(run: TrainingRun, at: number): Moment {
  const position = Math.min(Math.max(at, 0), run.steps.length);
  const step = position === 0 ? null : run.steps[position - 1];
  const { before, after } = step ?? { before: run.steps[0].before, after: run.steps[0].before };
  const updates = run.steps.slice(0, position).filter(({ error }) => error !== 0);
  return { position, step, before, after, updates };
}

/** The position after the next update, or the end where none follows. */
export function nextUpdate(run: TrainingRun, position: number): number {
  const index = run.steps.findIndex(({ error }, i) => i >= position && error !== 0);
  return index < 0 ? run.steps.length : index + 1;
}

/** A vector as text: "(1, −0.5)". */
export function vectorText(vector: readonly number[]): string {
  return `(${vector.map((value) => formatNumber(value)).join(", ")})`;
}

/** The moment in a sentence or two, for those who don't see it. */
export function described({ step, after }: Moment): string {
  const model = `weights ${vectorText(after.weights)}, bias ${formatNumber(after.bias)}`;
  if (!step) return `The start: ${model}.`;
  const { epoch, x, y, z, prediction, error } = step;
  const seen = `Epoch ${epoch}, point ${vectorText(x)} with label ${y}: z is ${formatNumber(z)}, so the prediction is ${prediction}`;
  return error === 0
    ? `${seen}, which is right. Nothing changes: ${model}.`
    : `${seen} and the error ${signed(error)}. After the update: ${model}.`;
}
