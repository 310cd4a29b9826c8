import { exercise } from "../../../../classroom/exercises/exercise.ts";
import { descentPath, meanSquaredErrorGradient } from "../../../../engine/index.ts";

type Call = readonly [x: readonly number[], y: readonly number[], alpha: number, steps: number];

/** The gradient of the mean squared error of a line, times a factor. */
const gradient =
  (x: readonly number[], y: readonly number[], times = 1) =>
  ([w, b]: readonly number[]) => {
    const slopes = meanSquaredErrorGradient(
      x.map((value) => w * value + b),
      y,
    );
    return [
      slopes.reduce((sum, slope, i) => sum + slope * x[i], 0),
      slopes.reduce((sum, slope) => sum + slope, 0),
    ].map((slope) => times * slope);
  };

const walk = (of: (at: readonly number[]) => number[], alpha: number, steps: number) =>
  descentPath(of, [0, 0], { name: "sgd", learningRate: alpha }, steps)[steps] ?? null;

/** Each weight moves as soon as its own slope is known. */
function oneAfterTheOther([x, y, alpha, steps]: Call): number[] {
  let [w, b] = [0, 0];
  for (let k = 0; k < steps; k++) {
    w -= alpha * gradient(x, y)([w, b])[0];
    b -= alpha * gradient(x, y)([w, b])[1];
  }
  return [w, b];
}

const code = (update: string, share = "2 / x.length") => `function descend(x, y, alpha, steps) {
  let w = 0, b = 0;
  for (let k = 0; k < steps; k++) {
    let gw = 0, gb = 0;
    for (let i = 0; i < x.length; i++) {
      const r = ${share} * (w * x[i] + b - y[i]);
      gw += r * x[i];
      gb += r;
    }
    ${update}
  }
  return [w, b];
}`;

/** Batch gradient descent for a straight line. */
export const descendInCode = exercise<Record<string, never>, Call>({
  kind: "code",
  id: "descend-in-code",
  version: 1,
  chapter: "gradient-descent",
  title: "Gradient descent in code",
  level: "hard",
  minutes: 15,
  parameters: () => ({}),
  entry: "descend",
  starter: `// Fit y ≈ w·x + b by batch gradient
// descent on the mean squared error.
// Start at w = b = 0, take so many
// steps, and give back [w, b].
function descend(
  x: number[], y: number[],
  alpha: number, steps: number,
) {
  let w = 0, b = 0;
  return [w, b];
}
`,
  examples: () => [
    [[1, 2, 3, 4], [1.5, 2.5, 2, 4], 0.05, 1],
    [[1, 2, 3, 4], [1.5, 2.5, 2, 4], 0.05, 2],
    [[-1, 1], [0, 2], 0.1, 10],
  ],
  inputs: (random) => {
    const n = 2 + random.integer(5);
    const draw = (most: number) =>
      Array.from({ length: n }, () => Math.round(random.uniform(-10, 10) * most) / 10);
    return [draw(2), draw(5), [0.01, 0.05, 0.1][random.integer(3)], 1 + random.integer(12)];
  },
  answer: (_, x, y, alpha, steps) => walk(gradient(x, y), alpha, steps),
  slips: [
    {
      id: "one-after-the-other",
      value: (_, ...call) => oneAfterTheOther(call),
      sentence: "The slope for b is measured after w has moved. Find both slopes first, then move both.",
    },
    {
      id: "uphill",
      value: (_, x, y, alpha, steps) => walk(gradient(x, y, -1), alpha, steps),
      sentence: "It walks uphill: the step goes against the gradient.",
    },
    {
      id: "not-averaged",
      value: (_, x, y, alpha, steps) => walk(gradient(x, y, x.length), alpha, steps),
      sentence: "The slopes are summed over the samples. The loss is a mean, so divide by their number.",
    },
    {
      id: "two-left-out",
      value: (_, x, y, alpha, steps) => walk(gradient(x, y, 0.5), alpha, steps),
      sentence: "The steps are half as long as they should be: the square brings a factor of 2 along.",
    },
    {
      id: "one-step",
      value: (_, x, y, alpha) => walk(gradient(x, y), alpha, 1),
      sentence: "It takes one step only, however many are asked for.",
    },
  ],
  hints: [
    () =>
      "Inside the loop over the steps, a second loop over the samples adds up both slopes. Only after it do w and b move.",
    () => "For sample i let r be 2/N times (w·x + b − y). Add r times x to one slope, and r to the other.",
  ],
  solution: () => [
    "In each step begin with `let gw = 0, gb = 0;` and go through the samples.",
    "For each: `const r = 2 / x.length * (w * x[i] + b - y[i]); gw += r * x[i]; gb += r;`",
    "After the samples, and not before: `w -= alpha * gw; b -= alpha * gb;`",
  ],
  samples: () => ({
    right: [
      code("w -= alpha * gw; b -= alpha * gb;"),
      `function descend(x: number[], y: number[], alpha: number, steps: number): number[] {
  let at = [0, 0];
  while (steps-- > 0) {
    const r = x.map((xi, i) => at[0] * xi + at[1] - y[i]);
    const mean = (v: number[]) => v.reduce((sum, value) => sum + value, 0) / v.length;
    at = [at[0] - 2 * alpha * mean(r.map((ri, i) => ri * x[i])), at[1] - 2 * alpha * mean(r)];
  }
  return at;
}`,
    ],
    wrong: [
      code("w += alpha * gw; b += alpha * gb;"),
      code("w -= alpha * gw; b -= alpha * gb;", "1"),
      code("w -= alpha * gw;"),
      code("w -= alpha * gw; b -= alpha * gb; break;"),
    ],
    invalid: ["", "let w = 0, b = 0;"],
  }),
});
