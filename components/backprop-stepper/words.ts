import type { SlipKind, TracePlace, TraceStep } from "../../engine/index.ts";
import { plainTex } from "../parts/tex-tree.ts";
import type { Verdict } from "./answer.ts";
import { digitsText } from "./digits.ts";
import type { Digits } from "./state.ts";

const phases = {
  forward: "Forward",
  loss: "The loss",
  backward: "Backward",
  update: "Update",
  again: "Forward again",
} as const;

/** Where in the lesson a step is: "Backward, layer 2, neuron 1". */
export function headOf({ phase, place }: TraceStep): string {
  const { quantity, layer, neuron, from } = place;
  if (quantity === "loss") return phase === "again" ? "The loss again" : phases.loss;
  const where = layer === 0 ? `input ${neuron}` : `layer ${layer}, neuron ${neuron}`;
  const edge = from === undefined ? where : `layer ${layer}, from ${from} to ${neuron}`;
  return `${phases[phase]}: ${edge}`;
}

/** What the step does, in a sentence. */
export function purposeOf(step: TraceStep): string {
  const { phase, place, operands } = step;
  switch (place.quantity) {
    case "weightedSum":
      return phase === "again"
        ? "The weighted sum once more, with the new weights."
        : "The weighted sum: inputs times weights, plus the bias.";
    case "activation":
      return "The activation function makes the neuron’s output of its sum.";
    case "loss":
      return phase === "again"
        ? "How far off it is now."
        : "How far the outputs are from the targets, as one number.";
    case "activationGradient":
      return activationPurpose(step);
    case "slope":
      return "The local slope of the activation function, where its sum stands.";
    case "delta":
      return operands.some((operand) => operand.place.quantity === "target")
        ? "Output and loss together: their slopes multiply to this difference."
        : "Upstream times local: how the error changes with the neuron’s sum.";
    case "weightGradient":
      return "How the error changes with this weight: the δ at the end of its edge times the signal at its start.";
    case "biasGradient":
      return "The bias is the weight of an input that is 1, so its gradient is δ itself.";
    default:
      return "A step downhill: against the gradient.";
  }
}

function activationPurpose({ place, operands }: TraceStep): string {
  if (operands[0].place.quantity !== "weight") return "How the error changes with this output.";
  const what = place.layer === 0 ? "this input" : "this activation";
  const paths = operands.length / 2;
  return paths === 1
    ? `How the error changes with ${what}: what comes back along its edge.`
    : `How the error changes with ${what}: what comes back along ${paths} edges, added up.`;
}

/** A step in words, for those who don't see it. */
export function described(step: TraceStep, digits: Digits, hidden: boolean): string {
  const symbol = plainTex(step.symbol);
  return hidden
    ? `${headOf(step)}. ${purposeOf(step)} What is ${symbol}?`
    : `${headOf(step)}. ${purposeOf(step)} ${symbol} = ${digitsText(step.value, digits)}.`;
}

const slips: Record<SlipKind, (of: string) => string> = {
  sign: () => "The size is right, the sign is not.",
  path: (of) => `One path is missing: you left out the one through ${of}. They all add up.`,
  bias: () => "You left out the bias.",
  activation: () => "That is the number before this operation: the function is still to be applied.",
  slope: () => "You forgot σ′: what comes back must be multiplied by the activation’s slope.",
  slopeOfActivation: () => "That is σ′ at a. The slope is wanted at z.",
  slopeTwice: () => "There is no σ′ here: it has cancelled against the loss’s own slope.",
  input: () => "That is δ alone: multiply it by the signal at the start of the edge.",
  sum: () => "You multiplied by z: the edge carries the activation a.",
  updated: () =>
    "You used the updated weight. The backward pass needs the weight that the forward pass used.",
  old: () => "That is the number from before the update. Use the new weights.",
  rate: () => "You forgot the learning rate.",
  change: () => "That is the change alone: add it to the weight that was there.",
  same: () => "That is the old weight, unchanged.",
  factor: () => "You are off by a factor: look at the ½, the 2 or the mean.",
};

const specific: Partial<Record<`${TracePlace["quantity"]} ${SlipKind}`, string>> = {
  "weight sign": "The sign of the update: you went uphill. It is minus α times the gradient.",
  "bias sign": "The sign of the update: you went uphill. It is minus α times the gradient.",
  "slope activation": "That is the value; the slope is wanted.",
  "activationGradient sign": "The sign is wrong: it is output minus target.",
};

/** What is said to an answer. */
export function reply(verdict: Verdict, step: TraceStep): string {
  switch (verdict.kind) {
    case "right":
      return "Right.";
    case "coarse":
      return "That may be right, but so few digits don’t tell it from a likely slip. Give one or two more.";
    case "unreadable":
      return verdict.problem;
    case "wrong":
      return "Not yet. Put the numbers into the formula, one by one.";
    case "slip": {
      const { kind, of } = verdict.slip;
      const fromOutput = step.operands.every(({ place }) => place.quantity !== "weight");
      const special = kind === "sign" && step.place.quantity === "activationGradient" && !fromOutput;
      const own = special ? undefined : specific[`${step.place.quantity} ${kind}`];
      return own ?? slips[kind](of ? plainTex(of) : "");
    }
  }
}
