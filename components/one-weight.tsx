import "./one-weight/one-weight.css";
import "./parts/beside.css";
import { Show } from "solid-js";
import {
  best,
  codec,
  error,
  errorSlope,
  errors,
  initial,
  square,
  squareSlope,
  weights,
  x,
  y,
} from "./one-weight/state.ts";
import { Check } from "./parts/check.tsx";
import { Curve, CurveMark, CurveSample } from "./parts/curve.tsx";
import { DragMarker } from "./parts/drag-marker.tsx";
import { formatNumber } from "./parts/format.ts";
import { LiveText } from "./parts/live-text.tsx";
import { round } from "./parts/model-codec.ts";
import { Notice } from "./parts/notice.tsx";
import { Plane } from "./parts/plane.tsx";
import { hold } from "./parts/plane-frame.ts";
import { quantityClass, weightQuantity } from "./parts/quantity.ts";
import { Slider } from "./parts/slider.tsx";
import { Sym } from "./parts/symbol.tsx";
import { urlState } from "./parts/url-state.ts";

/** The error of one sample against the only weight: a ball on the curve, which wants to go down. */
export default function OneWeight(props: { name?: string }) {
  const state = urlState(props.name ?? "ball", codec, initial);
  const w = () => state.get().w;
  const set = (value: number) => state.patch({ w: round(hold(value, weights), 2) });
  const said = () =>
    `At w = ${shown(w(), 2)} the prediction is ${shown(w() * x)} and the error ${shown(error(w()))}${state.get().square ? `, its square ${shown(square(w()))}` : ""}. The lowest place is at w = ${shown(best, 2)}.`;

  return (
    <div class="widget one-weight beside">
      <div class="stage">
        <Plane
          x={weights}
          y={errors}
          height={320}
          tickCount={7}
          xLabel="w"
          yLabel="E(w)"
          interactive
          label={`The error against the weight, a V whose tip touches 0 at 8/3. ${said()}`}
        >
          {(frame) => (
            <>
              <path class="guide" d={`M${frame.toScreen([best, 0])}V${frame.top}`} aria-hidden="true" />
              <text x={frame.toScreen([best, 0])[0] + 6} y={frame.top + 18} aria-hidden="true">
                8/3
              </text>
              <Show when={state.get().square}>
                <Curve frame={frame} of={square} quantity="error" style="dashed" />
                <CurveMark frame={frame} at={[w(), square(w())]} quantity="error" style="dashed" />
              </Show>
              <Curve frame={frame} of={error} quantity="error" breaks={[best]} />
              <DragMarker
                frame={frame}
                at={[w(), error(w())]}
                name="The ball"
                description={`w ${shown(w(), 2)}, error ${shown(error(w()))}`}
                step={[0.1, 0]}
                onMove={([to]) => set(to)}
              />
            </>
          )}
        </Plane>
        <div class="readout">
          <p class="line-equation">
            <Sym of="ŷ" /> = {x} · <span class={quantityClass(weightQuantity(w()))}>{shown(w(), 2)}</span> ={" "}
            <span class="q-signal">{shown(w() * x)}</span>
          </p>
          <p class="line-equation">
            <Sym of="E" /> = |<span class="q-signal">{shown(w() * x)}</span> − {y}| ={" "}
            <span class="q-error">{shown(error(w()))}</span>
          </p>
          <p class="line-equation">
            <CurveSample quantity="error" /> slope{" "}
            <span class="q-gradient">{formatNumber(errorSlope(w()))}</span>
          </p>
          <Show when={state.get().square}>
            <p class="line-equation">
              <Sym of="E" />² = <span class="q-error">{shown(square(w()))}</span>
            </p>
            <p class="line-equation">
              <CurveSample quantity="error" style="dashed" mark /> slope{" "}
              <span class="q-gradient">{shown(squareSlope(w()))}</span>
            </p>
          </Show>
          <p class="aside">{hint(w())}</p>
        </div>
      </div>
      <div class="controls">
        <Slider
          label="weight"
          sym="w"
          quantity={weightQuantity(w())}
          min={weights[0]}
          max={weights[1]}
          step={0.01}
          value={w()}
          onInput={set}
        />
        <Check
          label="its square beside it"
          checked={state.get().square}
          onChange={(on) => state.patch({ square: on })}
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

const shown = (value: number, decimals = 3) => formatNumber(value, { decimals });

function hint(w: number): string {
  if (w === round(best, 2))
    return "As low as it goes: with two decimals the weight can’t come nearer to 8/3.";
  return w > best
    ? "The curve rises to the right, so the way down is to the left: a smaller weight."
    : "The curve falls to the right, so the way down is to the right: a larger weight.";
}
