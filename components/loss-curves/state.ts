import { flagCodec, numberCodec, recordCodec } from "../parts/codecs.ts";
import type { Run } from "./runs.ts";

/** What a reader can change, and a link carries. */
export interface LossCurvesState {
  /** Up to which epoch the runs are shown. */
  epoch: number;
  /** Whether the run in too large steps is there too. */
  rough: boolean;
}

export const initialFor = (epochs: number): LossCurvesState => ({ epoch: epochs, rough: false });

export const codecFor = (epochs: number) =>
  recordCodec<LossCurvesState>(
    { epoch: numberCodec({ min: 1, max: epochs, whole: true }), rough: flagCodec },
    initialFor(epochs),
  );

/** Which of the two first runs has the lower loss in this epoch, in a sentence. */
export function comparison([first, second]: readonly Run[], epoch: number): string {
  const [a, b] = [first.losses[epoch - 1], second.losses[epoch - 1]];
  const name = (run: Run) => run.name.split(",")[0].replace(/^(one|a) /, "the ");
  if (a === b) return `In epoch ${epoch} they are level.`;
  const [ahead, behind] = a < b ? [first, second] : [second, first];
  return `In epoch ${epoch} ${name(ahead)} is ahead of ${name(behind)}.`;
}
