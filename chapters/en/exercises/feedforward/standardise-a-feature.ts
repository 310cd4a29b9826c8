import { Matrix, standardization } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { list, shown, sum } from "../shown.ts";

type Given = { readonly values: readonly number[] };

const column = ({ values }: Given) => Matrix.from(values.map((value) => [value]));
const mean = (p: Given) => standardization(column(p)).means[0];
const deviation = (p: Given) => standardization(column(p)).deviations[0];
const standardised = (p: Given) => standardization(column(p)).apply(column(p)).at(0, 0);
const squares = (p: Given) => p.values.map((value) => (value - mean(p)) ** 2);

/** Distances from the mean whose squares average to a square. */
const scatters = [
  [-7, -1, 1, 7],
  [-17, -7, 7, 17],
  [-14, -2, 2, 14],
  [-23, -7, 7, 23],
  [-21, -3, 3, 21],
];

/** Mean, standard deviation, and one value brought to the common scale. */
export const standardiseAFeature = fair<Given>({
  kind: "numbers",
  id: "standardise-a-feature",
  version: 1,
  chapter: "feedforward",
  title: "Standardise a feature",
  level: "standard",
  minutes: 5,
  parameters: (random) => {
    const middle = 50 + random.integer(100);
    return { values: random.shuffle(random.shuffle(scatters)[0]).map((distance) => middle + distance) };
  },
  rows: (p) => [
    { name: "mean", label: "the mean", value: mean(p) },
    { name: "deviation", label: "the standard deviation", value: deviation(p) },
    { name: "standardised", label: "the first value, standardised", value: standardised(p) },
  ],
  slips: [
    {
      id: "variance",
      row: "deviation",
      value: (p) => deviation(p) ** 2,
      sentence: "That is the mean of the squares. The standard deviation is its root.",
    },
    {
      id: "one-fewer",
      row: "deviation",
      value: (p) => deviation(p) * Math.sqrt(4 / 3),
      sentence:
        "You divided by one fewer than there are values. That estimates the scatter of a larger group; here all of them are meant.",
    },
    {
      id: "not-centred",
      row: "standardised",
      value: (p) => p.values[0] / deviation(p),
      sentence: "Divided, but not centred: first take away the mean.",
    },
    {
      id: "not-divided",
      row: "standardised",
      value: (p) => p.values[0] - mean(p),
      sentence: "Centred, but not yet on the common scale: divide by the standard deviation.",
    },
  ],
  hints: [
    () => "The standard deviation is the root of the mean squared distance from the mean.",
    (p) => `The mean is ${shown(mean(p))}, and the squared distances from it are ${list(squares(p))}.`,
  ],
  solution: (p) => [
    `The mean: $\\frac{${sum(p.values)}}{4} = ${shown(mean(p))}$.`,
    `The squared distances from it are ${list(squares(p))}. Their mean is ${shown(deviation(p) ** 2)}, and its root ${shown(deviation(p))}.`,
    `The first value becomes $\\frac{${shown(p.values[0])} - ${shown(mean(p))}}{${shown(deviation(p))}} = ${shown(standardised(p), 3)}$.`,
  ],
});
