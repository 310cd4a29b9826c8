import "./dead-neurons/dead-neurons.css";
import { createMemo } from "solid-js";
import { FitPicture, NeuronPictures } from "./dead-neurons/pictures.tsx";
import { createRun, NEURONS } from "./dead-neurons/run.ts";
import {
  activations,
  biases,
  codec,
  type DeadSetup,
  EPOCHS,
  initial,
  rates,
  seeds,
} from "./dead-neurons/state.ts";
import { Choice } from "./parts/choice.tsx";
import { formatNumber } from "./parts/format.ts";
import { LiveText } from "./parts/live-text.tsx";
import { Notice } from "./parts/notice.tsx";
import { NumberField } from "./parts/number-field.tsx";
import { createPlayer } from "./parts/player.ts";
import { weightQuantity } from "./parts/quantity.ts";
import { Slider } from "./parts/slider.tsx";
import { StepButton, StepperBar } from "./parts/stepper-bar.tsx";
import { urlState } from "./parts/url-state.ts";

// Twenty epochs a second: slow enough to see single neurons fall silent or wake.
const PACE = 50;

/** A small network that learns a curve, and its hidden neurons: which are silent, and what gradient reaches them. */
export default function DeadNeurons(props: { name?: string }) {
  const state = urlState(props.name ?? "dead", codec, initial);
  const setup = createMemo(
    (): DeadSetup => {
      const { hidden, rate, bias, seed } = state.get();
      return { hidden, rate, bias, seed };
    },
    undefined,
    { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  const run = createMemo(() => createRun(setup()));
  const moment = createMemo(() => run().at(state.get().at));
  const count = () => {
    // A run knows how far it goes once it has been there.
    moment();
    return run().count;
  };
  const position = () => moment().epoch;
  const move = (at: number) => state.patch({ at: Math.min(Math.max(at, 0), EPOCHS) });
  const player = createPlayer({ position, count, move, pace: PACE });
  const byHand = (at: number) => {
    player.pause();
    move(at);
  };
  const change = (fields: Partial<DeadSetup>) => {
    player.pause();
    state.patch({ ...fields, at: 0 });
  };
  const silent = () => moment().neurons.filter(({ active }) => active === 0).length;
  const stuck = () => moment().neurons.filter(({ gradient }) => gradient === 0).length;
  const said = () =>
    `${position() === 0 ? "Before training" : position() === 1 ? "After 1 epoch" : `After ${position()} epochs`} ${silent()} of ${NEURONS} neurons ${silent() === 1 ? "is" : "are"} silent for every sample, and ${stuck() === 0 ? "none is" : stuck() === 1 ? "1 is" : `${stuck()} are`} without a gradient. The loss is ${formatNumber(moment().loss, { significant: 3 })}.`;

  return (
    <div class="widget dead-neurons">
      <div class="dead-layout">
        <FitPicture moment={moment()} />
        <div>
          <p class="neurons-head">
            The {NEURONS} hidden neurons over <i>x</i>; below each, for how many samples it is active and the
            norm of <span class="q-gradient">its gradient</span>
          </p>
          <NeuronPictures moment={moment()} hidden={state.get().hidden} />
        </div>
      </div>
      <p class="message">
        {said()} {run().trouble && position() === count() ? run().trouble : ""}
      </p>
      <div class="controls">
        <StepperBar
          position={position()}
          count={count()}
          onMove={byHand}
          playing={player.playing()}
          onPlay={player.toggle}
          onReset={() => {
            player.pause();
            state.reset();
          }}
          labels={{ position: (at) => `Epoch ${at}` }}
        >
          <StepButton
            label="10 on"
            off={position() >= count()}
            onPress={() => byHand(Math.min(position() + 10, count()))}
          />
        </StepperBar>
        <div class="control-row">
          <Choice
            label="activation"
            options={activations}
            value={state.get().hidden}
            onChange={(hidden) => change({ hidden })}
          />
        </div>
        <Slider
          label="learning rate"
          sym="α"
          {...rates}
          value={state.get().rate}
          onInput={(rate) => change({ rate })}
        />
        <Slider
          label="biases start at"
          quantity={weightQuantity(state.get().bias)}
          {...biases}
          value={state.get().bias}
          onInput={(bias) => change({ bias })}
        />
        <NumberField label="seed" {...seeds} value={state.get().seed} onInput={(seed) => change({ seed })} />
      </div>
      <Notice text={state.notice()} />
      <LiveText text={player.playing() ? "" : said()} />
    </div>
  );
}
