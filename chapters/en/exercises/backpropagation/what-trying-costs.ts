import { weightAndBiasCount, weightCount } from "../counts.ts";
import { fair } from "../fair.ts";
import { shown } from "../shown.ts";

type Given = { readonly sizes: readonly number[] };

const parameters = ({ sizes }: Given) => weightAndBiasCount(sizes);
const weights = ({ sizes }: Given) => weightCount(sizes);

/** Forward passes for a gradient by differences to both sides. */
export const whatTryingCosts = fair<Given>({
  kind: "number",
  id: "what-trying-costs",
  version: 1,
  chapter: "backpropagation",
  title: "What trying costs",
  level: "warm-up",
  minutes: 3,
  parameters: (random) => ({
    sizes: [2 + random.integer(10), 2 + random.integer(10), 1 + random.integer(5)],
  }),
  answer: (p) => 2 * parameters(p),
  tolerance: { absolute: 0 },
  slips: [
    {
      id: "one-side",
      value: (p) => parameters(p) + 1,
      sentence:
        "That is for differences to one side, all from the same start. Here each parameter is moved to both sides.",
    },
    {
      id: "once-each",
      value: parameters,
      sentence: "For one parameter it takes two passes: a little more, and a little less.",
    },
    {
      id: "biases-left-out",
      value: (p) => 2 * weights(p),
      sentence: "The biases have gradients as well.",
    },
  ],
  hints: [
    () => "How many parameters are there, and how many forward passes does each of them need?",
    (p) => `There are ${parameters(p)} weights and biases. Each is moved up once and down once.`,
  ],
  solution: (p) => [
    `The network has ${weights(p)} weights and ${parameters(p) - weights(p)} biases, ${parameters(p)} parameters in all.`,
    `Two passes for each: $2 \\cdot ${parameters(p)} = ${shown(2 * parameters(p))}$.`,
    "Backpropagation costs one pass forward and one back, about as much as three.",
  ],
});
