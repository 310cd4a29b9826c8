import type { Perceptron } from "../../engine/index.ts";
import { clipToHalfPlane, corners, type Frame, type Point } from "../parts/plane-frame.ts";
import { type Committee, combiner } from "./committee.ts";

/** A piece of the plane that no line crosses, and what the last neuron answers there. */
export interface Cell {
  readonly polygon: readonly Point[];
  readonly answer: 0 | 1;
}

/** The pieces into which the lines cut the frame. */
export function cells(committee: Committee, frame: Pick<Frame, "x" | "y">): Cell[] {
  const last = combiner(committee.rule, committee.lines.length);
  let pieces: { polygon: Point[]; z: number }[] = [{ polygon: corners(frame), z: last.bias }];
  for (const [k, line] of committee.lines.entries()) {
    pieces = pieces.flatMap(({ polygon, z }) => [
      { polygon: clipToHalfPlane(polygon, line), z: z + last.weights[k] },
      { polygon: clipToHalfPlane(polygon, opposite(line)), z },
    ]);
    pieces = pieces.filter(({ polygon }) => polygon.length > 2);
  }
  return pieces.map(({ polygon, z }) => ({ polygon, answer: z >= 0 ? 1 : 0 }));
}

function opposite({ weights, bias }: Perceptron): Perceptron {
  return { weights: weights.map((weight) => 0 - weight), bias: 0 - bias };
}
