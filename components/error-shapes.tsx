import "./parts/beside.css";
import { For } from "solid-js";
import {
  codec,
  deltas,
  type ErrorShape,
  errorShapes,
  initial,
  losses,
  residuals,
} from "./error-shapes/shapes.ts";
import { Curve, CurveMark, CurveSample } from "./parts/curve.tsx";
import { DragMarker } from "./parts/drag-marker.tsx";
import { formatNumber } from "./parts/format.ts";
import { LiveText } from "./parts/live-text.tsx";
import { round } from "./parts/model-codec.ts";
import { Notice } from "./parts/notice.tsx";
import { Plane } from "./parts/plane.tsx";
import { hold } from "./parts/plane-frame.ts";
import { Slider } from "./parts/slider.tsx";
import { urlState } from "./parts/url-state.ts";

/** Squared, absolute and Huber's loss over the residual, and how hard each pulls there. */
export default function ErrorShapes(props: { name?: string }) {
  const state = urlState(props.name ?? "shapes", codec, initial);
  const shapes = () => errorShapes(state.get().delta);
  const residual = () => state.get().residual;
  const set = (value: number) => state.patch({ residual: round(hold(value, residuals), 1) });
  const shapeText = ({ name, value, slope }: ErrorShape) =>
    `${name} loss ${shown(value(residual()))} with slope ${shown(slope(residual()))}`;
  const said = () =>
    `At a residual of ${shown(residual())}: ${shapes().map(shapeText).join(", ")}; Huber’s threshold is ${shown(state.get().delta)}.`;

  return (
    <div class="widget error-shapes beside">
      <div class="stage">
        <Plane
          x={residuals}
          y={losses}
          height={340}
          tickCount={8}
          yTicks={[0, 1, 2, 3, 4, 5, 6]}
          xLabel="residual ŷ − y"
          yLabel="loss"
          interactive
          label={`Three losses over the residual, each 0 where it is 0: the squared one a parabola, the absolute one a V, Huber’s a parabola that goes on as straight lines. ${said()}`}
        >
          {(frame) => (
            <>
              <path class="guide" d={`M${frame.toScreen([residual(), 0])}V${frame.top}`} aria-hidden="true" />
              <For each={shapes()}>
                {({ style, value }) => (
                  <>
                    <Curve frame={frame} of={value} quantity="error" style={style} />
                    <CurveMark
                      frame={frame}
                      at={[residual(), value(residual())]}
                      quantity="error"
                      style={style}
                    />
                  </>
                )}
              </For>
              <DragMarker
                frame={frame}
                at={[residual(), 0]}
                name="Residual"
                description={shown(residual())}
                step={[0.1, 0]}
                onMove={([to]) => set(to)}
              />
            </>
          )}
        </Plane>
        <div class="readout">
          <table class="steps">
            <thead>
              <tr>
                <th scope="col">loss</th>
                <th scope="col">here</th>
                <th scope="col">slope</th>
              </tr>
            </thead>
            <tbody>
              <For each={shapes()}>
                {({ name, style, value, slope }) => (
                  <tr>
                    <th scope="row">
                      <CurveSample style={style} quantity="error" mark /> {name}
                    </th>
                    <td class="q-error">{shown(value(residual()))}</td>
                    <td class="q-gradient">{shown(slope(residual()))}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
          <p class="aside">The slope tells how hard a sample with this residual pulls at the fit.</p>
        </div>
      </div>
      <div class="controls sliders">
        <Slider
          label="residual"
          quantity="signal"
          min={residuals[0]}
          max={residuals[1]}
          step={0.1}
          value={residual()}
          onInput={set}
        />
        <Slider
          label="threshold"
          sym="δ"
          {...deltas}
          value={state.get().delta}
          onInput={(delta) => state.patch({ delta })}
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

const shown = (value: number) => formatNumber(value, { decimals: 2 });
