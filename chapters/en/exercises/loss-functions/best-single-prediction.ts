import { mean, median } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { list, shown, sum } from "../shown.ts";

type Given = { readonly prices: readonly number[] };

const sorted = ({ prices }: Given) => [...prices].sort((a, b) => a - b);

/** One number for all samples: what each loss would choose. */
export const bestSinglePrediction = fair<Given>({
  kind: "numbers",
  id: "best-single-prediction",
  version: 1,
  chapter: "loss-functions",
  title: "One number for five houses",
  level: "warm-up",
  minutes: 3,
  parameters: (random) => {
    const four = random.shuffle([150, 170, 180, 200, 220, 230, 240, 260]).slice(0, 4);
    return { prices: random.shuffle([...four, 500 + 50 * random.integer(9)]) };
  },
  rows: ({ prices }) => [
    { name: "mse", label: "the one with the least MSE", value: mean(prices) },
    { name: "mae", label: "the one with the least MAE", value: median(prices) },
  ],
  tolerance: { absolute: 0.5 },
  slips: [
    {
      id: "losses-swapped",
      row: "mse",
      value: ({ prices }) => median(prices),
      sentence: "That is the other loss’s choice. The squared error is least where the residuals cancel.",
    },
    {
      id: "losses-swapped",
      row: "mae",
      value: ({ prices }) => mean(prices),
      sentence:
        "That is the other loss’s choice. The absolute error is least where as many lie above as below.",
    },
    {
      id: "not-sorted",
      row: "mae",
      value: ({ prices }) => prices[2],
      sentence: "That one stands in the middle of the list as it is written. Put the prices in order first.",
    },
  ],
  hints: [
    () => "Each of the two losses has a favourite: one takes the mean, the other the median. Which is which?",
    (p) => `In order the prices are ${list(sorted(p))}.`,
  ],
  solution: (p) => [
    `Least MSE: the mean, $\\frac{${sum(p.prices)}}{5} = ${shown(mean(p.prices), 1)}$.`,
    `Least MAE: the median. In order the prices are ${list(sorted(p))}, and the middle one is ${median(p.prices)}.`,
    "The dearest house pulls the mean up. The median doesn’t ask how dear it is.",
  ],
});
