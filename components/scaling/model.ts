import { forwardPass, networkFrom, sigmoidDerivative, walkthrough } from "../../engine/index.ts";
import { flagCodec, numbersCodec, recordCodec } from "../parts/codecs.ts";
import { formatNumber } from "../parts/format.ts";

export interface ScalingState {
  /** Bedrooms, square feet, neighbourhood. */
  house: readonly number[];
  scaled: boolean;
}

/** Least, most and step of each feature. */
export const ranges: readonly (readonly [min: number, max: number, step: number])[] = walkthrough.largest.map(
  (most, i) => [i === 1 ? 100 : 1, most, i === 1 ? 100 : 1],
);

export const initial: ScalingState = { house: walkthrough.house, scaled: false };

/** In a link: "house:3,2000,1;scaled:on". */
export const scalingCodec = recordCodec<ScalingState>(
  {
    house: {
      ...numbersCodec(3),
      read(text) {
        const house = numbersCodec(3).read(text);
        const wrong = house.findIndex((value, i) => !(value >= ranges[i][0] && value <= ranges[i][1]));
        if (wrong >= 0)
          throw new Error(
            `${formatNumber(house[wrong])} is no number of ${walkthrough.features[wrong]} in this town: ${ranges[wrong][0]} to ${formatNumber(ranges[wrong][1])}.`,
          );
        return house;
      },
    },
    scaled: flagCodec,
  },
  initial,
);

/** What one neuron of the first layer makes of the house. */
export interface FirstLayerNeuron {
  /** wᵢxᵢ for each input. */
  readonly products: readonly number[];
  readonly bias: number;
  readonly z: number;
  readonly a: number;
  /** σ′(z): how much of a change of z gets through. */
  readonly slope: number;
}

export interface Scaling {
  /** What the network is given. */
  readonly x: readonly number[];
  readonly neurons: readonly FirstLayerNeuron[];
  readonly output: number;
}

const network = networkFrom(walkthrough.layers);

/** The first layer of the walkthrough network at work on a house, scaled or as measured. */
export function scalingOf({ house, scaled }: ScalingState): Scaling {
  const x = scaled ? house.map((value, i) => value / walkthrough.largest[i]) : house;
  const { layers, output } = forwardPass(network, x);
  const { weights, biases } = network.layers[0];
  const neurons = Array.from(biases, (bias, i) => {
    const z = layers[0].z.at(0, i);
    return {
      products: weights.row(i).map((w, j) => w * x[j]),
      bias,
      z,
      a: layers[0].a.at(0, i),
      slope: sigmoidDerivative(z),
    };
  });
  return { x, neurons, output: output.at(0, 0) };
}

/** How much of what a neuron adds up comes from an input: its share of all sizes. */
export function shareOf({ products, bias }: FirstLayerNeuron, index: number): number {
  const all = products.reduce((sum, product) => sum + Math.abs(product), Math.abs(bias));
  return all === 0 ? 0 : Math.abs(products[index]) / all;
}

/** The state in a sentence or two. */
export function described(state: ScalingState): string {
  const { neurons, output } = scalingOf(state);
  const activations = neurons.map(({ a }) => shortly(a)).join(", ");
  const feet = neurons.map((neuron) => shareOf(neuron, 1));
  const flat = neurons.filter(({ slope }) => slope < 0.001).length;
  const share = `${Math.round(100 * Math.min(...feet))} per cent or more of every sum is square feet`;
  return `${state.scaled ? "Scaled" : "As measured"}: the activations of the first layer are ${activations}; ${
    flat > 0 ? `${flat} of 3 are saturated, and ${share}` : "none is saturated"
  }. The output is ${shortly(output)}.`;
}

/** An activation as people read it: three decimals. */
export const shortly = (value: number) => formatNumber(value, { decimals: 3 });
