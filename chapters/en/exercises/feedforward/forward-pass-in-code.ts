import { exercise } from "../../../../classroom/exercises/exercise.ts";
import { add, Matrix, multiply, networkFrom, networkOutput, sigmoid } from "../../../../engine/index.ts";

type Layer = { readonly weights: readonly (readonly number[])[]; readonly biases: readonly number[] };
type Call = readonly [x: readonly number[], layers: readonly Layer[]];
type Bend = (z: number, isLast: boolean) => number;

/** A pass in which bend and biases may be left out. */
const pass = (x: readonly number[], layers: readonly Layer[], bend: Bend, useBias = true) =>
  layers.reduce<readonly number[]>((a, { weights, biases }, l) => {
    const z = multiply(Matrix.from(weights), a);
    return (useBias ? add(z, biases) : z).map((value) => bend(value, l === layers.length - 1));
  }, x);

const loop = (bend: string, bias = "biases[i]") => `function forward(x, layers) {
  let a = x;
  for (const { weights, biases } of layers) {
    a = weights.map((row, i) => {
      let z = ${bias};
      row.forEach((w, j) => { z += w * a[j]; });
      return ${bend};
    });
  }
  return a;
}`;

/** The forward pass of any network of sigmoids. */
export const forwardPassInCode = exercise<Record<string, never>, Call>({
  kind: "code",
  id: "forward-pass-in-code",
  version: 1,
  chapter: "feedforward",
  title: "The forward pass in code",
  level: "hard",
  minutes: 15,
  parameters: () => ({}),
  entry: "forward",
  starter: `interface Layer {
  // A row for each neuron.
  weights: number[][];
  biases: number[];
}

// Send x through the layers, all of
// sigmoids. Give back what the last
// one gives out.
function forward(
  x: number[], layers: Layer[],
) {
  return x;
}
`,
  examples: () => [
    [[0.6, 0.5], [{ weights: [[1, -2]], biases: [0.5] }]],
    [
      [1, 0],
      [
        {
          weights: [
            [1, 1],
            [-1, 2],
            [0, 3],
          ],
          biases: [0, -1, 1],
        },
        { weights: [[2, -1, 1]], biases: [-0.5] },
      ],
    ],
  ],
  inputs: (random) => {
    const sizes = Array.from({ length: 2 + random.integer(3) }, () => 1 + random.integer(4));
    const draw = (length: number) => Array.from({ length }, () => Math.round(random.uniform(-20, 20)) / 10);
    const layers = sizes.slice(1).map((n, l) => ({
      weights: Array.from({ length: n }, () => draw(sizes[l])),
      biases: draw(n),
    }));
    return [draw(sizes[0]), layers];
  },
  answer: (_, x, layers) =>
    networkOutput(networkFrom(layers.map((layer) => ({ ...layer, activation: "sigmoid" }))), x).row(0),
  slips: [
    {
      id: "biases-left-out",
      value: (_, x, layers) => pass(x, layers, sigmoid, false),
      sentence: "The biases are missing: each neuron adds its own to the sum.",
    },
    {
      id: "no-activation",
      value: (_, x, layers) => pass(x, layers, (z) => z),
      sentence: "Those are the sums, without a bend anywhere: each neuron puts its sum through the sigmoid.",
    },
    {
      id: "last-bend-left-out",
      value: (_, x, layers) => pass(x, layers, (z, isLast) => (isLast ? z : sigmoid(z))),
      sentence: "The last layer has a sigmoid as well.",
    },
    {
      id: "first-bends-left-out",
      value: (_, x, layers) => pass(x, layers, (z, isLast) => (isLast ? sigmoid(z) : z)),
      sentence:
        "Only the last layer bends its sums. The hidden layers have sigmoids too, or they would be one layer.",
    },
  ],
  hints: [
    () => "Keep the present activations in a variable. At first it is x; each layer replaces it by its own.",
    () =>
      "A layer makes a new list: for each row of weights the dot product with the present activations, plus the bias, through 1 / (1 + e to the −z).",
  ],
  solution: () => [
    "Begin with `let a = x;` and go through the layers: `for (const { weights, biases } of layers)`.",
    "A neuron’s sum: `row.reduce((sum, w, j) => sum + w * a[j], biases[i])`, and its activation `1 / (1 + Math.exp(-z))`.",
    "Together: `a = weights.map((row, i) => 1 / (1 + Math.exp(-row.reduce((sum, w, j) => sum + w * a[j], biases[i]))));`, and at the end `return a;`.",
  ],
  samples: () => ({
    right: [
      loop("1 / (1 + Math.exp(-z))"),
      `const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
function forward(x: number[], layers: { weights: number[][]; biases: number[] }[]): number[] {
  if (layers.length === 0) return x;
  const [{ weights, biases }, ...rest] = layers;
  const a = weights.map((row, i) => sigmoid(row.reduce((sum, w, j) => sum + w * x[j], biases[i])));
  return forward(a, rest);
}`,
    ],
    wrong: [loop("z"), loop("1 / (1 + Math.exp(-z))", "0"), loop("Math.max(0, z)")],
    invalid: ["", "function forward("],
  }),
});
