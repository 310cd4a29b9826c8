import "../parts/walk-path.css";
import { For } from "solid-js";
import { Curve } from "../parts/curve.tsx";
import { formatNumber } from "../parts/format.ts";
import { MovablePoints } from "../parts/movable-points.tsx";
import { Plane } from "../parts/plane.tsx";
import type { Frame, Point } from "../parts/plane-frame.ts";
import type { LossCurve } from "./curves.ts";

export interface CurvePictureProps {
  curve: LossCurve;
  path: readonly number[];
  label: string;
  onMove(start: number): void;
}

/** The curve, the places of the ball so far, its tangent now, and the ball itself, to be moved. */
export function CurvePicture(props: CurvePictureProps) {
  const at = (w: number): Point => [w, props.curve.loss(w)];
  const now = () => props.path[props.path.length - 1];
  return (
    <Plane
      x={props.curve.x}
      y={props.curve.y}
      xLabel="w"
      yLabel="E"
      width={440}
      height={340}
      label={props.label}
      interactive
      under={(frame) => (
        <>
          <Curve frame={frame} of={props.curve.loss} quantity="error" />
          <Tangent frame={frame} at={at(now())} slope={props.curve.slope(now())} />
          <path class="walk-line hops" d={hops(frame, props.path.map(at))} />
          <For each={props.path.slice(0, -1)}>{(w) => <Place frame={frame} at={at(w)} />}</For>
        </>
      )}
    >
      {(frame) => (
        <MovablePoints
          frame={frame}
          points={[held(frame, at(now()))]}
          together="The ball"
          mark={() => <circle class="ball" r="8" />}
          name={() => "Ball"}
          description={() => `w = ${formatNumber(now(), { significant: 3 })}`}
          step={[(frame.x[1] - frame.x[0]) / 80, 0]}
          onMove={(_, to) => props.onMove(Number(to[0].toFixed(2)))}
        />
      )}
    </Plane>
  );
}

function Place(props: { frame: Frame; at: Point }) {
  const corner = (axis: 0 | 1) => (bounded(props.frame.toScreen(props.at)[axis]) - 3).toFixed(1);
  return <rect class="walk-place" x={corner(0)} y={corner(1)} width="6" height="6" />;
}

function Tangent(props: { frame: Frame; at: Point; slope: number }) {
  const reach = () => (props.frame.x[1] - props.frame.x[0]) / 6;
  const end = (by: number) =>
    props.frame
      .toScreen([props.at[0] + by, props.at[1] + props.slope * by])
      .map((value) => value.toFixed(1))
      .join(",");
  return <path class="tangent" d={`M${end(-reach())}L${end(reach())}`} />;
}

/** Arcs from place to place, each bulging upwards: the ball doesn't roll, it hops. */
function hops(frame: Frame, path: readonly Point[]): string {
  const text = (point: readonly number[]) => point.map((value) => bounded(value).toFixed(1)).join(",");
  return path
    .slice(1)
    .map((to, i) => {
      const [a, b] = [frame.toScreen(path[i]), frame.toScreen(to)];
      const middle = [(a[0] + b[0]) / 2, Math.min(a[1], b[1]) - Math.min(30, Math.abs(b[0] - a[0]) / 3)];
      return `M${text(a)}Q${text(middle)},${text(b)}`;
    })
    .join("");
}

// A ball that has left the picture waits at its edge, where it can still be caught.
const held = (frame: Frame, [x, y]: Point): Point => [
  Math.min(Math.max(x, frame.x[0]), frame.x[1]),
  Math.min(Math.max(y, frame.y[0]), frame.y[1]),
];

// What is far outside is cut off anyway, and huge numbers make browsers draw wrongly.
const bounded = (value: number) => Math.min(Math.max(value, -3000), 3000);
