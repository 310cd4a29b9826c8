import { huberLoss } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { factor, shown } from "../shown.ts";

type Given = { readonly yHat: number; readonly y: number; readonly threshold: number };

const size = ({ yHat, y }: Given) => Math.abs(yHat - y);

/** Huber’s error beyond its threshold. */
export const huberByHand = fair<Given>({
  kind: "number",
  id: "huber-by-hand",
  version: 1,
  chapter: "loss-functions",
  title: "Beyond the threshold",
  level: "standard",
  minutes: 3,
  parameters: (random) => {
    const threshold = 2 + random.integer(4);
    const y = 10 + random.integer(20);
    const residual = (threshold + 1 + random.integer(6)) * (random.integer(2) === 0 ? 1 : -1);
    return { yHat: y + residual, y, threshold };
  },
  answer: ({ yHat, y, threshold }) => huberLoss([yHat], [y], threshold),
  tolerance: { absolute: 0.01 },
  slips: [
    {
      id: "squared",
      value: (p) => size(p) ** 2 / 2,
      sentence: "That is the squared part. Is the residual still within the threshold?",
    },
    {
      id: "half-left-out",
      value: (p) => p.threshold * (size(p) - p.threshold),
      sentence:
        "Only half of $\\delta$ is taken away in the bracket. Without the half the two pieces wouldn’t meet.",
    },
    {
      id: "slope-left-out",
      value: (p) => size(p) - p.threshold / 2,
      sentence: "The line beyond the threshold has the slope $\\delta$: multiply by it.",
    },
    {
      id: "nothing-taken-away",
      value: (p) => p.threshold * size(p),
      sentence:
        "That is the line through the origin. Huber’s starts from the parabola’s edge, and so lies lower.",
    },
  ],
  hints: [
    () =>
      "First the residual. Is it smaller or larger than $\\delta$? That decides which of the two formulas holds.",
    (p) =>
      `Its size is ${size(p)}, beyond ${p.threshold}: so it is the straight piece, $\\delta ({|r|} - \\tfrac12 \\delta)$.`,
  ],
  solution: (p) => [
    `The residual is $r = ${p.yHat} - ${p.y} = ${shown(p.yHat - p.y)}$, and $|r| = ${size(p)}$ is more than $\\delta = ${p.threshold}$.`,
    `So it is $\\delta ({|r|} - \\tfrac12 \\delta) = ${p.threshold} \\cdot (${size(p)} - ${factor(p.threshold / 2)}) = ${shown(huberLoss([p.yHat], [p.y], p.threshold))}$.`,
    `Half the square would be ${shown(size(p) ** 2 / 2)}.`,
  ],
});
