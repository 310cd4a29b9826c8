import type { Random } from "../../../../engine/index.ts";
import { networkFrom, random as seeded, traceNetwork } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { factor, products, shown } from "../shown.ts";
import { tracedTable } from "../traced.ts";

function draw(random: Random) {
  const tenths = (values: readonly number[]) => random.shuffle(values)[0] / 10;
  const weight = () => tenths([-20, -15, -10, -5, 5, 10, 15, 20]);
  const bias = () => tenths([-10, -5, 5, 10]);
  return {
    x: [tenths([2, 4, 6, 8]), tenths([1, 3, 5, 9])],
    W1: [
      [weight(), weight()],
      [weight(), weight()],
    ],
    b1: [bias(), bias()],
    W2: [[weight(), weight()]],
    b2: [bias()],
  };
}

type Given = ReturnType<typeof draw>;

const network = ({ W1, b1, W2, b2 }: Given) =>
  networkFrom([
    { weights: W1, biases: b1, activation: "sigmoid" },
    { weights: W2, biases: b2, activation: "sigmoid" },
  ]);

const table = tracedTable<Given>({
  trace: (p) => traceNetwork(network(p), [{ x: p.x, y: [0] }], { loss: "squaredError", learningRate: 1 }),
  shows: ({ phase }) => phase === "forward",
  asks: () => true,
  example: draw(seeded(1)),
});

/** The forward pass of a 2-2-1 network of sigmoids. */
export const forwardByHand = fair<Given>({
  kind: "numbers",
  id: "forward-by-hand",
  version: 1,
  chapter: "feedforward",
  title: "A forward pass by hand",
  level: "standard",
  minutes: 8,
  parameters: draw,
  ...table,
  hints: [
    () =>
      "Sum, then sigmoid, for both hidden neurons. The output neuron takes their activations as its inputs.",
    ({ x, W1, b1 }) => {
      const z = W1[0][0] * x[0] + W1[0][1] * x[1] + b1[0];
      return `$z^{(1)}_1 = ${products(W1[0], x)} + ${factor(b1[0])} = ${shown(z)}$, and $a^{(1)}_1$ is the sigmoid of that.`;
    },
  ],
});
