import { exercise } from "../../../../classroom/exercises/exercise.ts";
import {
  backwardPass,
  forwardPass,
  Matrix,
  multiply,
  networkFrom,
  transpose,
} from "../../../../engine/index.ts";

type Rows = readonly (readonly number[])[];
type Call = readonly [
  x: readonly number[],
  y: readonly number[],
  W1: Rows,
  b1: readonly number[],
  W2: Rows,
  b2: readonly number[],
];

const outer = (d: readonly number[], a: readonly number[]) => d.map((di) => a.map((aj) => di * aj));

/** The gradients, from the deltas of both layers; how the hidden ones come about may be told. */
function gradients(
  [x, y, W1, b1, W2, b2]: Call,
  hidden?: (back: number[], a1: number[], d2: number[]) => number[],
) {
  const network = networkFrom([
    { weights: W1, biases: b1, activation: "sigmoid" },
    { weights: W2, biases: b2, activation: "sigmoid" },
  ]);
  const forward = forwardPass(network, x);
  const { layers } = backwardPass(network, forward, y, "squaredError");
  const [one, two] = layers;
  if (!hidden)
    return { W1: one.weights.toRows(), b1: [...one.biases], W2: two.weights.toRows(), b2: [...two.biases] };
  const d2 = [...two.biases];
  const a1 = forward.layers[0].a.row(0);
  const d1 = hidden(multiply(transpose(Matrix.from(W2)), d2), a1, d2);
  return { W1: outer(d1, x), b1: d1, W2: outer(d2, a1), b2: d2 };
}

const code = (
  weight: string,
  slope: string,
  first = "(a - y[i]) * a * (1 - a)",
) => `const sigmoid = (z) => 1 / (1 + Math.exp(-z));
const layer = (W, b, x) => W.map((row, i) => sigmoid(row.reduce((z, w, j) => z + w * x[j], b[i])));
const outer = (d, a) => d.map((di) => a.map((aj) => di * aj));
function backward(x, y, W1, b1, W2, b2) {
  const a1 = layer(W1, b1, x);
  const a2 = layer(W2, b2, a1);
  const d2 = a2.map((a, i) => ${first});
  const d1 = a1.map((a, j) => d2.reduce((sum, d, k) => sum + ${weight} * d, 0) * ${slope});
  return { W1: outer(d1, x), b1: d1, W2: outer(d2, a1), b2: d2 };
}`;

/** Forward and back through two layers. */
export const backwardPassInCode = exercise<Record<string, never>, Call>({
  kind: "code",
  id: "backward-pass-in-code",
  version: 1,
  chapter: "backpropagation",
  title: "The backward pass in code",
  level: "hard",
  minutes: 25,
  parameters: () => ({}),
  entry: "backward",
  starter: `const sigmoid = (z: number) =>
  1 / (1 + Math.exp(-z));

// Two layers of sigmoids, and half the
// sum of squares, ½ Σ (ŷ − y)². Give
// back the gradients, in the shapes of
// the weights and biases.
function backward(
  x: number[], y: number[],
  W1: number[][], b1: number[],
  W2: number[][], b2: number[],
) {
  return { W1, b1, W2, b2 };
}
`,
  examples: () => [
    [
      [0.05, 0.1],
      [0.01, 0.99],
      [
        [0.15, 0.2],
        [0.25, 0.3],
      ],
      [0.35, 0.35],
      [
        [0.4, 0.45],
        [0.5, 0.55],
      ],
      [0.6, 0.6],
    ],
    [[1, -1], [1], [[0.5, 2]], [0], [[-1]], [0.5]],
  ],
  inputs: (random) => {
    // No more hidden neurons than outputs, so that a matrix that is not transposed gives no error.
    const [hidden, outputs] = [1, 2].map(() => 1 + random.integer(3)).sort();
    const inputs = 1 + random.integer(3);
    const draw = (length: number, most = 2) =>
      Array.from({ length }, () => Math.round(random.uniform(-most, most) * 100) / 100);
    return [
      draw(inputs),
      draw(outputs, 1),
      Array.from({ length: hidden }, () => draw(inputs)),
      draw(hidden),
      Array.from({ length: outputs }, () => draw(hidden)),
      draw(outputs),
    ];
  },
  answer: (_, ...call) => gradients(call),
  slips: [
    {
      id: "hidden-slope-left-out",
      value: (_, ...call) => gradients(call, (back) => back),
      sentence:
        "The output layer is right. In the hidden layer, what comes back still has to be multiplied by the slopes there.",
    },
    {
      id: "not-transposed",
      value: (_, ...call) =>
        gradients(call, (_back, a, d2) =>
          a.map((aj, j) => d2.reduce((sum, d, k) => sum + call[4][j][k] * d, 0) * aj * (1 - aj)),
        ),
      sentence: "The output layer is right. On the way back you use rows of W2 where its columns belong.",
    },
    {
      id: "uphill",
      value: (_, ...call) => {
        const { W1, b1, W2, b2 } = gradients(call);
        const turned = (values: readonly number[]) => values.map((value) => -value);
        return { W1: W1.map(turned), b1: turned(b1), W2: W2.map(turned), b2: turned(b2) };
      },
      sentence: "All signs are turned round: the slope of the error is output minus target.",
    },
    {
      id: "one-path",
      value: (_, ...call) =>
        gradients(call, (_back, a, d2) => a.map((aj, j) => call[4][0][j] * d2[0] * aj * (1 - aj))),
      sentence:
        "The output layer is right. The hidden neurons get something back from every output, not from the first alone.",
    },
  ],
  hints: [
    () =>
      "Forward first, and keep a1 and a2. Then the deltas of the output, the deltas of the hidden layer, and the gradients from these.",
    () =>
      "d2[i] is (a2[i] − y[i]) · a2[i] · (1 − a2[i]). d1[j] is the sum over k of W2[k][j] · d2[k], times a1[j] · (1 − a1[j]). A weight’s gradient is the delta at its end times the signal at its start.",
  ],
  solution: () => [
    "Forward: `const layer = (W, b, x) => W.map((row, i) => sigmoid(row.reduce((z, w, j) => z + w * x[j], b[i])));` gives `a1` and `a2`.",
    "The deltas of the output: `const d2 = a2.map((a, i) => (a - y[i]) * a * (1 - a));`",
    "One layer back: `const d1 = a1.map((a, j) => d2.reduce((sum, d, k) => sum + W2[k][j] * d, 0) * a * (1 - a));`",
    "The gradients: `const outer = (d, a) => d.map((di) => a.map((aj) => di * aj));` and then `{ W1: outer(d1, x), b1: d1, W2: outer(d2, a1), b2: d2 }`.",
  ],
  samples: () => ({
    right: [code("W2[k][j]", "a * (1 - a)")],
    wrong: [
      code("W2[k][j]", "1"),
      code("W2[j][k]", "a * (1 - a)"),
      code("W2[k][j]", "a * (1 - a)", "a - y[i]"),
      code("W2[k][j]", "a * (1 - a)", "(y[i] - a) * a * (1 - a)"),
    ],
    invalid: ["", "function backward("],
  }),
});
