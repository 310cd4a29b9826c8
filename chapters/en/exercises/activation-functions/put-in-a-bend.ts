import { exercise } from "../../../../classroom/exercises/exercise.ts";
import {
  changed,
  drawPoints,
  epochsAtMost,
  hiddenSizes,
  type Points,
  plainFeatures,
  reached,
  samePoints,
  startAt,
  testLossAtMost,
} from "../goal.ts";

const start = (points: Points) =>
  startAt(points, { set: "xor", hiddenSizes: [8], hidden: "identity", learningRate: 0.1, epochs: 100 });

const solved = (points: Points) => changed(start(points), { hidden: "relu" });

/** XOR without a bend, and with one. */
export const putInABend = exercise<Points>({
  kind: "goal",
  id: "put-in-a-bend",
  version: 1,
  chapter: "activation-functions",
  title: "Put in a bend",
  level: "warm-up",
  minutes: 5,
  parameters: drawPoints,
  start,
  demands: [samePoints(start), plainFeatures, hiddenSizes([8]), epochsAtMost(300), testLossAtMost(0.1)],
  hints: [
    () =>
      "Eight neurons and two layers, and still the border is a straight line. What is missing between the layers?",
    () => "The hidden neurons pass their sums on unchanged. Give them an activation that bends.",
  ],
  solution: (points) => [
    "With the identity the two layers multiply out to one, and one line can’t part XOR, however long you train.",
    "Change the activation of the hidden layer to ReLU, and leave all else as it is.",
    reached(solved(points)),
  ],
  samples: (points) => ({
    right: [solved(points), changed(start(points), { hidden: "leakyRelu(0.01)" })],
    wrong: [
      start(points),
      changed(start(points), {}, { epochs: 300 }),
      changed(solved(points), { hiddenSizes: [9] }),
    ],
    invalid: ["", "relu", null],
  }),
});
