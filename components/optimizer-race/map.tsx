import { Index } from "solid-js";
import { Contours } from "../parts/contours.tsx";
import { formatNumber } from "../parts/format.ts";
import type { Landscape } from "../parts/landscapes.ts";
import { MovablePoints } from "../parts/movable-points.tsx";
import { Plane } from "../parts/plane.tsx";
import type { Frame, Point } from "../parts/plane-frame.ts";
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
      {(frame) => (
        <MovablePoints
          frame={frame}
          points={[props.start]}
          together="The start of the race"
          mark={() => <circle class="walk-start" r="7" />}
          name={() => "Start"}
          description={() => props.start.map((value) => formatNumber(value, { decimals: 2 })).join(", ")}
          onMove={(_, [a, b]) => props.onMove([Number(a.toFixed(2)), Number(b.toFixed(2))])}
        />
      )}
    </Plane>
  );
}

function RacerPath(props: { frame: Frame; index: number; racer: Racer; path: readonly Point[] }) {
  // What is far outside is cut off anyway, and huge numbers make browsers draw wrongly.
  const held = (value: number) => Math.min(Math.max(value, -5000), 5000);
  const at = (point: Point) => props.frame.toScreen(point).map((value) => held(value).toFixed(1));
  const here = () => at(props.path[props.path.length - 1]);
  return (
    <g class={`function racer racer-${props.index}`} aria-hidden="true">
      <path
        class={`curve ${props.racer.style}`}
        d={`M${props.path.map((point) => at(point).join(",")).join("L")}`}
      />
      <g transform={`translate(${here().join(" ")})`}>
        <circle class="head" r="9" />
        <text class="head-letter" dy="0.35em" text-anchor="middle">
          {props.racer.letters}
        </text>
      </g>
    </g>
  );
}
