import { fair } from "../fair.ts";
import { list, shown } from "../shown.ts";

type Given = { readonly a: readonly number[] };

const slopes = ({ a }: Given) => a.map((value) => value * (1 - value));
const product = (values: readonly number[]) => values.reduce((all, value) => all * value, 1);

/** What four sigmoids leave of a gradient. */
export const slopesThroughDepth = fair<Given>({
  kind: "number",
  id: "slopes-through-depth",
  version: 1,
  chapter: "activation-functions",
  title: "What four sigmoids let through",
  level: "standard",
  minutes: 4,
  parameters: (random) => ({ a: random.shuffle([0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9]).slice(0, 4) }),
  answer: (p) => product(slopes(p)),
  tolerance: { relative: 0.01 },
  slips: [
    {
      id: "activations-multiplied",
      value: ({ a }) => product(a),
      sentence: "Those are the activations multiplied. What multiplies on the way back are the slopes.",
    },
    {
      id: "slopes-added",
      value: (p) => slopes(p).reduce((total, slope) => total + slope, 0),
      sentence: "You added the slopes. From layer to layer they multiply.",
    },
    {
      id: "quarter-each",
      value: ({ a }) => 0.25 ** a.length,
      sentence:
        "A quarter each is the most there can be. These neurons are not at the middle of their curve.",
    },
    {
      id: "one-left-out",
      value: (p) => product(slopes(p).slice(0, -1)),
      sentence: "One of the four slopes is missing.",
    },
  ],
  hints: [
    () => "Find the slope of each sigmoid from its activation. Then, does the share add up or multiply?",
    (p) =>
      `The first slope is $${p.a[0]} \\cdot ${shown(1 - p.a[0])} = ${shown(slopes(p)[0])}$. Multiply the four.`,
  ],
  solution: (p) => [
    `The slopes $a (1 - a)$ are ${list(slopes(p))}.`,
    `Their product is $${shown(product(slopes(p)), 7)}$.`,
    `At best it could have been a quarter each, $0.25^4 = ${shown(0.25 ** 4, 5)}$. Four layers, and hardly anything is left.`,
  ],
});
