import {
  activationFunction,
  backwardPass,
  circlePoints,
  createNetwork,
  type Dataset,
  dataset,
  forwardPass,
  norm,
} from "../../engine/index.ts";
import type { Start, VanishingState } from "./state.ts";

/** The activations that are compared. */
export const kinds = ["sigmoid", "tanh", "relu"] as const;

export type Kind = (typeof kinds)[number];

/** Neurons of every hidden layer. */
export const WIDTH = 12;

/** Points that the networks are asked about. */
export const COUNT = 64;

const initializers: Record<Start, string | undefined> = {
  usual: undefined,
  small: "normal(0.1)",
  large: "normal(1)",
};

/** What a backward pass through a network of this activation shows. */
export interface LayerNorms {
  readonly kind: Kind;
  /** ‖∂E/∂W‖ of each layer, first to last. */
  readonly norms: readonly number[];
  /** The slope of the activation, averaged over all hidden neurons and samples. */
  readonly slope: number;
}

/** The norms of the gradients of an untrained network, for each of the activations. */
export function layerNorms(state: VanishingState): readonly LayerNorms[] {
  return kinds.map((kind) => normsOf(kind, state));
}

function normsOf(kind: Kind, { depth, seed, start }: VanishingState): LayerNorms {
  const network = createNetwork({
    sizes: [2, ...Array.from({ length: depth }, () => WIDTH), 1],
    hidden: kind,
    output: "sigmoid",
    initializer: initializers[start],
    seed,
  });
  const { x, y } = points();
  const forward = forwardPass(network, x);
  const { layers } = backwardPass(network, forward, y, "binaryCrossEntropy");
  const { derivative } = activationFunction(kind);
  const slopes = forward.layers.slice(0, -1).flatMap(({ z }) => Array.from(z.data, derivative));
  return {
    kind,
    norms: layers.map(({ weights }) => norm(weights.data)),
    slope: slopes.reduce((sum, slope) => sum + slope, 0) / slopes.length,
  };
}

let drawn: Dataset | undefined;

// The ring of the playground, scaled to about −1 to 1.
function points(): Dataset {
  drawn ??= dataset(
    circlePoints({ seed: 1, count: COUNT }).map(({ x, y }) => ({ x: x.map((value) => value / 5), y })),
  );
  return drawn;
}
