import { predict } from "../../engine/index.ts";
import type { Frame, Point } from "../parts/plane-frame.ts";
import { planePieces } from "../parts/plane-pieces.ts";
import { type Committee, combiner } from "./committee.ts";

/** A piece of the plane that no line crosses, and what the last neuron answers there. */
export interface Cell {
  readonly polygon: readonly Point[];
  readonly answer: 0 | 1;
}

/** The pieces into which the lines cut the frame. */
export function cells({ lines, rule }: Committee, frame: Pick<Frame, "x" | "y">): Cell[] {
  const last = combiner(rule, lines.length);
  return planePieces(lines, frame).map(({ polygon, answers }) => ({
    polygon,
    answer: predict(last, answers),
  }));
}
