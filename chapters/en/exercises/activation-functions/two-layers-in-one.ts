import { add, Matrix, multiply } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { factor, products, shown } from "../shown.ts";

type Given = {
  readonly W1: readonly (readonly number[])[];
  readonly b1: readonly number[];
  readonly W2: readonly (readonly number[])[];
  readonly b2: readonly number[];
};

const weights = ({ W1, W2 }: Given) => multiply(Matrix.from(W2), Matrix.from(W1)).row(0);
const bias = ({ b1, W2, b2 }: Given) => add(multiply(Matrix.from(W2), b1), b2)[0];
const column = ({ W1 }: Given, j: number) => W1.map((row) => row[j]);

/** Two layers without a bend, multiplied out into one. */
export const twoLayersInOne = fair<Given>({
  kind: "numbers",
  id: "two-layers-in-one",
  version: 1,
  chapter: "activation-functions",
  title: "Two layers that are one",
  level: "standard",
  minutes: 5,
  parameters: (random) => {
    const draw = () => random.shuffle([-3, -2, -1, 1, 2, 3])[0];
    return {
      W1: [
        [draw(), draw()],
        [draw(), draw()],
      ],
      b1: [draw(), draw()],
      W2: [[draw(), draw()]],
      b2: [draw()],
    };
  },
  rows: (p) => [
    { name: "w1", label: "the weight of $x_1$ in $\\mathbf{W}'$", value: weights(p)[0] },
    { name: "w2", label: "the weight of $x_2$ in $\\mathbf{W}'$", value: weights(p)[1] },
    { name: "b", label: "the bias $\\mathbf{b}'$", value: bias(p) },
  ],
  tolerance: { absolute: 0 },
  slips: [
    {
      id: "rows-for-columns",
      row: "w1",
      value: ({ W1, W2 }) => W2[0][0] * W1[0][0] + W2[0][1] * W1[0][1],
      sentence: "That takes a row of $\\mathbf{W}_1$. What becomes of $x_1$ stands in its first column.",
    },
    {
      id: "one-path",
      row: "w1",
      value: ({ W1, W2 }) => W2[0][0] * W1[0][0],
      sentence:
        "That is the way through the first hidden neuron. $x_1$ reaches the output through the second one too.",
    },
    {
      id: "rows-for-columns",
      row: "w2",
      value: ({ W1, W2 }) => W2[0][0] * W1[1][0] + W2[0][1] * W1[1][1],
      sentence: "That takes a row of $\\mathbf{W}_1$. What becomes of $x_2$ stands in its second column.",
    },
    {
      id: "first-bias-left-out",
      row: "b",
      value: ({ b2 }) => b2[0],
      sentence: "The biases of the first layer reach the output as well, through the weights of the second.",
    },
    {
      id: "second-bias-left-out",
      row: "b",
      value: (p) => bias(p) - p.b2[0],
      sentence: "That is what the first layer’s biases become. The second layer adds its own.",
    },
    {
      id: "biases-added",
      row: "b",
      value: ({ b1, b2 }) => b1[0] + b1[1] + b2[0],
      sentence: "The biases of the first layer pass through the weights of the second before they are added.",
    },
  ],
  hints: [
    () =>
      "Multiply out: $\\mathbf{W}' = \\mathbf{W}_2\\mathbf{W}_1$ and $\\mathbf{b}' = \\mathbf{W}_2\\mathbf{b}_1 + \\mathbf{b}_2$.",
    (p) => `The weight of $x_1$ is $${products(p.W2[0], column(p, 0))}$: once through each hidden neuron.`,
  ],
  solution: (p) => [
    ...[0, 1].map(
      (j) => `The weight of $x_${j + 1}$ is $${products(p.W2[0], column(p, j))} = ${shown(weights(p)[j])}$.`,
    ),
    `The bias is $${products(p.W2[0], p.b1)} + ${factor(p.b2[0])} = ${shown(bias(p))}$.`,
    "So two layers with nine numbers do what one neuron with three does.",
  ],
});
