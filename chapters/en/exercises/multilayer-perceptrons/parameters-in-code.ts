import { exercise } from "../../../../classroom/exercises/exercise.ts";
import { parameterCount } from "../../../../engine/index.ts";
import { overLayers, weightAndBiasCount, weightCount } from "../counts.ts";

type Call = readonly [sizes: readonly number[]];

const loop = (line: string, start = 1) => `function parameters(sizes) {
  let count = 0;
  for (let l = ${start}; l < sizes.length; l++) {
    ${line}
  }
  return count;
}`;

/** The count of parameters as a function of the sizes. */
export const parametersInCode = exercise<Record<string, never>, Call>({
  kind: "code",
  id: "parameters-in-code",
  version: 1,
  chapter: "multilayer-perceptrons",
  title: "Count them in code",
  level: "standard",
  minutes: 6,
  parameters: () => ({}),
  entry: "parameters",
  starter: `// How many parameters has a dense
// network of these sizes? [4, 5, 5, 3]
// has four inputs, two hidden layers
// of five, and three outputs.
function parameters(sizes: number[]) {
  return 0;
}
`,
  examples: () => [[[4, 5, 5, 3]], [[2, 1]], [[784, 128, 64, 10]]],
  inputs: (random) => [Array.from({ length: 2 + random.integer(5) }, () => 1 + random.integer(40))],
  answer: (_, sizes) => weightAndBiasCount(sizes),
  tolerance: { absolute: 0 },
  slips: [
    {
      id: "biases-left-out",
      value: (_, sizes) => weightCount(sizes),
      sentence: "It counts the weights. Each neuron has a bias as well.",
    },
    {
      id: "biases-of-inputs",
      value: (_, sizes) => weightAndBiasCount(sizes) + sizes[0],
      sentence: "It gives the inputs a bias each. They are no neurons.",
    },
    {
      id: "one-bias-a-layer",
      value: (_, sizes) => overLayers(sizes, (inputs, neurons) => inputs * neurons + 1),
      sentence: "It counts one bias for a layer. There is one for each neuron.",
    },
    {
      id: "last-layer",
      value: (_, sizes) => parameterCount(sizes[sizes.length - 2], sizes[sizes.length - 1]),
      sentence: "It gives the parameters of one layer. Add up those of all layers.",
    },
  ],
  hints: [
    () => "A loop over the layers. Layer l takes its inputs from the one before it, so begin at 1.",
    () => "In each round add the inputs `sizes[l - 1]` times the neurons `sizes[l]`, and then the biases.",
  ],
  solution: () => [
    "Let `l` run from 1, since the inputs are no layer: `for (let l = 1; l < sizes.length; l++)`.",
    "In each round: `count += sizes[l - 1] * sizes[l] + sizes[l];`",
    "For [4, 5, 5, 3] that is 25 + 30 + 18 = 73.",
  ],
  samples: () => ({
    right: [
      loop("count += sizes[l - 1] * sizes[l] + sizes[l];"),
      "const parameters = (sizes: number[]) => sizes.slice(1).reduce((sum, n, l) => sum + n * (sizes[l] + 1), 0);",
    ],
    wrong: [
      loop("count += sizes[l - 1] * sizes[l];"),
      loop("count += sizes[l - 1] * sizes[l] + 1;"),
      loop("count += sizes[l] * sizes[l + 1] + sizes[l + 1];", 0),
    ],
    invalid: ["", "let parameters = 73;"],
  }),
});
