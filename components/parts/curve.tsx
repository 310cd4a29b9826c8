import "./curve.css";
import { For, Show } from "solid-js";
import { type CurveOptions, curveEnds, curvePath } from "./curve-path.ts";
import { Clipped } from "./plane.tsx";
import type { Frame, Point } from "./plane-frame.ts";
import { type Quantity, quantityClass } from "./quantity.ts";

/** How curves over one another are told apart without their colours: each has a stroke and a mark of its own. */
export const curveStyles = ["solid", "dashed", "dotted", "dash-dot", "long-dash", "dash-dot-dot"] as const;

export type CurveStyle = (typeof curveStyles)[number];

const marks: Record<CurveStyle, string> = {
  solid: "M-5,0A5,5,0,1,1,5,0A5,5,0,1,1,-5,0Z",
  dashed: "M-4.5,-4.5H4.5V4.5H-4.5Z",
  dotted: "M0,-6L5.5,4H-5.5Z",
  "dash-dot": "M0,-6.2L6.2,0L0,6.2L-6.2,0Z",
  "long-dash": "M0,6L5.5,-4H-5.5Z",
  "dash-dot-dot": "M-2,-6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z",
};

export interface CurveProps extends CurveOptions {
  frame: Frame;
  of: (x: number) => number;
  /** What its values are, and so its colour; ink unless told otherwise. */
  quantity?: Quantity;
  /** Solid unless told otherwise. */
  style?: CurveStyle;
  /** Drawn thinner and paler, behind what matters now. */
  quiet?: boolean;
}

/**
 * A function as a curve on a `Plane`, cut off at the frame. At a jump it has no upright stroke: a filled dot stands
 * where the function has its value, an open one where it only comes near.
 */
export function Curve(props: CurveProps) {
  const options = (): CurveOptions => ({ breaks: props.breaks, domain: props.domain });
  const ends = () =>
    curveEnds(props.frame, props.of, options()).filter(
      ({ at }) => props.frame.y[0] <= at[1] && at[1] <= props.frame.y[1],
    );
  return (
    <g
      class={`function ${quantityClass(props.quantity)}`}
      classList={{ quiet: props.quiet }}
      aria-hidden="true"
    >
      <Clipped frame={props.frame}>
        <path class={`curve ${props.style ?? "solid"}`} d={curvePath(props.frame, props.of, options())} />
      </Clipped>
      <For each={ends()}>
        {({ at, open }) => (
          <circle
            class="dot"
            classList={{ open }}
            cx={props.frame.toScreen(at)[0].toFixed(2)}
            cy={props.frame.toScreen(at)[1].toFixed(2)}
            r="4.5"
          />
        )}
      </For>
    </g>
  );
}

/** The mark of a curve's style at a point of it; nothing where that lies outside the frame. */
export function CurveMark(props: { frame: Frame; at: Point; style?: CurveStyle; quantity?: Quantity }) {
  const inside = () => {
    const { x, y } = props.frame;
    const [at, value] = props.at;
    return x[0] <= at && at <= x[1] && y[0] <= value && value <= y[1];
  };
  return (
    <Show when={inside()}>
      <path
        class={`curve-mark ${quantityClass(props.quantity)}`}
        transform={`translate(${props.frame.toScreen(props.at).map((value) => value.toFixed(2))})`}
        d={marks[props.style ?? "solid"]}
        aria-hidden="true"
      />
    </Show>
  );
}

/** A piece of a curve with its mark, for a legend: in text it is as wide as three letters. */
export function CurveSample(props: { style?: CurveStyle; quantity?: Quantity; mark?: boolean }) {
  return (
    <svg class={`curve-sample ${quantityClass(props.quantity)}`} viewBox="0 -8 34 16" aria-hidden="true">
      <path class={`curve ${props.style ?? "solid"}`} d="M0,0H34" />
      <Show when={props.mark}>
        <path class="curve-mark" transform="translate(17)" d={marks[props.style ?? "solid"]} />
      </Show>
    </svg>
  );
}
