import { type Codec, numberCodec } from "../parts/codecs.ts";
import { limits, mostLayers } from "./state.ts";

const number = numberCodec(limits.number);
const shown = (value: number) => String(value).replace("-", "−");
const list = (text: string) => text.split(/[\s,;]+/).filter(Boolean);

/** So many numbers in one field, with commas or spaces between them. */
export function typedNumbers(count: number, check: (numbers: readonly number[]) => string = () => "") {
  return {
    read(text) {
      const items = list(text);
      if (items.length !== count)
        throw new Error(
          `Give ${count} ${count === 1 ? "number" : "numbers"}, with commas between them; these are ${items.length}.`,
        );
      const numbers = items.map(number.read);
      const problem = check(numbers);
      if (problem) throw new Error(problem);
      return numbers;
    },
    write: (numbers) => numbers.map(shown).join(", "),
  } satisfies Codec<readonly number[]> as Codec<readonly number[]>;
}

/** The weights of one neuron, and behind a semicolon its bias. */
export function typedNeuron(inputs: number): Codec<readonly number[]> {
  const all = typedNumbers(inputs + 1);
  return {
    read(text) {
      if (list(text).length !== inputs + 1)
        throw new Error(
          `Give ${inputs} ${inputs === 1 ? "weight" : "weights"}, a semicolon and the bias: ${inputs + 1} numbers in all.`,
        );
      return all.read(text);
    },
    write: (values) => `${values.slice(0, -1).map(shown).join(", ")}; ${shown(values[values.length - 1])}`,
  };
}

/** The sizes of the layers, as in "2-3-1". */
export const typedSizes: Codec<readonly number[]> = {
  read(text) {
    const sizes = text
      .split(/[\s,;–-]+/)
      .filter(Boolean)
      .map(numberCodec(limits.size).read);
    if (sizes.length < 2 || sizes.length > mostLayers)
      throw new Error(
        `Give 2 to ${mostLayers} numbers, as in 2-3-1: the inputs, and the neurons of each layer.`,
      );
    return sizes;
  },
  write: (sizes) => sizes.join("-"),
};
