import "./parts/two-planes.css";
import "./softmax-bars/softmax-bars.css";
import { createMemo, Show } from "solid-js";
import { sigmoid } from "../engine/index.ts";
import { Choice } from "./parts/choice.tsx";
import { formatNumber } from "./parts/format.ts";
import { LiveText } from "./parts/live-text.tsx";
import { round } from "./parts/model-codec.ts";
import { Notice } from "./parts/notice.tsx";
import { hold } from "./parts/plane-frame.ts";
import { Slider } from "./parts/slider.tsx";
import { Sym } from "./parts/symbol.tsx";
import { urlState } from "./parts/url-state.ts";
import { LogitBars, ProbabilityBars } from "./softmax-bars/bars.tsx";
import { sharesOf } from "./softmax-bars/shares.ts";
import { SharesTable } from "./softmax-bars/shares-table.tsx";
import {
  classNames,
  codec,
  initial,
  logitLimits,
  type SoftmaxState,
  shifts,
  temperatures,
  withClasses,
} from "./softmax-bars/state.ts";

/** Softmax: logits as bars to drag, and the probabilities that come of them, at a temperature. */
export default function SoftmaxBars(props: { name?: string }) {
  const state = urlState(props.name ?? "softmax", codec, initial);
  const shares = createMemo(() => sharesOf(state.get()));
  const set = (index: number, to: number) =>
    state.patch({
      z: state.get().z.with(index, round(hold(to, [logitLimits.min, logitLimits.max]), 1)),
    });
  const said = () =>
    `Probabilities: ${shares()
      .map(({ probability }, i) => `${classNames[i]} ${formatNumber(probability, { decimals: 3 })}`)
      .join(", ")}.`;
  return (
    <div class="widget softmax-bars">
      <div class="two-planes">
        <LogitBars z={state.get().z} onChange={set} />
        <ProbabilityBars p={shares().map(({ probability }) => probability)} />
        <div class="softmax-readout">
          <SharesTable shares={shares()} />
          <Show when={state.get().z.length === 2}>
            <TwoClasses state={state.get()} />
          </Show>
        </div>
      </div>
      <div class="controls">
        <Slider
          label="temperature"
          sym="T"
          {...temperatures}
          value={state.get().temperature}
          onInput={(temperature) => state.patch({ temperature })}
        />
        <Choice
          label="classes"
          options={["2", "3", "5"].map((count) => ({ value: count, label: count }))}
          value={String(state.get().z.length)}
          onChange={(count) => state.patch({ z: withClasses(state.get(), Number(count)) })}
        />
        <Choice
          label="add to all logits"
          options={shifts.map((shift) => ({ value: shift, label: formatNumber(Number(shift)) }))}
          value={state.get().shift as (typeof shifts)[number]}
          onChange={(shift) => state.patch({ shift })}
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

/** Two classes need one number only: the difference of the logits. */
function TwoClasses(props: { state: SoftmaxState }) {
  const difference = () => round((props.state.z[0] - props.state.z[1]) / props.state.temperature, 12);
  return (
    <p class="line-equation">
      <i>σ</i>((
      <Sym of="z_1" /> − <Sym of="z_2" />) / <Sym of="T" />) = <i>σ</i>(
      <span class="q-signal">{formatNumber(difference())}</span>) ={" "}
      <span class="q-signal">{formatNumber(sigmoid(difference()))}</span>, the probability of {classNames[0]}
    </p>
  );
}
