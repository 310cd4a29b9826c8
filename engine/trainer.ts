import type { Evaluation } from "./evaluation.ts";
import type { Network } from "./network.ts";
import type { EpochReport, RunSettings, TrainingState } from "./training-options.ts";
import type { Snapshot } from "./training-state.ts";

/** A training run that is carried out by and by: an epoch, a batch or a sample at a time. */
export interface Trainer {
  /** How many epochs have passed. */
  readonly epoch: number;
  /** How many samples of the next epoch were visited; 0 where none has begun. */
  readonly seen: number;
  readonly history: readonly EpochReport[];
  /** The path and precision that compute. */
  readonly path: "plain" | "wasm";
  readonly precision: "float64" | "float32";
  /** Why the run is over, or null while it can go on. */
  readonly stopped: StopReason | null;
  /** What went wrong, when the numbers grew out of range. */
  readonly divergence: Divergence | null;
  /** Trains on all samples once, or on what is left of an epoch that has begun. Throws when the run is over. */
  runEpoch(): EpochReport;
  /**
   * Makes so many steps, a batch each, and gives the reports of the epochs that ended on the way. A batch that has
   * begun is the first of them. Steps give the same as whole epochs, to the last bit. Throws when the run is over.
   */
  runSteps(count: number): EpochReport[];
  /** Visits so many samples; the step is made at the last one of a batch, for all of them. Else as `runSteps`. */
  runSamples(count: number): EpochReport[];
  /** The batch that comes next: which samples, counted from 0 in the training data, and how many were visited. */
  batch(): { readonly samples: readonly number[]; readonly seen: number };
  /** The loss and the gradient (penalties included) of these samples, or of all training data, without dropout. */
  gradient(samples?: readonly number[]): { readonly loss: number; readonly gradient: Float64Array };
  /** Loss and metrics of the training data and, where there is any, of the validation data, as of now. */
  evaluate(): { readonly training: Evaluation; readonly validation: Evaluation | null };
  /** Changes what is given, from the next step on; the rest stays. Throws as `trainNetwork` does. */
  change(settings: RunSettings): void;
  /** Sets all weights and biases, in the order of `network.values`. What was dead and is not 0 now lives again. */
  setValues(values: ArrayLike<number>): void;
  /** This moment, to go back to by `restore`. */
  snapshot(): Snapshot;
  /** Goes back, or forward again, to a moment of this run: from there all follows as it did, to the last bit. */
  restore(snapshot: Snapshot): void;
  /** A copy of the network as it is now. */
  network(): Network;
  /** A copy of the network that the run gives back: the best one, with early stopping that restores it. */
  result(): Network;
  /** All that is needed to go on later, as plain JSON. */
  state(): TrainingState;
}

export type StopReason = "epochs" | "earlyStopping" | "callback" | "divergence";

export interface Divergence {
  readonly epoch: number;
  /** What happened, and what to change. */
  readonly message: string;
}
