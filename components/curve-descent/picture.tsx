import { For } from "solid-js";
import { Curve } from "../parts/curve.tsx";
import { formatNumber } from "../parts/format.ts";
import { MovablePoints } from "../parts/movable-points.tsx";
import { Plane } from "../parts/plane.tsx";
import { clamp, drawnAt, type Frame, linePath, type Point } from "../parts/plane-frame.ts";
import { WalkPlace } from "../parts/walk-path.tsx";
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
          <For each={props.path.slice(0, -1)}>{(w) => <WalkPlace frame={frame} at={at(w)} size={6} />}</For>
        </>
      )}
    >
      {(frame) => (
        <MovablePoints
          frame={frame}
          // A ball that has left the picture waits at its edge, where it can still be caught.
          points={[clamp(at(now()), frame)]}
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

function Tangent(props: { frame: Frame; at: Point; slope: number }) {
  const reach = () => (props.frame.x[1] - props.frame.x[0]) / 6;
  const end = (by: number): Point => [props.at[0] + by, props.at[1] + props.slope * by];
  return <path class="tangent" d={linePath(props.frame, [end(-reach()), end(reach())])} />;
}

/** Arcs from place to place, each bulging upwards: the ball doesn't roll, it hops. */
function hops(frame: Frame, path: readonly Point[]): string {
  return path
    .slice(1)
    .map((to, i) => {
      const [a, b] = [drawnAt(frame, path[i]), drawnAt(frame, to)];
      const middle = [(a[0] + b[0]) / 2, Math.min(a[1], b[1]) - Math.min(30, Math.abs(b[0] - a[0]) / 3)];
      return `M${a}Q${middle},${b}`;
    })
    .join("");
}
