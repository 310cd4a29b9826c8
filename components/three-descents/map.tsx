import { Contours } from "../parts/contours.tsx";
import { formatNumber } from "../parts/format.ts";
import { Plane } from "../parts/plane.tsx";
import type { Point } from "../parts/plane-frame.ts";
import { WalkPath } from "../parts/walk-path.tsx";
import { WalkStart } from "../parts/walk-start.tsx";
import { loss } from "./run.ts";

export interface DescentMapProps {
  name: string;
  /** Samples a step. */
  size: number;
  path: readonly Point[];
  steps: number;
  error: number;
  onMove(start: Point): void;
}

/** One way down: its path on the map, what a step costs, and where it has got to. */
export function DescentMap(props: DescentMapProps) {
  return (
    <div>
      <p class="map-name">{props.name}</p>
      <Plane
        x={[-2, 3]}
        y={[-2, 3]}
        xLabel="w"
        yLabel="b"
        label={`The path of ${props.name} gradient descent after ${props.steps} steps.`}
        interactive
        under={(frame) => (
          <>
            <Contours frame={frame} height={loss} />
            <WalkPath frame={frame} path={props.path} />
          </>
        )}
      >
        {(frame) => (
          <WalkStart frame={frame} at={props.path[0]} of={`${props.name} descent`} onMove={props.onMove} />
        )}
      </Plane>
      <p class="aside">
        {props.size} {props.size === 1 ? "sample" : "samples"} a step, {formatNumber(props.steps)}{" "}
        {props.steps === 1 ? "step" : "steps"},{" "}
        <span class="q-error">E = {formatNumber(props.error, { significant: 3 })}</span>
      </p>
    </div>
  );
}
