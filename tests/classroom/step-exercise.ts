import { type CodeExercise, exercise } from "../../classroom/exercises/exercise.ts";
import { dot } from "../../engine/index.ts";

type Call = readonly [x: readonly number[], w: readonly number[], b: number];

/** A small exercise in code: a neuron's step, whose border, a sum of exactly 0, is seldom drawn. */
export const stepExercise = exercise<Record<string, never>, Call>({
  kind: "code",
  id: "step-in-code",
  version: 1,
  chapter: "perceptron",
  title: "A neuron in code",
  level: "standard",
  minutes: 5,
  parameters: () => ({}),
  entry: "neuron",
  starter: "function neuron(x: number[], w: number[], b: number) {\n}\n",
  examples: () => [
    [[1, 2], [3, 4], -5],
    [[1, 2], [3, 4], -12],
  ],
  inputs: (random) => {
    const draw = () => 1 + random.integer(9);
    const x = [draw(), draw(), draw()];
    const w = [draw(), -draw(), draw()];
    const border = random.integer(20) === 0;
    return [x, w, border ? -dot(x, w) : random.uniform(-20, 20)];
  },
  answer: (_, x, w, b) => ({ z: dot(x, w) + b, y: Number(dot(x, w) + b >= 0) }),
  slips: [
    {
      id: "silent-at-zero",
      value: (_, x, w, b) => ({ z: dot(x, w) + b, y: Number(dot(x, w) + b > 0) }),
      sentence: "At exactly 0 the neuron fires.",
    },
    {
      id: "bias-left-out",
      value: (_, x, w) => ({ z: dot(x, w), y: Number(dot(x, w) >= 0) }),
      sentence: "The bias is left out.",
    },
  ],
  hints: [() => "", () => ""],
  solution: () => [],
  samples: () => ({ right: [], wrong: [], invalid: [] }),
}) as CodeExercise;

/** An answer to it that is right. */
export const honest = `function neuron(x: number[], w: number[], b: number): { z: number; y: 0 | 1 } {
  let z = b;
  for (let i = 0; i < x.length; i++) z += x[i] * w[i];
  return { z, y: z >= 0 ? 1 : 0 };
}`;
