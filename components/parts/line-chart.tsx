import "./line-chart.css";
import { For, type JSX, Show } from "solid-js";
import { CurveMark, CurveSample, type CurveStyle } from "./curve.tsx";
import { Clipped, Plane } from "./plane.tsx";
import { drawnAt, type Frame, type Point, type Range } from "./plane-frame.ts";
import { type Quantity, quantityClass } from "./quantity.ts";

export interface Series {
  name: string;
  /** In data coordinates, from left to right. Where one is not finite the line has a gap. */
  points: readonly Point[];
  /** What its values are, and so its colour; ink unless told otherwise. */
  quantity?: Quantity;
  /** Its stroke and its mark, solid with discs unless told otherwise. */
  style?: CurveStyle;
  /** Which points carry the mark: the last one unless told otherwise, so that long series stay lines. */
  marks?: "all" | "last" | "none";
}

/** An upright line at a value of the x axis, with a few words at its top. */
export interface Guide {
  at: number;
  text?: string;
}

export interface LineChartProps {
  series: readonly Series[];
  x: Range;
  y: Range;
  xLabel: string;
  yLabel: string;
  /** The text alternative: what the lines do, in words. */
  label: string;
  guides?: readonly Guide[];
  /** In units of the SVG, 360 by 270 unless told otherwise. */
  width?: number;
  height?: number;
  tickCount?: number;
  /** As for `Plane`. */
  xTicks?: readonly number[];
  yTicks?: readonly number[];
  yText?: (tick: number) => string;
  /** What stands on top. */
  children?: (frame: Frame) => JSX.Element;
}

/** Numbers over something that goes on, such as loss over epochs: a line for each series, cut off at the frame. */
export function LineChart(props: LineChartProps) {
  return (
    <div class="line-chart">
      <Plane
        x={props.x}
        y={props.y}
        width={props.width}
        height={props.height ?? 270}
        xLabel={props.xLabel}
        yLabel={props.yLabel}
        tickCount={props.tickCount}
        xTicks={props.xTicks}
        yTicks={props.yTicks}
        yText={props.yText}
        label={props.label}
      >
        {(frame) => (
          <>
            <For each={props.series}>{(series) => <Line frame={frame} series={series} />}</For>
            <For each={props.guides}>{(guide) => <GuideLine frame={frame} guide={guide} />}</For>
            {props.children?.(frame)}
          </>
        )}
      </Plane>
      <ul class="legend chart-legend">
        <For each={props.series}>
          {({ name, style, quantity, marks }) => (
            <li>
              <CurveSample style={style} quantity={quantity} mark={marks !== "none"} />
              {name}
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}

function Line(props: { frame: Frame; series: Series }) {
  const marked = () => {
    const { points, marks = "last" } = props.series;
    if (marks === "none") return [];
    return marks === "all" ? points : points.slice(-1);
  };
  return (
    <g
      class={`function ${quantityClass(props.series.quantity)}`}
      data-series={props.series.name}
      aria-hidden="true"
    >
      <Clipped frame={props.frame}>
        <path
          class={`curve ${props.series.style ?? "solid"}`}
          d={seriesPath(props.frame, props.series.points)}
        />
      </Clipped>
      <For each={marked()}>
        {(point) => <CurveMark frame={props.frame} at={point} style={props.series.style} />}
      </For>
    </g>
  );
}

function GuideLine(props: { frame: Frame; guide: Guide }) {
  const x = () => props.frame.toScreen([props.guide.at, 0])[0];
  // The words stand where there is more room for them.
  const before = () => x() > (props.frame.left + props.frame.right) / 2;
  return (
    <g aria-hidden="true">
      <path class="guide" d={`M${x().toFixed(2)},${props.frame.bottom}V${props.frame.top}`} />
      <Show when={props.guide.text}>
        <text
          class="guide-text"
          x={x() + (before() ? -6 : 6)}
          y={props.frame.top + 16}
          text-anchor={before() ? "end" : "start"}
        >
          {props.guide.text}
        </text>
      </Show>
    </g>
  );
}

/** The `d` of a line through points in data coordinates, with a gap at each that is not finite. */
export function seriesPath(frame: Frame, points: readonly Point[]): string {
  let pen = "M";
  let d = "";
  for (const point of points) {
    if (!point.every(Number.isFinite)) {
      pen = "M";
      continue;
    }
    d += `${pen}${drawnAt(frame, point)}`;
    pen = "L";
  }
  return d;
}
