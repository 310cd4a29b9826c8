import { type JSX, Show } from "solid-js";
import { formatNumber } from "./format.ts";
import type { Place } from "./geometry.ts";
import { SvgSymbol } from "./symbol.tsx";

export interface SignalNodeProps {
  at: Place;
  radius?: number;
  /** A symbol to stand in it, as in "x_1", or a value. */
  sym?: string;
  value?: number;
  /** Filled: the signal is on. */
  on?: boolean;
}

/** A round node that holds a signal: an input, an activation, an output. */
export function SignalNode(props: SignalNodeProps) {
  return (
    <g class="node q-signal" classList={{ on: props.on }} transform={`translate(${props.at.join(" ")})`}>
      <circle r={props.radius ?? 24} />
      <Show when={props.value !== undefined || props.sym}>
        <text class="number" dy="0.35em" text-anchor="middle">
          <Show when={props.value === undefined} fallback={formatNumber(props.value as number)}>
            <SvgSymbol of={props.sym as string} />
          </Show>
        </text>
      </Show>
    </g>
  );
}

/** The node that adds up: Σ, with the sum beneath where there is one. */
export function SumNode(props: { at: Place; radius?: number; value?: number }) {
  const bare = () => props.value === undefined;
  return (
    <g class="node q-signal" transform={`translate(${props.at.join(" ")})`}>
      <circle r={props.radius ?? 34} />
      <text class="sigma" y={bare() ? 8 : -6} text-anchor="middle">
        Σ
      </text>
      <Show when={!bare()}>
        <text class="number" y={16} text-anchor="middle">
          {formatNumber(props.value as number)}
        </text>
      </Show>
    </g>
  );
}

/** Half the width and half the height of the box of the step. */
export const stepBox: Place = [32, 28];

/** The box of the Heaviside step, with a dot where z, as a share from −1 to 1 of the box, comes to lie. */
export function StepNode(props: { at: Place; share?: number }) {
  const [width, height] = stepBox;
  const x = () => Math.sign(props.share ?? 0) * Math.sqrt(Math.abs(props.share ?? 0)) * (width - 8);
  return (
    <g class="node step q-signal" transform={`translate(${props.at.join(" ")})`}>
      <rect x={-width} y={-height} width={width * 2} height={height * 2} rx="3" />
      <path class="curve" d={`M${-width + 6},12H0V-12H${width - 6}`} />
      <Show when={props.share !== undefined}>
        <circle class="dot" cx={x().toFixed(2)} cy={(props.share as number) >= 0 ? -12 : 12} r="5" />
      </Show>
    </g>
  );
}

/** Text beside or under a node. */
export function Caption(props: {
  at: Place;
  anchor?: "start" | "middle" | "end";
  muted?: boolean;
  class?: string;
  children: JSX.Element;
}) {
  return (
    <text
      class={props.class}
      classList={{ muted: props.muted }}
      x={props.at[0]}
      y={props.at[1]}
      text-anchor={props.anchor ?? "middle"}
    >
      {props.children}
    </text>
  );
}
