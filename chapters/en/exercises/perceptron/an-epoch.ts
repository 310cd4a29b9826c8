import {
  and,
  type LearningStep,
  learningStep,
  or,
  type Perceptron,
  type Sample,
} from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { list, shown } from "../shown.ts";

const nand: readonly Sample[] = and.map(({ x, y }) => ({ x, y: 1 - y }));

type Given = {
  readonly w: readonly number[];
  readonly b: number;
  readonly labels: readonly number[];
};

const start = ({ w, b }: Given): Perceptron => ({ weights: w, bias: b });
const samples = ({ labels }: Given): Sample[] => and.map(({ x }, i) => ({ x, y: labels[i] }));

function steps(p: Given): LearningStep[] {
  const course: LearningStep[] = [];
  for (const sample of samples(p)) course.push(learningStep(course.at(-1)?.after ?? start(p), sample));
  return course;
}

const end = (p: Given) => steps(p)[3].after;
/** What comes of measuring every error with the weights of the start. */
const atOnce = (p: Given) => samples(p).map((sample) => learningStep(start(p), sample));
const stale = "Each sample meets the weights that the one before it left, not those of the start.";

/** A whole epoch of the learning rule on a logical function, with its four errors. */
export const anEpoch = fair<Given>({
  kind: "numbers",
  id: "an-epoch",
  version: 1,
  chapter: "perceptron",
  title: "A whole epoch",
  level: "hard",
  minutes: 10,
  // Starts from which several samples are missed, and from which it matters that the weights change on the way.
  parameters: (random) => {
    const labels = random.shuffle([and, or, nand])[0].map(({ y }) => y);
    for (;;) {
      const draw = () => random.integer(5) - 2;
      const given = { w: [draw(), draw()], b: draw(), labels };
      const updates = steps(given).filter(({ error }) => error !== 0).length;
      if (updates >= 2 && steps(given).some(({ error }, i) => error !== atOnce(given)[i].error)) return given;
    }
  },
  rows: (p) => {
    const { weights, bias } = end(p);
    return [
      ...steps(p).map(({ x, error }, i) => ({
        name: `error-${i + 1}`,
        label: `the error on ${list(x)}`,
        value: error,
      })),
      { name: "w1", label: "$w_1$ after the epoch", value: weights[0] },
      { name: "w2", label: "$w_2$ after the epoch", value: weights[1] },
      { name: "b", label: "$b$ after the epoch", value: bias },
    ];
  },
  tolerance: { absolute: 0 },
  slips: [
    {
      id: "all-at-once",
      row: "b",
      value: (p) => atOnce(p).reduce((b, step) => b + step.deltaBias, p.b),
      sentence: stale,
    },
  ],
  hints: [
    () => `${stale} Keep a line of your own for the weights after each one.`,
    (p) => {
      const [first, second] = steps(p);
      return `After the first sample the weights are ${list(first.after.weights)} and the bias ${shown(first.after.bias)}. The sum of the second is then ${shown(second.z)}.`;
    },
  ],
  solution: (p) =>
    steps(p).map(({ x, y, z, prediction, error, after }) => {
      const seen = `${list(x)} has the sum $${shown(z)}$: $\\hat y = ${prediction}$, label ${y}, error $${shown(error)}$.`;
      return error === 0
        ? `${seen} Nothing changes.`
        : `${seen} The weights become ${list(after.weights)}, the bias ${shown(after.bias)}.`;
    }),
});
