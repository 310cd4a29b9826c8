import "./walk-path.css";
import { For, Show } from "solid-js";
import { drawnAt, type Frame, linePath, type Point } from "./plane-frame.ts";

// More marks than this run into each other.
const MARKS = 150;

/** A walk over a map: a line through its places, a small square on each, a filled one where it is now. */
export function WalkPath(props: { frame: Frame; path: readonly Point[] }) {
  const marked = () => (props.path.length > MARKS ? [] : props.path.slice(1, -1));
  return (
    <g class="walk" aria-hidden="true">
      <Show when={props.path.length > 1}>
        <path class="walk-line" d={linePath(props.frame, props.path)} />
      </Show>
      <For each={marked()}>{(point) => <WalkPlace frame={props.frame} at={point} size={5} />}</For>
      <WalkPlace class="walk-here" frame={props.frame} at={props.path[props.path.length - 1]} size={11} />
    </g>
  );
}

/** A square on one place of a walk; so wide, in units of the SVG. */
export function WalkPlace(props: { frame: Frame; at: Point; size: number; class?: string }) {
  const corner = () => drawnAt(props.frame, props.at).map((value) => value - props.size / 2);
  return (
    <rect
      class={props.class ?? "walk-place"}
      x={corner()[0]}
      y={corner()[1]}
      width={props.size}
      height={props.size}
    />
  );
}
