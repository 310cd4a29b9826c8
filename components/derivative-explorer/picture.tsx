import { Index, Show } from "solid-js";
import { Curve } from "../parts/curve.tsx";
import { DragMarker } from "../parts/drag-marker.tsx";
import { formatNumber } from "../parts/format.ts";
import { Plane } from "../parts/plane.tsx";
import { drawnAt, type Frame, hold, linePath, type Point, type Range } from "../parts/plane-frame.ts";
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
          // Two decimals are enough for a finger; a finer point can be typed.
          onMove={([x]) => props.onMove(Number(hold(x, props.explored.x).toFixed(2)))}
        />
      )}
    </Plane>
  );
}

/** The secant through x − h and x + h, with its run and its rise. */
function Neighbours(props: { frame: Frame; x: number; h: number; f: (x: number) => number }) {
  const ends = () => [props.x - props.h, props.x + props.h].map((x): Point => [x, props.f(x)]);
  const slope = () => (ends()[1][1] - ends()[0][1]) / (2 * props.h);
  const corner = (): Point => [ends()[1][0], ends()[0][1]];
  return (
    <g class="neighbours" aria-hidden="true">
      <path class="guide" d={linePath(props.frame, [ends()[0], corner(), ends()[1]])} />
      <path class="secant" d={through(props.frame, ends()[0], slope())} />
      <Index each={ends()}>
        {(end) => <circle class="dot" r="3.5" transform={`translate(${drawnAt(props.frame, end())})`} />}
      </Index>
    </g>
  );
}

/** A line through a point from edge to edge. */
function through(frame: Frame, [x, y]: Point, slope: number): string {
  return linePath(
    frame,
    frame.x.map((end): Point => [end, y + slope * (end - x)]),
  );
}
