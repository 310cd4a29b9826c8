import "./contours.css";
import { createMemo, For } from "solid-js";
import { contourPaths } from "./contour-paths.ts";
import type { Frame, Point } from "./plane-frame.ts";

export interface ContoursProps {
  frame: Frame;
  height: (at: Point) => number;
  levels?: number[];
}

/** A surface as a map, for the ground of a `Plane`: along each line the height is the same, and higher ground is darker. */
export function Contours(props: ContoursProps) {
  const paths = createMemo(() => contourPaths(props.frame, props.height, props.levels));
  return (
    <g class="contours" aria-hidden="true">
      <For each={paths()}>{({ d }) => <path d={d} />}</For>
    </g>
  );
}
