import type { NodePlace } from "../parts/node-place.ts";
import type { PlacedPoint } from "./run.ts";
import type { PlaygroundState } from "./settings.ts";

// The page and the worker that trains talk in these messages, all plain data.

/** What the page wants to see. */
export interface Look {
  /** The node whose picture is large; null: the output, or all classes at once. */
  readonly neuron: NodePlace | null;
}

/** Room for the pictures of a frame, sent back and forth. */
export interface FrameRoom {
  /** Codes of all small pictures, node after node; see pictures.ts. */
  readonly small: Uint8Array<ArrayBuffer>;
  readonly large: Uint8Array<ArrayBuffer>;
  /** All weights and biases. */
  readonly values: Float64Array<ArrayBuffer>;
}

/** To the worker. */
export type RunOrder =
  | { readonly order: "load"; readonly run: number; readonly state: PlaygroundState }
  /** How it is trained, or when it stops, was changed. */
  | { readonly order: "change"; readonly state: PlaygroundState }
  | { readonly order: "watch"; readonly state: PlaygroundState }
  | { readonly order: "play"; readonly on: boolean }
  | { readonly order: "step"; readonly unit: "sample" | "batch" | "epoch" }
  | { readonly order: "set"; readonly index: number; readonly value: number }
  | { readonly order: "undo" }
  | { readonly order: "go"; readonly epoch: number }
  | { readonly order: "look"; readonly look: Look }
  /** A frame is wanted as soon as there is something new to see. */
  | { readonly order: "frame"; readonly room: FrameRoom | null };

/** How good the network is, as a frame tells it. */
export interface Readings {
  readonly loss: number;
  readonly testLoss: number;
  /** From 0 to 1; NaN for heights. */
  readonly accuracy: number;
  readonly testAccuracy: number;
}

/** What is known of a run before any of it: the page brings it along for its first frame. */
export interface FirstFrame {
  readonly readings: Readings;
  readonly points: readonly PlacedPoint[];
  readonly thumbnails: Readonly<Record<string, readonly PlacedPoint[]>>;
}

/** One frame: all that is drawn. */
export interface Frame extends FrameRoom, Readings {
  /** Which `load` it belongs to. */
  readonly run: number;
  readonly epoch: number;
  /** Samples of an epoch that has begun. */
  readonly seen: number;
  /** Milliseconds of training so far. */
  readonly spent: number;
  readonly playing: boolean;
  /** How many orders were carried out before it, but for those of frames. */
  readonly obeyed: number;
  readonly canUndo: boolean;
  readonly pure: boolean;
  readonly smallColumns: number;
  readonly largeColumns: number;
  /** Which node is large, and the reach of its colours. */
  readonly neuron: NodePlace | null;
  readonly reach: number;
  /** Epoch, training loss, test loss, and both accuracies, entry after entry; null where it is as it was. */
  readonly log: Float64Array | null;
  /** The epochs that one can go back to. */
  readonly moments: readonly number[] | null;
  /** All weights and biases at those epochs; only while it stands still, and null where they are as they were. */
  readonly path: readonly Float64Array[] | null;
  /** Why it stopped by itself. */
  readonly stopped: string;
  /** Whether it stopped because its numbers grew out of range. */
  readonly diverged: boolean;
}

/** From the worker. */
export type RunNews =
  | {
      readonly news: "loaded";
      readonly run: number;
      readonly points: readonly PlacedPoint[];
      /** How many classes these points have; 0 for heights. */
      readonly classes: number;
      /** The pictures of all features that there are, by name. */
      readonly features: Readonly<Record<string, Uint8Array>>;
      readonly featureColumns: number;
      /** A few points of each data set. */
      readonly thumbnails: Readonly<Record<string, readonly PlacedPoint[]>>;
    }
  | ({ readonly news: "frame" } & Frame)
  | { readonly news: "error"; readonly run: number; readonly message: string };
