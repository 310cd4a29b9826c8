import { numberCodec, oneOfCodec, recordCodec } from "../parts/codecs.ts";
import { type FlowSetup, kinds } from "./flow.ts";

export const depths = { min: 2, max: 30, step: 1 };
export const weights = { min: -3, max: 3, step: 0.1 };
export const inputs = { min: -2, max: 2, step: 0.1 };

export const kindNames = [
  { value: "sigmoid", label: "sigmoid" },
  { value: "tanh", label: "tanh" },
  { value: "relu", label: "ReLU" },
  { value: "identity", label: "none" },
] as const;

export const initial: FlowSetup = { kind: "sigmoid", weight: 1, depth: 20, input: 0.5 };

export const codec = recordCodec<FlowSetup>(
  {
    kind: oneOfCodec(kinds),
    weight: numberCodec(weights),
    depth: numberCodec({ ...depths, whole: true }),
    input: numberCodec(inputs),
  },
  initial,
);
