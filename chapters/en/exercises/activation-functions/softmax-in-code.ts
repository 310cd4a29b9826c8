import { exercise } from "../../../../classroom/exercises/exercise.ts";
import { softmax } from "../../../../engine/index.ts";

const shares = (z: readonly number[], power: (value: number) => number) => {
  const powers = z.map(power);
  const total = powers.reduce((sum, value) => sum + value, 0);
  return powers.map((value) => value / total);
};

const code = (power: string, result = "powers.map((power) => power / total)") => `function softmax(z) {
  const most = Math.max(...z);
  const powers = z.map((value) => ${power});
  const total = powers.reduce((sum, power) => sum + power, 0);
  return ${result};
}`;

/** A softmax that no logit breaks. */
export const softmaxInCode = exercise<Record<string, never>, readonly [z: readonly number[]]>({
  kind: "code",
  id: "softmax-in-code",
  version: 1,
  chapter: "activation-functions",
  title: "Softmax in code",
  level: "hard",
  minutes: 12,
  parameters: () => ({}),
  entry: "softmax",
  starter: `// The probabilities for these logits.
// 1000 is no reason to fail.
function softmax(z: number[]) {
  return z;
}
`,
  examples: () => [[[2, 1, -1]], [[1002, 1001, 999]], [[-5]]],
  // One call in three has logits whose powers overflow, one in three such that all of them underflow.
  inputs: (random) => {
    const shift = [0, 1500, -1500][random.integer(3)];
    return [Array.from({ length: 2 + random.integer(5) }, () => shift + random.uniform(-3, 3))];
  },
  answer: (_, z) => softmax(z),
  slips: [
    {
      id: "overflow",
      value: (_, z) => shares(z, Math.exp),
      sentence:
        "Right for small logits. For large ones the powers are infinite or all 0, and the shares no numbers.",
    },
    {
      id: "without-powers",
      value: (_, z) => shares(z, (value) => value),
      sentence: "It shares out the logits themselves. First each has to be made positive.",
    },
    {
      id: "not-shared",
      value: (_, z) => z.map((value) => Math.exp(value - Math.max(...z))),
      sentence: "Those are the powers. Divide each by their total, so that they sum to 1.",
    },
  ],
  hints: [
    () =>
      "Adding the same number to all logits changes no probability. Which number keeps every power at 1 or below?",
    () =>
      "Take the largest logit away from each before you raise e to it. The largest power is then exactly 1.",
  ],
  solution: () => [
    "Find the largest: `const most = Math.max(...z);`",
    "Powers that can’t overflow: `const powers = z.map((value) => Math.exp(value - most));`",
    "Share them out: `const total = powers.reduce((a, b) => a + b); return powers.map((power) => power / total);`",
  ],
  samples: () => ({
    right: [
      code("Math.exp(value - most)"),
      `function softmax(z: number[]) {
  let most = -Infinity;
  for (const value of z) if (value > most) most = value;
  let total = 0;
  for (const value of z) total += Math.exp(value - most);
  return z.map((value) => Math.exp(value - most) / total);
}`,
    ],
    wrong: [code("Math.exp(value)"), code("value"), code("Math.exp(value - most)", "powers")],
    invalid: ["", "function softmax("],
  }),
});
