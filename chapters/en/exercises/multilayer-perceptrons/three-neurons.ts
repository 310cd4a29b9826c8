import { dot, perceptronLayer, predict } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { list, products, shown } from "../shown.ts";

type Given = {
  readonly W: readonly (readonly number[])[];
  readonly b: readonly number[];
  readonly x: readonly number[];
};

const all = { weights: [1, 1, 1], bias: -2.5 };
const sums = ({ W, b, x }: Given) => W.map((w, i) => dot(w, x) + b[i]);
const hidden = ({ W, b, x }: Given) =>
  perceptronLayer(
    W.map((weights, i) => ({ weights, bias: b[i] })),
    x,
  );
const output = (p: Given) => dot(all.weights, hidden(p)) + all.bias;

/** The network of three lines, at one point. */
export const threeNeurons = fair<Given>({
  kind: "numbers",
  id: "three-neurons",
  version: 1,
  chapter: "multilayer-perceptrons",
  title: "Inside or outside",
  level: "warm-up",
  minutes: 4,
  // At least one hidden neuron is silent or one fires against the others; none stands on its line.
  parameters: (random) => {
    for (;;) {
      const draw = () => random.integer(7) - 3;
      const W = Array.from({ length: 3 }, () => [draw(), draw()]);
      const b = [draw(), draw(), draw()];
      const p = { W, b, x: random.shuffle([-2, -1, 1, 2]).slice(0, 2) };
      const firing = hidden(p).filter((h) => h === 1).length;
      if (firing >= 2 && sums(p).every((z) => z !== 0)) return p;
    }
  },
  rows: (p) => [
    ...hidden(p).map((h, i) => ({ name: `h${i + 1}`, label: `the answer $h_${i + 1}$`, value: h })),
    { name: "z", label: "the sum of the last neuron", value: output(p) },
    { name: "prediction", label: "its answer $\\hat y$", value: predict(all, hidden(p)) },
  ],
  tolerance: { absolute: 0 },
  slips: [
    {
      id: "sums-passed-on",
      row: "z",
      value: (p) => dot(all.weights, sums(p)) + all.bias,
      sentence: "The last neuron gets the answers of the three, each 0 or 1, and not their sums.",
    },
    {
      id: "bias-left-out",
      row: "z",
      value: (p) => dot(all.weights, hidden(p)),
      sentence: "That counts the neurons that say 1. The bias of the last one is missing.",
    },
  ],
  hints: [
    () =>
      "Work out the three sums first, then the step of each. The last neuron sees only those three answers.",
    (p) =>
      `The first sum is $${products(p.W[0], p.x)} + ${p.b[0] < 0 ? `(${shown(p.b[0])})` : p.b[0]} = ${shown(sums(p)[0])}$.`,
  ],
  solution: (p) => [
    `The three sums are ${list(sums(p))}.`,
    `So the hidden neurons say ${list(hidden(p))}: 1 where the sum is 0 or more.`,
    `The last neuron adds them up and takes away 2.5: $z = ${shown(output(p))}$.`,
    output(p) >= 0
      ? "It fires: the point is inside all three lines."
      : "It stays silent: the point is outside at least one line.",
  ],
});
