import { Show } from "solid-js";
import { Curve } from "../parts/curve.tsx";
import { DragMarker } from "../parts/drag-marker.tsx";
import { formatNumber } from "../parts/format.ts";
import { Plane } from "../parts/plane.tsx";
import type { Frame, Point, Range } from "../parts/plane-frame.ts";
import type { DerivativeNumbersProps } from "./numbers.tsx";

export interface DerivativePictureProps extends DerivativeNumbersProps {
  view: { x: Range; y: Range };
  label: string;
  onMove(x: number): void;
}

/** The curve, the point to drag, the tangent there, and the line through the two neighbours. */
export function DerivativePicture(props: DerivativePictureProps) {
  const here = (): Point => [props.x, props.explored.f(props.x)];
  return (
    <Plane
      x={props.view.x}
      y={props.view.y}
      xLabel="x"
      yLabel={props.explored.name}
      width={440}
      height={360}
      label={props.label}
      interactive
      under={(frame) => (
        <>
          <Curve frame={frame} of={props.explored.f} quantity="signal" />
          <Neighbours frame={frame} x={props.x} h={props.h} f={props.explored.f} />
          <Show when={!Number.isNaN(props.slope)}>
            <path class="tangent" d={through(frame, here(), props.slope)} />
          </Show>
        </>
      )}
    >
      {(frame) => (
        <DragMarker
          frame={frame}
          at={here()}
          name="Point x"
          description={`x = ${formatNumber(props.x)}, slope ${Number.isNaN(props.slope) ? "none" : formatNumber(props.slope)}`}
          step={[(frame.x[1] - frame.x[0]) / 52, 0]}
          onMove={([x]) => props.onMove(held(x, props.explored.x))}
        />
      )}
    </Plane>
  );
}

/** The secant through x − h and x + h, with its run and its rise. */
function Neighbours(props: { frame: Frame; x: number; h: number; f: (x: number) => number }) {
  const ends = () => [props.x - props.h, props.x + props.h].map((x): Point => [x, props.f(x)]);
  const slope = () => (ends()[1][1] - ends()[0][1]) / (2 * props.h);
  const text = (point: Point) => screen(props.frame, point);
  const corner = (): Point => [ends()[1][0], ends()[0][1]];
  return (
    <g class="neighbours" aria-hidden="true">
      <path class="guide" d={`M${text(ends()[0])}L${text(corner())}L${text(ends()[1])}`} />
      <path class="secant" d={through(props.frame, ends()[0], slope())} />
      <circle class="dot" cx={text(ends()[0]).split(",")[0]} cy={text(ends()[0]).split(",")[1]} r="3.5" />
      <circle class="dot" cx={text(ends()[1]).split(",")[0]} cy={text(ends()[1]).split(",")[1]} r="3.5" />
    </g>
  );
}

/** A line through a point from edge to edge. */
function through(frame: Frame, [x, y]: Point, slope: number): string {
  const end = (at: number) => screen(frame, [at, y + slope * (at - x)]);
  return `M${end(frame.x[0])}L${end(frame.x[1])}`;
}

// What is far outside is cut off anyway, and huge numbers make browsers draw wrongly.
function screen(frame: Frame, point: Point): string {
  return frame
    .toScreen(point)
    .map((value) => Math.min(Math.max(value, -20_000), 20_000).toFixed(2))
    .join(",");
}

// Two decimals are enough for a finger; a finer point can be typed.
const held = (x: number, [low, high]: Range) => Number(Math.min(Math.max(x, low), high).toFixed(2));
