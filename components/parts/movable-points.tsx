import { createSignal, Index, type JSX, Show } from "solid-js";
import { arrowStep, holdTouch, startDrag } from "./drag.ts";
import { clamp, type Frame, type Point } from "./plane-frame.ts";

export interface MovablePointsProps {
  frame: Frame;
  points: readonly Point[];
  /** What is drawn at each of them, around the origin. */
  mark: (index: number) => JSX.Element;
  /** What they are called together, with a capital: "Points" unless told otherwise. */
  together?: string;
  /** What one of them is called, such as "Point 3, class 1". */
  name: (index: number) => string;
  /** Where it is, in words. */
  description: (index: number) => string;
  /** Makes the points movable, by pointer, touch and arrow keys. */
  onMove?: (index: number, to: Point) => void;
  /** Told when a move ends. */
  onMoveEnd?: () => void;
  /** Takes a point away, by the Delete key. */
  onDelete?: (index: number) => void;
  /** How far an arrow key moves a point; a fiftieth of the frame unless told otherwise. */
  step?: Point;
  /** Which can be moved; all of them unless told otherwise. */
  movable?: (index: number) => boolean;
}

/**
 * Points in a plane that can be moved, whatever stands there. They are one tab stop: arrow keys move a point, Page Up
 * and Page Down change to another.
 */
export function MovablePoints(props: MovablePointsProps) {
  const movable = (index: number) => props.onMove !== undefined && (props.movable?.(index) ?? true);
  const [chosen, choose] = createSignal(-1);
  const reachable = () => props.points.map((_, i) => i).filter(movable);
  const tabStop = () => (reachable().includes(chosen()) ? chosen() : reachable()[0]);
  const elements: SVGGElement[] = [];

  const step = (): Point =>
    props.step ?? [(props.frame.x[1] - props.frame.x[0]) / 50, (props.frame.y[1] - props.frame.y[0]) / 50];
  const move = (index: number, to: Point) => props.onMove?.(index, clamp(to, props.frame));

  const goTo = (index: number, by: number) => {
    const all = reachable();
    const next = all[(all.indexOf(index) + by + all.length) % all.length];
    choose(next);
    elements[next].focus();
  };

  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.key === "PageUp" || event.key === "PageDown") {
      event.preventDefault();
      return goTo(index, event.key === "PageDown" ? 1 : -1);
    }
    if (props.onDelete && (event.key === "Delete" || event.key === "Backspace")) {
      event.preventDefault();
      props.onDelete(index);
      // The next point has taken its place; the last one leaves it to the one before.
      elements[Math.min(index, props.points.length - 1)]?.focus();
      return;
    }
    const by = arrowStep(event, step());
    if (!by) return;
    event.preventDefault();
    const [x, y] = props.points[index];
    move(index, [x + by[0], y + by[1]]);
    props.onMoveEnd?.();
  };

  const onPointerDown = (event: PointerEvent, index: number) => {
    choose(index);
    startDrag(event, {
      toData: props.frame.toData,
      from: props.points[index],
      onMove: (to) => move(index, to),
      onEnd: props.onMoveEnd,
    });
  };

  return (
    <g
      class="points"
      role={reachable().length > 0 ? "group" : undefined}
      aria-label={
        reachable().length > 0
          ? `${props.together ?? "Points"}: arrow keys move one, Page Up and Page Down change to another`
          : undefined
      }
    >
      <Index each={props.points}>
        {(point, index) => (
          <Show
            when={movable(index)}
            fallback={
              <g class="point" transform={placed(props.frame, point())}>
                {props.mark(index)}
              </g>
            }
          >
            <g
              ref={(element) => {
                elements[index] = element;
              }}
              class="point handle"
              transform={placed(props.frame, point())}
              role="slider"
              tabindex={tabStop() === index ? 0 : -1}
              aria-label={props.name(index)}
              aria-valuenow={point()[0]}
              aria-valuemin={props.frame.x[0]}
              aria-valuemax={props.frame.x[1]}
              aria-valuetext={props.description(index)}
              on:touchstart={holdTouch}
              onPointerDown={(event) => onPointerDown(event, index)}
              onKeyDown={(event) => onKeyDown(event, index)}
              onFocus={() => choose(index)}
            >
              <circle class="reach" r="15" />
              <circle class="focus-ring" r="13" />
              {props.mark(index)}
            </g>
          </Show>
        )}
      </Index>
      <Show when={reachable().length > 0}>
        <text class="keys" x={props.frame.left} y={props.frame.bottom + 37} aria-hidden="true">
          arrow keys move it, Page Down: next
        </text>
      </Show>
    </g>
  );
}

function placed(frame: Frame, point: Point): string {
  return `translate(${frame
    .toScreen(point)
    .map((value) => value.toFixed(2))
    .join(" ")})`;
}
