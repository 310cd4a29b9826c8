import type { Random } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";

const cases = ["underfits", "overfits", "fits", "jumps"] as const;

const near = (random: Random, values: readonly number[]) =>
  values.map((value) => Number((value + random.uniform(-0.01, 0.01)).toFixed(2)));

/** Losses after 10, 50, 100 and 200 epochs. */
const curves: Record<
  (typeof cases)[number],
  readonly [training: readonly number[], validation: readonly number[]]
> = {
  underfits: [
    [0.68, 0.62, 0.58, 0.55],
    [0.69, 0.64, 0.6, 0.57],
  ],
  overfits: [
    [0.52, 0.3, 0.15, 0.05],
    [0.55, 0.38, 0.47, 0.71],
  ],
  fits: [
    [0.5, 0.2, 0.1, 0.05],
    [0.53, 0.23, 0.13, 0.08],
  ],
  jumps: [
    [0.58, 1.31, 0.49, 1.12],
    [0.61, 1.4, 0.55, 1.19],
  ],
};

const told: Record<(typeof cases)[number], { text: string; yes: string; no: string }> = {
  underfits: {
    text: "It underfits: try a larger network, or better features.",
    yes: "Both losses stay high and close together: the network can’t even follow the training data.",
    no: "A network that underfits can’t bring its training loss down, and doesn’t move it much either.",
  },
  overfits: {
    text: "It overfits: stop earlier, take more data or a smaller network.",
    yes: "Training goes on falling while validation has turned and rises: it learns the samples by heart.",
    no: "Overfitting shows where the two curves part: training falls while validation rises.",
  },
  fits: {
    text: "It fits: keep it, and look at the test data once.",
    yes: "Both losses are low and stay close.",
    no: "For that both losses would have to be low, and close to each other.",
  },
  jumps: {
    text: "The steps are too large: lower the learning rate.",
    yes: "The losses go up and down together and get nowhere: each step leaps over the goal.",
    no: "Steps that are too large make the training loss go up and down. Here it only falls.",
  },
};

/** Reading a run by two rows of numbers. */
export const readTheCurves = fair({
  kind: "choice",
  id: "read-the-curves",
  version: 1,
  chapter: "multilayer-perceptrons",
  title: "Read two curves",
  level: "standard",
  minutes: 2,
  parameters: (random) => {
    const run = random.shuffle(cases)[0];
    const [training, validation] = curves[run].map((values) => near(random, values));
    return { run, training, validation };
  },
  options: ({ run }) =>
    cases.map((id) => ({
      id,
      text: told[id].text,
      right: id === run,
      why: id === run ? told[id].yes : told[id].no,
    })),
  hints: [
    () =>
      "Two questions: how low does the training loss get, and what does the validation loss do meanwhile?",
    ({ training, validation }) =>
      `At the end they stand at ${training[3]} and ${validation[3]}. Someone who tosses a coin has about 0.69. And which way were they going?`,
  ],
  solution: ({ run }) => [told[run].yes, told[run].text],
});
