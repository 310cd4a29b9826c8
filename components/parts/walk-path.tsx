import "./walk-path.css";
import { For, Show } from "solid-js";
import type { Frame, Point } from "./plane-frame.ts";

// More marks than this run into each other.
const MARKS = 150;

/** A walk over a map: a line through its places, a small square on each, a filled one where it is now. */
export function WalkPath(props: { frame: Frame; path: readonly Point[]; class?: string; marks?: boolean }) {
  // What is far outside is cut off anyway, and huge numbers make browsers draw wrongly.
  const held = (value: number) => Math.min(Math.max(value, -5000), 5000);
  const at = (point: Point) => props.frame.toScreen(point).map((value) => held(value).toFixed(1));
  const marked = () => (props.marks === false || props.path.length > MARKS ? [] : props.path.slice(1, -1));
  const here = () => at(props.path[props.path.length - 1]);
  return (
    <g class={`walk ${props.class ?? ""}`} aria-hidden="true">
      <Show when={props.path.length > 1}>
        <path class="walk-line" d={`M${props.path.map((point) => at(point).join(",")).join("L")}`} />
      </Show>
      <For each={marked()}>
        {(point) => (
          <rect
            class="walk-place"
            x={Number(at(point)[0]) - 2.5}
            y={Number(at(point)[1]) - 2.5}
            width="5"
            height="5"
          />
        )}
      </For>
      <rect
        class="walk-here"
        x={Number(here()[0]) - 5.5}
        y={Number(here()[1]) - 5.5}
        width="11"
        height="11"
      />
    </g>
  );
}
