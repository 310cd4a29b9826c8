import { createOptimizer, type OptimizerName } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { factor, shown } from "../shown.ts";

type Given = { readonly w: number; readonly g: number; readonly alpha: number };

function stepOf(name: OptimizerName, { w, g, alpha }: Given): number {
  const weights = [w];
  createOptimizer({ name, learningRate: alpha }, 1).step(weights, [g]);
  return weights[0];
}

/** Adam’s first step: as long as the rate, whatever the slope. */
export const adamsFirstStep = fair<Given>({
  kind: "number",
  id: "adams-first-step",
  version: 1,
  chapter: "gradient-descent",
  title: "Adam’s first step",
  level: "standard",
  minutes: 4,
  parameters: (random) => ({
    w: random.shuffle([-2, -1, 1, 2, 3])[0],
    g: random.shuffle([-40, -25, -8, 6, 15, 30])[0],
    alpha: random.shuffle([0.01, 0.02, 0.05])[0],
  }),
  answer: (p) => stepOf("adam", p),
  tolerance: { absolute: 0.0005 },
  slips: [
    {
      id: "plain-step",
      value: (p) => stepOf("sgd", p),
      sentence: "That is a plain step, in proportion to the slope. Adam divides by the slope’s own size.",
    },
    {
      id: "uphill",
      value: (p) => 2 * p.w - stepOf("adam", p),
      sentence: "The right length, but uphill.",
    },
    {
      id: "not-corrected",
      value: ({ w, g, alpha }) => w - (alpha * 0.1 * g) / Math.sqrt(0.001 * g * g),
      sentence:
        "You used the averages as they are. At first they are too small, each by another factor, so both are corrected.",
    },
    {
      id: "root-left-out",
      value: ({ w, g, alpha }) => w - (alpha * g) / (g * g),
      sentence: "The step is divided by the root of the average square.",
    },
  ],
  hints: [
    () => "Work out both averages after one step, and correct them. What is left of the slope?",
    ({ g }) =>
      `Corrected, the averages are ${shown(g)} and $${factor(g)}^2$. Divide the first by the root of the second.`,
  ],
  solution: (p) => [
    `After one step $m = 0.1 \\cdot ${factor(p.g)}$ and $s = 0.001 \\cdot ${factor(p.g)}^2$. Divided by 0.1 and 0.001, they are ${shown(p.g)} and ${shown(p.g ** 2)}.`,
    `${shown(p.g)} divided by the root of ${shown(p.g ** 2)} is ${Math.sign(p.g) > 0 ? "1" : "−1"}: only the sign of the slope is left.`,
    `$w = ${shown(p.w)} - ${p.alpha} \\cdot ${factor(Math.sign(p.g))} = ${shown(stepOf("adam", p))}$.`,
  ],
});
