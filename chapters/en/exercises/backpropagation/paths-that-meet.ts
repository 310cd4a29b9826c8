import { dot, Matrix, multiply, transpose } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { products, shown } from "../shown.ts";

type Given = {
  readonly W: readonly (readonly number[])[];
  readonly delta: readonly number[];
  readonly j: number;
};

const column = ({ W, j }: Given) => W.map((row) => row[j - 1]);

/** What comes back to a neuron that feeds three others. */
export const pathsThatMeet = fair<Given>({
  kind: "number",
  id: "paths-that-meet",
  version: 1,
  chapter: "backpropagation",
  title: "Where three paths meet",
  level: "standard",
  minutes: 4,
  parameters: (random) => {
    const tenth = () => random.shuffle([-0.4, -0.3, -0.2, -0.1, 0.1, 0.2, 0.3, 0.4])[0];
    const weight = () => random.shuffle([-3, -2, -1, 1, 2, 3])[0];
    return {
      W: Array.from({ length: 3 }, () => [weight(), weight(), weight()]),
      delta: [tenth(), tenth(), tenth()],
      j: 1 + random.integer(3),
    };
  },
  answer: ({ W, delta, j }) => multiply(transpose(Matrix.from(W)), delta)[j - 1],
  tolerance: { absolute: 0.005 },
  slips: [
    {
      id: "row-for-column",
      value: ({ W, delta, j }) => dot(W[j - 1], delta),
      sentence:
        "You took a row of $\\mathbf{W}$: that is what enters a neuron. What leaves this one stands in a column.",
    },
    {
      id: "first-path",
      value: (p) => column(p)[0] * p.delta[0],
      sentence:
        "That is one path. The neuron reaches the error through all three, and what comes back adds up.",
    },
    {
      id: "last-path-left-out",
      value: (p) => dot(column(p).slice(0, 2), p.delta.slice(0, 2)),
      sentence: "The path through the third neuron is missing.",
    },
    {
      id: "weights-left-out",
      value: ({ delta }) => delta.reduce((sum, value) => sum + value),
      sentence: "Each δ comes back along an edge, and is multiplied by its weight.",
    },
  ],
  hints: [
    () => "Three edges leave the neuron. Which entries of $\\mathbf{W}$ are their weights?",
    (p) => `They stand in column ${p.j}. The first path gives $${products([column(p)[0]], [p.delta[0]])}$.`,
  ],
  solution: (p) => [
    `The weights of the edges that leave neuron ${p.j} stand in column ${p.j} of $\\mathbf{W}$.`,
    `Each times the δ at its end, and added up: $${products(column(p), p.delta)} = ${shown(dot(column(p), p.delta))}$.`,
  ],
});
