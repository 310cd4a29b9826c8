import { exercise } from "../../../../classroom/exercises/exercise.ts";
import { dot } from "../../../../engine/index.ts";

/** A weighted sum of three inputs, by hand. */
export const weightedSum = exercise({
  kind: "number",
  id: "weighted-sum",
  version: 1,
  chapter: "perceptron",
  title: "A weighted sum by hand",
  level: "warm-up",
  minutes: 2,
  // Small whole numbers, no two inputs alike, and a bias that is never 0: each slip gives another result.
  parameters: (random) => {
    const x = random.shuffle([1, 2, 3, 4, 5]).slice(0, 3);
    const w = x.map(() => 2 + random.integer(6));
    const b = -(3 + random.integer(12));
    return { x, w, b };
  },
  answer: ({ x, w, b }) => dot(w, x) + b,
  tolerance: { absolute: 0 },
  slips: [
    {
      id: "bias-left-out",
      value: ({ x, w }) => dot(w, x),
      sentence: "That is the sum of the products. The bias still has to be added.",
    },
    {
      id: "bias-subtracted",
      value: ({ x, w, b }) => dot(w, x) - b,
      sentence: "The bias is negative here, and it is added: the sum gets smaller.",
    },
  ],
  hints: [
    () => "Multiply each input by its own weight, then add everything up.",
    ({ x, w }) => `The first product is $${w[0]} \\cdot ${x[0]} = ${w[0] * x[0]}$. The bias comes last.`,
  ],
  solution: ({ x, w, b }) => [
    `The products are ${x.map((xi, i) => `$${w[i]} \\cdot ${xi} = ${w[i] * xi}$`).join(", ")}.`,
    `Their sum is $${dot(w, x)}$. With the bias, $z = ${dot(w, x)} - ${-b} = ${dot(w, x) + b}$.`,
  ],
  samples: ({ x, w, b }) => ({
    right: [String(dot(w, x) + b), ` ${dot(w, x) + b}.0 `],
    wrong: [String(dot(w, x)), String(dot(w, x) - b)],
    invalid: ["", "twelve", "1 2"],
  }),
});
