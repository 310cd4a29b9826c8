import { boundary } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { factor, shown } from "../shown.ts";

type Given = {
  readonly w: readonly number[];
  readonly b: number;
};

function line({ w, b }: Given) {
  const border = boundary({ weights: w, bias: b });
  return "slope" in border ? border : { slope: Number.NaN, intercept: Number.NaN };
}

/** The line on which a neuron changes its answer. */
export const borderLine = fair<Given>({
  kind: "numbers",
  id: "border-line",
  version: 1,
  chapter: "perceptron",
  title: "The line that a neuron draws",
  level: "standard",
  minutes: 4,
  parameters: (random) => {
    const [w2, times] = [random.shuffle([2, 4, 5, -2, -4])[0], random.shuffle([-3, -1, 3, 5])[0]];
    return { w: [times, w2], b: random.shuffle([-7, -6, -3, 3, 6, 7])[0] };
  },
  rows: (p) => [
    { name: "slope", label: "the slope of the line", value: line(p).slope },
    { name: "intercept", label: "its intercept, where $x_1 = 0$", value: line(p).intercept },
  ],
  tolerance: { absolute: 0.005 },
  slips: [
    {
      id: "sign",
      row: "slope",
      value: (p) => -line(p).slope,
      sentence: "The sign got lost when the term changed sides of the equation.",
    },
    {
      id: "upside-down",
      row: "slope",
      value: ({ w }) => -w[1] / w[0],
      sentence: "The right numbers, upside down: you solve for $x_2$, so its weight is what you divide by.",
    },
    {
      id: "sign",
      row: "intercept",
      value: (p) => -line(p).intercept,
      sentence: "The sign got lost when the bias changed sides of the equation.",
    },
    {
      id: "not-divided",
      row: "intercept",
      value: ({ b }) => -b,
      sentence: "That is $w_2$ times the height. It still has to be divided by a weight.",
    },
    {
      id: "other-axis",
      row: "intercept",
      value: ({ w, b }) => -b / w[0],
      sentence: "That is where the line crosses the other axis, at $x_2 = 0$.",
    },
  ],
  hints: [
    () => "The answer changes where the weighted sum is exactly 0. Write that down, and solve it for $x_2$.",
    ({ w, b }) =>
      `$${factor(w[0])} \\cdot x_1 + ${factor(w[1])} \\cdot x_2 + ${factor(b)} = 0$. Move two terms to the other side, then divide.`,
  ],
  solution: (p) => {
    const { w, b } = p;
    const { slope, intercept } = line(p);
    return [
      `On the line, $${factor(w[0])} \\cdot x_1 + ${factor(w[1])} \\cdot x_2 + ${factor(b)} = 0$.`,
      `Solved for $x_2$: $x_2 = -\\frac{${shown(w[0])}}{${shown(w[1])}} \\cdot x_1 - \\frac{${factor(b)}}{${shown(w[1])}}$.`,
      `So the slope is $${shown(slope)}$ and the intercept $${shown(intercept)}$.`,
    ];
  },
});
