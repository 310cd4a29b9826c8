import "./three-descents/three-descents.css";
import { createMemo, For } from "solid-js";
import { numberCodec, numbersCodec, recordCodec } from "./parts/codecs.ts";
import { formatNumber } from "./parts/format.ts";
import { LineChart } from "./parts/line-chart.tsx";
import { LiveText } from "./parts/live-text.tsx";
import { Notice } from "./parts/notice.tsx";
import { NumberField } from "./parts/number-field.tsx";
import type { Point } from "./parts/plane-frame.ts";
import { createPlayer } from "./parts/player.ts";
import { Slider } from "./parts/slider.tsx";
import { StepperBar } from "./parts/stepper-bar.tsx";
import { urlState } from "./parts/url-state.ts";
import { DescentMap } from "./three-descents/map.tsx";
import { descend, EPOCHS, loss, samples, within } from "./three-descents/run.ts";

interface State {
  start: readonly number[];
  rate: number;
  batch: number;
  seed: number;
  /** How many tenths of an epoch have been paid for. */
  at: number;
}

const TENTH = samples.length / 10;
const COUNT = EPOCHS * 10;
const initial: State = { start: [-1, 2.5], rate: 0.05, batch: 8, seed: 1, at: 50 };
const codec = recordCodec<State>(
  {
    start: numbersCodec(2, { min: -3, max: 4 }),
    rate: numberCodec({ min: 0.01, max: 0.5 }),
    batch: numberCodec({ min: 2, max: 20, whole: true }),
    seed: numberCodec({ min: 1, max: 999, whole: true }),
    at: numberCodec({ min: 0, max: COUNT, whole: true }),
  },
  initial,
);

/** Batch, stochastic and mini-batch descent on one problem, side by side, with what each step costs. */
export default function ThreeDescents(props: { name?: string }) {
  const state = urlState(props.name ?? "batches", codec, initial);
  const start = (): Point => [state.get().start[0], state.get().start[1]];
  const seen = () => state.get().at * TENTH;
  const setup = createMemo(() => ({ ...state.get(), at: 0 }), undefined, {
    equals: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  const methods = createMemo(() => {
    const { rate, batch, seed } = setup();
    return [
      { name: "batch", size: samples.length, style: "solid" },
      { name: "stochastic", size: 1, style: "dotted" },
      { name: "mini-batch", size: batch, style: "dashed" },
    ].map((method) => ({
      ...method,
      style: method.style as "solid" | "dotted" | "dashed",
      stops: descend([setup().start[0], setup().start[1]], rate, method.size, seed),
    }));
  });
  const now = () =>
    methods().map((method) => {
      const stops = within(method.stops, seen());
      return { ...method, stops, steps: stops.length - 1, loss: loss(stops[stops.length - 1].at) };
    });
  const top = () => Math.max(4, loss(start())) * 1.05;
  const said = () =>
    `After ${formatNumber(seen())} samples: ${now()
      .map(
        ({ name, steps, loss: error }) =>
          `${name} ${steps} ${steps === 1 ? "step" : "steps"}, error ${shown(error)}`,
      )
      .join("; ")}.`;
  const player = createPlayer({
    position: () => state.get().at,
    count: () => COUNT,
    move: (at) => state.patch({ at }),
    pace: 120,
  });
  const change = (fields: Partial<State>) => {
    player.pause();
    state.patch(fields);
  };

  return (
    <div class="widget three-descents">
      <div class="three-maps">
        <For each={["batch", "stochastic", "mini-batch"]}>
          {(name, i) => (
            <DescentMap
              name={name}
              size={methods()[i()].size}
              path={now()[i()].stops.map(({ at }) => at)}
              steps={now()[i()].steps}
              error={now()[i()].loss}
              onMove={(to) => change({ start: to })}
            />
          )}
        </For>
      </div>
      <LineChart
        x={[0, samples.length * EPOCHS]}
        y={[0, top()]}
        width={460}
        xLabel="samples looked at"
        yLabel="E"
        label={`The error over the number of samples looked at. ${said()}`}
        series={now().map(({ name, style, stops }) => ({
          name,
          style,
          quantity: "error" as const,
          points: stops.map(({ seen: cost, at }): Point => [cost, loss(at)]),
        }))}
      />
      <div class="controls">
        <Slider
          label="learning rate"
          sym="α"
          min={0.01}
          max={0.5}
          step={0.01}
          value={state.get().rate}
          onInput={(rate) => change({ rate })}
        />
        <Slider
          label="mini-batch of"
          min={2}
          max={20}
          step={1}
          value={state.get().batch}
          onInput={(batch) => change({ batch })}
        />
        <NumberField
          label="seed"
          min={1}
          max={999}
          whole
          value={state.get().seed}
          onInput={(seed) => change({ seed })}
        />
        <StepperBar
          position={state.get().at}
          count={COUNT}
          labels={{
            position: (at) => `${formatNumber(at * TENTH)} samples, ${formatNumber(at / 10)} epochs`,
          }}
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
