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
  /** The steps, by index, whose values it takes. */
  readonly uses: readonly number[];
  readonly place: TracePlace;
}

export type TracePhase = "forward" | "loss" | "backward" | "update";

/** What a step computes, and where in the network. Everything is counted from 1; layer 0 are the inputs. */
export interface TracePlace {
  readonly quantity:
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
  /** Not given for the loss. */
  readonly neuron?: number;
  /** For weights: the neuron (or input) of the layer before. */
  readonly from?: number;
}

/** A number with its symbol, and the step that computed it, where one did. */
export interface Quantity {
  readonly symbol: string;
  readonly value: number;
  readonly index?: number;
}

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

/** Marks up the TeX of an operand, symbol or number, in the formulas: with a colour, say. */
export type OperandMark = (tex: string, operand: Quantity) => string;

/** A writer that adds to the list, with so many significant digits in its formulas. */
export function stepWriter(steps: TraceStep[], digits: number, mark: OperandMark = (tex) => tex): StepWriter {
  return (phase, place, symbol, operands, tex, compute) => {
    const index = steps.length;
    const value = compute(operands.map((operand) => operand.value));
    const formula = tex(operands.map((operand) => mark(operand.symbol, operand)));
    const numbers = tex(operands.map((operand) => mark(texNumber(operand.value, digits), operand)));
    const uses = [...new Set(operands.flatMap((operand) => operand.index ?? []))];
    steps.push({ index, phase, symbol, formula, numbers, value, uses, place });
    return { symbol, value, index };
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

function pairs<T>(items: readonly T[]): T[][] {
  return items.flatMap((_, i) => (i % 2 === 0 ? [items.slice(i, i + 2)] : []));
}
