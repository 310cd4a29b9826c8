import { type Perceptron, perceptronLayer, predict, type Sample } from "../../engine/index.ts";

/**
 * How the last neuron combines the answers of the ones before it: 1 when all say 1, when any says 1, or in order: each
 * neuron in turn cuts off points of one class (`cuts`), and the first to do so decides; what none cuts off is of
 * class `rest`.
 */
export type Rule = "and" | "or" | { readonly cuts: readonly (0 | 1)[]; readonly rest: 0 | 1 };

/** Neurons side by side, each with its line, and the rule of the one that combines them. */
export interface Committee {
  readonly lines: readonly Perceptron[];
  readonly rule: Rule;
}

/**
 * The neuron that combines `count` others by a rule. In order, a neuron that cuts off class 0 answers 0 there, one
 * that cuts off class 1 answers 1; each has twice the weight of the next, and so outvotes all that follow.
 */
export function combiner(rule: Rule, count: number): Perceptron {
  if (rule === "and") return { weights: new Array(count).fill(1), bias: 0.5 - count };
  if (rule === "or") return { weights: new Array(count).fill(1), bias: -0.5 };
  const weights = rule.cuts.map((_, k) => 2 ** (count - 1 - k));
  const unmoved = weights.reduce((sum, weight, k) => sum + (rule.cuts[k] === 0 ? weight : 0), 0);
  return { weights, bias: (rule.rest === 1 ? 0.5 : -0.5) - unmoved };
}

/** The same rule as AND or OR where it amounts to that. */
export function simplified(rule: Rule): Rule {
  if (typeof rule === "string") return rule;
  const before = rule.cuts.slice(0, -1);
  // To cut off one class and leave the other is, for the last neuron, to cut off the other and leave the one.
  const eitherWay = rule.cuts.at(-1) !== rule.rest;
  if (eitherWay && before.every((cut) => cut === 0)) return "and";
  if (eitherWay && before.every((cut) => cut === 1)) return "or";
  return rule;
}

/** What the committee answers to an input. */
export function answerOf({ lines, rule }: Committee, x: readonly number[]): 0 | 1 {
  return predict(combiner(rule, lines.length), perceptronLayer(lines, x));
}

/** Which samples it gets wrong. */
export function mistakes(committee: Committee, samples: readonly Sample[]): boolean[] {
  const last = combiner(committee.rule, committee.lines.length);
  return samples.map(({ x, y }) => predict(last, perceptronLayer(committee.lines, x)) !== y);
}

/** How many samples it gets wrong. */
export function countMistakes(committee: Committee, samples: readonly Sample[]): number {
  return mistakes(committee, samples).filter(Boolean).length;
}
