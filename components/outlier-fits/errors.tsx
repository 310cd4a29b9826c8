import { For, Show } from "solid-js";
import type { FittedLine } from "../../engine/index.ts";
import type { Frame, Point } from "../parts/plane-frame.ts";
import { at } from "./fits.ts";

/** Each house's error as the square over it: its area is what the mean squared error averages. */
export function Squares(props: { frame: Frame; houses: readonly Point[]; line: FittedLine }) {
  return (
    <g class="squared-errors" aria-hidden="true">
      <For each={props.houses}>
        {(house) => {
          const [x, y] = props.frame.toScreen(house);
          const end = () => props.frame.toScreen([house[0], at(props.line, house[0])])[1];
          const side = () => Math.abs(end() - y);
          // To the side that keeps it clear of the line: left of a house that lies above, right of one below.
          const left = () => (end() > y ? x - side() : x);
          const inside = () => (left() + side() > props.frame.right ? x - side() : left());
          return (
            <rect x={inside()} y={Math.min(y, end())} width={side().toFixed(2)} height={side().toFixed(2)} />
          );
        }}
      </For>
    </g>
  );
}

/** Each house's error as the way to the line: its length is what the mean absolute error averages. */
export function Lengths(props: { frame: Frame; houses: readonly Point[]; line: FittedLine }) {
  return (
    <g class="absolute-errors" aria-hidden="true">
      <For each={props.houses}>
        {(house) => (
          <path
            d={`M${props.frame.toScreen(house)}L${props.frame.toScreen([house[0], at(props.line, house[0])])}`}
          />
        )}
      </For>
    </g>
  );
}

/** Which of them, for the line that each belongs to. */
export function Errors(props: {
  frame: Frame;
  drawn: "none" | "squares" | "lengths";
  houses: readonly Point[];
  squares: FittedLine;
  absolute: FittedLine;
}) {
  return (
    <>
      <Show when={props.drawn === "squares"}>
        <Squares frame={props.frame} houses={props.houses} line={props.squares} />
      </Show>
      <Show when={props.drawn === "lengths"}>
        <Lengths frame={props.frame} houses={props.houses} line={props.absolute} />
      </Show>
    </>
  );
}
