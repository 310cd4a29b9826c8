import { fair } from "../fair.ts";
import { shown } from "../shown.ts";

type Given = { readonly lambda: readonly number[] };

const steepest = ({ lambda }: Given) => Math.max(...lambda);
const flattest = ({ lambda }: Given) => Math.min(...lambda);

/** The limit of the learning rate on a bowl. */
export const largestRate = fair<Given>({
  kind: "number",
  id: "largest-rate",
  version: 1,
  chapter: "gradient-descent",
  title: "The largest rate on a bowl",
  level: "standard",
  minutes: 3,
  parameters: (random) => ({ lambda: random.shuffle([1, 2, 4, 5, 8, 10, 16, 20, 25, 40]).slice(0, 2) }),
  answer: (p) => 2 / steepest(p),
  slips: [
    {
      id: "flat-axis",
      value: (p) => 2 / flattest(p),
      sentence: "Along that axis it would converge. What happens along the other one at this rate?",
    },
    {
      id: "one",
      value: (p) => 1 / steepest(p),
      sentence:
        "At this rate the steepest axis is done in one step. Larger rates still converge: the factor may be negative.",
    },
    {
      id: "sum",
      value: ({ lambda }) => 2 / (lambda[0] + lambda[1]),
      sentence: "The axes don’t mix: each weight has its own factor $1 - \\alpha \\lambda$.",
    },
    {
      id: "curvature",
      value: steepest,
      sentence: "That is the curvature. The rate has to be small where it is large.",
    },
  ],
  hints: [
    () =>
      "Each step multiplies a weight by $1 - \\alpha \\lambda$. Between which bounds must that lie for both axes?",
    (p) => `The steepest axis has $\\lambda = ${steepest(p)}$. Its factor must not fall below −1.`,
  ],
  solution: (p) => [
    "It converges where $1 - \\alpha \\lambda$ lies between −1 and 1, on every axis.",
    `The steepest axis, $\\lambda = ${steepest(p)}$, is the first to fail: $1 - ${steepest(p)} \\cdot \\alpha = -1$ at $\\alpha = \\frac{2}{${steepest(p)}} = ${shown(2 / steepest(p))}$.`,
    `There the flat axis still has the factor ${shown(1 - (2 / steepest(p)) * flattest(p))}.`,
  ],
});
