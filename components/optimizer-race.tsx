import "./optimizer-race/optimizer-race.css";
import { createMemo, Index } from "solid-js";
import { RaceMap } from "./optimizer-race/map.tsx";
import { arrival, race, racers, usualRates } from "./optimizer-race/race.ts";
import { Choice } from "./parts/choice.tsx";
import { numberCodec, numbersCodec, oneOfCodec, recordCodec } from "./parts/codecs.ts";
import { CurveSample } from "./parts/curve.tsx";
import { formatNumber } from "./parts/format.ts";
import { type LandscapeName, landscapeNames, landscapeOf } from "./parts/landscapes.ts";
import { LiveText } from "./parts/live-text.tsx";
import { Notice } from "./parts/notice.tsx";
import { NumberField } from "./parts/number-field.tsx";
import type { Point } from "./parts/plane-frame.ts";
import { createPlayer } from "./parts/player.ts";
import { StepperBar } from "./parts/stepper-bar.tsx";
import { urlState } from "./parts/url-state.ts";

interface State {
  land: LandscapeName;
  start: readonly number[];
  rates: readonly number[];
  at: number;
}

const STEPS = 200;
const rateLimits = { min: 0.0001, max: 100 };
const options = landscapeNames.map((value) => ({ value, label: landscapeOf(value).name }));
const fresh = (land: LandscapeName): Omit<State, "at"> => ({
  land,
  start: landscapeOf(land).start,
  rates: usualRates(land),
});
const initial: State = { ...fresh("ridge"), at: 60 };
const codec = recordCodec<State>(
  {
    land: oneOfCodec(landscapeNames),
    start: numbersCodec(2, { min: -14, max: 14 }),
    rates: numbersCodec(racers.length, rateLimits),
    at: numberCodec({ min: 0, max: STEPS, whole: true }),
  },
  initial,
);

/** Seven optimisers from one start on one surface. */
export default function OptimizerRace(props: { name?: string }) {
  const state = urlState(props.name ?? "race", codec, initial);
  const land = createMemo(() => landscapeOf(state.get().land));
  const start = createMemo((): Point => [state.get().start[0], state.get().start[1]]);
  const rates = createMemo(() => state.get().rates);
  const runs = createMemo(() =>
    racers.map((racer, i) => {
      const path = race(land(), racer.optimizer, start(), rates()[i], STEPS);
      return { racer, path, arrived: arrival(land(), path) };
    }),
  );
  const now = () =>
    runs().map((run) => {
      const path = run.path.slice(0, state.get().at + 1);
      return { ...run, path, lost: path.length <= state.get().at, loss: land().loss(path[path.length - 1]) };
    });
  const status = ({ lost, arrived }: ReturnType<typeof now>[number]) =>
    lost
      ? "has left all bounds"
      : arrived !== null && arrived <= state.get().at
        ? `arrived in step ${arrived}`
        : "under way";
  const said = () =>
    `After step ${state.get().at}: ${now()
      .map((run) => `${run.racer.name} ${status(run)}, error ${shown(run.loss)}`)
      .join("; ")}.`;
  const player = createPlayer({
    position: () => state.get().at,
    count: () => STEPS,
    move: (at) => state.patch({ at }),
    pace: 60,
  });
  const change = (fields: Partial<State>) => {
    player.pause();
    state.patch(fields);
  };

  return (
    <div class="widget optimizer-race">
      <div class="controls">
        <Choice
          label="Surface"
          options={options}
          value={state.get().land}
          onChange={(name) => change(fresh(name))}
        />
      </div>
      <p class="aside">{land().about}</p>
      <div class="race-layout">
        <RaceMap
          land={land()}
          start={start()}
          runs={now()}
          label={`The paths of seven optimisers on one map. ${said()}`}
          onMove={(to) => change({ start: to })}
        />
        <div class="scrolls">
          <table class="race-table">
            <thead>
              <tr>
                <th scope="col">optimiser</th>
                <th scope="col">learning rate</th>
                <th scope="col">error</th>
                <th scope="col">so far</th>
              </tr>
            </thead>
            <tbody>
              <Index each={now()}>
                {(run, i) => (
                  <tr>
                    <th scope="row">
                      <span class={`racer racer-${i}`}>
                        <CurveSample style={run().racer.style} />
                        <b>{run().racer.letters}</b>
                      </span>{" "}
                      {run().racer.name}
                    </th>
                    <td>
                      <div class="rate">
                        <NumberField
                          label={`learning rate of ${run().racer.name}`}
                          {...rateLimits}
                          value={rates()[i]}
                          onInput={(rate) => change({ rates: rates().with(i, rate) })}
                        />
                      </div>
                      <span class="rate-alone">{formatNumber(rates()[i])}</span>
                    </td>
                    <td class="q-error">{shown(run().loss)}</td>
                    <td>{status(run())}</td>
                  </tr>
                )}
              </Index>
            </tbody>
          </table>
        </div>
      </div>
      <div class="controls">
        <StepperBar
          position={state.get().at}
          count={STEPS}
          onMove={(at) => change({ at })}
          playing={player.playing()}
          onPlay={player.toggle}
          onReset={() => {
            player.pause();
            state.reset();
          }}
        />
      </div>
      <LiveText text={said()} />
      <Notice text={state.notice()} />
    </div>
  );
}

const shown = (value: number) => formatNumber(value, { significant: 3 });
