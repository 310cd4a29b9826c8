import { type Codec, numbersCodec, oneOfCodec, recordCodec } from "../parts/codecs.ts";
import { round } from "../parts/model-codec.ts";
import { hold } from "../parts/plane-frame.ts";

export const classes = ["cat", "dog", "fish"] as const;
export type ClassName = (typeof classes)[number];

/** What a reader can change, and a link carries. */
export interface CrossEntropyState {
  /** What is in the picture. */
  truth: ClassName;
  /** The probability of each class, with three decimals; together they are 1. */
  p: readonly number[];
}

/** The two predictions that the text works out. */
export const first = [0.2, 0.3, 0.5];
export const second = [0.3, 0.5, 0.2];
export const initial: CrossEntropyState = { truth: "dog", p: first };

const numbers = numbersCodec(classes.length, { min: 0, max: 1 });

const probabilities: Codec<readonly number[]> = {
  read(text) {
    const p = numbers.read(text).map((value) => round(value, 3));
    const sum = round(
      p.reduce((a, b) => a + b),
      3,
    );
    if (sum !== 1) throw new Error(`“${text}” sums to ${sum}; probabilities sum to 1.`);
    return p;
  },
  write: numbers.write,
};

export const codec = recordCodec<CrossEntropyState>(
  { truth: oneOfCodec(classes), p: probabilities },
  initial,
);

/** The label as a vector: 1 for the class that is true, 0 for the others. */
export const oneHotOf = (truth: ClassName) => classes.map((name) => Number(name === truth));

/** All probability on one class. */
export const certain = (index: number) => classes.map((_, i) => Number(i === index));

/** The probabilities with one of them set: the others share the rest as they did before, or evenly if they had none. */
export function withProbability(p: readonly number[], index: number, value: number): number[] {
  const set = round(hold(value, [0, 1]), 3);
  const rest = 1 - set;
  const others = p.reduce((sum, part, i) => sum + (i === index ? 0 : part), 0);
  const share = (part: number) => (others > 0 ? part / others : 1 / (p.length - 1));
  const result = p.map((part, i) => (i === index ? set : round(rest * share(part), 3)));
  // What rounding leaves over goes to the last of the others, so that the sum is 1 to the last digit shown.
  const last = index === p.length - 1 ? p.length - 2 : p.length - 1;
  const sum = result.reduce((total, part, i) => total + (i === last ? 0 : part), 0);
  result[last] = round(Math.max(0, 1 - sum), 3);
  return result;
}
