import { exercise } from "../../../../classroom/exercises/exercise.ts";
import {
  changed,
  drawPoints,
  epochsAtMost,
  neuronsAtMost,
  type Points,
  plainFeatures,
  reached,
  samePoints,
  startAt,
  testLossAtMost,
} from "../goal.ts";

const start = (points: Points) =>
  startAt(points, { set: "circle", hiddenSizes: [1], hidden: "tanh", learningRate: 0.03, epochs: 100 });

const solved = (points: Points) =>
  changed(
    start(points),
    { hiddenSizes: [3], hidden: "relu" },
    { optimizer: { name: "adam", learningRate: 0.05 }, epochs: 200 },
  );

/** Three lines fence in a circle. */
export const circleWithFewNeurons = exercise<Points>({
  kind: "goal",
  id: "circle-with-few-neurons",
  version: 1,
  chapter: "multilayer-perceptrons",
  title: "A circle with few neurons",
  level: "standard",
  minutes: 8,
  parameters: drawPoints,
  start,
  demands: [samePoints(start), plainFeatures, neuronsAtMost(3), epochsAtMost(500), testLossAtMost(0.1)],
  hints: [
    () =>
      "Each hidden neuron draws one border. How many borders does it take at least to fence something in?",
    () =>
      "Three in one hidden layer are enough. If the loss hangs, try another activation, another optimiser, or draw the weights anew.",
  ],
  solution: (points) => [
    "One or two borders can’t close a ring; three make a triangle.",
    "One way: a single hidden layer of three neurons with ReLU, Adam at a rate of 0.05, 200 epochs.",
    reached(solved(points)),
  ],
  samples: (points) => ({
    right: [solved(points)],
    wrong: [start(points), changed(solved(points), { hiddenSizes: [4] }), solved({ seed: points.seed + 1 })],
    invalid: ["", "three neurons", {}, 3],
  }),
});
