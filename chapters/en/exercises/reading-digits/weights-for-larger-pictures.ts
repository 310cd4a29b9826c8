import { parameterCount } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { shown } from "../shown.ts";

type Given = { readonly side: number; readonly neurons: number };

const pixels = ({ side }: Given) => side * side;

/** What a first dense layer costs as pictures grow. */
export const weightsForLargerPictures = fair<Given>({
  kind: "number",
  id: "weights-for-larger-pictures",
  version: 1,
  chapter: "reading-digits",
  title: "When pictures grow",
  level: "warm-up",
  minutes: 2,
  parameters: (random) => ({
    side: random.shuffle([12, 16, 20, 24, 28, 32, 40, 48])[0],
    neurons: random.shuffle([16, 32, 48, 64, 100, 128])[0],
  }),
  answer: (p) => p.neurons * pixels(p),
  tolerance: { absolute: 0 },
  slips: [
    {
      id: "one-side",
      value: ({ side, neurons }) => side * neurons,
      sentence: "That takes one row of the picture. All its rows go in.",
    },
    {
      id: "biases-counted",
      value: (p) => parameterCount(pixels(p), p.neurons),
      sentence: "That has the biases among them. Here only the weights are asked for.",
    },
    {
      id: "pixels",
      value: pixels,
      sentence: "That is how many weights one neuron has, one for each pixel. How many neurons are there?",
    },
  ],
  hints: [
    () => "Each pixel is an input, and each neuron has a weight for every input.",
    (p) => `There are $${p.side} \\cdot ${p.side} = ${pixels(p)}$ pixels.`,
  ],
  solution: (p) => [
    `A picture has $${p.side} \\cdot ${p.side} = ${shown(pixels(p))}$ pixels, so each neuron has ${shown(pixels(p))} weights.`,
    `$${p.neurons} \\cdot ${shown(pixels(p))} = ${shown(p.neurons * pixels(p))}$.`,
    "Twice the side, four times the weights. Convolution needs the same few, however large the picture.",
  ],
});
