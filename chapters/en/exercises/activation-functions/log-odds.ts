import { sigmoid } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { shown } from "../shown.ts";

type Given = { readonly p: number };

const logit = ({ p }: Given) => Math.log(p / (1 - p));

/** The sum behind a probability: the sigmoid, backwards. */
export const logOdds = fair<Given>({
  kind: "number",
  id: "log-odds",
  version: 1,
  chapter: "activation-functions",
  title: "The sum behind a probability",
  level: "standard",
  minutes: 3,
  parameters: (random) => ({
    p: random.shuffle([0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95])[0],
  }),
  answer: logit,
  slips: [
    {
      id: "logarithm-of-p",
      value: ({ p }) => Math.log(p),
      sentence:
        "That is the logarithm of the probability. The log-odds compare it with the probability of no.",
    },
    {
      id: "odds",
      value: ({ p }) => p / (1 - p),
      sentence: "Those are the odds. Take their logarithm.",
    },
    {
      id: "base-10",
      value: (given) => logit(given) / Math.LN10,
      sentence: "That is the logarithm to the base 10. Here it is the natural one, ln.",
    },
    {
      id: "forwards",
      value: ({ p }) => sigmoid(p),
      sentence: "That puts the probability into the sigmoid. The question is what went in, so go backwards.",
    },
  ],
  hints: [
    () => "The odds are the probability of yes, divided by that of no. The sum is their natural logarithm.",
    ({ p }) => `The odds are $${p} / ${shown(1 - p)} = ${shown(p / (1 - p))}$. Take ln of that.`,
  ],
  solution: (given) => [
    `The odds are $\\frac{${given.p}}{${shown(1 - given.p)}} = ${shown(given.p / (1 - given.p))}$.`,
    `$z = \\ln\\,${shown(given.p / (1 - given.p))} = ${shown(logit(given))}$.`,
    `Checked: $\\sigma(${shown(logit(given))}) = ${shown(sigmoid(logit(given)), 3)}$.`,
  ],
});
