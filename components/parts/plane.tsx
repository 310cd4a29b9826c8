import { createMemo, For, type JSX, Show } from "solid-js";
import { formatNumber } from "../../notebook/format.ts";
import { createFrame, type Frame, type Range, sameFrame, ticks } from "./plane-frame.ts";
import { SvgSymbol } from "./symbol.tsx";

export interface PlaneProps {
  x: Range;
  y: Range;
  /** What the axes show: a symbol, such as "x_1", or words, such as "height (cm)". */
  xLabel: string;
  yLabel: string;
  /** The text alternative: what is to be seen, in words. */
  label: string;
  /** Whether something in it can take the focus; then the drawing is a group rather than an image. */
  interactive?: boolean;
  /** In units of the SVG, 360 by 372 unless told otherwise: then the plotting area is a square. */
  width?: number;
  height?: number;
  /** About how many ticks an axis has. */
  tickCount?: number;
  /** The ticks of an axis, where round numbers will not do. */
  xTicks?: readonly number[];
  yTicks?: readonly number[];
  /** How a tick of the y axis is written, where not as the number that it is. */
  yText?: (tick: number) => string;
  /** What stands under the axes and is cut off at the frame: shading, curves. */
  under?: (frame: Frame) => JSX.Element;
  /** What stands on top: points, handles. */
  children?: (frame: Frame) => JSX.Element;
}

/** What is left free around the plotting area for ticks and labels, in units of the SVG. */
export const planeMargin = { left: 46, right: 14, top: 30, bottom: 42 };

/** A coordinate plane: a frame with ticks, the two axes where they are in sight, and whatever is drawn on it. */
export function Plane(props: PlaneProps) {
  const width = () => props.width ?? 360;
  const height = () => props.height ?? 372;
  // A range that is computed anew from what is dragged is no new frame: a new one draws everything on it anew, and the
  // handle would be gone from under the pointer.
  const frame = createMemo(
    () => createFrame({ x: props.x, y: props.y, width: width(), height: height(), margin: planeMargin }),
    undefined,
    { equals: sameFrame },
  );
  return (
    <svg
      class="plane"
      viewBox={`0 0 ${width()} ${height()}`}
      role={props.interactive ? "group" : "img"}
      aria-label={props.label}
    >
      <Clipped frame={frame()}>{props.under?.(frame())}</Clipped>
      <Axes
        frame={frame()}
        count={props.tickCount ?? 5}
        xTicks={props.xTicks}
        yTicks={props.yTicks}
        yText={props.yText}
      />
      <text class="axis-label" x={frame().right} y={frame().bottom + 37} text-anchor="end" aria-hidden="true">
        <Label of={props.xLabel} />
      </text>
      <text class="axis-label" x={4} y={18} aria-hidden="true">
        <Label of={props.yLabel} />
      </text>
      {props.children?.(frame())}
    </svg>
  );
}

function Label(props: { of: string }) {
  return (
    <Show when={/^\p{L}(_\w+)?$/u.test(props.of)} fallback={props.of}>
      <SvgSymbol of={props.of} />
    </Show>
  );
}

/**
 * What is drawn, cut off at the frame. A nested svg does so, and needs no id of a clipping path that would have to be
 * unique on the page.
 */
export function Clipped(props: { frame: Frame; children: JSX.Element }) {
  const box = () => props.frame;
  const size = () => [box().right - box().left, box().bottom - box().top];
  return (
    <svg
      x={box().left}
      y={box().top}
      width={size()[0]}
      height={size()[1]}
      viewBox={`${box().left} ${box().top} ${size()[0]} ${size()[1]}`}
      overflow="hidden"
    >
      {props.children}
    </svg>
  );
}

function Axes(props: { frame: Frame; count: number } & Pick<PlaneProps, "xTicks" | "yTicks" | "yText">) {
  const inside = (value: number, [min, max]: Range) => min < value && value < max;
  const at = (x: number, y: number) => props.frame.toScreen([x, y]);
  return (
    <g class="axes" aria-hidden="true">
      <rect
        class="frame"
        x={props.frame.left}
        y={props.frame.top}
        width={props.frame.right - props.frame.left}
        height={props.frame.bottom - props.frame.top}
      />
      <Show when={inside(0, props.frame.x)}>
        <line class="axis" x1={at(0, 0)[0]} x2={at(0, 0)[0]} y1={props.frame.top} y2={props.frame.bottom} />
      </Show>
      <Show when={inside(0, props.frame.y)}>
        <line class="axis" x1={props.frame.left} x2={props.frame.right} y1={at(0, 0)[1]} y2={at(0, 0)[1]} />
      </Show>
      <For each={props.xTicks ?? ticks(props.frame.x, props.count)}>
        {(tick) => (
          <text x={at(tick, 0)[0]} y={props.frame.bottom + 18} text-anchor="middle">
            {formatNumber(tick)}
          </text>
        )}
      </For>
      <For each={props.yTicks ?? ticks(props.frame.y, props.count)}>
        {(tick) => (
          <text x={props.frame.left - 6} y={at(0, tick)[1] + 5} text-anchor="end">
            {(props.yText ?? formatNumber)(tick)}
          </text>
        )}
      </For>
    </g>
  );
}
