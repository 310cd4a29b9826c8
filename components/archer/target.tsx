import { For } from "solid-js";
import { formatNumber } from "../parts/format.ts";
import { MovablePoints } from "../parts/movable-points.tsx";
import { Plane } from "../parts/plane.tsx";
import type { Frame, Point } from "../parts/plane-frame.ts";
import { reach } from "./state.ts";

const rings = [20, 16, 12, 8, 4];

export interface TargetProps {
  arrows: readonly Point[];
  /** Where the arrows are on average. */
  mean: Point;
  label: string;
  onMove(index: number, to: Point): void;
}

/** The target from in front: each arrow with its error, the way from the middle, and the mean of them all. */
export function Target(props: TargetProps) {
  return (
    <Plane
      x={reach}
      y={reach}
      xLabel="sideways (cm)"
      yLabel="up (cm)"
      interactive
      label={props.label}
      under={(frame) => <Rings frame={frame} />}
    >
      {(frame) => (
        <>
          <For each={props.arrows}>
            {(arrow) => <path class="miss" d={`M${frame.toScreen([0, 0])}L${frame.toScreen(arrow)}`} />}
          </For>
          <MeanMark frame={frame} at={props.mean} />
          <MovablePoints
            frame={frame}
            points={props.arrows}
            together="Arrows"
            name={(index) => `Arrow ${index + 1}`}
            description={(index) => placeText(props.arrows[index])}
            mark={() => <rect class="hit" x="-5.5" y="-5.5" width="11" height="11" />}
            step={[1, 1]}
            onMove={props.onMove}
          />
        </>
      )}
    </Plane>
  );
}

/** A place on the target in words: "9 cm left and 5 cm up". */
export function placeText([x, y]: Point): string {
  const size = (value: number) => formatNumber(Number(Math.abs(value).toFixed(1)));
  return `${size(x)} cm ${x < 0 ? "left" : "right"} and ${size(y)} cm ${y < 0 ? "down" : "up"}`;
}

function Rings(props: { frame: Frame }) {
  const middle = () => props.frame.toScreen([0, 0]);
  const radius = (cm: number) => props.frame.toScreen([cm, 0])[0] - middle()[0];
  return (
    <g class="rings" aria-hidden="true">
      <For each={rings}>
        {(cm) => <circle classList={{ gold: cm === 4 }} cx={middle()[0]} cy={middle()[1]} r={radius(cm)} />}
      </For>
    </g>
  );
}

/** A cross where the arrows are on average. */
function MeanMark(props: { frame: Frame; at: Point }) {
  const [x, y] = [() => props.frame.toScreen(props.at)[0], () => props.frame.toScreen(props.at)[1]];
  const nearRight = () => props.at[0] > reach[1] / 2;
  return (
    <g class="mean-mark" transform={`translate(${x().toFixed(2)} ${y().toFixed(2)})`} aria-hidden="true">
      <path class="halo" d="M-9,0H9M0,-9V9" />
      <path d="M-9,0H9M0,-9V9" />
      <text x={nearRight() ? -12 : 12} y="-9" text-anchor={nearRight() ? "end" : "start"}>
        mean
      </text>
    </g>
  );
}
