import { sigmoid, sigmoidDerivative, variable } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { factor, shown } from "../shown.ts";

type Given = { readonly x: number; readonly w: number; readonly b: number; readonly y: number };

const z = ({ x, w, b }: Given) => w * x + b;
const off = (p: Given) => sigmoid(z(p)) - p.y;

/** By the engine’s automatic differentiation. */
function slope({ x, w, b, y }: Given): number {
  const input = variable(x);
  const error = input.times(w).plus(b).through("σ", sigmoid, sigmoidDerivative).minus(y);
  error.times(error).backward();
  return input.gradient;
}

/** A neuron and its error as a chain: values forward, slopes back. */
export const chainOfANeuron = fair<Given>({
  kind: "numbers",
  id: "chain-of-a-neuron",
  version: 1,
  chapter: "backpropagation",
  title: "Forward and back along a chain",
  level: "standard",
  minutes: 6,
  parameters: (random) => ({
    x: random.shuffle([-2, -1, 1, 2])[0],
    w: random.shuffle([-1.5, -0.5, 0.5, 1.5, 2])[0],
    b: random.shuffle([-1, -0.5, 0.5, 1])[0],
    y: random.integer(2),
  }),
  rows: (p) => [
    { name: "z", label: "the sum $u_2$", value: z(p) },
    { name: "a", label: "its sigmoid $u_3$", value: sigmoid(z(p)) },
    { name: "off", label: "the difference $u_4$", value: off(p) },
    { name: "error", label: "its square", value: off(p) ** 2 },
    { name: "slope-square", label: "the local slope of the square", value: 2 * off(p) },
    { name: "slope-sigmoid", label: "the local slope of the sigmoid", value: sigmoidDerivative(z(p)) },
    { name: "slope", label: "the slope of the whole, with respect to $x$", value: slope(p) },
  ],
  tolerance: { relative: 0.01 },
  slips: [
    {
      id: "target-first",
      row: "off",
      value: (p) => -off(p),
      sentence: "The other way round: the target is taken away from the sigmoid.",
    },
    {
      id: "two-left-out",
      row: "slope-square",
      value: off,
      sentence: "The slope of a square is twice what is squared.",
    },
    {
      id: "slope-at-activation",
      row: "slope-sigmoid",
      value: (p) => sigmoidDerivative(sigmoid(z(p))),
      sentence: "You took the slope at the activation. From it you get the slope directly: $a (1 - a)$.",
    },
    {
      id: "link-left-out",
      row: "slope",
      value: (p) => slope(p) / p.w,
      sentence: "A link is missing: the first function multiplies by $w$, and so does its slope.",
    },
    {
      id: "link-left-out",
      row: "slope",
      value: (p) => 2 * off(p) * p.w,
      sentence: "The slope of the sigmoid is missing.",
    },
  ],
  hints: [
    () => "Forward first, box by box. Then each box’s slope where it stands, and their product.",
    (p) =>
      `$u_3 = ${shown(sigmoid(z(p)))}$. The slopes on the way back: twice $u_4$, then $u_3 (1 - u_3)$, then ${shown(p.w)}; adding and taking away have the slope 1.`,
  ],
  solution: (p) => [
    `Forward: $u_2 = ${factor(p.w)} \\cdot ${factor(p.x)} + ${factor(p.b)} = ${shown(z(p))}$, $u_3 = ${shown(sigmoid(z(p)))}$, $u_4 = u_3 - ${p.y} = ${shown(off(p))}$, and the square is ${shown(off(p) ** 2)}.`,
    `Slopes: the square has $2 u_4 = ${shown(2 * off(p))}$, the sigmoid $u_3 (1 - u_3) = ${shown(sigmoidDerivative(z(p)))}$, the product $w = ${shown(p.w)}$, the others 1.`,
    `The whole: $${factor(2 * off(p))} \\cdot ${shown(sigmoidDerivative(z(p)))} \\cdot ${factor(p.w)} = ${shown(slope(p))}$.`,
  ],
});
