import { Index } from "solid-js";
import { Contours } from "../parts/contours.tsx";
import type { Landscape } from "../parts/landscapes.ts";
import { Plane } from "../parts/plane.tsx";
import { drawnAt, type Frame, linePath, type Point } from "../parts/plane-frame.ts";
import { WalkStart } from "../parts/walk-start.tsx";
import type { Racer } from "./race.ts";

export interface RaceMapProps {
  land: Landscape;
  start: Point;
  runs: readonly { racer: Racer; path: readonly Point[] }[];
  label: string;
  onMove(start: Point): void;
}

/** All paths on one map, each with a stroke, a colour and a letter of its own. */
export function RaceMap(props: RaceMapProps) {
  return (
    <Plane
      x={props.land.x}
      y={props.land.y}
      width={440}
      height={452}
      xLabel={props.land.symbols[0]}
      yLabel={props.land.symbols[1]}
      label={props.label}
      interactive
      under={(frame) => (
        <>
          <Contours frame={frame} height={props.land.loss} />
          <Index each={props.runs}>
            {(run, i) => <RacerPath frame={frame} index={i} racer={run().racer} path={run().path} />}
          </Index>
        </>
      )}
    >
      {(frame) => <WalkStart frame={frame} at={props.start} of="the race" onMove={props.onMove} />}
    </Plane>
  );
}

function RacerPath(props: { frame: Frame; index: number; racer: Racer; path: readonly Point[] }) {
  const here = () => drawnAt(props.frame, props.path[props.path.length - 1]);
  return (
    <g class={`function racer racer-${props.index}`} aria-hidden="true">
      <path class={`curve ${props.racer.style}`} d={linePath(props.frame, props.path)} />
      <g transform={`translate(${here().join(" ")})`}>
        <circle class="head" r="9" />
        <text class="head-letter" dy="0.35em" text-anchor="middle">
          {props.racer.letters}
        </text>
      </g>
    </g>
  );
}
