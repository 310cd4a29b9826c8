import "./line-to-sigmoid/line-to-sigmoid.css";
import { For, Show } from "solid-js";
import { diabetes } from "../engine/index.ts";
import type { Fits } from "./line-to-sigmoid/fits.ts";
import { StageNumbers } from "./line-to-sigmoid/numbers.tsx";
import { type Stage, stagesOf } from "./line-to-sigmoid/stages.ts";
import { numberCodec } from "./parts/codecs.ts";
import { Curve, CurveMark } from "./parts/curve.tsx";
import { formatNumber } from "./parts/format.ts";
import { LiveText } from "./parts/live-text.tsx";
import { Notice } from "./parts/notice.tsx";
import { Plane } from "./parts/plane.tsx";
import type { Frame, Range } from "./parts/plane-frame.ts";
import { Mark } from "./parts/points.tsx";
import { Slider } from "./parts/slider.tsx";
import { urlState } from "./parts/url-state.ts";

// With a tick every nine years, 25 and 43 are among them.
const ages: Range = [16, 52];
const ticks = [16, 25, 34, 43, 52];
const limits = { min: ages[0], max: ages[1], step: 1 };
const initial = 46;

export interface LineToSigmoidProps {
  /** Computed when the page is made: a training run is no work for a page that wakes up. */
  fits: Fits;
  name?: string;
}

/** From a straight line to the sigmoid in four stages, with one age followed through all of them. */
export default function LineToSigmoid(props: LineToSigmoidProps) {
  const state = urlState(props.name ?? "age", numberCodec({ ...limits, whole: true }), initial);
  const stages = stagesOf(props.fits);
  const said = () =>
    `At ${state.get()} years: ${stages
      .map(({ title, f, verdict }) => `${title}: ${formatNumber(f(state.get()))}, ${verdict(state.get())}`)
      .join("; ")}.`;
  return (
    <div class="widget line-to-sigmoid">
      <ol class="stages">
        <For each={stages}>
          {(stage, i) => (
            <li>
              <p class="stage-title">
                {i() + 1}. {stage.title}
              </p>
              <StagePlane stage={stage} age={state.get()} />
              <StageNumbers index={i()} stages={stages} fits={props.fits} age={state.get()} />
              <p class="aside">{stage.verdict(state.get())}</p>
            </li>
          )}
        </For>
      </ol>
      <div class="controls">
        <Slider
          label="age (years)"
          quantity="signal"
          {...limits}
          value={state.get()}
          onInput={(age) => state.set(age)}
        />
        <button type="button" class="button" onClick={state.reset}>
          Reset
        </button>
      </div>
      <Notice text={state.notice()} />
      <LiveText text={said()} />
    </div>
  );
}

function StagePlane(props: { stage: Stage; age: number }) {
  const value = () => props.stage.f(props.age);
  return (
    <Plane
      x={ages}
      y={props.stage.y}
      width={236}
      height={226}
      xTicks={ticks}
      yTicks={props.stage.yTicks}
      xLabel="age (years)"
      yLabel={props.stage.yLabel}
      label={`${props.stage.title}: ${props.stage.yLabel} against age. At ${props.age} years it is ${formatNumber(value())}, ${props.stage.verdict(props.age)}.`}
      under={(frame) => <Forbidden frame={frame} />}
    >
      {(frame) => (
        <>
          <path class="guide" d={`M${frame.toScreen([props.age, 0])[0]},${frame.top}V${frame.bottom}`} />
          <Show when={props.stage.people}>
            <People frame={frame} />
          </Show>
          <Curve frame={frame} of={props.stage.f} quantity="signal" />
          <CurveMark frame={frame} at={[props.age, value()]} quantity="signal" />
        </>
      )}
    </Plane>
  );
}

/** Where no probability can lie: below 0 and above 1. */
function Forbidden(props: { frame: Frame }) {
  const y = (value: number) => props.frame.toScreen([0, value])[1];
  const band = (top: number, bottom: number) =>
    `M${props.frame.left},${top}H${props.frame.right}V${bottom}H${props.frame.left}Z`;
  return (
    <g aria-hidden="true">
      <path class="forbidden" d={band(props.frame.top, y(1)) + band(y(0), props.frame.bottom)} />
      <path class="guide" d={`M${props.frame.left},${y(1)}H${props.frame.right}`} />
    </g>
  );
}

function People(props: { frame: Frame }) {
  return (
    <g class="people" aria-hidden="true">
      <For each={diabetes}>
        {({ x, y }) => (
          <g
            class="point"
            transform={`translate(${props.frame.toScreen([x[0], y]).map((v) => v.toFixed(2))}) scale(0.7)`}
          >
            <Mark label={y} />
          </g>
        )}
      </For>
    </g>
  );
}
