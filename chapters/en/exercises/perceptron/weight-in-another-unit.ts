import { fair } from "../fair.ts";
import { shown } from "../shown.ts";

/** The weight of a height once it is measured in centimetres: smaller, as the numbers are larger. */
export const weightInAnotherUnit = fair({
  kind: "number",
  id: "weight-in-another-unit",
  version: 1,
  chapter: "perceptron",
  title: "From metres to centimetres",
  level: "warm-up",
  minutes: 2,
  parameters: (random) => ({ w: 20 * (4 + random.integer(40)), height: 1.5 + 0.05 * random.integer(10) }),
  answer: ({ w }) => w / 100,
  tolerance: { relative: 0.001 },
  slips: [
    {
      id: "multiplied",
      value: ({ w }) => w * 100,
      sentence:
        "With that weight the products grow ten thousand times as large. The inputs have grown already.",
    },
    {
      id: "unchanged",
      value: ({ w }) => w,
      sentence:
        "With the old weight each product would be a hundred times what it was: 1.80 m becomes 180 cm.",
    },
  ],
  hints: [
    () => "What has to stay the same is the product of weight and input. What happens to the input?",
    ({ w, height }) =>
      `A height of ${shown(height, 2)} m contributes $${shown(height, 2)} \\cdot ${w}$. Now the input is ${shown(height * 100)}.`,
  ],
  solution: ({ w, height }) => [
    `Each height becomes a number 100 times as large: ${shown(height, 2)} m is ${shown(height * 100)} cm.`,
    `So that the product stays the same, the weight becomes 100 times as small: $${w} / 100 = ${shown(w / 100)}$.`,
    `Indeed $${shown(height, 2)} \\cdot ${w} = ${shown(height * 100)} \\cdot ${shown(w / 100)} = ${shown(height * w)}$.`,
  ],
});
