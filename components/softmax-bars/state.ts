import { type Codec, listCodec, numberCodec, oneOfCodec, recordCodec } from "../parts/codecs.ts";

/** What a reader can change, and a link carries. */
export interface SoftmaxState {
  /** The logits of the classes that are shown. */
  readonly z: readonly number[];
  readonly temperature: number;
  /** What is added to all logits, as one of the words of `shifts`. */
  readonly shift: string;
}

export const classNames = ["cat", "dog", "fish", "bird", "frog"] as const;
export const logitLimits = { min: -5, max: 5 };
export const temperatures = { min: 0.1, max: 5, step: 0.1 };
export const shifts = ["0", "3", "-3", "1000"] as const;

export const initial: SoftmaxState = { z: [2, 1, -1], temperature: 1, shift: "0" };

const logits: Codec<readonly number[]> = {
  read(text) {
    const z = listCodec(numberCodec(logitLimits)).read(text);
    if (z.length < 2 || z.length > classNames.length)
      throw new Error(`“${text}” holds ${z.length} logits; 2 to ${classNames.length} can be shown.`);
    return z;
  },
  write: (z) => z.join(","),
};

export const codec = recordCodec<SoftmaxState>(
  { z: logits, temperature: numberCodec(temperatures), shift: oneOfCodec(shifts) },
  initial,
);

// What a class starts with when it is added.
const newcomers = [2, 1, -1, 0, 0.5];

/** The state with that many classes; those that stay keep their logits. */
export function withClasses({ z }: SoftmaxState, count: number): readonly number[] {
  return newcomers.slice(0, count).map((value, i) => z[i] ?? value);
}
