import type { Dataset, Network } from "../../engine/index.ts";
import { activations, lossesFor, named, outputs } from "../backprop-stepper/options.ts";
import { limits, mostLayers, startOf, stepperCodec } from "../backprop-stepper/state.ts";
import { withParameter } from "../parts/query.ts";
import type { PlaygroundState } from "./settings.ts";
import { usualEnd } from "./state.ts";

/** The query that opens the backprop stepper with the present network and one sample, or why it can't be. */
export function stepThrough(
  state: PlaygroundState,
  network: Network,
  data: Dataset,
  sample: number,
): { readonly query: string } | { readonly problem: string } {
  const problem = problemOf(state, network);
  if (problem) return { problem };
  const { output, loss } = usualEnd(state);
  const short = (value: number) => Number(value.toPrecision(6));
  const lesson = {
    ...startOf("four"),
    sizes: network.sizes,
    hidden: state.activation[0],
    output,
    loss,
    x: data.x.row(sample).map(short),
    y: data.y.row(sample).map(short),
    rate: Math.max(state.rate, limits.rate.min),
    values: Array.from(network.values, short),
  };
  return { query: withParameter("", "step", stepperCodec().write(lesson)) };
}

function problemOf(state: PlaygroundState, { sizes, values }: Network): string {
  const { output, loss } = usualEnd(state);
  const most = limits.size.max;
  if (sizes.length > mostLayers || sizes.some((size) => size > most))
    return `The stepper shows up to ${mostLayers - 2} hidden layers, and up to ${most} inputs or neurons in each layer. This network is larger.`;
  const other = state.activation.find((name) => !activations.includes(name));
  if (other) return `The stepper does not have the activation ${named(other)}.`;
  if (new Set(state.activation).size > 1)
    return "The stepper has one activation for all hidden layers; here they differ.";
  if (!outputs.includes(output)) return `The stepper does not have the output ${named(output)}.`;
  if (!lossesFor(output).includes(loss))
    return `The stepper does not have the loss ${named(loss)} after ${named(output)}.`;
  return values.every((value) => Math.abs(value) <= limits.number.max)
    ? ""
    : "Its weights are out of the range that the stepper shows.";
}
