import { sigmoid, tanh } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { factor, shown } from "../shown.ts";

type Given = { readonly z: number; readonly s: number };

/** The two curves are one, stretched and shifted. */
export const tanhFromASigmoid = fair<Given>({
  kind: "number",
  id: "tanh-from-a-sigmoid",
  version: 1,
  chapter: "activation-functions",
  title: "From sigmoid to tanh",
  level: "warm-up",
  minutes: 2,
  parameters: (random) => {
    const z = random.shuffle([-1.2, -0.9, -0.7, -0.4, 0.4, 0.6, 0.8, 1.1, 1.3])[0];
    return { z, s: Number(sigmoid(2 * z).toFixed(4)) };
  },
  answer: ({ z }) => tanh(z),
  slips: [
    {
      id: "not-shifted",
      value: ({ s }) => 2 * s,
      sentence: "Twice as tall, yes. Then the curve has to be shifted, so that it is centred on 0.",
    },
    {
      id: "not-stretched",
      value: ({ s }) => s - 0.5,
      sentence: "Centred, but not tall enough: tanh runs from −1 to 1.",
    },
    {
      id: "sigmoid",
      value: ({ s }) => s,
      sentence: "That is the sigmoid itself. tanh is the same curve in another frame.",
    },
  ],
  hints: [
    () => "Which stretch and which shift turn a curve from 0 to 1 into one from −1 to 1?",
    ({ s }) => `Take twice ${s}, and then make 0.5 come out as 0.`,
  ],
  solution: ({ z, s }) => [
    `$\\tanh\\,z = 2 \\sigma(2 z) - 1 = 2 \\cdot ${s} - 1 = ${shown(2 * s - 1)}$.`,
    `Checked: $\\tanh\\,${factor(z)} = ${shown(tanh(z))}$.`,
  ],
});
