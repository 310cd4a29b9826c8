import { learningStep, weightedSum } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { factor, products, shown } from "../shown.ts";

type Given = {
  readonly w: readonly number[];
  readonly b: number;
  readonly x: readonly number[];
  readonly y: number;
  readonly alpha: number;
};

const update = ({ w, b, x, y, alpha }: Given) =>
  learningStep({ weights: w, bias: b }, { x, y }, { learningRate: alpha });

/** One update by the learning rule, as a table. */
export const perceptronUpdate = fair<Given>({
  kind: "numbers",
  id: "perceptron-update",
  version: 1,
  chapter: "perceptron",
  title: "One update by hand",
  level: "standard",
  minutes: 5,
  // The label is the one that the neuron misses, so that there is something to learn.
  parameters: (random) => {
    const x = random.shuffle([2, 3, 4, 5, -1, -2]).slice(0, 2);
    const w = [1 + random.integer(4), -1 - random.integer(4)];
    const b = random.shuffle([-3, -2, -1, 1, 2, 3])[0];
    const y = weightedSum(x, w, b) >= 0 ? 0 : 1;
    return { w, b, x, y, alpha: random.shuffle([0.1, 0.2, 0.5])[0] };
  },
  rows: (p) => {
    const { z, prediction, error, after } = update(p);
    return [
      { name: "z", label: "the weighted sum $z$", value: z },
      { name: "prediction", label: "the prediction $\\hat y$", value: prediction },
      { name: "error", label: "the error", value: error },
      { name: "w1", label: "the new weight $w_1$", value: after.weights[0] },
      { name: "w2", label: "the new weight $w_2$", value: after.weights[1] },
      { name: "b", label: "the new bias $b$", value: after.bias },
    ];
  },
  tolerance: { absolute: 0.001 },
  slips: [
    {
      id: "bias-left-out",
      row: "z",
      value: ({ w, x }) => weightedSum(x, w, 0),
      sentence: "That is the sum of the products. The bias is still missing.",
    },
    {
      id: "other-sign",
      row: "error",
      value: (p) => -update(p).error,
      sentence: "Label minus prediction, in this order: the sign says which way the sum should move.",
    },
    {
      id: "wrong-way",
      row: "w1",
      value: (p) => p.w[0] - update(p).deltaWeights[0],
      sentence: "The weight went the wrong way: the rule adds the product of rate, error and input.",
    },
    {
      id: "rate-left-out",
      row: "w1",
      value: (p) => p.w[0] + update(p).error * p.x[0],
      sentence: "The learning rate is missing: it makes the nudge smaller.",
    },
    {
      id: "input-left-out",
      row: "w1",
      value: (p) => p.w[0] + p.alpha * update(p).error,
      sentence: "A weight is nudged in proportion to its own input. Only the bias has an input of 1.",
    },
    {
      id: "wrong-way",
      row: "w2",
      value: (p) => p.w[1] - update(p).deltaWeights[1],
      sentence: "The weight went the wrong way: the rule adds the product of rate, error and input.",
    },
    {
      id: "rate-left-out",
      row: "w2",
      value: (p) => p.w[1] + update(p).error * p.x[1],
      sentence: "The learning rate is missing: it makes the nudge smaller.",
    },
    {
      id: "bias-kept",
      row: "b",
      value: ({ b }) => b,
      sentence: "The bias learns too. Treat it as the weight of an input that is always 1.",
    },
    {
      id: "wrong-way",
      row: "b",
      value: (p) => p.b - update(p).deltaBias,
      sentence: "The bias went the wrong way: it moves by the rate times the error, signs and all.",
    },
  ],
  hints: [
    () => "Go down the table: sum, step, label minus prediction, and then the rule for each weight.",
    (p) => {
      const { z, prediction, error } = update(p);
      return `The sum is ${shown(z)}, so the prediction is ${prediction} and the error ${shown(error)}. Each weight moves by $${p.alpha} \\cdot ${factor(error)}$ times its input.`;
    },
  ],
  solution: (p) => {
    const { z, prediction, error, after } = update(p);
    const moved = p.w.map(
      (w, i) =>
        `$w_${i + 1} = ${shown(w)} + ${p.alpha} \\cdot ${factor(error)} \\cdot ${factor(p.x[i])} = ${shown(after.weights[i])}$`,
    );
    return [
      `$z = ${products(p.w, p.x)} + ${factor(p.b)} = ${shown(z)}$, so $\\hat y = ${prediction}$.`,
      `The error is $y - \\hat y = ${p.y} - ${prediction} = ${shown(error)}$.`,
      `${moved.join(", ")}.`,
      `$b = ${shown(p.b)} + ${p.alpha} \\cdot ${factor(error)} = ${shown(after.bias)}$.`,
    ];
  },
});
