import { meanSquaredErrorGradient, subtract } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { factor, list, products, shown } from "../shown.ts";

type Given = {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly w: number;
  readonly b: number;
  readonly alpha: number;
};

const predictions = ({ x }: Given, w: number, b: number) => x.map((value) => w * value + b);
const residuals = (p: Given) => subtract(predictions(p, p.w, p.b), p.y);

function gradient(p: Given, w = p.w, b = p.b) {
  const slopes = meanSquaredErrorGradient(predictions(p, w, b), p.y);
  return {
    w: slopes.reduce((sum, slope, i) => sum + slope * p.x[i], 0),
    b: slopes.reduce((sum, slope) => sum + slope, 0),
  };
}

const newW = (p: Given) => p.w - p.alpha * gradient(p).w;

/** The gradient of two weights from two samples, and a step along it. */
export const gradientOfALine = fair<Given>({
  kind: "numbers",
  id: "gradient-of-a-line",
  version: 1,
  chapter: "gradient-descent",
  title: "A step for two weights",
  level: "hard",
  minutes: 8,
  parameters: (random) => ({
    x: random.shuffle([1, 2, 3, 4, -1, -2]).slice(0, 2),
    y: [random.integer(9) - 4, random.integer(9) - 4],
    w: random.integer(5) - 2,
    b: random.integer(5) - 2,
    alpha: random.shuffle([0.05, 0.1])[0],
  }),
  rows: (p) => [
    { name: "r1", label: "the residual of the first sample", value: residuals(p)[0] },
    { name: "r2", label: "the residual of the second", value: residuals(p)[1] },
    { name: "slope-w", label: "$\\frac{\\partial E}{\\partial w}$", value: gradient(p).w },
    { name: "slope-b", label: "$\\frac{\\partial E}{\\partial b}$", value: gradient(p).b },
    { name: "w", label: "the new $w$", value: newW(p) },
    { name: "b", label: "the new $b$", value: p.b - p.alpha * gradient(p).b },
  ],
  tolerance: { absolute: 0.002 },
  slips: [
    {
      id: "label-first",
      row: "r1",
      value: (p) => -residuals(p)[0],
      sentence: "The residual is prediction minus label, in this order.",
    },
    {
      id: "not-averaged",
      row: "slope-w",
      value: (p) => 2 * gradient(p).w,
      sentence: "That is the slope of the sum over the samples. The loss is their mean.",
    },
    {
      id: "two-left-out",
      row: "slope-w",
      value: (p) => gradient(p).w / 2,
      sentence: "The 2 of the square’s derivative is missing.",
    },
    {
      id: "input-left-out",
      row: "slope-w",
      value: (p) => gradient(p).b,
      sentence: "That is the slope for $b$. For $w$ each residual is multiplied by its sample’s input.",
    },
    {
      id: "not-averaged",
      row: "slope-b",
      value: (p) => 2 * gradient(p).b,
      sentence: "That is the slope of the sum over the samples. The loss is their mean.",
    },
    {
      id: "uphill",
      row: "w",
      value: (p) => p.w + p.alpha * gradient(p).w,
      sentence: "The weight went uphill: the step goes against the gradient.",
    },
    {
      id: "one-after-the-other",
      row: "b",
      value: (p) => p.b - p.alpha * gradient(p, newW(p)).b,
      sentence:
        "You measured the slope for $b$ after $w$ had moved. All slopes are measured first, at the old place.",
    },
    {
      id: "uphill",
      row: "b",
      value: (p) => p.b + p.alpha * gradient(p).b,
      sentence: "The bias went uphill: the step goes against the gradient.",
    },
  ],
  hints: [
    () =>
      "For each sample, prediction minus label. Then average twice the residual times the input; for $b$ the input counts as 1.",
    (p) =>
      `The residuals are ${list(residuals(p))}. With two samples the factor $\\frac{2}{N}$ is 1, so $\\frac{\\partial E}{\\partial w} = ${products(residuals(p), p.x)}$.`,
  ],
  solution: (p) => [
    `The predictions are ${list(predictions(p, p.w, p.b))}, so the residuals are ${list(residuals(p))}.`,
    `$\\frac{\\partial E}{\\partial w} = \\frac{2}{2} (${products(residuals(p), p.x)}) = ${shown(gradient(p).w)}$.`,
    `$\\frac{\\partial E}{\\partial b} = \\frac{2}{2} (${residuals(p)
      .map((r) => factor(r))
      .join(" + ")}) = ${shown(gradient(p).b)}$.`,
    `$w = ${shown(p.w)} - ${p.alpha} \\cdot ${factor(gradient(p).w)} = ${shown(newW(p))}$ and $b = ${shown(p.b)} - ${p.alpha} \\cdot ${factor(gradient(p).b)} = ${shown(p.b - p.alpha * gradient(p).b)}$.`,
  ],
});
