import { fair } from "../fair.ts";
import { shown } from "../shown.ts";

type Given = { readonly inputs: number; readonly neurons: number };

const limit = ({ inputs, neurons }: Given) => Math.sqrt(6 / (inputs + neurons));

/** How far from 0 Xavier’s rule lets a weight start. */
export const xavierLimit = fair<Given>({
  kind: "number",
  id: "xavier-limit",
  version: 1,
  chapter: "multilayer-perceptrons",
  title: "How large may weights start",
  level: "warm-up",
  minutes: 3,
  parameters: (random) => ({ inputs: 10 * (3 + random.integer(40)), neurons: 10 * (2 + random.integer(30)) }),
  answer: limit,
  slips: [
    {
      id: "root-left-out",
      value: (p) => limit(p) ** 2,
      sentence: "That is the fraction under the root. Take its root.",
    },
    {
      id: "he",
      value: ({ inputs }) => Math.sqrt(2 / inputs),
      sentence:
        "That is He’s standard deviation, made for ReLU. Xavier’s rule looks at both sides of the layer.",
    },
    {
      id: "inputs-alone",
      value: ({ inputs }) => Math.sqrt(6 / inputs),
      sentence: "Under the root the 6 is divided by inputs and neurons together.",
    },
  ],
  hints: [
    () => "Xavier’s limit is a root. How many inputs and how many neurons has the layer, together?",
    (p) => `Divide 6 by ${p.inputs + p.neurons}, and take the root.`,
  ],
  solution: (p) => [
    `Inputs and neurons together are $${p.inputs} + ${p.neurons} = ${p.inputs + p.neurons}$.`,
    `$\\frac{6}{${p.inputs + p.neurons}} = ${shown(limit(p) ** 2, 5)}$, and the root of that is $${shown(limit(p), 4)}$.`,
    `So each weight is drawn evenly from $-${shown(limit(p), 3)}$ to $${shown(limit(p), 3)}$.`,
  ],
});
