import { createSignal, Index, Show } from "solid-js";
import type { Sample } from "../../engine/index.ts";
import { formatNumber } from "../../notebook/format.ts";
import { arrowStep, holdTouch, startDrag } from "./drag.ts";
import { clamp, type Frame, type Point } from "./plane-frame.ts";

export interface PointsProps {
  frame: Frame;
  samples: readonly Sample[];
  /** Which of them are marked as wrong, by a square in the colour of error. */
  wrong?: (index: number) => boolean;
  /** Which of them are only outlined, such as points that are held out. */
  hollow?: (index: number) => boolean;
  /** Which of them stands out. */
  current?: number;
  /** What each is called, "point 3" unless told otherwise. */
  name?: (index: number) => string;
  /** Makes the points movable, by pointer, touch and arrow keys. */
  onMove?: (index: number, to: Point) => void;
  /** Told when a move ends. */
  onMoveEnd?: () => void;
  /** How far an arrow key moves a point; a fiftieth of the frame unless told otherwise. */
  step?: Point;
  /** Which can be moved; all of them unless told otherwise. */
  movable?: (index: number) => boolean;
}

/**
 * Samples of two classes in a plane: a disc in the colour of negative weights for y = 0, a diamond in that of positive
 * weights for y = 1. Movable points are one tab stop: arrow keys move a point, Page Up and Page Down change to another.
 */
export function Points(props: PointsProps) {
  const movable = (index: number) => props.onMove !== undefined && (props.movable?.(index) ?? true);
  const [chosen, choose] = createSignal(-1);
  const reachable = () => props.samples.map((_, i) => i).filter(movable);
  const tabStop = () => (reachable().includes(chosen()) ? chosen() : reachable()[0]);
  const elements: SVGGElement[] = [];

  const step = (): Point =>
    props.step ?? [(props.frame.x[1] - props.frame.x[0]) / 50, (props.frame.y[1] - props.frame.y[0]) / 50];
  const at = (index: number) => props.samples[index].x as unknown as Point;
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
    const by = arrowStep(event, step());
    if (!by) return;
    event.preventDefault();
    move(index, [at(index)[0] + by[0], at(index)[1] + by[1]]);
    props.onMoveEnd?.();
  };

  const onPointerDown = (event: PointerEvent, index: number) => {
    choose(index);
    startDrag(event, {
      toData: props.frame.toData,
      from: at(index),
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
          ? "Points: arrow keys move one, Page Up and Page Down change to another"
          : undefined
      }
    >
      <Index each={props.samples}>
        {(sample, index) => (
          <Show
            when={movable(index)}
            fallback={
              <g class="point" transform={placed(props.frame, sample())}>
                <Mark {...markProps(props, sample, index)} />
              </g>
            }
          >
            <g
              ref={(element) => {
                elements[index] = element;
              }}
              class="point handle"
              transform={placed(props.frame, sample())}
              role="slider"
              tabindex={tabStop() === index ? 0 : -1}
              aria-label={`${props.name?.(index) ?? `Point ${index + 1}`}, class ${sample().y}`}
              aria-valuenow={sample().x[0]}
              aria-valuemin={props.frame.x[0]}
              aria-valuemax={props.frame.x[1]}
              aria-valuetext={`${coordinates(sample())}${props.wrong?.(index) ? ", on the wrong side" : ""}`}
              on:touchstart={holdTouch}
              onPointerDown={(event) => onPointerDown(event, index)}
              onKeyDown={(event) => onKeyDown(event, index)}
              onFocus={() => choose(index)}
            >
              <circle class="reach" r="15" />
              <circle class="focus-ring" r="13" />
              <Mark {...markProps(props, sample, index)} />
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

/** A point's coordinates as text: "(0.25, −1)". */
export function coordinates({ x }: Sample): string {
  return `(${x.map((value) => formatNumber(value, { significant: 3 })).join(", ")})`;
}

function placed(frame: Frame, { x }: Sample): string {
  return `translate(${frame
    .toScreen([x[0], x[1]])
    .map((value) => value.toFixed(2))
    .join(" ")})`;
}

const markProps = (props: PointsProps, sample: () => Sample, index: number) => ({
  get label() {
    return sample().y;
  },
  get wrong() {
    return props.wrong?.(index) ?? false;
  },
  get hollow() {
    return props.hollow?.(index) ?? false;
  },
  get current() {
    return props.current === index;
  },
});

/** The mark of a class, at the origin: disc for 0, diamond for 1. */
export function Mark(props: { label: number; wrong?: boolean; hollow?: boolean; current?: boolean }) {
  return (
    <>
      <Show when={props.wrong}>
        <rect class="wrong" x="-9" y="-9" width="18" height="18" />
      </Show>
      <Show when={props.current}>
        <circle class="current" r="13" />
      </Show>
      <path
        class={props.label === 1 ? "class-1" : "class-0"}
        classList={{ hollow: props.hollow ?? false }}
        d={props.label === 1 ? "M0,-6.6L6.6,0L0,6.6L-6.6,0Z" : "M-5,0A5,5,0,1,1,5,0A5,5,0,1,1,-5,0Z"}
      />
    </>
  );
}
