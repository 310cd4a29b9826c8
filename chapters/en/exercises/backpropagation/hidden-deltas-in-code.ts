import { exercise } from "../../../../classroom/exercises/exercise.ts";
import { Matrix, multiply, transpose } from "../../../../engine/index.ts";

type Call = readonly [W: readonly (readonly number[])[], deltaAfter: readonly number[], a: readonly number[]];

const back = (W: Call[0], deltaAfter: readonly number[]) => multiply(transpose(Matrix.from(W)), deltaAfter);
const timesSlopes = (values: readonly number[], a: readonly number[]) =>
  values.map((value, j) => value * a[j] * (1 - a[j]));

const code = (weight: string, slope: string) => `function deltas(W, deltaAfter, a) {
  return a.map((aj, j) => {
    let sum = 0;
    for (let k = 0; k < deltaAfter.length; k++) sum += ${weight} * deltaAfter[k];
    return sum * ${slope};
  });
}`;

/** One step of the recursion. */
export const hiddenDeltasInCode = exercise<Record<string, never>, Call>({
  kind: "code",
  id: "hidden-deltas-in-code",
  version: 1,
  chapter: "backpropagation",
  title: "One layer back, in code",
  level: "standard",
  minutes: 8,
  parameters: () => ({}),
  entry: "deltas",
  starter: `// W leads from this layer to the next:
// a row for each neuron there, and
// deltaAfter are their deltas. The
// activations a of this layer are all
// sigmoids. Give back its deltas.
function deltas(
  W: number[][],
  deltaAfter: number[],
  a: number[],
) {
  return a;
}
`,
  examples: () => [
    [
      [
        [0.4, 0.45],
        [0.5, 0.55],
      ],
      [0.138, -0.038],
      [0.593, 0.597],
    ],
    [[[2], [-1], [0.5]], [0.1, -0.2, 0.3], [0.8]],
  ],
  // Never more neurons than in the next layer, so that a matrix that is not transposed gives no error.
  inputs: (random) => {
    const [own, next] = [1, 2].map(() => 1 + random.integer(4)).sort();
    const draw = (length: number, low: number, high: number) =>
      Array.from({ length }, () => Math.round(random.uniform(low, high) * 100) / 100);
    return [
      Array.from({ length: next }, () => draw(own, -2, 2)),
      draw(next, -0.5, 0.5),
      draw(own, 0.05, 0.95),
    ];
  },
  answer: (_, W, deltaAfter, a) => timesSlopes(back(W, deltaAfter), a),
  slips: [
    {
      id: "not-transposed",
      value: (_, W, deltaAfter, a) =>
        timesSlopes(
          a.map((_own, j) => deltaAfter.reduce((sum, d, k) => sum + W[j][k] * d, 0)),
          a,
        ),
      sentence:
        "It multiplies by W. On the way back the columns count: what leaves neuron j stands in column j.",
    },
    {
      id: "slope-left-out",
      value: (_, W, deltaAfter) => back(W, deltaAfter),
      sentence:
        "That is how the error changes with the activations. To get to the sums, multiply by the slopes.",
    },
    {
      id: "activation-for-slope",
      value: (_, W, deltaAfter, a) => back(W, deltaAfter).map((value, j) => value * a[j]),
      sentence: "It multiplies by the activation. The slope of a sigmoid is a(1 − a).",
    },
    {
      id: "one-path",
      value: (_, W, deltaAfter, a) =>
        timesSlopes(
          W[0].map((w) => w * deltaAfter[0]),
          a,
        ),
      sentence: "It follows one path only. Each neuron feeds all neurons of the next layer.",
    },
  ],
  hints: [
    () =>
      "For each neuron j: add up, over all neurons k of the next layer, the weight from j to k times the delta of k.",
    () => "The weight from j to k is `W[k][j]`. Multiply the sum by `a[j] * (1 - a[j])`.",
  ],
  solution: () => [
    "What comes back to neuron j: `deltaAfter.reduce((sum, d, k) => sum + W[k][j] * d, 0)`.",
    "Times its slope, `a[j] * (1 - a[j])`.",
    "`return a.map((aj, j) => deltaAfter.reduce((sum, d, k) => sum + W[k][j] * d, 0) * aj * (1 - aj));`",
  ],
  samples: () => ({
    right: [
      code("W[k][j]", "aj * (1 - aj)"),
      `const deltas = (W: number[][], deltaAfter: number[], a: number[]) =>
  a.map((aj, j) => deltaAfter.reduce((sum, d, k) => sum + W[k][j] * d, 0) * aj * (1 - aj));`,
    ],
    wrong: [
      code("W[j][k]", "aj * (1 - aj)"),
      code("W[k][j]", "1"),
      code("W[k][j]", "aj"),
      code("W[0][j]", "aj * (1 - aj)"),
    ],
    invalid: ["", "function deltas("],
  }),
});
