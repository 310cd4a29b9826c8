import { learningStep } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { list } from "../shown.ts";

type Given = {
  readonly w: readonly number[];
  readonly b: number;
  readonly x: readonly number[];
  readonly y: number;
};

const update = ({ w, b, x, y }: Given) => learningStep({ weights: w, bias: b }, { x, y });

function why(change: number, input: number, error: number): string {
  if (change === 0) return "Its input is 0, so it had no part in the sum, and the rule leaves it alone.";
  const said = error > 0 ? "The sum was too low" : "The sum was too high";
  const sign = input > 0 ? "positive" : "negative";
  return `${said}, and its input is ${sign}, so the rule makes this weight ${change > 0 ? "larger" : "smaller"}.`;
}

/** The direction of an update, without computing it: the sign of the error times the sign of the input. */
export const whichWeightsRise = fair<Given>({
  kind: "choice",
  id: "which-weights-rise",
  version: 1,
  chapter: "perceptron",
  title: "Up, down, or not at all",
  level: "standard",
  minutes: 2,
  several: true,
  // One input of each sign and a 0; the label is the one that the neuron misses.
  parameters: (random) => {
    const x = random.shuffle([1 + random.integer(4), 0, -1 - random.integer(4)]);
    const w = x.map(() => random.integer(7) - 3);
    const b = random.integer(5) - 2;
    const { prediction } = learningStep({ weights: w, bias: b }, { x, y: 0 });
    return { w, b, x, y: 1 - prediction };
  },
  options: (p) => {
    const { deltaWeights, deltaBias, error } = update(p);
    return [
      ...deltaWeights.map((change, i) => ({
        id: `weight-${i + 1}`,
        text: `the weight $w_${i + 1}$`,
        right: change > 0,
        why: why(change, p.x[i], error),
      })),
      {
        id: "bias",
        text: "the bias $b$",
        right: deltaBias > 0,
        why:
          error > 0
            ? "The sum was too low. The bias counts as the weight of an input that is always 1, so it rises."
            : "The sum was too high. The bias counts as the weight of an input that is always 1, so it falls.",
      },
    ];
  },
  hints: [
    () => "Was the sum too high or too low? Predict first, then compare with the label.",
    (p) =>
      `The prediction is ${update(p).prediction} and the label ${p.y}. What rises is what the product of error and input makes larger.`,
  ],
  solution: (p) => {
    const { z, prediction, error, deltaWeights, deltaBias } = update(p);
    return [
      `The sum is $${z < 0 ? `−${-z}` : z}$, so the neuron says ${prediction}. The error is $y - \\hat y = ${p.y} - ${prediction} = ${error}$.`,
      `With $\\alpha = 1$ the weights change by ${list(deltaWeights)} and the bias by $${deltaBias}$. What changes by more than 0 rises.`,
      "Another learning rate changes the sizes, not the signs.",
    ];
  },
});
