import { type FittedLine, sigmoid } from "../../engine/index.ts";
import type { Range } from "../parts/plane-frame.ts";
import type { Fits } from "./fits.ts";

/** One step from the straight line to the sigmoid: what it makes of an age. */
export interface Stage {
  readonly title: string;
  /** What the height of its curve is called. */
  readonly yLabel: string;
  readonly y: Range;
  readonly yTicks: readonly number[];
  /** Whether the people are drawn at their labels, 0 and 1. */
  readonly people: boolean;
  f(age: number): number;
  /** What is wrong with the value, or right. */
  verdict(age: number): string;
}

const at = ({ slope, intercept }: FittedLine, age: number) => slope * age + intercept;
const probability: Pick<Stage, "y" | "yTicks"> = { y: [-0.65, 1.65], yTicks: [0, 0.5, 1] };

/** The four stages, in order: line, exponential, divided, fitted anew. */
export function stagesOf({ line, logOdds }: Fits): readonly Stage[] {
  return [
    {
      ...probability,
      title: "A straight line",
      yLabel: "z",
      people: true,
      f: (age) => at(line, age),
      verdict: (age) => {
        const z = at(line, age);
        return z < 0
          ? "below 0: no probability"
          : z > 1
            ? "above 1: no probability"
            : "could be a probability";
      },
    },
    {
      title: "Positive: take exp",
      yLabel: "exp z",
      y: [-0.5, 6.5],
      yTicks: [0, 1, 2, 3, 4, 5, 6],
      people: false,
      f: (age) => Math.exp(at(line, age)),
      verdict: (age) => (at(line, age) > 0 ? "positive, but above 1" : "positive, and up to 1"),
    },
    {
      ...probability,
      title: "Below 1: divide",
      yLabel: "p",
      people: true,
      f: (age) => sigmoid(at(line, age)),
      verdict: () => "between 0 and 1, but a poor fit",
    },
    {
      ...probability,
      title: "Fit anew",
      yLabel: "p",
      people: true,
      f: (age) => sigmoid(at(logOdds, age)),
      verdict: () => "between 0 and 1, and fitted to the people",
    },
  ];
}
