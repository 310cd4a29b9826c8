import type { Dataset } from "./dataset.ts";
import type { Loss } from "./losses.ts";
import type { Network } from "./network.ts";
import type { OptimizerMemory, OptimizerName, OptimizerNumbers } from "./optimizers.ts";
import type { Penalty } from "./penalty.ts";

/** All that a training run computes with. The machine changes `network` and `memory` when it is asked to `save`. */
export interface Plan {
  readonly network: Network;
  readonly memory: OptimizerMemory;
  readonly data: Dataset;
  readonly batchSize: number;
  readonly loss: Loss;
  readonly optimizer: OptimizerName;
  readonly numbers: OptimizerNumbers;
  readonly penalty: Penalty;
}

/** What does the arithmetic of training: plain TypeScript, or WebAssembly. All give the same, but for rounding. */
export interface Machine {
  readonly path: "plain" | "wasm";
  readonly precision: "float64" | "float32";
  /**
   * Trains on all samples once, in this order and in batches, the last of which may be smaller. Gives the mean loss
   * of the samples, each as it was when its batch came.
   */
  epoch(order: Uint32Array, learningRate: number): number;
  /** The loss and the gradient (penalties included, in the order of `network.values`) of these samples. */
  gradient(samples: Uint32Array): { loss: number; gradient: Float64Array };
  /** Whether all weights and biases are finite numbers. */
  finite(): boolean;
  /** Brings the plan's network and memory up to date. */
  save(): void;
}
