import { weightAndBiasCount, weightCount } from "../counts.ts";
import { fair } from "../fair.ts";
import { shown } from "../shown.ts";

type Given = { readonly sizes: readonly number[]; readonly samples: number };

const weights = ({ sizes }: Given) => weightCount(sizes);

/** What a batch costs in multiplications: one for each weight and each sample. */
export const countMultiplications = fair<Given>({
  kind: "number",
  id: "count-multiplications",
  version: 1,
  chapter: "feedforward",
  title: "What a pass costs",
  level: "warm-up",
  minutes: 3,
  parameters: (random) => ({
    sizes: [3 + random.integer(7), 3 + random.integer(7), 2 + random.integer(4)],
    samples: 4 * (2 + random.integer(7)),
  }),
  answer: (p) => p.samples * weights(p),
  tolerance: { absolute: 0 },
  slips: [
    {
      id: "one-sample",
      value: weights,
      sentence: "That is the cost of one sample. The batch has several.",
    },
    {
      id: "biases-counted",
      value: (p) => p.samples * weightAndBiasCount(p.sizes),
      sentence: "The biases are added, not multiplied. Count the weights alone.",
    },
    {
      id: "layers-multiplied",
      value: ({ sizes, samples }) => samples * sizes.reduce((all, n) => all * n, 1),
      sentence:
        "You multiplied the layers with each other. Each layer has its own multiplications, and they add up.",
    },
  ],
  hints: [
    () =>
      "In a pass each weight is used in one multiplication. How many weights are there, and how many samples?",
    (p) =>
      `For one sample it is $${p.sizes[0]} \\cdot ${p.sizes[1]} + ${p.sizes[1]} \\cdot ${p.sizes[2]}$ multiplications.`,
  ],
  solution: (p) => [
    `The weights: $${p.sizes[0]} \\cdot ${p.sizes[1]} + ${p.sizes[1]} \\cdot ${p.sizes[2]} = ${weights(p)}$, one multiplication each.`,
    `For ${p.samples} samples: $${p.samples} \\cdot ${weights(p)} = ${shown(p.samples * weights(p))}$.`,
  ],
});
