import { createNetwork, type Network, networkFrom } from "../../engine/index.ts";
import { type Codec, flagCodec, listCodec, numberCodec, oneOfCodec, recordCodec } from "../parts/codecs.ts";
import type { NumberLimits } from "../parts/read-number.ts";
import { activations, losses, lossesFor, outputs, problemOf } from "./options.ts";
import { type PresetName, presetNames, presets } from "./presets.ts";

/** What the reader has chosen, and where in the lesson they are. */
export interface StepperState {
  /** The network that all this started from. */
  from: PresetName;
  /** The number of inputs, then of the neurons of each layer. */
  sizes: readonly number[];
  /** The activation of the hidden layers. */
  hidden: string;
  output: string;
  loss: string;
  /** The sample: inputs and targets. */
  x: readonly number[];
  y: readonly number[];
  /** α. */
  rate: number;
  /** Weights and biases in the order of `Network.values`; empty: random ones. */
  values: readonly number[];
  /** Which random ones. */
  seed: number;
  /** Whether the update leaves the biases as they are. */
  held: boolean;
  digits: Digits;
  /** Whether the reader is asked for each number first. */
  predict: boolean;
  /** How many steps have been taken. */
  at: number;
}

export type Digits = "3" | "6" | "all";

/** An input layer, and up to four of neurons, each of up to five. */
export const mostLayers = 5;

export const limits = {
  size: { min: 1, max: 5, whole: true },
  number: { min: -1000, max: 1000 },
  rate: { min: 0.0001, max: 100 },
  seed: { min: 1, max: 9999, whole: true },
  at: { min: 0, max: 100_000, whole: true },
} satisfies Record<string, NumberLimits>;

/** Where a preset starts. */
export function startOf(from: PresetName): StepperState {
  return { from, ...presets[from], digits: "6", predict: false, at: 0 };
}

const numbers = listCodec(numberCodec(limits.number));

const fields = {
  sizes: sizesCodec(),
  hidden: oneOfCodec(activations),
  output: oneOfCodec(outputs),
  loss: oneOfCodec(losses),
  x: numbers,
  y: numbers,
  rate: numberCodec(limits.rate),
  values: numbers,
  seed: numberCodec(limits.seed),
  held: flagCodec,
  digits: oneOfCodec<Digits>(["3", "6", "all"]),
  predict: flagCodec,
  at: numberCodec(limits.at),
};

/**
 * How the state stands in a link: the preset, and after it what differs from where the preset starts, as in
 * "mazur;rate:0.1;at:12". In the widget's first state all that is left out.
 */
export function stepperCodec(): Codec<StepperState> {
  const from = oneOfCodec(presetNames.map(({ value }) => value));
  const codecOf = (name: PresetName) => recordCodec<StepperState>({ from, ...fields }, startOf(name));
  return {
    read(text) {
      const [name] = text.split(";");
      const preset = from.read(name);
      const state = codecOf(preset).read(text.slice(name.length + 1));
      checkState(state);
      return state;
    },
    write: (state) => [state.from, codecOf(state.from).write(state)].filter(Boolean).join(";"),
  };
}

/** The network of a state. */
export function networkOf({ sizes, hidden, output, values, seed }: StepperState): Network {
  const network = createNetwork({ sizes, hidden, output, seed, bias: 0.1 });
  if (values.length === 0) {
    // Two decimals can be worked with on paper.
    return withValues(
      network,
      Array.from(network.values, (value) => Number(value.toFixed(2))),
    );
  }
  return withValues(network, values);
}

function withValues(network: Network, values: readonly number[]): Network {
  let at = 0;
  const next = (count: number) => {
    at += count;
    return values.slice(at - count, at);
  };
  return networkFrom(
    network.layers.map(({ inputs, neurons, activation }) => ({
      weights: Array.from({ length: neurons }, () => next(inputs)),
      biases: next(neurons),
      activation,
    })),
  );
}

function sizesCodec(): Codec<readonly number[]> {
  const list = listCodec(numberCodec(limits.size), "-");
  return {
    ...list,
    read(text) {
      const sizes = list.read(text);
      if (sizes.length < 2 || sizes.length > mostLayers)
        throw new Error(
          `“${text}” has ${sizes.length} layers; 2 to ${mostLayers} can be shown, the inputs included.`,
        );
      return sizes;
    },
  };
}

// What each field alone can't know.
function checkState(state: StepperState): void {
  const { sizes, x, y, values, loss, output } = state;
  const count = sizes.slice(1).reduce((sum, size, l) => sum + size * (sizes[l] + 1), 0);
  const counts = [
    ["inputs", x.length, sizes[0]],
    ["targets", y.length, sizes[sizes.length - 1]],
    ["weights and biases", values.length || count, count],
  ] as const;
  for (const [what, has, needs] of counts)
    if (has !== needs)
      throw new Error(`It has ${has} ${what}; a network of ${sizes.join("-")} needs ${needs}.`);
  if (!lossesFor(output).includes(loss)) throw new Error(`The loss ${loss} does not go with ${output}.`);
  const problem = problemOf(state);
  if (problem) throw new Error(problem);
}
