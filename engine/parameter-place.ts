import { checkInteger } from "./checks.ts";
import { checkNetwork, type Network } from "./network.ts";
import { withUsual } from "./options.ts";

/** Weights and biases of a layer, all or some of them. Everything is counted from 1, as in the book. */
export interface ParameterPlace {
  readonly layer: number;
  /** All neurons of the layer if not given. */
  readonly neuron?: number;
  /** The input whose weight is meant, or "bias"; all weights and the bias if not given. */
  readonly input?: number | "bias";
}

/**
 * Where these parameters stand in `network.values`, in order: { layer: 2, neuron: 1, input: 3 } is one weight,
 * { layer: 2, neuron: 1 } a neuron with its bias, { layer: 2, input: "bias" } all biases of a layer. Throws when the
 * network has no such place.
 */
export function parameterIndices(
  network: Pick<Network, "layers">,
  place: ParameterPlace,
  where = "parameterIndices",
): number[] {
  const usual = { layer: undefined, neuron: undefined, input: undefined };
  const { layer, neuron, input } = withUsual(where, place, usual);
  checkNetwork(where, network);
  const { layers } = network;
  checkInteger(where, "layer", layer, 1, layers.length);
  const { inputs, neurons } = layers[layer - 1];
  if (neuron !== undefined) checkInteger(where, "neuron", neuron, 1, neurons);
  if (input !== undefined && input !== "bias")
    checkInteger(where, 'input (a number or "bias")', input, 1, inputs);
  const start = layers.slice(0, layer - 1).reduce((sum, own) => sum + (own.inputs + 1) * own.neurons, 0);
  const chosen = (count: number, only: number | undefined) =>
    only === undefined ? Array.from({ length: count }, (_, k) => k) : [only - 1];
  const rows = chosen(neurons, neuron);
  const weights =
    input === "bias" ? [] : rows.flatMap((i) => chosen(inputs, input).map((j) => i * inputs + j));
  const biases = input === undefined || input === "bias" ? rows.map((i) => neurons * inputs + i) : [];
  return [...weights, ...biases].map((k) => start + k);
}
