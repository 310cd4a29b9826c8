import { type Summary, summary } from "../../engine/index.ts";
import { type Codec, listCodec, numberCodec, recordCodec } from "../parts/codecs.ts";

/** What a reader can change, and a link carries. */
export interface NetworkBuilderState {
  /** The number of inputs, of the neurons of each hidden layer, and of outputs. */
  readonly sizes: readonly number[];
}

export const mostNeurons = 1000;
export const mostHidden = 5;
// A new hidden layer has as many as those of the example.
const USUAL = 5;

export const initial: NetworkBuilderState = { sizes: [4, 5, 5, 3] };

const sizeCodec = listCodec(numberCodec({ min: 1, max: mostNeurons, whole: true }));

export const codec: Codec<NetworkBuilderState> = recordCodec<NetworkBuilderState>(
  {
    sizes: {
      read(text) {
        const sizes = sizeCodec.read(text);
        if (sizes.length < 2 || sizes.length > mostHidden + 2) {
          throw new Error(
            `“${text}” has ${sizes.length} layers; give inputs, 0 to ${mostHidden} hidden layers, and outputs.`,
          );
        }
        return sizes;
      },
      write: sizeCodec.write,
    },
  },
  initial,
);

/** The layers with one more hidden one, before the output. */
export const withLayer = (sizes: readonly number[]) => sizes.toSpliced(-1, 0, USUAL);

/** What a layer is called. */
export function layerName(sizes: readonly number[], layer: number): string {
  if (layer === 0) return "inputs";
  return layer === sizes.length - 1 ? "output" : `hidden ${layer}`;
}

/** The summary of the network, as the engine writes it for one with these layers. */
export function summaryOf(sizes: readonly number[]): Summary {
  return summary({
    layers: sizes.slice(1).map((neurons, l) => ({
      inputs: sizes[l],
      neurons,
      activation: l === sizes.length - 2 ? "softmax" : "relu",
    })),
  });
}

/** How many edges there are: all parameters but the biases. */
export function edgeCount(sizes: readonly number[]): number {
  const { parameters } = summaryOf(sizes);
  return parameters - sizes.slice(1).reduce((sum, size) => sum + size, 0);
}
