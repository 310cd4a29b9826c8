import { Show } from "solid-js";
import { Check } from "./parts/check.tsx";
import { flagCodec, numberCodec, recordCodec } from "./parts/codecs.ts";
import { formatNumber } from "./parts/format.ts";
import { Terms } from "./parts/line-equation.tsx";
import { LiveText } from "./parts/live-text.tsx";
import { Notice } from "./parts/notice.tsx";
import { Plane } from "./parts/plane.tsx";
import { type Frame, hold, type Range } from "./parts/plane-frame.ts";
import { Slider } from "./parts/slider.tsx";
import { Sym } from "./parts/symbol.tsx";
import { urlState } from "./parts/url-state.ts";

const extent: Range = [-5, 5];
const slopes = { min: -3, max: 3, step: 0.1 };
const intercepts = { min: -4, max: 4, step: 0.1 };

const initial = { m: 0.5, b: 2, bias: true };
const codec = recordCodec({ m: numberCodec(slopes), b: numberCodec(intercepts), bias: flagCodec }, initial);

/** The line y = mx + b: its slope, its intercept, and what is left without the intercept. */
export default function StraightLine(props: { name?: string }) {
  const state = urlState(props.name ?? "straight", codec, initial);
  const slope = () => state.get().m;
  const intercept = () => (state.get().bias ? state.get().b : 0);
  const at = (x: number) => slope() * x + intercept();
  const signed = () => `${intercept() < 0 ? "−" : "+"} ${shown(Math.abs(intercept()))}`;
  const equation = () => `y = ${shown(slope())}x${state.get().bias ? ` ${signed()}` : ""}`;
  const said = () =>
    `The line ${equation()}. It crosses the y axis at ${shown(intercept())}${state.get().bias ? "" : ", the origin, as every line without a bias does"}.`;

  return (
    <div class="widget straight-line">
      <div class="stage">
        <Plane
          x={extent}
          y={extent}
          xLabel="x"
          yLabel="y"
          label={said()}
          under={(frame) => (
            <>
              <Line frame={frame} at={at} />
              <Slope frame={frame} at={at} />
            </>
          )}
        >
          {(frame) => (
            <>
              <SlopeLabel frame={frame} at={at} slope={slope()} />
              <circle
                class="dot"
                cx={frame.toScreen([0, 0])[0]}
                cy={frame.toScreen([0, intercept()])[1]}
                r="6"
              />
              <text
                class="dot-label"
                x={frame.toScreen([0, 0])[0] - 10}
                y={frame.toScreen([0, intercept()])[1] - 8}
                text-anchor="end"
              >
                <Show when={state.get().bias} fallback="0">
                  <tspan class="math">b</tspan> = {shown(intercept())}
                </Show>
              </text>
            </>
          )}
        </Plane>
        <div class="readout">
          <p class="line-equation">
            <Sym of="y" /> ={" "}
            <Terms
              factors={[slope()]}
              symbols={["x"]}
              constant={state.get().bias ? intercept() : undefined}
              format={shown}
            />
          </p>
          <p class="aside">
            <Show
              when={state.get().bias}
              fallback="Without a bias the line turns about the origin: it can have any slope, but no other place."
            >
              One step to the right, and the line rises by the slope <Sym of="m" />; at <Sym of="x" /> = 0 it
              is as high as the bias <Sym of="b" />.
            </Show>
          </p>
        </div>
      </div>
      <div class="controls">
        <Slider
          label="slope"
          sym="m"
          quantity={slope() < 0 ? "weight-negative" : "weight"}
          {...slopes}
          value={slope()}
          onInput={(m) => state.patch({ m })}
        />
        <Slider
          label="bias"
          sym="b"
          quantity={state.get().b < 0 ? "weight-negative" : "weight"}
          {...intercepts}
          value={state.get().b}
          disabled={!state.get().bias}
          onInput={(b) => state.patch({ b })}
        />
        <Check label="with bias" checked={state.get().bias} onChange={(bias) => state.patch({ bias })} />
        <button type="button" class="button" onClick={state.reset}>
          Reset
        </button>
      </div>
      <Notice text={state.notice()} />
      <LiveText text={said()} />
    </div>
  );
}

const shown = (value: number) => formatNumber(value, { decimals: 1 });

function Line(props: { frame: Frame; at: (x: number) => number }) {
  const end = (x: number) => props.frame.toScreen([x, props.at(x)]).join(",");
  return <path class="curve" d={`M${end(props.frame.x[0])}L${end(props.frame.x[1])}`} />;
}

/** One to the right, and as far up as the slope: from the intercept to the line at x = 1. */
function Slope(props: { frame: Frame; at: (x: number) => number }) {
  const at = (x: number, y: number) => props.frame.toScreen([x, y]);
  return (
    <path
      class="guide"
      d={`M${at(0, props.at(0))}L${at(1, props.at(0))}L${at(1, props.at(1))}`}
      aria-hidden="true"
    />
  );
}

/** Beside the middle of the rise, as far as that is within the frame. */
function SlopeLabel(props: { frame: Frame; at: (x: number) => number; slope: number }) {
  const middle = () => (props.at(0) + hold(props.at(1), props.frame.y)) / 2;
  return (
    <text
      x={props.frame.toScreen([1, 0])[0] + 7}
      y={props.frame.toScreen([0, middle()])[1] + 5}
      aria-hidden="true"
    >
      <tspan class="math">m</tspan> = {shown(props.slope)}
    </text>
  );
}
