import "../parts/walk-path.css";
import { Contours } from "../parts/contours.tsx";
import { Curve } from "../parts/curve.tsx";
import { Plane } from "../parts/plane.tsx";
import type { Frame, Point } from "../parts/plane-frame.ts";

// The two losses of the chapter's cells: one weight and one sample; a line through four points.
const oneWeight = (w: number) => (0.3 * w - 0.8) ** 2;
const points: readonly Point[] = [
  [1, 1.5],
  [2, 2.5],
  [3, 2],
  [4, 4],
];
const twoWeights = ([w, b]: Point) =>
  points.reduce((sum, [x, y]) => sum + (w * x + b - y) ** 2, 0) / points.length;

const lowest: Point = [0.7, 0.75];
const levels = [0.32, 0.5, 0.9, 1.6, 2.8, 4.8, 8, 13, 20, 30];

/** The error over one weight, and over two as a map. */
export default function Landscapes() {
  return (
    <div class="widget side-by-side">
      <Plane
        x={[-1.5, 6.5]}
        y={[-0.15, 1.6]}
        xLabel="w"
        yLabel="E"
        label="The error over one weight: a curve that falls to 0 at a weight of about 2.67 and rises on both sides."
        under={(frame) => <Curve frame={frame} of={oneWeight} quantity="error" />}
      >
        {(frame) => <Lowest frame={frame} at={[8 / 3, 0]} />}
      </Plane>
      <Plane
        x={[-1, 2.4]}
        y={[-2.5, 4]}
        xLabel="w"
        yLabel="b"
        label="The error over a weight and a bias, as a map: long ovals around the lowest place, at a weight of 0.7 and a bias of 0.75."
        under={(frame) => <Contours frame={frame} height={twoWeights} levels={levels} />}
      >
        {(frame) => <Lowest frame={frame} at={lowest} />}
      </Plane>
    </div>
  );
}

function Lowest(props: { frame: Frame; at: Point }) {
  const corner = (axis: 0 | 1) => props.frame.toScreen(props.at)[axis] - 5;
  return <rect class="walk-here" x={corner(0)} y={corner(1)} width="10" height="10" aria-hidden="true" />;
}
