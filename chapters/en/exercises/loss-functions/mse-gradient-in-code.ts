import { exercise } from "../../../../classroom/exercises/exercise.ts";
import { meanSquaredErrorGradient, scale } from "../../../../engine/index.ts";

type Call = readonly [yHat: readonly number[], y: readonly number[]];

const code = (entry: string) => `function gradient(yHat, y) {
  return yHat.map((value, i) => ${entry});
}`;

/** The slopes of the mean squared error, one for each prediction. */
export const mseGradientInCode = exercise<Record<string, never>, Call>({
  kind: "code",
  id: "mse-gradient-in-code",
  version: 1,
  chapter: "loss-functions",
  title: "The slope of MSE in code",
  level: "standard",
  minutes: 6,
  parameters: () => ({}),
  entry: "gradient",
  starter: `// How does the mean squared error
// change with each prediction? Give
// back a list, as long as they are.
function gradient(
  yHat: number[], y: number[],
) {
  return yHat;
}
`,
  examples: () => [
    [
      [4, 5, 3, 4],
      [3, 5, 2, 8],
    ],
    [[0.5], [2]],
  ],
  inputs: (random) => {
    const n = 1 + random.integer(6);
    const draw = () => Array.from({ length: n }, () => Math.round(random.uniform(-50, 50)) / 10);
    return [draw(), draw()];
  },
  answer: (_, yHat, y) => meanSquaredErrorGradient(yHat, y),
  slips: [
    {
      id: "other-way-round",
      value: (_, yHat, y) => meanSquaredErrorGradient(yHat, y).map((slope) => -slope),
      sentence: "The signs are turned round: the residual is prediction minus label.",
    },
    {
      id: "two-left-out",
      value: (_, yHat, y) => scale(meanSquaredErrorGradient(yHat, y), 0.5),
      sentence: "A factor is missing: what does the exponent of a square become in its derivative?",
    },
    {
      id: "not-averaged",
      value: (_, yHat, y) => scale(meanSquaredErrorGradient(yHat, y), y.length),
      sentence: "That is the slope of the sum of squares. The mean divides by how many there are.",
    },
    {
      id: "squares",
      value: (_, yHat, y) => yHat.map((value, i) => (value - y[i]) ** 2 / y.length),
      sentence:
        "Those are the parts that add up to the loss. What is asked is how the loss changes with each prediction.",
    },
  ],
  hints: [
    () => "Only one term of the sum has this prediction in it. Take the derivative of that term.",
    () => "The derivative of a square is twice what is squared. Do not forget the 1/N before the sum.",
  ],
  solution: () => [
    "Each prediction stands in one term only, the square of its own residual, divided by N.",
    "The slope of that is twice the residual, divided by N: `2 * (yHat[i] - y[i]) / y.length`.",
    "`return yHat.map((value, i) => 2 * (value - y[i]) / y.length);`",
  ],
  samples: () => ({
    right: [
      code("2 * (value - y[i]) / y.length"),
      `function gradient(yHat: number[], y: number[]): number[] {
  const slopes: number[] = [];
  for (let i = 0; i < y.length; i++) slopes.push((yHat[i] - y[i]) / (y.length / 2));
  return slopes;
}`,
    ],
    wrong: [
      code("2 * (y[i] - value) / y.length"),
      code("(value - y[i]) / y.length"),
      code("2 * (value - y[i])"),
      "function gradient(yHat, y) { return 0; }",
    ],
    invalid: ["", "const slope = 2;"],
  }),
});
