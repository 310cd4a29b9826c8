import { Contours } from "../parts/contours.tsx";
import { formatNumber } from "../parts/format.ts";
import { MovablePoints } from "../parts/movable-points.tsx";
import { Plane } from "../parts/plane.tsx";
import type { Point } from "../parts/plane-frame.ts";
import { WalkPath } from "../parts/walk-path.tsx";
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
          <MovablePoints
            frame={frame}
            points={[props.path[0]]}
            together={`The start of ${props.name} descent`}
            mark={() => <circle class="walk-start" r="7" />}
            name={() => "Start"}
            description={() => props.path[0].map((value) => formatNumber(value, { decimals: 2 })).join(", ")}
            onMove={(_, [w, b]) => props.onMove([Number(w.toFixed(2)), Number(b.toFixed(2))])}
          />
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
