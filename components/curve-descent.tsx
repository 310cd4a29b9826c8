import "./curve-descent/curve-descent.css";
import { createMemo, Show } from "solid-js";
import { type CurveName, curveNames, curveOf, rateVerdict, roll } from "./curve-descent/curves.ts";
import { CurveLesson } from "./curve-descent/lesson.tsx";
import { CurvePicture } from "./curve-descent/picture.tsx";
import { Choice } from "./parts/choice.tsx";
import { numberCodec, oneOfCodec, recordCodec } from "./parts/codecs.ts";
import { formatNumber } from "./parts/format.ts";
import { LiveText } from "./parts/live-text.tsx";
import { Notice } from "./parts/notice.tsx";
import { createPlayer } from "./parts/player.ts";
import { Slider } from "./parts/slider.tsx";
import { StepperBar } from "./parts/stepper-bar.tsx";
import { urlState } from "./parts/url-state.ts";

const STEPS = 40;
const options = curveNames.map((value) => ({ value, label: curveOf(value).name }));

interface State {
  curve: CurveName;
  start: number;
  rate: number;
  at: number;
}

const fresh = (curve: CurveName): State => ({
  curve,
  start: curveOf(curve).start,
  rate: curveOf(curve).rate,
  at: 0,
});
const initial: State = { ...fresh("parabola"), at: 3 };
const codec = recordCodec<State>(
  {
    curve: oneOfCodec(curveNames),
    start: numberCodec({ min: -8, max: 8 }),
    rate: numberCodec({ min: 0.01, max: 12 }),
    at: numberCodec({ min: 0, max: STEPS, whole: true }),
  },
  initial,
);

/** Gradient descent over one weight: the ball on the curve, its slope, and the step that follows from it. */
export default function CurveDescent(props: { name?: string }) {
  const state = urlState(props.name ?? "descent", codec, initial);
  const curve = createMemo(() => curveOf(state.get().curve));
  const whole = createMemo(() => roll(curve(), state.get().start, state.get().rate, STEPS));
  const path = () => whole().slice(0, state.get().at + 1);
  const lost = () => path().length <= state.get().at;
  const w = () => path()[path().length - 1];
  const verdict = () => rateVerdict(curve(), state.get().rate, path());
  const said = () =>
    `After step ${path().length - 1} the weight is ${shown(w())}, the error ${shown(curve().loss(w()))}, the slope ${shown(curve().slope(w()))}. ${verdict()}`;
  const player = createPlayer({
    position: () => state.get().at,
    count: () => STEPS,
    move: (at) => state.patch({ at }),
    pace: 400,
  });
  const change = (fields: Partial<State>) => {
    player.pause();
    state.patch(fields);
  };

  return (
    <div class="widget curve-descent">
      <div class="stage">
        <CurvePicture
          curve={curve()}
          path={path()}
          label={`The error over one weight, and a ball on it. ${said()}`}
          onMove={(start) => change({ start, at: 0 })}
        />
        <div class="readout">
          <CurveLesson curve={curve()} w={w()} rate={state.get().rate} />
          <p class="aside">{verdict()}</p>
          <Show when={lost()}>
            <p class="aside">It has left all bounds, and goes no further here.</p>
          </Show>
          <p class="aside">{curve().about}</p>
        </div>
      </div>
      <div class="controls">
        <Choice
          label="Curve"
          options={options}
          value={state.get().curve}
          onChange={(name) => change(fresh(name))}
        />
        <Slider
          label="learning rate"
          sym="α"
          min={0.01}
          max={curve().mostRate}
          step={0.01}
          value={state.get().rate}
          onInput={(rate) => change({ rate })}
        />
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

const shown = (value: number) => formatNumber(value, { significant: 4 });
