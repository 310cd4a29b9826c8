import { meanAbsoluteError } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { shown } from "../shown.ts";

type Given = { readonly x: number; readonly y: number; readonly w: number };

const residual = ({ x, y, w }: Given) => x * w - y;

/** The absolute error of one sample, seen from its weight. */
export const oneWeightOneSample = fair<Given>({
  kind: "numbers",
  id: "one-weight-one-sample",
  version: 1,
  chapter: "loss-functions",
  title: "The loss, seen from a weight",
  level: "standard",
  minutes: 4,
  parameters: (random) => ({
    x: random.shuffle([0.2, 0.4, 0.5, 0.8])[0],
    y: random.shuffle([0.6, 1, 1.2, 1.4])[0],
    w: random.integer(8),
  }),
  rows: (p) => [
    { name: "error", label: "the error $E$ at this $w$", value: meanAbsoluteError([p.x * p.w], [p.y]) },
    { name: "slope", label: "the slope of $E$ there", value: Math.sign(residual(p)) * p.x },
    { name: "best", label: "the weight at which $E$ is 0", value: p.y / p.x },
  ],
  tolerance: { absolute: 0.005 },
  slips: [
    {
      id: "squared",
      row: "error",
      value: (p) => residual(p) ** 2,
      sentence: "That is the squared error. Here it is the absolute one.",
    },
    {
      id: "of-the-prediction",
      row: "slope",
      value: (p) => Math.sign(residual(p)),
      sentence:
        "That is how the error changes with the prediction. A step of the weight moves the prediction by $x$ times as much.",
    },
    {
      id: "wrong-side",
      row: "slope",
      value: (p) => -Math.sign(residual(p)) * p.x,
      sentence:
        "The sign tells on which side of the lowest place you stand. Would a larger weight help or harm?",
    },
    {
      id: "upside-down",
      row: "best",
      value: ({ x, y }) => x / y,
      sentence: "Upside down: $x w$ has to be equal to $y$.",
    },
  ],
  hints: [
    () => "The prediction is $x w$. Is it too large or too small? That decides about the slope.",
    (p) =>
      `The prediction is ${shown(p.x * p.w)}, and the label ${p.y}. The curve is a V whose sides have the slopes $-x$ and $x$.`,
  ],
  solution: (p) => [
    `The prediction is $${p.x} \\cdot ${p.w} = ${shown(p.x * p.w)}$, so $E = |${shown(p.x * p.w)} - ${p.y}| = ${shown(Math.abs(residual(p)))}$.`,
    `It is too ${residual(p) > 0 ? "large" : "small"}, so the ball stands on the ${residual(p) > 0 ? "right" : "left"} side of the V, where the slope is $${shown(Math.sign(residual(p)) * p.x)}$.`,
    `The lowest place is where $x w = y$: $w = \\frac{${p.y}}{${p.x}} = ${shown(p.y / p.x)}$.`,
  ],
});
