import { dot } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { products, shown } from "../shown.ts";

const total = ({ x, w }: { x: readonly number[]; w: readonly number[] }) => dot(w, x);

/** The least bias with which a neuron fires: the border of the step, by our convention at 0. */
export const biasThatJustFires = fair({
  kind: "number",
  id: "bias-that-just-fires",
  version: 1,
  chapter: "perceptron",
  title: "The bias that is just enough",
  level: "standard",
  minutes: 3,
  parameters: (random) => {
    const x = random.shuffle([1, 2, 3, 4, 5, 6]).slice(0, 3);
    const w = random.shuffle([2, 3, 5, -1, -2]).slice(0, 3);
    return { x, w };
  },
  answer: (p) => -total(p),
  tolerance: { absolute: 0 },
  slips: [
    {
      id: "sign",
      value: total,
      sentence: "That is what the inputs add up to. With this bias on top, does the sum come to 0?",
    },
    {
      id: "above-zero",
      value: (p) => 1 - total(p),
      sentence: "Close, but it can be smaller still: in this book the step is 1 at 0 as well.",
    },
    {
      id: "silent",
      value: (p) => -1 - total(p),
      sentence: "With this bias the sum is still below 0, and the neuron stays silent.",
    },
  ],
  hints: [
    () => "First add up the products. How far is that from the border at which the step changes?",
    (p) =>
      `Without the bias the sum is $${products(p.w, p.x)} = ${shown(total(p))}$. The bias has to bring it to 0.`,
  ],
  solution: (p) => [
    `Without a bias the sum is $${products(p.w, p.x)} = ${shown(total(p))}$.`,
    "The neuron fires from $z = 0$ on, so the smallest bias is the one that makes the sum exactly 0.",
    `That is $b = ${shown(-total(p))}$.`,
  ],
});
