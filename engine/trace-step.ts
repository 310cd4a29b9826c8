import { checkHas } from "./checks.ts";
import { texNumber } from "./trace-formulas.ts";

/** One quantity of a training step, as it is computed. */
export interface TraceStep {
  /** Its place in the list, counted from 0. */
  readonly index: number;
  readonly phase: TracePhase;
  /** TeX: z^{(1)}_{2}. With several samples, what belongs to sample 3 ends in [3]. */
  readonly symbol: string;
  /** The right-hand side in symbols, TeX. */
  readonly formula: string;
  /** The same with numbers. */
  readonly numbers: string;
  readonly value: number;
  /** What the formula is made of, in its order. */
  readonly operands: readonly Quantity[];
  /** The steps, by index, whose values it takes. */
  readonly uses: readonly number[];
  readonly place: TracePlace;
}

/** "again" is the forward pass and the loss once more, after the update. */
export type TracePhase = "forward" | "loss" | "backward" | "update" | "again";

/** What a step computes, or an operand is, and where in the network. Everything is counted from 1; layer 0 are the inputs. */
export interface TracePlace {
  readonly quantity:
    | "input"
    | "target"
    | "learningRate"
    | "weightedSum"
    | "activation"
    | "loss"
    | "activationGradient"
    | "slope"
    | "delta"
    | "weightGradient"
    | "biasGradient"
    | "weight"
    | "bias";
  /** Which sample; not given for what concerns all of them. */
  readonly sample?: number;
  readonly layer: number;
  /** Not given for the loss and the learning rate. */
  readonly neuron?: number;
  /** For weights: the neuron (or input) of the layer before. */
  readonly from?: number;
}

/** A number with its symbol and its place, and the step that computed it, where one did. */
export interface Quantity {
  readonly symbol: string;
  readonly value: number;
  readonly place: TracePlace;
  readonly index?: number;
}

/** Marks up the TeX of an operand, symbol or number, in the formulas: with a colour, say. */
export type OperandMark = (tex: string, operand: Quantity) => string;

/**
 * Writes a step: `tex` makes its formula from the operands' symbols, and again from their numbers; `compute` makes
 * the value.
 */
export type StepWriter = (
  phase: TracePhase,
  place: TracePlace,
  symbol: string,
  operands: readonly Quantity[],
  tex: (operands: string[]) => string,
  compute: (operands: number[]) => number,
) => Quantity;

/** A writer that adds to the list, with so many significant digits in its formulas, and operands marked. */
export function stepWriter(steps: TraceStep[], digits: number, mark: OperandMark = (tex) => tex): StepWriter {
  return (phase, place, symbol, operands, tex, compute) => {
    const index = steps.length;
    const value = compute(operands.map((operand) => operand.value));
    const formula = tex(operands.map((operand) => mark(operand.symbol, operand)));
    const numbers = tex(operands.map((operand) => mark(texNumber(operand.value, digits), operand)));
    const uses = [...new Set(operands.flatMap((operand) => operand.index ?? []))];
    steps.push({ index, phase, symbol, formula, numbers, value, operands, uses, place });
    return { symbol, value, place, index };
  };
}

/** Numbers two by two: w₁x₁ + w₂x₂ + …, and after an odd count the last one by itself. */
export const sumOfProducts = {
  tex: (operands: readonly string[]) =>
    pairs(operands)
      .map((factors) => factors.join(" \\cdot "))
      .join(" + "),
  compute: (operands: readonly number[]) =>
    pairs(operands).reduce((sum, factors) => sum + factors.reduce((a, b) => a * b), 0),
};

/** Numbers, symbols … two by two; after an odd count the last one is alone. */
export function pairs<T>(items: readonly T[]): T[][] {
  return items.flatMap((_, i) => (i % 2 === 0 ? [items.slice(i, i + 2)] : []));
}

/** Throws a TypeError unless `value` is a step of a trace. */
export function checkStep(where: string, value: unknown): void {
  checkHas(where, "the step", value, "operands", "a step of a trace, as traceNetwork gives them");
}

/** The products that a step adds up, each as its factors; none where its formula is no such sum. */
export function stepTerms(step: TraceStep): readonly (readonly Quantity[])[] {
  checkStep("stepTerms", step);
  const { operands, place, phase } = step;
  const { quantity } = place;
  if (phase === "update") return [operands.slice(0, 1), operands.slice(1)];
  const takes = (taken: TracePlace["quantity"]) => operands.some(({ place }) => place.quantity === taken);
  // The average over several samples, and δ = p − y, are no sums of products.
  if (takes(quantity) || takes("target")) return [];
  const products = ["weightedSum", "delta", "weightGradient", "biasGradient", "activationGradient"];
  return products.includes(quantity) ? pairs(operands) : [];
}
