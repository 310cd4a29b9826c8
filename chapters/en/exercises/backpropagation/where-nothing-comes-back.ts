import { backwardPass, forwardPass, type Network, networkFrom } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { list } from "../shown.ts";

type Given = {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly W1: readonly (readonly number[])[];
  readonly b1: readonly number[];
  readonly W2: readonly (readonly number[])[];
  readonly b2: readonly number[];
};

const network = ({ W1, b1, W2, b2 }: Given): Network =>
  networkFrom([
    { weights: W1, biases: b1, activation: "relu" },
    { weights: W2, biases: b2, activation: "identity" },
  ]);

function passes(p: Given) {
  const net = network(p);
  const forward = forwardPass(net, p.x);
  const { layers } = backwardPass(net, forward, p.y, "squaredError");
  return { z: forward.layers[0].z.row(0), output: forward.output.at(0, 0), layers };
}

/** What is asked about: weights of both layers, a bias of each. */
function gradients(p: Given) {
  const { layers, z } = passes(p);
  const [one, two] = layers;
  const asleep = z.map((sum) => sum < 0);
  const why = (i: number, j: number) =>
    asleep[i]
      ? "Its neuron’s sum is below 0, where ReLU is flat: δ is 0, and nothing gets past it."
      : p.x[j] === 0
        ? "The signal at its start is 0, so nudging it changes nothing."
        : "Its neuron is awake, and the signal at its start is not 0.";
  return [
    ...[0, 1].flatMap((i) =>
      [0, 1].map((j) => ({
        id: `w1-${i + 1}${j + 1}`,
        text: `$w^{(1)}_{${i + 1}${j + 1}}$`,
        value: one.weights.at(i, j),
        why: why(i, j),
      })),
    ),
    ...[0, 1].map((i) => ({
      id: `b1-${i + 1}`,
      text: `$b^{(1)}_{${i + 1}}$`,
      value: one.biases[i],
      why: asleep[i]
        ? "The gradient of a bias is δ, and that is 0 here: the sum is below 0, where ReLU is flat."
        : "The gradient of a bias is δ, and its neuron is awake.",
    })),
    ...[0, 1].map((j) => ({
      id: `w2-1${j + 1}`,
      text: `$w^{(2)}_{1${j + 1}}$`,
      value: two.weights.at(0, j),
      why: asleep[j]
        ? "The δ at its end is not 0, but the signal at its start is: the sleeping neuron gives out 0."
        : "The δ at its end and the signal at its start both differ from 0.",
    })),
  ];
}

/** Which gradients are exactly 0 when one ReLU sleeps, or an input is 0. */
export const whereNothingComesBack = fair<Given>({
  kind: "choice",
  id: "where-nothing-comes-back",
  version: 1,
  chapter: "backpropagation",
  title: "Where nothing comes back",
  level: "hard",
  minutes: 6,
  several: true,
  // One hidden neuron asleep and one awake; in half of the draws an input is 0; the prediction is never right.
  parameters: (random) => {
    for (;;) {
      const draw = () => random.shuffle([-3, -2, -1, 1, 2, 3])[0];
      const p = {
        x: random.shuffle([draw(), random.integer(2) === 0 ? 0 : draw()]),
        y: [random.integer(5)],
        W1: [
          [draw(), draw()],
          [draw(), draw()],
        ],
        b1: [draw(), draw()],
        W2: [[draw(), draw()]],
        b2: [draw()],
      };
      const { z, output } = passes(p);
      if (z[0] * z[1] < 0 && output !== p.y[0]) return p;
    }
  },
  options: (p) => gradients(p).map(({ id, text, value, why }) => ({ id, text, right: value === 0, why })),
  hints: [
    () =>
      "Go forward first. Which hidden neuron is asleep? The gradient of a weight is the δ at its end times the signal at its start.",
    (p) =>
      `The sums of the hidden neurons are ${list(passes(p).z)}, and the inputs ${list(p.x)}. Either factor can be 0.`,
  ],
  solution: (p) => [
    `The sums are ${list(passes(p).z)}: one neuron sleeps, and gives out 0.`,
    ...gradients(p).map(({ text, value, why }) => `${text}: ${value === 0 ? "0" : "not 0"}. ${why}`),
  ],
});
