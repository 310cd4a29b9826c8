import type { Dataset } from "./dataset.ts";
import type { Loss } from "./losses.ts";
import type { Network } from "./network.ts";
import type { OptimizerMemory, OptimizerName, OptimizerNumbers } from "./optimizers.ts";
import type { Penalty } from "./penalty.ts";

/** All that a training run computes with. A machine brings `network`, `memory` and `held` up to date by `save`. */
export interface Plan {
  readonly network: Network;
  readonly memory: OptimizerMemory;
  readonly data: Dataset;
  readonly batchSize: number;
  readonly loss: Loss;
  readonly optimizer: OptimizerName;
  readonly numbers: OptimizerNumbers;
  /** Where the masks of dropout come from. */
  readonly seed: number;
  /** "perceptron": δ of the last layer is ŷ − y, whatever its slope. */
  readonly rule: "gradient" | "perceptron";
  // What follows may change between steps; the machine takes it over when it is asked to `load`.
  penalty: Penalty;
  /** The share of its activations that each layer drops in training. */
  dropout: readonly number[];
  /** For each number of the network 0, or why it may not change: `FROZEN`, `DEAD` or both. */
  readonly held: Uint8Array;
}

/** What a plan holds besides where nothing is dropped, held or penalised. */
export function barePlan({ values, layers }: Network) {
  return {
    seed: 0,
    rule: "gradient",
    penalty: { l1: 0, l2: 0, l1KeepsZeros: false },
    dropout: layers.map(() => 0),
    held: new Uint8Array(values.length),
  } as const satisfies Partial<Plan>;
}

/** What does the arithmetic of training: plain TypeScript, or WebAssembly. All give the same, but for rounding. */
export interface Machine {
  readonly path: "plain" | "wasm";
  readonly precision: "float64" | "float32";
  /**
   * Trains on these samples in this order and in batches, the last of which may be smaller. Gives the losses of the
   * samples, each as it was when its batch came, added to `sum`.
   */
  train(samples: Uint32Array, learningRate: number, sum: number): number;
  /**
   * The loss and the gradient (penalties included, in the order of `network.values`) of these samples, without
   * dropout.
   */
  gradient(samples: Uint32Array): { loss: number; gradient: Float64Array };
  /** Whether all weights and biases are finite numbers. */
  finite(): boolean;
  /** Brings the plan up to date with what was trained. */
  save(): void;
  /** Goes on from what the plan holds now. */
  load(): void;
}
