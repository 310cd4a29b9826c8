import { arrowStep, holdTouch, startDrag } from "./drag.ts";
import { clamp, type Frame, type Point } from "./plane-frame.ts";

export interface DragMarkerProps {
  frame: Frame;
  at: Point;
  /** What it is, such as "z" or "The player". */
  name: string;
  /** Where it is, in words. */
  description: string;
  /** How far an arrow key moves it. */
  step: Point;
  onMove: (to: Point) => void;
  /** Whether its value is its height: the end of a bar. */
  vertical?: boolean;
}

/** A signal in the plane, to be dragged or moved by arrow keys. */
export function DragMarker(props: DragMarkerProps) {
  const value = () => (props.vertical ? 1 : 0);
  const limits = () => (props.vertical ? props.frame.y : props.frame.x);
  const screen = () => props.frame.toScreen(props.at);
  const move = (to: Point) => props.onMove(clamp(to, props.frame));
  const onKeyDown = (event: KeyboardEvent) => {
    const by = arrowStep(event, props.step);
    if (!by) return;
    event.preventDefault();
    move([props.at[0] + by[0], props.at[1] + by[1]]);
  };
  return (
    <g
      class="handle marker"
      transform={`translate(${screen()[0]} ${screen()[1]})`}
      role="slider"
      tabindex="0"
      aria-label={props.name}
      aria-orientation={props.vertical ? "vertical" : undefined}
      aria-valuenow={props.at[value()]}
      aria-valuemin={limits()[0]}
      aria-valuemax={limits()[1]}
      aria-valuetext={props.description}
      on:touchstart={holdTouch}
      onPointerDown={(event) =>
        startDrag(event, { toData: props.frame.toData, from: props.at, onMove: move })
      }
      onKeyDown={onKeyDown}
    >
      <circle class="reach" r="22" />
      <circle class="focus-ring" r="13" />
      <circle class="marker-dot" r="8" />
    </g>
  );
}
