import { exercise } from "../../../../classroom/exercises/exercise.ts";
import {
  changed,
  drawPoints,
  epochsAtMost,
  hiddenSizes,
  plainFeatures,
  plainSteps,
  reached,
  samePoints,
  startAt,
  testLossAtMost,
} from "../goal.ts";

type Given = { readonly seed: number; readonly rate: number };

const start = ({ seed, rate }: Given) =>
  startAt({ seed }, { set: "circle", hiddenSizes: [8], hidden: "relu", learningRate: rate, epochs: 30 });

const withRate = (given: Given, learningRate: number) =>
  changed(start(given), {}, { optimizer: { name: "sgd", learningRate } });

/** A learning rate by powers of ten. */
export const findTheRate = exercise<Given>({
  kind: "goal",
  id: "find-the-rate",
  version: 1,
  chapter: "gradient-descent",
  title: "Find the rate",
  level: "standard",
  minutes: 8,
  parameters: (random) => ({ ...drawPoints(random), rate: random.shuffle([0.0001, 0.001, 10, 30])[0] }),
  start,
  demands: [
    samePoints(start),
    plainFeatures,
    hiddenSizes([8]),
    plainSteps,
    epochsAtMost(30),
    testLossAtMost(0.05),
  ],
  hints: [
    ({ rate }) =>
      rate < 1
        ? "Watch the loss: does it jump, or does it crawl? Then go up or down by a factor of ten."
        : "Watch the loss: it jumps, or is no number at all. Go down by a factor of ten at a time.",
    () => "Somewhere between 0.1 and 1 the steps are large enough and not too large.",
  ],
  solution: (given) => [
    given.rate < 1
      ? `At ${given.rate} the steps are tiny: in 30 epochs the weights hardly leave their start.`
      : `At ${given.rate} each step leaps over the valley, and the loss jumps or runs away.`,
    "By powers of ten you come to 0.1, where it falls steadily, and to 1. In between, 0.3 is a good choice.",
    reached(withRate(given, 0.3)),
  ],
  samples: (given) => ({
    right: [withRate(given, 0.3)],
    wrong: [start(given), withRate(given, 0.001), changed(withRate(given, 0.3), {}, { epochs: 300 })],
    invalid: ["", "0.3", 0.3],
  }),
});
