import { fair } from "../fair.ts";
import { factor, shown } from "../shown.ts";

type Given = { readonly a: number; readonly b: number; readonly x: number };

const inner = ({ a, b, x }: Given) => a * x + b;

/** The slope of a square of a straight line. */
export const chainOfTwo = fair<Given>({
  kind: "number",
  id: "chain-of-two",
  version: 1,
  chapter: "backpropagation",
  title: "Outer times inner",
  level: "warm-up",
  minutes: 2,
  parameters: (random) => ({
    a: random.shuffle([-4, -3, -2, 2, 3, 4, 5])[0],
    b: random.shuffle([-3, -1, 1, 2, 4])[0],
    x: random.shuffle([-2, -1, 2, 3])[0],
  }),
  answer: (p) => 2 * inner(p) * p.a,
  tolerance: { absolute: 0 },
  slips: [
    {
      id: "inner-left-out",
      value: (p) => 2 * inner(p),
      sentence:
        "That is the slope of the outer function. The inner one has a slope as well, and the two multiply.",
    },
    {
      id: "outer-at-x",
      value: ({ a, x }) => 2 * x * a,
      sentence: "You took the outer slope at $x$. It counts where the outer function stands, at $g(x)$.",
    },
    {
      id: "added",
      value: (p) => 2 * inner(p) + p.a,
      sentence: "Along a chain the slopes multiply. They don’t add.",
    },
    {
      id: "value",
      value: (p) => inner(p) ** 2,
      sentence: "That is the value of the whole. The question is its slope.",
    },
  ],
  hints: [
    () => "Two slopes: that of the square, taken at $g(x)$, and that of the straight line inside.",
    (p) =>
      `$g(x) = ${shown(inner(p))}$, so the outer slope is $2 \\cdot ${factor(inner(p))}$. The inner one is the same everywhere.`,
  ],
  solution: (p) => [
    `$g(${shown(p.x)}) = ${factor(p.a)} \\cdot ${factor(p.x)} + ${factor(p.b)} = ${shown(inner(p))}$.`,
    `The outer slope there is $2 \\cdot ${factor(inner(p))} = ${shown(2 * inner(p))}$, the inner one ${shown(p.a)}.`,
    `$${factor(2 * inner(p))} \\cdot ${factor(p.a)} = ${shown(2 * inner(p) * p.a)}$.`,
  ],
});
