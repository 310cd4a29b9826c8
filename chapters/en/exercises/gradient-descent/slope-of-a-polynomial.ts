import { fair } from "../fair.ts";
import { factor, shown } from "../shown.ts";

type Given = {
  readonly a: number;
  readonly n: number;
  readonly b: number;
  readonly c: number;
  readonly x: number;
};

const slope = ({ a, n, b, x }: Given) => a * n * x ** (n - 1) + b;

/** The power rule, term by term. */
export const slopeOfAPolynomial = fair<Given>({
  kind: "number",
  id: "slope-of-a-polynomial",
  version: 1,
  chapter: "gradient-descent",
  title: "The slope of a polynomial",
  level: "warm-up",
  minutes: 3,
  parameters: (random) => ({
    a: 2 + random.integer(4),
    n: 3 + random.integer(3),
    b: random.shuffle([-9, -7, -5, 4, 6, 8])[0],
    c: 3 + random.integer(9),
    x: random.shuffle([-2, -1, 2, 3])[0],
  }),
  answer: slope,
  tolerance: { absolute: 0 },
  slips: [
    {
      id: "value",
      value: ({ a, n, b, c, x }) => a * x ** n + b * x + c,
      sentence: "That is the value of the function. Take the derivative first, then put the number in.",
    },
    {
      id: "constant-kept",
      value: (p) => slope(p) + p.c,
      sentence: "A constant doesn’t change with $x$: its slope is 0.",
    },
    {
      id: "power-not-lowered",
      value: ({ a, n, b, x }) => a * n * x ** n + b,
      sentence: "The exponent comes down as a factor, and goes down by 1 itself.",
    },
    {
      id: "factor-left-out",
      value: ({ a, n, b, x }) => a * x ** (n - 1) + b,
      sentence: "The exponent went down by 1, but it has to come in front as a factor, too.",
    },
    {
      id: "x-kept",
      value: ({ a, n, b, x }) => a * n * x ** (n - 1) + b * x,
      sentence: "The slope of a straight line is its factor alone, at every $x$.",
    },
  ],
  hints: [
    () => "Term by term: the exponent comes down as a factor, and the new exponent is one less.",
    ({ a, n, x }) => `The first term becomes $${a * n} \\cdot x^${n - 1}$. Put in $x = ${shown(x)}$.`,
  ],
  solution: (p) => [
    `$f'(x) = ${p.a * p.n} \\cdot x^${p.n - 1} + ${factor(p.b)}$; the constant is gone.`,
    `At $x = ${shown(p.x)}$: $${p.a * p.n} \\cdot ${factor(p.x ** (p.n - 1))} + ${factor(p.b)} = ${shown(slope(p))}$.`,
  ],
});
