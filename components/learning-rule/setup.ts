import {
  and,
  or,
  type Sample,
  separable,
  type TrainingRun,
  trainPerceptron,
  xor,
} from "../../engine/index.ts";
import { flagCodec, numberCodec, numbersCodec, oneOfCodec, recordCodec } from "../parts/codecs.ts";
import type { Range } from "../parts/plane-frame.ts";
import type { NumberLimits } from "../parts/read-number.ts";

export type DataName = "and" | "or" | "xor" | "separable";

/** What the reader can choose, and where in the run they are. */
export interface LearningState {
  data: DataName;
  /** Which separable points. */
  seed: number;
  /** α. */
  rate: number;
  /** Where the weights and the bias start. */
  w: readonly number[];
  b: number;
  bias: boolean;
  /** Which step is shown: 0 is the start, before any. */
  at: number;
}

export const dataNames: readonly { value: DataName; label: string }[] = [
  { value: "and", label: "AND" },
  { value: "or", label: "OR" },
  { value: "xor", label: "XOR" },
  { value: "separable", label: "random" },
];

export const limits = {
  seed: { min: 1, max: 9999, whole: true },
  rate: { min: 0.01, max: 10 },
  w: { min: -100, max: 100 },
  b: { min: -100, max: 100 },
  at: { min: 0, max: 100_000, whole: true },
} satisfies Record<string, NumberLimits>;

/** How far a run goes when neither convergence nor a cycle ends it. */
export const EPOCHS = 100;

/** The first state: AND from a zero start, at its first step. */
export const usual: LearningState = { data: "and", seed: 1, rate: 1, w: [0, 0], b: 0, bias: true, at: 1 };

/** How the state stands in a link, each part only where it is not as at first. */
export function learningCodec(initial: LearningState) {
  return recordCodec<LearningState>(
    {
      data: oneOfCodec(dataNames.map(({ value }) => value)),
      seed: numberCodec(limits.seed),
      rate: numberCodec(limits.rate),
      w: numbersCodec(2, limits.w),
      b: numberCodec(limits.b),
      bias: flagCodec,
      at: numberCodec(limits.at),
    },
    initial,
  );
}

/** The samples of a state, in the order in which the rule visits them. */
export function samplesOf({ data, seed }: Pick<LearningState, "data" | "seed">): readonly Sample[] {
  if (data === "separable") return separable({ seed, count: 12, margin: 0.12 });
  return { and, or, xor }[data];
}

/** The part of the plane that shows all samples, for both axes. */
export function rangeOf(data: DataName): Range {
  return data === "separable" ? [-1.2, 1.2] : [-1, 2];
}

/** The whole run of the learning rule, with its record of every step. */
export function runOf(state: LearningState): TrainingRun {
  return trainPerceptron(samplesOf(state), {
    learningRate: state.rate,
    weights: state.w,
    bias: state.bias ? state.b : 0,
    useBias: state.bias,
    epochs: EPOCHS,
  });
}

/** Whether weights and bias start at zero, as the bound of the convergence theorem asks. */
export function startsAtZero({ w, b, bias }: LearningState): boolean {
  return w.every((weight) => weight === 0) && (b === 0 || !bias);
}
