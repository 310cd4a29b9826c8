import { exercise } from "../../../../classroom/exercises/exercise.ts";
import { numericalDerivative } from "../../../../engine/index.ts";

type Call = readonly [c: readonly number[], x: number, h: number];

/** c₀ + c₁x + c₂x² + … */
const polynomial = (c: readonly number[]) => (x: number) => c.reduceRight((sum, value) => sum * x + value, 0);

const code = (result: string) => `function slope(c, x, h) {
  const f = (x) => c.reduce((sum, value, k) => sum + value * x ** k, 0);
  return ${result};
}`;

/** The central difference of any polynomial. */
export const centralDifferenceInCode = exercise<Record<string, never>, Call>({
  kind: "code",
  id: "central-difference-in-code",
  version: 1,
  chapter: "gradient-descent",
  title: "A numerical derivative in code",
  level: "standard",
  minutes: 8,
  parameters: () => ({}),
  entry: "slope",
  starter: `// f(x) = c[0] + c[1]·x + c[2]·x² + …
// Estimate its slope at x by the
// central difference, with steps of h
// to both sides.
function slope(
  c: number[], x: number, h: number,
) {
  return 0;
}
`,
  examples: () => [
    [[0, 0, 0, 1], 2, 0.1],
    [[5, 3], -1, 0.5],
    [[1, -2, 4], 3, 0.01],
  ],
  inputs: (random) => [
    Array.from({ length: 1 + random.integer(5) }, () => random.integer(13) - 6),
    random.integer(9) - 4,
    [1, 0.5, 0.1][random.integer(3)],
  ],
  answer: (_, c, x, h) => numericalDerivative(polynomial(c), x, h),
  slips: [
    {
      id: "one-side",
      value: (_, c, x, h) => (polynomial(c)(x + h) - polynomial(c)(x)) / h,
      sentence: "It steps to one side only. The central difference takes a value from either side of x.",
    },
    {
      id: "not-doubled",
      value: (_, c, x, h) => 2 * numericalDerivative(polynomial(c), x, h),
      sentence: "From one side to the other the run is twice h.",
    },
    {
      id: "derivative",
      value: (_, c, x) => c.reduce((sum, value, k) => (k === 0 ? 0 : sum + value * k * x ** (k - 1)), 0),
      sentence:
        "That is the derivative by the power rule, very good; but the task is the estimate from two values.",
    },
    {
      id: "exponents-from-one",
      value: (_, c, x, h) => numericalDerivative((at) => at * polynomial(c)(at), x, h),
      sentence: "The exponents are one too high: c[0] stands alone, c[1] goes with x.",
    },
  ],
  hints: [
    () => "Write a helper for the value of f at any place first. The slope then needs two calls of it.",
    () =>
      "The value: add up `c[k] * x ** k`. The slope: the value at x + h minus the value at x − h, divided by 2h.",
  ],
  solution: () => [
    "The function: `const f = (x: number) => c.reduce((sum, ck, k) => sum + ck * x ** k, 0);`",
    "Rise over run, with the same step to both sides: `return (f(x + h) - f(x - h)) / (2 * h);`",
  ],
  samples: () => ({
    right: [
      code("(f(x + h) - f(x - h)) / (2 * h)"),
      `const value = (c: number[], x: number) => {
  let sum = 0, power = 1;
  for (const ck of c) { sum += ck * power; power *= x; }
  return sum;
};
function slope(c: number[], x: number, h: number): number {
  const rise = value(c, x + h) - value(c, x - h);
  return rise / h / 2;
}`,
    ],
    wrong: [
      code("(f(x + h) - f(x)) / h"),
      code("(f(x + h) - f(x - h)) / h"),
      code("(f(x - h) - f(x + h)) / (2 * h)"),
      code("f(x)"),
    ],
    invalid: ["", "function slope("],
  }),
});
