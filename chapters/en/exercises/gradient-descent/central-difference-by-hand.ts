import { numericalDerivative } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { factor, shown } from "../shown.ts";

type Given = { readonly x: number; readonly h: number };

const f = (x: number) => x ** 3;

/** A slope from two values. */
export const centralDifferenceByHand = fair<Given>({
  kind: "number",
  id: "central-difference-by-hand",
  version: 1,
  chapter: "gradient-descent",
  title: "A slope from two values",
  level: "warm-up",
  minutes: 3,
  parameters: (random) => ({ x: random.shuffle([-3, -2, 1, 2, 3, 4])[0], h: random.shuffle([0.5, 1, 2])[0] }),
  answer: ({ x, h }) => numericalDerivative(f, x, h),
  tolerance: { absolute: 0.005 },
  slips: [
    {
      id: "derivative",
      value: ({ x }) => 3 * x * x,
      sentence:
        "That is what calculus says. The question is what the two values give: near it, not equal to it.",
    },
    {
      id: "one-side",
      value: ({ x, h }) => (f(x + h) - f(x)) / h,
      sentence: "That goes to one side only. The central difference goes the same way to both sides.",
    },
    {
      id: "not-doubled",
      value: ({ x, h }) => (f(x + h) - f(x - h)) / h,
      sentence: "From the one side to the other the run is twice $h$.",
    },
    {
      id: "rise",
      value: ({ x, h }) => f(x + h) - f(x - h),
      sentence: "That is the rise. Divide it by the run.",
    },
  ],
  hints: [
    () => "Compute the function a step to the right and a step to the left. Then rise over run.",
    ({ x, h }) =>
      `The two values are $${factor(x + h)}^3 = ${shown(f(x + h))}$ and $${factor(x - h)}^3 = ${shown(f(x - h))}$.`,
  ],
  solution: ({ x, h }) => [
    `$f(${shown(x + h)}) = ${shown(f(x + h))}$ and $f(${shown(x - h)}) = ${shown(f(x - h))}$.`,
    `The slope is about $\\frac{${shown(f(x + h))} - ${factor(f(x - h))}}{${shown(2 * h)}} = ${shown(numericalDerivative(f, x, h))}$.`,
    `By the power rule it is exactly $3 x^2 = ${shown(3 * x * x)}$. With a smaller $h$ the two come closer.`,
  ],
});
