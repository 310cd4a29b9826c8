import { binaryCrossEntropy } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { shown } from "../shown.ts";

type Given = { readonly p: readonly number[]; readonly y: readonly number[] };

const given = ({ p, y }: Given) => p.map((share, i) => (y[i] === 1 ? share : 1 - share));
const surprise = (shares: readonly number[]) => shares.reduce((total, share) => total - Math.log(share), 0);

/** The mean over three answers of yes or no. */
export const binaryCrossEntropyByHand = fair<Given>({
  kind: "number",
  id: "binary-cross-entropy-by-hand",
  version: 1,
  chapter: "loss-functions",
  title: "Three times yes or no",
  level: "standard",
  minutes: 5,
  parameters: (random) => ({
    p: random.shuffle([0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9]).slice(0, 3),
    y: random.shuffle(
      random.shuffle([
        [1, 1, 0],
        [1, 0, 0],
      ])[0],
    ),
  }),
  answer: ({ p, y }) => binaryCrossEntropy(p, y),
  slips: [
    {
      id: "not-averaged",
      value: (p) => surprise(given(p)),
      sentence: "That is the sum over the samples. The loss is their mean.",
    },
    {
      id: "always-yes",
      value: ({ p }) => surprise(p) / p.length,
      sentence: "You took the probability of yes everywhere. Where the label is 0, the truth got the rest.",
    },
    {
      id: "only-yes",
      value: ({ p, y }) => surprise(p.filter((_, i) => y[i] === 1)) / p.length,
      sentence: "Samples with the label 0 cost something too: what they gave to yes is missing from no.",
    },
    {
      id: "labels-swapped",
      value: ({ p, y }) =>
        binaryCrossEntropy(
          p,
          y.map((label) => 1 - label),
        ),
      sentence: "Yes and no are exchanged: $p$ is the probability of yes, the label 1.",
    },
  ],
  hints: [
    () =>
      "For each sample, which probability did the truth get? For a label of 0 it is what is missing to 1.",
    (p) =>
      `The truth got ${given(p)
        .map((share) => shown(share))
        .join(", ")}. Take minus ln of each, and average.`,
  ],
  solution: (p) => [
    `The truth got ${given(p)
      .map((share) => shown(share))
      .join(", ")}.`,
    `Their surprises are ${given(p)
      .map((share) => `$-\\ln\\,${shown(share)} = ${shown(-Math.log(share))}$`)
      .join(", ")}.`,
    `The mean is $${shown(binaryCrossEntropy(p.p, p.y))}$.`,
  ],
});
