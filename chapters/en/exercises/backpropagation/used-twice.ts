import { variable } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { factor, shown } from "../shown.ts";

type Given = { readonly w: number; readonly x: number; readonly b: number };

const inner = ({ w, x, b }: Given) => w * x + b;

/** By the engine’s automatic differentiation. */
function gradient(p: Given): number {
  const w = variable(p.w);
  w.times(p.x).plus(p.b).times(w).backward();
  return w.gradient;
}

/** A variable that is used twice gets back a sum. */
export const usedTwice = fair<Given>({
  kind: "number",
  id: "used-twice",
  version: 1,
  chapter: "backpropagation",
  title: "A variable that is used twice",
  level: "standard",
  minutes: 4,
  parameters: (random) => ({
    w: random.shuffle([-3, -2, 2, 3, 4])[0],
    x: random.shuffle([-3, -2, -1, 2, 3])[0],
    b: random.shuffle([-5, -3, 1, 4, 5])[0],
  }),
  answer: gradient,
  tolerance: { absolute: 0 },
  slips: [
    {
      id: "outer-use",
      value: inner,
      sentence:
        "That is what comes back through the second use of $w$, as a factor. It is also inside the bracket.",
    },
    {
      id: "inner-use",
      value: ({ w, x }) => w * x,
      sentence: "That is what comes back through the bracket. $w$ is a factor outside of it as well.",
    },
    {
      id: "multiplied",
      value: (p) => inner(p) * p.w * p.x,
      sentence: "Along one path slopes multiply. What comes back along two paths adds up.",
    },
    {
      id: "value",
      value: (p) => inner(p) * p.w,
      sentence: "That is the value. The question is how it changes with $w$.",
    },
  ],
  hints: [
    () => "Draw the graph: two paths lead from the result back to $w$. Upstream times local along each.",
    (p) =>
      `Call the bracket $u = ${shown(inner(p))}$. A product sends back to each factor the other one: $w$ to $u$, and $u$ to $w$.`,
  ],
  solution: (p) => [
    `The bracket is $u = ${factor(p.w)} \\cdot ${factor(p.x)} + ${factor(p.b)} = ${shown(inner(p))}$, and the result $u \\cdot w$.`,
    `Directly, $w$ gets back the other factor, ${shown(inner(p))}. Through the bracket it gets $w \\cdot x = ${factor(p.w)} \\cdot ${factor(p.x)} = ${shown(p.w * p.x)}$.`,
    `Together: $${shown(inner(p))} + ${factor(p.w * p.x)} = ${shown(gradient(p))}$.`,
  ],
});
