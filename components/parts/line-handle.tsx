import { createMemo, Index, Show } from "solid-js";
import type { Perceptron } from "../../engine/index.ts";
import { arrowStep, holdTouch, pointerAt, startDrag } from "./drag.ts";
import { bearing, grips, middle, shifted, through, turned, withinReach } from "./line-geometry.ts";
import { chord, type Frame, type Point } from "./plane-frame.ts";

export interface LineHandleProps {
  frame: Frame;
  /** Its line is where w₁x₁ + w₂x₂ + b = 0; the length of the weights is kept. */
  model: Perceptron;
  /** What the line is called, such as "Line 1". */
  name: string;
  /** Where it runs, in words or as an equation. */
  description: string;
  onChange: (model: Perceptron) => void;
  /** Told when a change is complete. */
  onEnd?: () => void;
  /** Whether the line is held to the origin, as without a bias. */
  throughOrigin?: boolean;
  /** Shown at the line's end, such as its number. */
  mark?: string;
}

const origin: Point = [0, 0];

/**
 * The line of a perceptron, to be dragged as a whole, or turned by a grip about the other one. It is one tab stop:
 * up and down shift it across itself, left and right turn it.
 */
export function LineHandle(props: LineHandleProps) {
  const ends = createMemo(() => chord(props.model, props.frame));
  const held = createMemo(() => grips(props.model, props.frame) ?? []);

  const onBodyDown = (event: PointerEvent) => {
    const start = props.model;
    const from = props.throughOrigin ? pointerAt(event, props.frame.toData) : middle(start, props.frame);
    drag(event, from, (to) =>
      props.throughOrigin ? aboutOrigin(start, from, to, props.frame) : shifted(start, to, props.frame),
    );
  };

  const onGripDown = (event: PointerEvent, index: number) => {
    const start = props.model;
    const from = held()[index];
    const other = held()[1 - index];
    drag(event, from, (to) => {
      if (props.throughOrigin) return aboutOrigin(start, from, to, props.frame);
      const reached = withinReach(to, props.frame);
      return index === 0
        ? through(start, reached, other, props.frame)
        : through(start, other, reached, props.frame);
    });
  };

  const drag = (event: PointerEvent, from: Point, next: (to: Point) => Perceptron | null) =>
    startDrag(event, {
      toData: props.frame.toData,
      from,
      onMove: (to) => {
        const model = next(to);
        if (model) props.onChange(model);
      },
      onEnd: props.onEnd,
    });

  const onKeyDown = (event: KeyboardEvent) => {
    const by = arrowStep(event, [1, 1]);
    if (!by) return;
    event.preventDefault();
    props.onChange(stepped(props.model, by, props.frame, props.throughOrigin ?? false));
    props.onEnd?.();
  };

  return (
    <g class="line-handle">
      <Show when={ends()}>
        {(segment) => (
          <g
            class="handle line-body"
            role="slider"
            tabindex="0"
            aria-label={`${props.name}: arrow keys ${props.throughOrigin ? "turn it" : "left and right turn it, up and down shift it"}`}
            aria-valuenow={bearing(props.model, props.frame)}
            aria-valuemin="0"
            aria-valuemax="359"
            aria-valuetext={props.description}
            on:touchstart={holdTouch}
            onPointerDown={onBodyDown}
            onKeyDown={onKeyDown}
          >
            <path class="reach" d={segmentPath(props.frame, segment())} />
            <path class="focus-ring" d={segmentPath(props.frame, segment())} />
            <path class="line" d={segmentPath(props.frame, segment())} />
          </g>
        )}
      </Show>
      <Index each={held()}>
        {(grip, index) => (
          <g
            class="handle grip"
            aria-hidden="true"
            transform={`translate(${props.frame.toScreen(grip()).join(" ")})`}
            on:touchstart={holdTouch}
            onPointerDown={(event) => onGripDown(event, index)}
          >
            <circle class="reach" r="18" />
            <circle class="knob" r={props.mark ? 9 : 7} />
            <Show when={props.mark}>
              <text class="knob-mark" y="4.5" text-anchor="middle">
                {props.mark}
              </text>
            </Show>
          </g>
        )}
      </Index>
      <text class="keys" x={props.frame.left} y={props.frame.bottom + 37} aria-hidden="true">
        {props.throughOrigin ? "arrow keys turn it" : "arrow keys: ← → turn it, ↑ ↓ shift it"}
      </text>
    </g>
  );
}

// The line through the origin, turned by as much as the pointer went around it.
function aboutOrigin(model: Perceptron, from: Point, to: Point, frame: Frame): Perceptron {
  const [cx, cy] = frame.toScreen(origin);
  const angle = (point: Point) => {
    const [x, y] = frame.toScreen(point);
    return Math.atan2(cy - y, x - cx);
  };
  return turned(model, origin, angle(to) - angle(from), frame);
}

// Left and right turn by 3°; up and down shift by a hundredth of the frame (ten times as far with Shift).
function stepped(model: Perceptron, by: Point, frame: Frame, held: boolean): Perceptron {
  const about = held ? origin : middle(model, frame);
  const turn = held && by[0] === 0 ? -by[1] : by[0];
  if (turn !== 0) return turned(model, about, (-turn * Math.PI) / 60, frame);
  return shifted(model, upwards(model, about, by[1], frame), frame);
}

// A point across the line from this one: upwards as it is seen, or to the right of an upright line.
function upwards(model: Perceptron, [x, y]: Point, times: number, frame: Frame): Point {
  const [dx, dy] = [(frame.x[1] - frame.x[0]) / 100, (frame.y[1] - frame.y[0]) / 100];
  const across: Point = [model.weights[0] * dx, model.weights[1] * dy];
  const size =
    (Math.hypot(...across) * (across[1] < 0 || (across[1] === 0 && across[0] < 0) ? -1 : 1)) / times;
  return [x + (across[0] * dx) / size, y + (across[1] * dy) / size];
}

function segmentPath(frame: Frame, [from, to]: [Point, Point]): string {
  const at = (point: Point) => frame.toScreen(point).map((value) => value.toFixed(2));
  return `M${at(from)}L${at(to)}`;
}
