import "./loss-curves/loss-curves.css";
import "./parts/beside.css";
import { For } from "solid-js";
import type { Run } from "./loss-curves/runs.ts";
import { codecFor, comparison, initialFor } from "./loss-curves/state.ts";
import { Check } from "./parts/check.tsx";
import { CurveSample, type CurveStyle } from "./parts/curve.tsx";
import { formatNumber } from "./parts/format.ts";
import { LineChart } from "./parts/line-chart.tsx";
import { LiveText } from "./parts/live-text.tsx";
import { prefersReducedMotion } from "./parts/motion.ts";
import { Notice } from "./parts/notice.tsx";
import type { Point } from "./parts/plane-frame.ts";
import { createPlayer } from "./parts/player.ts";
import { Slider } from "./parts/slider.tsx";
import { StepButton } from "./parts/stepper-bar.tsx";
import { urlState } from "./parts/url-state.ts";

const styles: readonly CurveStyle[] = ["dashed", "solid", "dotted"];

/** The loss of real training runs over their epochs, up to the epoch that the reader has come to. */
export default function LossCurves(props: { runs: readonly Run[]; name?: string }) {
  const epochs = props.runs[0].losses.length;
  const state = urlState(props.name ?? "runs", codecFor(epochs), initialFor(epochs));
  const epoch = () => state.get().epoch;
  const shownRuns = () => (state.get().rough ? props.runs : props.runs.slice(0, 2));
  const move = (to: number) => state.patch({ epoch: Math.max(1, to) });
  const player = createPlayer({ position: epoch, count: () => epochs, move, pace: 160 });
  const play = () => (prefersReducedMotion() && !player.playing() ? move(epochs) : player.toggle());
  const loss = (run: Run) => formatNumber(run.losses[epoch() - 1], { decimals: 3 });
  const said = () =>
    `${comparison(props.runs, epoch())} Losses: ${shownRuns()
      .map((run) => `${run.name} ${loss(run)}`)
      .join("; ")}.`;

  return (
    <div class="widget loss-curves beside">
      <div class="stage">
        <LineChart
          x={[0, epochs]}
          y={[0, 1]}
          height={320}
          xLabel="epoch"
          yLabel="loss"
          label={`The loss of ${shownRuns().length} runs over ${epoch()} epochs. ${said()}`}
          guides={[{ at: epoch() }]}
          series={shownRuns().map((run, i) => ({
            name: run.name,
            quantity: "error",
            style: styles[i],
            points: run.losses.slice(0, epoch()).map((value, k): Point => [k + 1, value]),
          }))}
        />
        <div class="readout">
          <table class="steps">
            <thead>
              <tr>
                <th scope="col">run</th>
                <th scope="col">loss in epoch {epoch()}</th>
              </tr>
            </thead>
            <tbody>
              <For each={shownRuns()}>
                {(run, i) => (
                  <tr>
                    <th scope="row">
                      <CurveSample style={styles[i()]} quantity="error" mark /> {run.name}
                    </th>
                    <td class="q-error">{loss(run)}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
          <p class="aside">{comparison(props.runs, epoch())}</p>
        </div>
      </div>
      <div class="controls">
        <Slider
          label="epoch"
          min={1}
          max={epochs}
          step={1}
          value={epoch()}
          onInput={(to) => {
            player.pause();
            move(to);
          }}
        />
        <div class="buttons">
          <StepButton label={player.playing() ? "Pause" : "Play"} onPress={play} />
          <StepButton label="Next epoch" off={epoch() === epochs} onPress={() => move(epoch() + 1)} />
          <StepButton
            label="Reset"
            onPress={() => {
              player.pause();
              state.reset();
            }}
          />
        </div>
        <Check
          label={`a third run: ${props.runs[2].name}`}
          checked={state.get().rough}
          onChange={(rough) => state.patch({ rough })}
        />
      </div>
      <Notice text={state.notice()} />
      <LiveText text={said()} />
    </div>
  );
}
