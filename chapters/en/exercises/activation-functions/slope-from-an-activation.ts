import { sigmoid, sigmoidDerivative } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { shown } from "../shown.ts";

type Given = { readonly a: number };

/** z of that activation. */
const sumOf = ({ a }: Given) => Math.log(a / (1 - a));

/** The slope of the sigmoid from what it gave. */
export const slopeFromAnActivation = fair<Given>({
  kind: "number",
  id: "slope-from-an-activation",
  version: 1,
  chapter: "activation-functions",
  title: "A slope for nothing",
  level: "warm-up",
  minutes: 2,
  parameters: (random) => ({ a: random.shuffle([0.1, 0.15, 0.2, 0.3, 0.35, 0.6, 0.7, 0.8, 0.85, 0.9])[0] }),
  answer: (p) => sigmoidDerivative(sumOf(p)),
  slips: [
    {
      id: "rest",
      value: ({ a }) => 1 - a,
      sentence: "That is what is missing to 1. The slope is the product of this and the activation.",
    },
    {
      id: "slope-at-activation",
      value: ({ a }) => sigmoidDerivative(a),
      sentence:
        "You took the slope at the activation, as if it were the sum. The sigmoid has been taken already.",
    },
    {
      id: "tanh",
      value: ({ a }) => 1 - a * a,
      sentence: "That is the slope of tanh. The sigmoid’s is made of the activation and what it lacks to 1.",
    },
  ],
  hints: [
    () => "You don’t need $z$: the slope of the sigmoid can be had from its value alone.",
    ({ a }) => `Two factors that sum to 1: ${a}, and what it lacks to 1.`,
  ],
  solution: (p) => [
    `$\\sigma'(z) = a (1 - a) = ${p.a} \\cdot ${shown(1 - p.a)} = ${shown(sigmoidDerivative(sumOf(p)))}$.`,
    `The sum was $z = ${shown(sumOf(p), 3)}$, since $\\sigma(${shown(sumOf(p), 3)}) = ${shown(sigmoid(sumOf(p)), 3)}$. Nobody had to know it.`,
  ],
});
