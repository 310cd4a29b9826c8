import { Show } from "solid-js";
import type { Sample } from "../../engine/index.ts";
import { formatNumber } from "../../notebook/format.ts";
import { MovablePoints, type MovablePointsProps } from "./movable-points.tsx";
import type { Point } from "./plane-frame.ts";

export interface PointsProps
  extends Pick<MovablePointsProps, "frame" | "onMove" | "onMoveEnd" | "step" | "movable"> {
  samples: readonly Sample[];
  /** Which of them are marked as wrong, by a square in the colour of error. */
  wrong?: (index: number) => boolean;
  /** Which of them are only outlined, such as points that are held out. */
  hollow?: (index: number) => boolean;
  /** Which of them stands out. */
  current?: number;
  /** What each is called, "point 3" unless told otherwise. */
  name?: (index: number) => string;
}

/**
 * Samples of two classes in a plane: a disc in the colour of negative weights for y = 0, a diamond in that of positive
 * weights for y = 1; movable where `onMove` is given.
 */
export function Points(props: PointsProps) {
  return (
    <MovablePoints
      frame={props.frame}
      points={props.samples.map(({ x }): Point => [x[0], x[1]])}
      mark={(index) => (
        <Mark
          label={props.samples[index].y}
          wrong={props.wrong?.(index)}
          hollow={props.hollow?.(index)}
          current={props.current === index}
        />
      )}
      name={(index) => `${props.name?.(index) ?? `Point ${index + 1}`}, class ${props.samples[index].y}`}
      description={(index) =>
        `${coordinates(props.samples[index])}${props.wrong?.(index) ? ", on the wrong side" : ""}`
      }
      onMove={props.onMove}
      onMoveEnd={props.onMoveEnd}
      step={props.step}
      movable={props.movable}
    />
  );
}

/** A point's coordinates as text: "(0.25, −1)". */
export function coordinates({ x }: Pick<Sample, "x">): string {
  return `(${x.map((value) => formatNumber(value, { significant: 3 })).join(", ")})`;
}

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
