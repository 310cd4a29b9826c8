import { weightAndBiasCount, weightCount } from "../counts.ts";
import { fair } from "../fair.ts";

type Given = { readonly sizes: readonly number[]; readonly digits: number };

const weights = ({ sizes }: Given) => weightCount(sizes);

/** Brute force, by its exponent. */
export const countTheCombinations = fair<Given>({
  kind: "number",
  id: "count-the-combinations",
  version: 1,
  chapter: "gradient-descent",
  title: "How many combinations",
  level: "warm-up",
  minutes: 3,
  parameters: (random) => ({
    sizes: [2 + random.integer(4), 2 + random.integer(5), 1 + random.integer(2)],
    digits: 2 + random.integer(3),
  }),
  answer: (p) => p.digits * weights(p),
  tolerance: { absolute: 0 },
  slips: [
    {
      id: "weights",
      value: weights,
      sentence: "That is the number of weights. Each of them multiplies the combinations by all its values.",
    },
    {
      id: "biases-counted",
      value: (p) => p.digits * weightAndBiasCount(p.sizes),
      sentence: "You counted the biases as well; here they are left out.",
    },
    {
      id: "added",
      value: (p) => p.digits + weights(p),
      sentence: "A power of a power: the exponents multiply.",
    },
  ],
  hints: [
    () => "How many weights are there? Each further weight multiplies the number of combinations.",
    (p) =>
      `There are ${weights(p)} weights, and each has $10^${p.digits}$ values: $(10^${p.digits})^{${weights(p)}}$.`,
  ],
  solution: (p) => [
    `The weights: $${p.sizes[0]} \\cdot ${p.sizes[1]} + ${p.sizes[1]} \\cdot ${p.sizes[2]} = ${weights(p)}$.`,
    `Each has $10^${p.digits}$ values, so there are $(10^${p.digits})^{${weights(p)}} = 10^{${p.digits * weights(p)}}$ combinations.`,
  ],
});
