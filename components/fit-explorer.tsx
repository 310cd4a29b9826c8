import "./fit-explorer/fit-explorer.css";
import { createEffect, createMemo, createSignal } from "solid-js";
import { copyNetwork, networkOutput } from "../engine/index.ts";
import { Controls } from "./fit-explorer/controls.tsx";
import { Curves } from "./fit-explorer/curves.tsx";
import { type Fit, pointsOf, startOf } from "./fit-explorer/fit.ts";
import { createRunner } from "./fit-explorer/runner.ts";
import { codec, epochs, initial, stride } from "./fit-explorer/state.ts";
import { verdictText } from "./fit-explorer/verdict.ts";
import { Check } from "./parts/check.tsx";
import { formatNumber } from "./parts/format.ts";
import { HeatPlane } from "./parts/heatmap.tsx";
import { LiveText } from "./parts/live-text.tsx";
import { Notice } from "./parts/notice.tsx";
import type { Range } from "./parts/plane-frame.ts";
import { gridPoints, nodePicture } from "./parts/plane-grid.ts";
import { Points } from "./parts/points.tsx";
import { Slider } from "./parts/slider.tsx";
import { StepButton } from "./parts/stepper-bar.tsx";
import { urlState } from "./parts/url-state.ts";

const x: Range = [-2, 3];
const y: Range = [-2.25, 2.75];
const GRID = 48;
const gridInputs = gridPoints({ x, y }, GRID);

/** Capacity, noise and amount of data against the two curves, with the network's answer beside them. */
export default function FitExplorer(props: { fit: Fit; name?: string }) {
  const state = urlState(props.name ?? "fit", codec, initial);
  const settings = createMemo(() => state.get());
  const runner = createRunner(settings, props.fit);
  const { fit } = runner;
  const [heldOut, showHeldOut] = createSignal(false);
  const points = createMemo(() => pointsOf(settings()));
  const done = () => fit().training.length;

  // What is asked for, or as far as the training has come.
  const shown = () => {
    const { shown } = state.get();
    return shown === "best" ? fit().best.epoch : Math.min(shown, done());
  };
  const values = () => (state.get().shown === "best" ? fit().best.values : fit().kept[shown()]);
  createEffect(() => {
    if (values() === undefined) runner.complete();
  });
  const answer = createMemo(() => {
    const start = startOf(settings());
    const known = values() ?? fit().kept[done()];
    // While a new training is on its way, the fit is still that of the network before.
    const network =
      known.length === start.values.length ? copyNetwork(start, Float64Array.from(known)) : start;
    return nodePicture(networkOutput(network, gridInputs), 0, GRID);
  });

  const at = (series: readonly number[], decimals: number, factor = 1) => {
    const value = series[shown() - 1];
    return value === undefined ? "–" : formatNumber(factor * value, { decimals });
  };
  const verdict = () => (done() < epochs ? `Training: epoch ${done()} of ${epochs}.` : verdictText(fit()));
  const readings = () =>
    `After epoch ${shown()}: training loss ${at(fit().training, 2)}, ${at(fit().trainingAccuracy, 0, 100)} % right; validation loss ${at(fit().validation, 2)}, ${at(fit().validationAccuracy, 0, 100)} % right.`;

  return (
    <div class="widget fit-explorer">
      <HeatPlane
        x={x}
        y={y}
        xLabel="x_1"
        yLabel="x_2"
        grid={answer()}
        middle={0.5}
        reach={0.5}
        boundary
        label={`What the network answers over the plane after epoch ${shown()}, with the points of two half moons.`}
      >
        {(frame) => (
          <>
            <Points frame={frame} samples={heldOut() ? points().validation : []} hollow={() => true} />
            <Points frame={frame} samples={points().training} />
          </>
        )}
      </HeatPlane>
      <div class="course">
        <Curves
          fit={fit()}
          shown={shown()}
          label={`Training and validation loss over the epochs. ${verdict()}`}
        />
        <div class="controls">
          <Slider
            label="show epoch"
            min={0}
            max={epochs}
            step={stride}
            value={shown()}
            onInput={(epoch) => state.patch({ shown: epoch })}
          />
          <StepButton
            label="Stop early: show the best"
            primary
            onPress={() => state.patch({ shown: "best" })}
          />
        </div>
      </div>
      <div class="says">
        <p class="verdict" aria-busy={runner.running()}>
          {verdict()}
        </p>
        <table class="steps losses">
          <thead>
            <tr>
              <th scope="col">after epoch {shown()}</th>
              <th scope="col">loss</th>
              <th scope="col">right (%)</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{points().training.length} training points</th>
              <td class="q-error">{at(fit().training, 2)}</td>
              <td>{at(fit().trainingAccuracy, 0, 100)}</td>
            </tr>
            <tr>
              <th scope="row">{points().validation.length} validation points</th>
              <td class="q-error">{at(fit().validation, 2)}</td>
              <td>{at(fit().validationAccuracy, 0, 100)}</td>
            </tr>
          </tbody>
        </table>
      </div>
      <div class="settings">
        <Controls
          state={state.get()}
          onSettings={(changed) => state.patch({ ...changed, shown: epochs })}
          onReset={state.reset}
        />
        <div class="controls">
          <Check label="show the validation points, hollow" checked={heldOut()} onChange={showHeldOut} />
        </div>
      </div>
      <Notice text={state.notice() || runner.problem()} />
      <LiveText text={runner.running() ? "" : `${verdict()} ${readings()}`} />
    </div>
  );
}
