import type { Perceptron } from "../../engine/index.ts";
import { turnedRound } from "./model-codec.ts";
import { clipToHalfPlane, corners, type Frame, type Point } from "./plane-frame.ts";

/** A piece of the plane that no line crosses, and what each perceptron answers there. */
export interface Piece {
  readonly polygon: readonly Point[];
  readonly answers: readonly (0 | 1)[];
}

/** The pieces into which the lines of perceptrons cut a box. */
export function planePieces(lines: readonly Perceptron[], box: Pick<Frame, "x" | "y">): Piece[] {
  let pieces: Piece[] = [{ polygon: corners(box), answers: [] }];
  for (const line of lines) {
    const halves = [
      { side: line, answer: 1 },
      { side: turnedRound(line), answer: 0 },
    ] as const;
    pieces = pieces.flatMap(({ polygon, answers }) =>
      halves.map(({ side, answer }) => ({
        polygon: clipToHalfPlane(polygon, side),
        answers: [...answers, answer],
      })),
    );
    pieces = pieces.filter(({ polygon }) => polygon.length > 2);
  }
  return pieces;
}
