import { For } from "solid-js";
import type { Place } from "../../parts/geometry.ts";

const BARS = [14, 38, 22, 46, 9];

/** Features: a few measured numbers, as bars. */
export function FeatureBars(props: { at: Place }) {
  return (
    <g class="q-signal" transform={`translate(${props.at.join(" ")})`}>
      <For each={BARS}>
        {(height, i) => <rect class="bar" x={-30 + i() * 13} y={26 - height} width="8" height={height} />}
      </For>
      <path class="curve" d="M-32,26H32" />
    </g>
  );
}

const DISCS = [
  [-20, -4],
  [-10, 12],
  [-24, 18],
];
const DIAMONDS = [
  [8, -20],
  [20, -8],
  [18, 12],
];

/** A learner: points of two classes and the line that it has put between them. */
export function Learner(props: { at: Place }) {
  return (
    <g transform={`translate(${props.at.join(" ")})`}>
      <rect class="picture-frame" x="-32" y="-32" width="64" height="64" />
      <For each={DISCS}>
        {([x, y]) => (
          <g class="q-weight-negative">
            <circle class="mark" cx={x} cy={y} r="4" />
          </g>
        )}
      </For>
      <For each={DIAMONDS}>
        {([x, y]) => (
          <g class="q-weight">
            <path class="mark" d={`M${x},${y - 5.5}l5.5,5.5l-5.5,5.5l-5.5,-5.5Z`} />
          </g>
        )}
      </For>
      <path class="curve" d="M-14,-32L12,32" />
    </g>
  );
}
