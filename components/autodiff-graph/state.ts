import { parseExpression } from "../../engine/index.ts";
import { type Codec, listCodec, numberCodec, recordCodec } from "../parts/codecs.ts";

/** What a reader can change, and a link carries. */
export interface AutodiffState {
  text: string;
  /** The values of the variables, in the order in which they first appear. */
  values: readonly number[];
  /** How many operations were done: first forward, then back. */
  at: number;
}

export const limits = { min: -1000, max: 1000 };
const MOST = 20;
/** Longer than any graph: the end. */
const END = 2 * MOST;

export const examples = [
  {
    value: "neuron",
    label: "a neuron and its error",
    text: "(sigmoid(w*x + b) - y)^2",
    values: [2, -1, 1, 1],
  },
  { value: "paths", label: "one input, two paths", text: "x*y + x^2", values: [3, -2] },
  { value: "layers", label: "two layers", text: "(v*tanh(w*x) - y)^2", values: [1.5, 0.8, 0.5, 1] },
  { value: "softmax", label: "a share", text: "-ln(exp(a) / (exp(a) + exp(b)))", values: [1, 2] },
] as const;

export const initial: AutodiffState = { text: examples[0].text, values: examples[0].values, at: END };

/** An expression that can be shown: read by the engine, and not too long. */
export const expressionCodec: Codec<string> = {
  read(text) {
    const { operations } = read(text);
    if (operations === 0) throw new Error("Give a formula with at least one operation, as in w*x + b.");
    if (operations > MOST) throw new Error(`This has ${operations} operations; up to ${MOST} can be drawn.`);
    return text.trim();
  },
  write: (text) => text,
};

function read(text: string) {
  try {
    return parseExpression(text);
  } catch (error) {
    throw new Error(`Found ${(error as Error).message}.`);
  }
}

const record = recordCodec<AutodiffState>(
  {
    text: expressionCodec,
    values: listCodec(numberCodec(limits)),
    at: numberCodec({ min: 0, max: END, whole: true }),
  },
  initial,
);

export const codec: Codec<AutodiffState> = {
  ...record,
  read(text) {
    const state = record.read(text);
    const { variables } = parseExpression(state.text);
    if (state.values.length !== variables.length)
      throw new Error(`It gives ${state.values.length} values for the variables ${variables.join(", ")}.`);
    return state;
  },
};

/** The values by name. */
export function valuesOf({ text, values }: AutodiffState): Record<string, number> {
  return Object.fromEntries(parseExpression(text).variables.map((name, i) => [name, values[i]]));
}

/** The state with another expression; variables that it had before keep their values. */
export function withText(state: AutodiffState, text: string): AutodiffState {
  const before = valuesOf(state);
  return { text, values: parseExpression(text).variables.map((name) => before[name] ?? 1), at: END };
}
