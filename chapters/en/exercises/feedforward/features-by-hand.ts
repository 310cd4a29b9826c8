import { exercise } from "../../../../classroom/exercises/exercise.ts";
import type { Experiment } from "../../../../engine/index.ts";
import {
  changed,
  drawPoints,
  epochsAtMost,
  neuronsAtMost,
  type Points,
  reached,
  samePoints,
  startAt,
  testLossAtMost,
} from "../goal.ts";

const start = (points: Points) =>
  startAt(points, { set: "circle", hiddenSizes: [], hidden: "tanh", learningRate: 0.03, epochs: 100 });

const withFeatures = (points: Points, features: readonly string[]): Experiment => ({
  ...changed(start(points), {}, { epochs: 200 }),
  features,
});

const solved = (points: Points) => withFeatures(points, ["x1^2", "x2^2"]);

/** What a hidden layer would have had to find, given by hand. */
export const featuresByHand = exercise<Points>({
  kind: "goal",
  id: "features-by-hand",
  version: 1,
  chapter: "feedforward",
  title: "Features by hand",
  level: "standard",
  minutes: 6,
  parameters: drawPoints,
  start,
  demands: [samePoints(start), neuronsAtMost(0), epochsAtMost(400), testLossAtMost(0.05)],
  hints: [
    () =>
      "Without a hidden layer the network is one neuron and draws one straight line. In which features is a circle a straight line?",
    () => "A point lies inside when the sum of two squares is small. Both squares can be had as features.",
  ],
  solution: (points) => [
    "The border of a circle is where $x_1^2 + x_2^2$ has one value: in the two squares that is a straight line.",
    "Choose the squares as features, leave out the coordinates themselves, and train for 200 epochs.",
    reached(solved(points)),
    "In a network with hidden layers nobody has to think of this: it is what they learn.",
  ],
  samples: (points) => ({
    right: [solved(points), withFeatures(points, ["x1", "x2", "x1^2", "x2^2"])],
    wrong: [
      start(points),
      withFeatures(points, ["x1", "x2", "x1*x2"]),
      changed(solved(points), { hiddenSizes: [3] }),
    ],
    invalid: ["", "x1^2 + x2^2", []],
  }),
});
