import { activationFunction, forwardPass, type Network } from "../../../engine/index.ts";
import type { NodePlace } from "../../parts/node-place.ts";
import { featureLabel } from "../words.ts";

/** One product of a weighted sum. */
export interface FormulaTerm {
  /** What the input is called: a feature, or "a₁⁽¹⁾" for a neuron of the layer before. */
  readonly name: string;
  readonly weight: number;
  readonly input: number;
}

/** What one neuron computes of one sample, with all of its numbers. */
export interface NeuronFormula {
  readonly name: string;
  readonly terms: readonly FormulaTerm[];
  readonly bias: number;
  readonly z: number;
  readonly activation: string;
  readonly a: number;
  /** The slope σ′(z), by which the gradient is multiplied on its way back. */
  readonly slope: number;
  /** Where softmax mixes it with them: the weighted sums of the whole layer. */
  readonly others: readonly number[] | null;
}

/** The formula of a neuron (layers counted from 1, neurons from 0) for the features of one sample. */
export function neuronFormula(
  network: Network,
  features: readonly string[],
  { layer, index }: NodePlace,
  inputs: readonly number[],
): NeuronFormula {
  const { layers, passes } = forwardPass(network, inputs);
  const { weights, biases, activation } = network.layers[layer - 1];
  const before = layer === 1 ? inputs : layers[layer - 2].a.row(0);
  const isSoftmax = activationFunction(activation).kind === "softmax";
  const a = layers[layer - 1].a.data[index];
  return {
    name: neuronName(layer, index),
    terms: weights.row(index).map((weight, j) => ({
      name: layer === 1 ? featureLabel(features[j]) : neuronName(layer - 1, j),
      weight,
      input: before[j],
    })),
    bias: biases[index],
    z: layers[layer - 1].z.data[index],
    activation,
    a,
    slope: isSoftmax ? a * (1 - a) : passes[layer - 1].slope[index],
    others: isSoftmax ? layers[layer - 1].z.row(0) : null,
  };
}

const low = "₀₁₂₃₄₅₆₇₈₉";
const high = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const digits = (value: number, set: string) => [...String(value)].map((digit) => set[Number(digit)]).join("");

/** What the activation of a neuron is called: a with its number below and its layer above. */
export const neuronName = (layer: number, index: number) =>
  `a${digits(index + 1, low)}⁽${digits(layer, high)}⁾`;
