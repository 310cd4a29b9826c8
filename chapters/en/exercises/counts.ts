import { parameterCount } from "../../../engine/index.ts";

/** What a dense network of these sizes has in its layers, added up. */
export const overLayers = (sizes: readonly number[], count: (inputs: number, neurons: number) => number) =>
  sizes.slice(1).reduce((sum, neurons, l) => sum + count(sizes[l], neurons), 0);

/** The weights of a dense network of these sizes, one for each edge. */
export const weightCount = (sizes: readonly number[]) =>
  overLayers(sizes, (inputs, neurons) => inputs * neurons);

/** Its weights and biases. */
export const weightAndBiasCount = (sizes: readonly number[]) => overLayers(sizes, parameterCount);
