import {
  checkGradient,
  type Network,
  type Quantity,
  type Trace,
  type TracePlace,
  type TraceStep,
  traceNetwork,
} from "../../engine/index.ts";
import { networkOf, type StepperState } from "./state.ts";

/** All that a state's lesson goes through, but for the place in it. */
export interface Lesson {
  /** Before the update. */
  network: Network;
  trace: Trace;
  steps: readonly TraceStep[];
  /** The positions at which one layer's part of a pass is done, the start and the end included. */
  stops: readonly number[];
  /** The central difference beside a gradient of a weight or bias. */
  numerical(step: TraceStep): number | undefined;
}

/** The lesson of a state. @throws Error with what doesn't go together. */
export function lessonOf(state: StepperState): Lesson {
  const network = networkOf(state);
  const data = [{ x: state.x, y: state.y }];
  const digits = state.digits === "all" ? 17 : Number(state.digits);
  const { loss, rate: learningRate, held: holdBiases } = state;
  const trace = traceNetwork(network, data, {
    loss,
    learningRate,
    digits,
    holdBiases,
    again: true,
    mark: (tex, operand) => `\\htmlClass{${classOf(operand)}}{${tex}}`,
  });
  if (![trace.loss, trace.lossAfter].every(Number.isFinite))
    throw new Error("With these numbers the loss is infinite.");
  const { steps } = trace;
  const ends = steps.flatMap((step, i) => (groupOf(step) === groupOf(steps[i + 1]) ? [] : [i + 1]));
  let checked: number[] | undefined;
  const numerical = ({ place }: TraceStep) => {
    const k = parameterIndex(network, place);
    if (k === undefined) return undefined;
    checked ??= checkGradient(network, data, loss).parameters.map((parameter) => parameter.numerical);
    return checked[k];
  };
  return { network, trace, steps, stops: [0, ...ends], numerical };
}

const groupOf = (step?: TraceStep) => step && `${step.phase} ${step.place.layer}`;

// Where the weight or bias of a gradient stands in `Network.values`.
function parameterIndex({ layers }: Network, place: TracePlace): number | undefined {
  const { quantity, layer, neuron = 1, from = 1 } = place;
  if (quantity !== "weightGradient" && quantity !== "biasGradient") return undefined;
  const before = layers
    .slice(0, layer - 1)
    .reduce((sum, { inputs, neurons }) => sum + neurons * (inputs + 1), 0);
  const { inputs, neurons } = layers[layer - 1];
  const own =
    quantity === "weightGradient" ? (neuron - 1) * inputs + from - 1 : neurons * inputs + neuron - 1;
  return before + own;
}

/** The class of the colour that a quantity owns. */
export function classOf({ place: { quantity }, value }: Pick<Quantity, "place" | "value">): string {
  switch (quantity) {
    case "input":
    case "weightedSum":
    case "activation":
      return "q-signal";
    case "weight":
    case "bias":
      return value < 0 ? "q-weight-negative" : "q-weight";
    case "loss":
      return "q-error";
    case "target":
    case "learningRate":
      return "q-ink";
    default:
      return "q-gradient";
  }
}
