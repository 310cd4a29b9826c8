import { fair } from "../fair.ts";
import { shown } from "../shown.ts";

type Given = { readonly a: number; readonly layers: number };

const slope = ({ a }: Given) => a * (1 - a);

/** The weight at which a chain of sigmoids neither loses nor gains. */
export const weightThatKeepsTheGradient = fair<Given>({
  kind: "number",
  id: "weight-that-keeps-the-gradient",
  version: 1,
  chapter: "backpropagation",
  title: "Neither fade nor blow up",
  level: "standard",
  minutes: 3,
  parameters: (random) => ({
    a: random.shuffle([0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9])[0],
    layers: 10 + 5 * random.integer(5),
  }),
  answer: (p) => 1 / slope(p),
  slips: [
    {
      id: "slope",
      value: slope,
      sentence: "That is the slope, and it makes the gradient smaller. Which weight makes up for it?",
    },
    {
      id: "at-the-middle",
      value: () => 4,
      sentence: "That would be right where the sigmoid is steepest, at an activation of one half.",
    },
    {
      id: "activation",
      value: ({ a }) => 1 / a,
      sentence: "That makes up for the activation. What multiplies on the way back is the slope.",
    },
    {
      id: "one",
      value: () => 1,
      sentence: "With a weight of 1 each layer still multiplies by the slope, and that is well below 1.",
    },
  ],
  hints: [
    () => "Each layer brings two factors, its weight and its slope. What must their product be?",
    (p) =>
      `The slope is $${p.a} \\cdot ${shown(1 - p.a)} = ${shown(slope(p))}$. Times the weight, it has to be 1.`,
  ],
  solution: (p) => [
    `Each layer multiplies by $w \\cdot a (1 - a) = w \\cdot ${shown(slope(p))}$.`,
    `That is 1 at $w = \\frac{1}{${shown(slope(p))}} = ${shown(1 / slope(p), 3)}$.`,
    `With a weight of 1, ${p.layers} layers would leave $${shown(slope(p))}^{${p.layers}}$ of the gradient, next to nothing.`,
  ],
});
