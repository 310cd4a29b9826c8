import { exercise } from "../../../../classroom/exercises/exercise.ts";
import { dot, learningStep } from "../../../../engine/index.ts";

type Call = readonly [w: readonly number[], b: number, x: readonly number[], y: number, alpha: number];

/** w + amount · x and b + amount, as the function gives them back. */
const moved = (w: readonly number[], b: number, x: readonly number[], amount: number) => ({
  w: w.map((value, i) => value + amount * x[i]),
  b: b + amount,
});

const rule = (answer: string, fires = "z >= 0") => `function learn(w, b, x, y, alpha) {
  let z = b;
  for (let i = 0; i < w.length; i++) z += w[i] * x[i];
  const nudge = alpha * (y - (${fires} ? 1 : 0));
  return ${answer};
}`;

/** The perceptron rule as a function. */
export const learningRuleInCode = exercise<Record<string, never>, Call>({
  kind: "code",
  id: "learning-rule-in-code",
  version: 1,
  chapter: "perceptron",
  title: "The learning rule in code",
  level: "standard",
  minutes: 10,
  parameters: () => ({}),
  entry: "learn",
  starter: `// One update for the sample x with the
// label y. Give back the new weights
// and the new bias, as { w, b }.
function learn(
  w: number[], b: number,
  x: number[], y: number,
  alpha: number,
) {
  return { w, b };
}
`,
  examples: () => [
    [[8, 4, 2], -70, [3, 8, 2], 1, 0.1],
    [[1, -1], 0, [2, 2], 0, 1],
    [[1, 2], -1, [1, 1], 1, 0.5],
  ],
  // One call in four has a sum of exactly 0, where the convention decides.
  inputs: (random) => {
    const n = 1 + random.integer(4);
    const draw = () => random.integer(9) - 4;
    const w = Array.from({ length: n }, draw);
    const x = Array.from({ length: n }, draw);
    const b = random.integer(4) === 0 ? 0 - dot(w, x) : draw();
    return [w, b, x, random.integer(2), [0.1, 0.5, 1][random.integer(3)]];
  },
  answer: (_, weights, bias, x, y, learningRate) => {
    const { after } = learningStep({ weights, bias }, { x, y }, { learningRate });
    return { w: after.weights, b: after.bias };
  },
  slips: [
    {
      id: "wrong-way",
      value: (_, w, b, x, y, alpha) => moved(w, b, x, -alpha * (y - Number(dot(w, x) + b >= 0))),
      sentence: "The weights go the wrong way. The error is label minus prediction, and the nudge is added.",
    },
    {
      id: "bias-kept",
      value: (_, w, b, x, y, alpha) => ({ ...moved(w, b, x, alpha * (y - Number(dot(w, x) + b >= 0))), b }),
      sentence:
        "The weights are right, but the bias never learns. It is nudged as well, by rate times error.",
    },
    {
      id: "silent-at-zero",
      value: (_, w, b, x, y, alpha) => moved(w, b, x, alpha * (y - Number(dot(w, x) + b > 0))),
      sentence: "Right but for sums of exactly 0. What does the step say there, in this book?",
    },
    {
      id: "always-corrects",
      value: (_, w, b, x, y, alpha) => moved(w, b, x, alpha * y),
      sentence:
        "It moves the weights even where the prediction was right. Use the error, not the label alone.",
    },
    {
      id: "rate-left-out",
      value: (_, w, b, x, y) => moved(w, b, x, y - Number(dot(w, x) + b >= 0)),
      sentence: "The learning rate has no effect: multiply the error by it.",
    },
  ],
  hints: [
    () =>
      "Three steps: the weighted sum with its bias, the step, and then the rule for each weight and for the bias.",
    () =>
      "Let `nudge` be `alpha` times the error. The new list of weights is `w.map((wi, i) => …)`, with the nudge times `x[i]` added.",
  ],
  solution: () => [
    "Add up: `let z = b; for (let i = 0; i < w.length; i++) z += w[i] * x[i];`",
    "Step and error: `const yHat = z >= 0 ? 1 : 0; const nudge = alpha * (y - yHat);`",
    "Give back `{ w: w.map((wi, i) => wi + nudge * x[i]), b: b + nudge }`. Where the prediction was right, the nudge is 0 and nothing changes.",
  ],
  samples: () => ({
    right: [
      rule("{ w: w.map((wi, i) => wi + nudge * x[i]), b: b + nudge }"),
      `const learn = (w: number[], b: number, x: number[], y: number, alpha: number) => {
  const z = w.reduce((sum, wi, i) => sum + wi * x[i], b);
  const error = y - Number(z >= 0);
  return { b: b + alpha * error, w: w.map((wi, i) => wi + alpha * error * x[i]) };
};`,
    ],
    wrong: [
      rule("{ w: w.map((wi, i) => wi - nudge * x[i]), b: b - nudge }"),
      rule("{ w: w.map((wi, i) => wi + nudge * x[i]), b: b + nudge }", "z > 0"),
      rule("{ w: w.map((wi, i) => wi + nudge * x[i]), b }"),
      rule("[w, b]"),
    ],
    invalid: ["", "const answer = 42;"],
  }),
});
