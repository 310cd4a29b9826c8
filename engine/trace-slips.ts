import { activationFunction } from "./activation-names.ts";
import { checkHas } from "./checks.ts";
import type { Trace } from "./trace.ts";
import { checkStep, stepTerms, type TracePlace, type TraceStep } from "./trace-step.ts";

/**
 * What went wrong on the way to a wrong number:
 * - "sign": everything right but the sign; in an update, a step uphill;
 * - "path": one term of a sum left out; "bias": the bias left out;
 * - "activation": z in place of a, or a in place of σ′(z);
 * - "slope": σ′ left out; "slopeOfActivation": σ′(a) in place of σ′(z); "slopeTwice": σ′ where it has cancelled;
 * - "input": the activation at the edge's start left out; "sum": its z in place of its a;
 * - "updated": the weight after the update where the one before it belongs; "old": the other way round;
 * - "rate": α left out; "change": the change in place of the new value; "same": no change at all;
 * - "factor": a factor too much or too little, such as the 2 of a square's derivative.
 */
export type SlipKind =
  | "sign"
  | "path"
  | "bias"
  | "activation"
  | "slope"
  | "slopeOfActivation"
  | "slopeTwice"
  | "input"
  | "sum"
  | "updated"
  | "old"
  | "rate"
  | "change"
  | "same"
  | "factor";

/** A likely wrong answer to "what is this quantity?". */
export interface Slip {
  readonly kind: SlipKind;
  readonly value: number;
  /** The symbol of what was left out, where it takes one to say it. */
  readonly of?: string;
}

/** The wrong answers that a step invites, each with what leads to it; none of them is the right one. */
export function stepSlips(trace: Trace, step: TraceStep): Slip[] {
  checkHas("stepSlips", "the trace", trace, "steps", "what traceNetwork gives");
  checkStep("stepSlips", step);
  const at = (quantity: TracePlace["quantity"], phase = step.phase) =>
    trace.steps.find(({ place, phase: other }) => other === phase && samePlace(place, step.place, quantity));
  const old = step.phase === "again" ? at(step.place.quantity, "forward")?.value : undefined;
  const slips = [
    ...slipsOf(trace, step, at),
    ...(old === undefined ? [] : [{ kind: "old", value: old } as const]),
    ...(step.phase === "update" ? [] : [{ kind: "sign", value: -step.value } as const]),
  ];
  const distinct = (value: number) => Math.abs(value - step.value) > 1e-9 * Math.abs(step.value);
  return slips.filter(({ value }, i) => {
    const first = slips.findIndex((slip) => slip.value === value) === i;
    return first && Number.isFinite(value) && distinct(value);
  });
}

type Find = (quantity: TracePlace["quantity"], phase?: TraceStep["phase"]) => TraceStep | undefined;

function slipsOf(trace: Trace, step: TraceStep, at: Find): Slip[] {
  const values = step.operands.map(({ value }) => value);
  // The average over several samples: the sum in its place.
  if (step.operands.some(({ place }) => place.quantity === step.place.quantity && step.phase !== "update"))
    return [{ kind: "factor", value: step.value * values.length }];
  switch (step.place.quantity) {
    case "weightedSum":
      return missingTerms(step);
    case "activation":
      return [{ kind: "activation", value: values[0] }];
    case "loss":
      return factors(step);
    case "activationGradient":
      return step.operands[0].place.quantity === "weight"
        ? [...missingTerms(step), withUpdatedWeights(trace, step)]
        : factors(step);
    case "slope":
      return slopeSlips(trace, step);
    case "delta":
      return deltaSlips(trace, step, at);
    case "weightGradient":
      return [{ kind: "input", value: values[0] }, ...withoutSlope(values[1], at), ...fromSum(trace, step)];
    case "biasGradient":
      return withoutSlope(1, at);
    default:
      return step.phase === "update" ? updateSlips(values) : [];
  }
}

function missingTerms(step: TraceStep): Slip[] {
  const terms = stepTerms(step);
  if (terms.length < 2) return [];
  return terms.map((factors) => {
    const of = factors[factors.length - 1].symbol;
    const rest = step.value - factors.reduce((product, factor) => product * factor.value, 1);
    return { kind: factors.length === 1 ? "bias" : "path", value: rest, of };
  });
}

// The 2 of a square's derivative, the ½ or 1/n before the sum.
function factors({ operands, value }: TraceStep): Slip[] {
  const outputs = operands.filter(({ place }) => place.quantity === "target").length;
  return [2, outputs].flatMap((factor) => [
    { kind: "factor", value: value * factor } as const,
    { kind: "factor", value: value / factor } as const,
  ]);
}

function withUpdatedWeights({ network }: Trace, step: TraceStep): Slip {
  const value = stepTerms(step).reduce((sum, [weight, delta]) => {
    const { layer, neuron = 1, from = 1 } = weight.place;
    return sum + network.layers[layer - 1].weights.at(neuron - 1, from - 1) * delta.value;
  }, 0);
  return { kind: "updated", value };
}

function slopeSlips({ network }: Trace, { operands: [z, a], place }: TraceStep): Slip[] {
  const { kind, derivative } = activationFunction(network.layers[place.layer - 1].activation);
  if (kind === "softmax") return [];
  return [
    { kind: "activation", value: a.value },
    { kind: "activation", value: z.value },
    { kind: "slopeOfActivation", value: derivative(a.value) },
  ];
}

function deltaSlips({ network }: Trace, { operands, place, value }: TraceStep, at: Find): Slip[] {
  if (at("slope")) return withoutSlope(1, at);
  const { kind, derivative } = activationFunction(network.layers[place.layer - 1].activation);
  const z = at("weightedSum", "forward");
  const taken = kind === "sigmoid" && operands[1].place.quantity === "target" && z;
  return taken ? [{ kind: "slopeTwice", value: value * derivative(z.value) }] : [];
}

// ∂E/∂a where δ = ∂E/∂a · σ′(z) belongs.
function withoutSlope(input: number, at: Find): Slip[] {
  const gradient = at("activationGradient");
  return gradient && at("slope") ? [{ kind: "slope", value: gradient.value * input }] : [];
}

function fromSum({ steps }: Trace, { operands: [delta, input], place }: TraceStep): Slip[] {
  const z = steps.find(
    ({ place: other, phase }) => phase === "forward" && samePlace(other, input.place, "weightedSum"),
  );
  return place.layer > 1 && z ? [{ kind: "sum", value: delta.value * z.value }] : [];
}

function updateSlips([before, rate, gradient]: number[]): Slip[] {
  return [
    { kind: "sign", value: before + rate * gradient },
    { kind: "rate", value: before - gradient },
    { kind: "change", value: -rate * gradient },
    { kind: "change", value: rate * gradient },
    { kind: "same", value: before },
  ];
}

// Whether a place holds that quantity of the same neuron (and sample) as another. Softmax has several slopes a neuron,
// each with a `from`, and none of them is "the" slope.
function samePlace(place: TracePlace, other: TracePlace, quantity: TracePlace["quantity"]): boolean {
  return (
    place.quantity === quantity &&
    place.layer === other.layer &&
    place.neuron === other.neuron &&
    place.sample === other.sample &&
    place.from === undefined
  );
}
