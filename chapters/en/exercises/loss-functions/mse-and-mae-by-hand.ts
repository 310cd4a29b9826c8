import { meanAbsoluteError, meanSquaredError, subtract } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { factor, list, shown } from "../shown.ts";

type Given = { readonly yHat: readonly number[]; readonly y: readonly number[] };

const residuals = ({ yHat, y }: Given) => subtract(yHat, y);
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const squares = (p: Given) => residuals(p).map((r) => r * r);
const sizes = (p: Given) => residuals(p).map(Math.abs);

/** Residuals, and two ways of making one number of them. */
export const mseAndMaeByHand = fair<Given>({
  kind: "numbers",
  id: "mse-and-mae-by-hand",
  version: 1,
  chapter: "loss-functions",
  title: "Four residuals, two losses",
  level: "warm-up",
  minutes: 4,
  // Residuals of both signs, one of them larger than the others.
  parameters: (random) => {
    const r = random.shuffle([1, -1, -2, 2, 3, -3]).slice(0, 3);
    const all = random.shuffle([...r, random.shuffle([-6, -5, 5, 6])[0]]);
    const y = all.map(() => 7 + random.integer(12));
    return { yHat: y.map((value, i) => value + all[i]), y };
  },
  rows: (p) => [
    ...residuals(p).map((r, i) => ({ name: `r${i + 1}`, label: `the residual $r_${i + 1}$`, value: r })),
    { name: "mse", label: "MSE", value: meanSquaredError(p.yHat, p.y) },
    { name: "mae", label: "MAE", value: meanAbsoluteError(p.yHat, p.y) },
  ],
  tolerance: { absolute: 0.006 },
  slips: [
    {
      id: "label-first",
      row: "r1",
      value: (p) => -residuals(p)[0],
      sentence: "The residual is prediction minus label, in this order.",
    },
    {
      id: "not-averaged",
      row: "mse",
      value: (p) => total(squares(p)),
      sentence: "That is the sum of the squares. Divide by how many samples there are.",
    },
    {
      id: "root",
      row: "mse",
      value: (p) => Math.sqrt(meanSquaredError(p.yHat, p.y)),
      sentence: "That is the root of it, the RMSE. The MSE itself stays in squared units.",
    },
    {
      id: "square-of-mean",
      row: "mse",
      value: (p) => (total(residuals(p)) / 4) ** 2,
      sentence:
        "You averaged first and squared then, so errors of different signs cancelled. Square each one first.",
    },
    {
      id: "not-averaged",
      row: "mae",
      value: (p) => total(sizes(p)),
      sentence: "That is the sum of the sizes. Divide by how many samples there are.",
    },
    {
      id: "signs-kept",
      row: "mae",
      value: (p) => total(residuals(p)) / 4,
      sentence: "With their signs, the errors cancel. Take the size of each before you add.",
    },
  ],
  hints: [
    () => "First the residuals, with their signs. Then square each, or drop its sign, and average.",
    (p) =>
      `The residuals are ${list(residuals(p))}. Their squares sum to ${total(squares(p))}, their sizes to ${total(sizes(p))}.`,
  ],
  solution: (p) => [
    `The residuals are ${list(residuals(p))}.`,
    `$\\text{MSE} = \\frac{${squares(p)
      .map((value) => factor(value))
      .join(" + ")}}{4} = ${shown(meanSquaredError(p.yHat, p.y))}$.`,
    `$\\text{MAE} = \\frac{${sizes(p)
      .map((value) => factor(value))
      .join(" + ")}}{4} = ${shown(meanAbsoluteError(p.yHat, p.y))}$.`,
    `The largest residual makes ${shown((100 * Math.max(...squares(p))) / total(squares(p)), 0)} % of the first, and ${shown((100 * Math.max(...sizes(p))) / total(sizes(p)), 0)} % of the second.`,
  ],
});
