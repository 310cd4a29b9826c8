import { crossEntropy } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { shown } from "../shown.ts";

type Given = { readonly p: readonly number[]; readonly y: readonly number[] };

const truth = ({ p, y }: Given) => p[y.indexOf(1)];

/** Cross-entropy of one prediction. */
export const crossEntropyByHand = fair<Given>({
  kind: "number",
  id: "cross-entropy-by-hand",
  version: 1,
  chapter: "loss-functions",
  title: "How surprised are you",
  level: "warm-up",
  minutes: 2,
  parameters: (random) => {
    const shares = random.shuffle([
      [0.1, 0.2, 0.7],
      [0.1, 0.3, 0.6],
      [0.15, 0.25, 0.6],
      [0.2, 0.3, 0.5],
      [0.05, 0.15, 0.8],
      [0.05, 0.35, 0.6],
    ])[0];
    return { p: random.shuffle(shares), y: random.shuffle([1, 0, 0]) };
  },
  answer: ({ p, y }) => crossEntropy(p, y),
  slips: [
    {
      id: "minus-left-out",
      value: ({ p, y }) => -crossEntropy(p, y),
      sentence:
        "A loss is never below 0: the logarithm of a probability is negative, so its sign is changed.",
    },
    {
      id: "base-10",
      value: ({ p, y }) => crossEntropy(p, y) / Math.LN10,
      sentence: "That is the logarithm to the base 10. Here it is the natural one, ln.",
    },
    {
      id: "base-2",
      value: ({ p, y }) => crossEntropy(p, y) / Math.LN2,
      sentence: "In bits, that is right. Here the logarithm is the natural one, ln.",
    },
    {
      id: "all-terms",
      value: ({ p }) => -p.reduce((total, share) => total + Math.log(share), 0),
      sentence: "You added up all three logarithms. Each is multiplied by its label, and two of those are 0.",
    },
    {
      id: "missing-share",
      value: (given) => 1 - truth(given),
      sentence: "That is what the truth lacks to 1. The loss is minus the logarithm of what it got.",
    },
    {
      id: "other-classes",
      value: (given) => -Math.log(1 - truth(given)),
      sentence:
        "That is the surprise at the other classes. Look for the probability of the one that is true.",
    },
  ],
  hints: [
    () => "Only one probability counts: that of the class whose label is 1.",
    (given) => `The truth was given ${truth(given)}. Take the natural logarithm, and change its sign.`,
  ],
  solution: (given) => [
    `The label is 1 for one class only, and that one was given ${truth(given)}.`,
    `$E = -\\ln\\,${truth(given)} = ${shown(crossEntropy(given.p, given.y))}$.`,
  ],
});
