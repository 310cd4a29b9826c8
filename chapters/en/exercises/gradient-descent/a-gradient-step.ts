import { meanSquaredError, meanSquaredErrorGradient } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { factor, shown } from "../shown.ts";

type Given = { readonly x: number; readonly y: number; readonly w: number; readonly alpha: number };

const error = ({ x, y }: Given, w: number) => meanSquaredError([w * x], [y]);
const slope = ({ x, y, w }: Given) => meanSquaredErrorGradient([w * x], [y])[0] * x;
const change = (p: Given) => -p.alpha * slope(p);
const after = (p: Given) => p.w + change(p);

/** One step downhill on the error of one sample. */
export const aGradientStep = fair<Given>({
  kind: "numbers",
  id: "a-gradient-step",
  version: 1,
  chapter: "gradient-descent",
  title: "One step downhill",
  level: "standard",
  minutes: 5,
  // The step is not so long that the error grows.
  parameters: (random) => {
    for (;;) {
      const p = {
        x: random.shuffle([0.5, 1.5, 2, -2, -0.5])[0],
        y: random.integer(7) - 3,
        w: random.integer(7) - 3,
        alpha: random.shuffle([0.05, 0.1, 0.2])[0],
      };
      if (error(p, p.w) > 0.5 && error(p, after(p)) < error(p, p.w)) return p;
    }
  },
  rows: (p) => [
    { name: "before", label: "the error $E$ at $w$", value: error(p, p.w) },
    { name: "slope", label: "$\\frac{\\partial E}{\\partial w}$", value: slope(p) },
    { name: "change", label: "$\\Delta w$", value: change(p) },
    { name: "w", label: "the new weight", value: after(p) },
    { name: "after", label: "the error there", value: error(p, after(p)) },
  ],
  slips: [
    {
      id: "not-squared",
      row: "before",
      value: ({ x, y, w }) => Math.abs(w * x - y),
      sentence: "That is the distance from the label. The error is its square.",
    },
    {
      id: "two-left-out",
      row: "slope",
      value: (p) => slope(p) / 2,
      sentence: "The exponent of the square comes down as a factor.",
    },
    {
      id: "inner-left-out",
      row: "slope",
      value: ({ x, y, w }) => 2 * (w * x - y),
      sentence:
        "That is how $E$ changes with the prediction. The chain rule asks for the inner slope as well: how the prediction changes with $w$.",
    },
    {
      id: "uphill",
      row: "change",
      value: (p) => -change(p),
      sentence: "That step goes uphill. It has to go against the sign of the slope.",
    },
    {
      id: "rate-left-out",
      row: "change",
      value: (p) => -slope(p),
      sentence: "The slope has to be multiplied by the learning rate.",
    },
    {
      id: "uphill",
      row: "w",
      value: (p) => p.w - change(p),
      sentence: "The weight went uphill: add the change with its sign.",
    },
  ],
  hints: [
    () =>
      "The chain rule: the square has the slope 2 times what is squared, and what is squared changes with $w$ by $x$.",
    (p) =>
      `The prediction is ${shown(p.w * p.x)}, so what is squared is ${shown(p.w * p.x - p.y)}. The slope is $2 \\cdot ${factor(p.w * p.x - p.y)} \\cdot ${factor(p.x)}$.`,
  ],
  solution: (p) => [
    `$E = (${shown(p.w)} \\cdot ${factor(p.x)} - ${factor(p.y)})^2 = ${shown(error(p, p.w))}$.`,
    `$\\frac{\\partial E}{\\partial w} = 2 \\cdot ${factor(p.w * p.x - p.y)} \\cdot ${factor(p.x)} = ${shown(slope(p))}$.`,
    `$\\Delta w = -${p.alpha} \\cdot ${factor(slope(p))} = ${shown(change(p))}$, and the new weight is ${shown(after(p))}.`,
    `There $E = ${shown(error(p, after(p)))}$, less than before.`,
  ],
});
