import { parameterCount } from "../../../../engine/index.ts";
import { weightCount } from "../counts.ts";
import { fair } from "../fair.ts";

type Given = { readonly sizes: readonly number[] };

const perLayer = ({ sizes }: Given) => sizes.slice(1).map((n, l) => parameterCount(sizes[l], n));
const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
const weights = ({ sizes }: Given) => weightCount(sizes);

/** All weights and biases of a dense network. */
export const countTheParameters = fair<Given>({
  kind: "number",
  id: "count-the-parameters",
  version: 1,
  chapter: "multilayer-perceptrons",
  title: "Count the parameters",
  level: "warm-up",
  minutes: 3,
  parameters: (random) => ({
    sizes: [2 + random.integer(8), 3 + random.integer(7), 3 + random.integer(7), 1 + random.integer(5)],
  }),
  answer: (p) => total(perLayer(p)),
  tolerance: { absolute: 0 },
  slips: [
    {
      id: "biases-left-out",
      value: weights,
      sentence: "Those are all the weights, one for each edge. Every neuron has a bias as well.",
    },
    {
      id: "biases-of-inputs",
      value: (p) => weights(p) + total(p.sizes),
      sentence: "The inputs are no neurons. They compute nothing and have no bias.",
    },
    {
      id: "one-bias-a-layer",
      value: (p) => weights(p) + p.sizes.length - 1,
      sentence: "A layer has not one bias but one for each of its neurons.",
    },
    {
      id: "neurons",
      value: (p) => total(p.sizes.slice(1)),
      sentence:
        "That is the number of neurons. Each of them has a bias and a weight for every input that it takes.",
    },
  ],
  hints: [
    () => "Go layer by layer. How many edges enter it, and how many neurons has it?",
    ({ sizes }) => `The first layer has $${sizes[0]} \\cdot ${sizes[1]}$ weights and ${sizes[1]} biases.`,
  ],
  solution: (p) => [
    ...p.sizes
      .slice(1)
      .map(
        (n, l) => `Layer ${l + 1}: $${p.sizes[l]} \\cdot ${n} + ${n} = ${parameterCount(p.sizes[l], n)}$.`,
      ),
    `Together: $${perLayer(p).join(" + ")} = ${total(perLayer(p))}$.`,
  ],
});
