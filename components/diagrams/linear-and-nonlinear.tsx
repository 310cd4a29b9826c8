import "./linear-and-nonlinear.css";
import { circlePoints, gaussPoints } from "../../engine/index.ts";
import { bestLine } from "../parts/best-line.ts";
import { Plane } from "../parts/plane.tsx";
import { chord, type Frame, linePath, type Range } from "../parts/plane-frame.ts";
import { Points } from "../parts/points.tsx";

const extent: Range = [-6, 6];
const linear = gaussPoints({ seed: 2, count: 60 });
const nonlinear = circlePoints({ seed: 1, count: 80 });
const line = bestLine(linear).model;
// Half way between the two rings of the data.
const RADIUS = 3;

/** Data that a straight line divides, and data that only a bent one does. */
export default function LinearAndNonlinear() {
  return (
    <div class="widget two-planes">
      <div>
        <Plane
          x={extent}
          y={extent}
          xLabel="x_1"
          yLabel="x_2"
          label="Linear data: two clouds of points, and a straight line between them."
          under={(frame) => <path class="curve" d={straight(frame)} />}
        >
          {(frame) => <Points frame={frame} samples={linear} />}
        </Plane>
        <p>linear: a line will do</p>
      </div>
      <div>
        <Plane
          x={extent}
          y={extent}
          xLabel="x_1"
          yLabel="x_2"
          label="Non-linear data: points of one class with the other class all round them, and a closed curve between."
          under={(frame) => <path class="curve" d={round(frame)} />}
        >
          {(frame) => <Points frame={frame} samples={nonlinear} />}
        </Plane>
        <p>non-linear: it has to bend</p>
      </div>
    </div>
  );
}

function straight(frame: Frame): string {
  return linePath(frame, chord(line, frame) ?? []);
}

function round(frame: Frame): string {
  const at = (x: number) => frame.toScreen([x, 0]).map((value) => value.toFixed(1));
  const radius = (frame.toScreen([RADIUS, 0])[0] - frame.toScreen([0, 0])[0]).toFixed(1);
  const arc = `A${radius},${radius},0,1,1,`;
  return `M${at(-RADIUS)}${arc}${at(RADIUS)}${arc}${at(-RADIUS)}Z`;
}
