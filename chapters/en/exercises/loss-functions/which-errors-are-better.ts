import { meanAbsoluteError, meanSquaredError } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { shown } from "../shown.ts";

type Given = { readonly a: readonly number[]; readonly b: readonly number[] };

const mse = (r: readonly number[]) =>
  meanSquaredError(
    r,
    r.map(() => 0),
  );
const mae = (r: readonly number[]) =>
  meanAbsoluteError(
    r,
    r.map(() => 0),
  );
const better = (loss: typeof mse, { a, b }: Given) => (loss(a) < loss(b) ? "A" : "B");

/** Two sets of errors, weighed by two losses. */
export const whichErrorsAreBetter = fair<Given>({
  kind: "choice",
  id: "which-errors-are-better",
  version: 1,
  chapter: "loss-functions",
  title: "MSE against MAE",
  level: "standard",
  minutes: 4,
  // One model is off evenly, the other well but for one sample. Draws in which a loss can't decide are left out.
  parameters: (random) => {
    for (;;) {
      const even = 2 + random.integer(3);
      const steady = [even, -even, even + 1, -even];
      const spiky = random.shuffle([0, 1, -1, random.shuffle([5, 6, 7, 8, 9, 10, 11])[0]]);
      const [a, b] = random.shuffle([random.shuffle(steady), spiky]);
      if (mse(a) !== mse(b) && mae(a) !== mae(b)) return { a, b };
    }
  },
  options: (p) =>
    [
      ["A", "A"],
      ["B", "B"],
      ["A", "B"],
      ["B", "A"],
    ].map(([squared, absolute]) => ({
      id: `${squared}-${absolute}`.toLowerCase(),
      text: squared === absolute ? `${squared}, by both` : `${squared} by MSE, ${absolute} by MAE`,
      right: squared === better(mse, p) && absolute === better(mae, p),
      why: [
        squared === better(mse, p)
          ? "By MSE that is right."
          : "By MSE it is the other one: square the errors before you compare.",
        absolute === better(mae, p)
          ? "By MAE that is right."
          : "By MAE it is the other one: add up the sizes of the errors.",
      ].join(" "),
    })),
  hints: [
    () =>
      "Both have four errors, so sums will do. Compare the sums of the squares, and then the sums of the sizes.",
    ({ a }) => `The squares of A sum to ${4 * mse(a)}, the sizes to ${4 * mae(a)}. Now B.`,
  ],
  solution: (p) => [
    `MSE: $${shown(mse(p.a))}$ for A and $${shown(mse(p.b))}$ for B, so ${better(mse, p)} is better.`,
    `MAE: $${shown(mae(p.a))}$ for A and $${shown(mae(p.b))}$ for B, so ${better(mae, p)} is better.`,
    better(mse, p) === better(mae, p)
      ? "Here they agree. They part where one large error stands against many small ones."
      : "They disagree: the square minds one large error more than several small ones.",
  ],
});
