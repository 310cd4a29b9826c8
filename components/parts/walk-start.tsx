import "./walk-path.css";
import { formatNumber } from "./format.ts";
import { MovablePoints } from "./movable-points.tsx";
import type { Frame, Point } from "./plane-frame.ts";

export interface WalkStartProps {
  frame: Frame;
  at: Point;
  /** What it is the start of, such as "the walk". */
  of: string;
  onMove(start: Point): void;
}

/** The start of a walk over a map, to be moved. It comes to rest on two decimals: more would only make links longer. */
export function WalkStart(props: WalkStartProps) {
  return (
    <MovablePoints
      frame={props.frame}
      points={[props.at]}
      together={`The start of ${props.of}`}
      mark={() => <circle class="walk-start" r="7" />}
      name={() => "Start"}
      description={() => props.at.map((value) => formatNumber(value, { decimals: 2 })).join(", ")}
      onMove={(_, [x, y]) => props.onMove([Number(x.toFixed(2)), Number(y.toFixed(2))])}
    />
  );
}
