import type { NumbersExercise } from "../../../../classroom/exercises/exercise.ts";
import {
  networkFrom,
  type Random,
  random as seeded,
  type TraceStep,
  traceNetwork,
} from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { tracedTable } from "../traced.ts";

/**
 * Two inputs, one hidden neuron, two outputs, all with the sigmoid: the smallest network in which two paths meet on
 * the way back. One decimal each, so that it can be worked by hand.
 */
function draw(random: Random) {
  const tenths = (low: number, high: number) => (low + random.integer(high - low + 1)) / 10;
  const weight = () => random.shuffle([-1, 1])[0] * tenths(4, 20);
  return {
    x: [tenths(3, 15), -tenths(3, 15)],
    y: random.shuffle([0, 1]),
    W1: [[weight(), weight()]],
    b1: [tenths(-5, 5)],
    W2: [[weight()], [weight()]],
    b2: [tenths(-5, 5), tenths(-5, 5)],
    alpha: 0.5,
  };
}

export type Given = ReturnType<typeof draw>;

const trace = ({ x, y, W1, b1, W2, b2, alpha }: Given) =>
  traceNetwork(
    networkFrom([
      { weights: W1, biases: b1, activation: "sigmoid" },
      { weights: W2, biases: b2, activation: "sigmoid" },
    ]),
    [{ x, y }],
    { loss: "squaredError", learningRate: alpha },
  );

/** What training needs: not the gradient of the inputs, and of the updates those of the first layer’s weights. */
function shows({ phase, place: { quantity, layer } }: TraceStep): boolean {
  if (phase === "update") return layer === 1 && quantity === "weight";
  return layer > 0;
}

/** The whole training step as a table in which the steps asked for are blank. */
export function backwardTable(
  asks: (step: TraceStep) => boolean,
  rest: Pick<NumbersExercise<Given>, "id" | "title" | "level" | "minutes" | "hints">,
) {
  const shown = (step: TraceStep) => shows(step) && (step.phase !== "update" || asks(step));
  return fair<Given>({
    kind: "numbers",
    version: 1,
    chapter: "backpropagation",
    parameters: draw,
    tolerance: { relative: 0.01 },
    ...tracedTable<Given>({ trace, shows: shown, asks, example: draw(seeded(1)) }),
    ...rest,
  });
}
