import { dot, relu } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { factor, list, products, shown } from "../shown.ts";

type Given = {
  readonly w: readonly number[];
  readonly b: number;
  readonly samples: readonly (readonly number[])[];
};

const sumOf = ({ w, b }: Given, x: readonly number[]) => dot(w, x) + b;

/** A ReLU learns only from the samples that it lets through. */
export const whichSamplesTeach = fair<Given>({
  kind: "choice",
  id: "which-samples-teach",
  version: 1,
  chapter: "activation-functions",
  title: "Which samples teach a ReLU",
  level: "standard",
  minutes: 4,
  several: true,
  // No sum is exactly 0, where libraries have to choose a slope.
  parameters: (random) => {
    for (;;) {
      const draw = () => random.shuffle([-3, -2, -1, 1, 2, 3])[0];
      const p = {
        w: [draw(), draw()],
        b: draw(),
        samples: Array.from({ length: 4 }, () => [draw(), draw()]),
      };
      if (p.samples.every((x) => sumOf(p, x) !== 0)) return p;
    }
  },
  options: (p) =>
    p.samples.map((x) => {
      const z = sumOf(p, x);
      return {
        id: `sample-${p.samples.indexOf(x) + 1}`,
        text: list(x),
        right: z > 0,
        why: `Its sum is $${shown(z)}$, so the neuron gives out ${shown(relu(z))}, and the slope there is ${z > 0 ? "1: the error gets through to the weights" : "0: nothing gets through to the weights"}.`,
      };
    }),
  hints: [
    () => "Where is the slope of ReLU 0, and where is it 1? You need the sign of each sum, no more.",
    (p) =>
      `The first sum is $${products(p.w, p.samples[0])} + ${factor(p.b)} = ${shown(sumOf(p, p.samples[0]))}$.`,
  ],
  solution: (p) => [
    `The sums are ${list(p.samples.map((x) => sumOf(p, x)))}.`,
    "Where a sum is above 0 the slope is 1, and the sample moves the weights. Where it is below, the slope is 0.",
    "If all four were below 0, and stayed there, the neuron would be dead.",
  ],
});
