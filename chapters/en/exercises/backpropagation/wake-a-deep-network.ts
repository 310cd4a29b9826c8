import type { Demand } from "../../../../classroom/exercises/exercise.ts";
import { exercise } from "../../../../classroom/exercises/exercise.ts";
import {
  changed,
  drawPoints,
  epochsAtMost,
  type Points,
  plainFeatures,
  reached,
  samePoints,
  startAt,
  testLossAtMost,
} from "../goal.ts";

const start = (points: Points) =>
  startAt(points, {
    set: "circle",
    hiddenSizes: [6, 6, 6, 6, 6, 6],
    hidden: "sigmoid",
    learningRate: 0.03,
    epochs: 100,
  });

const solved = (points: Points) => changed(start(points), { hidden: "tanh" });

const deep: Demand<unknown> = {
  id: "deep",
  sentence: () => "at least six hidden layers",
  met: (_, { network }) => network.hiddenSizes.length >= 6,
};

/** Six layers of sigmoids through which no gradient comes. */
export const wakeADeepNetwork = exercise<Points>({
  kind: "goal",
  id: "wake-a-deep-network",
  version: 1,
  chapter: "backpropagation",
  title: "Wake a deep network",
  level: "standard",
  minutes: 8,
  parameters: drawPoints,
  start,
  demands: [samePoints(start), plainFeatures, deep, epochsAtMost(200), testLossAtMost(0.05)],
  hints: [
    () => "Look at the gradients of the first layers. Which factor of each layer makes them so small?",
    () => "The slope of a sigmoid is a quarter at best. Take an activation whose slope can be 1.",
  ],
  solution: (points) => [
    "Seven slopes of at most a quarter each leave next to nothing for the first layer, so the network says one half everywhere.",
    "Change the activation of the hidden layers to tanh, whose slope at 0 is 1. ReLU does it too; so may Adam, which lengthens small steps.",
    reached(solved(points)),
  ],
  samples: (points) => ({
    right: [solved(points)],
    wrong: [start(points), changed(solved(points), { hiddenSizes: [6, 6] })],
    invalid: ["", "tanh", {}],
  }),
});
