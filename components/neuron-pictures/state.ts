import { type Codec, listCodec, numberCodec, recordCodec } from "../parts/codecs.ts";
import type { NodePlace } from "../parts/node-place.ts";
import { sizes } from "./course.ts";

/** What a reader can change, and a link carries. */
export interface NeuronPicturesState {
  readonly neuron: NodePlace;
  /** Which moment of the training. */
  readonly moment: number;
}

/** In a link both are counted from 1, but the layers from 0: "2,3" is the third neuron of the second hidden layer. */
const placeCodec: Codec<NodePlace> = {
  read(text) {
    const [layer, number] = listCodec(numberCodec({ min: 0, whole: true }), ",", 2).read(text);
    if (layer >= sizes.length || number < 1 || number > sizes[layer])
      throw new Error(`“${text}” is no neuron of this network, which has layers of ${sizes.join(", ")}.`);
    return { layer, index: number - 1 };
  },
  write: ({ layer, index }) => `${layer},${index + 1}`,
};

export const initialNeuron: NodePlace = { layer: sizes.length - 1, index: 0 };

/** The codec for a training caught at so many moments; it starts at the last. */
export function codecFor(moments: number): Codec<NeuronPicturesState> {
  return recordCodec<NeuronPicturesState>(
    { neuron: placeCodec, moment: numberCodec({ min: 0, max: moments - 1, whole: true }) },
    { neuron: initialNeuron, moment: moments - 1 },
  );
}

/** What a node is called. */
export function nameOf({ layer, index }: NodePlace): string {
  if (layer === 0) return `input x${"₁₂"[index]}`;
  if (layer === sizes.length - 1) return "the output";
  return `layer ${layer}, neuron ${index + 1}`;
}
