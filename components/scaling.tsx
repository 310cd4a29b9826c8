import "./scaling.css";
import { createMemo, For, Index } from "solid-js";
import { walkthrough } from "../engine/index.ts";
import { Choice } from "./parts/choice.tsx";
import { formatNumber } from "./parts/format.ts";
import { LiveText } from "./parts/live-text.tsx";
import { Notice } from "./parts/notice.tsx";
import { Num } from "./parts/number.tsx";
import { Slider } from "./parts/slider.tsx";
import { StepButton } from "./parts/stepper-bar.tsx";
import { Sym } from "./parts/symbol.tsx";
import { urlState } from "./parts/url-state.ts";
import { FirstLayer } from "./scaling/first-layer.tsx";
import { described, initial, ranges, scalingCodec, scalingOf } from "./scaling/model.ts";

const houses = [
  { name: "Ours", house: walkthrough.house },
  { name: "A cottage", house: [1, 800, 8] },
  { name: "A villa", house: [5, 3500, 9] },
] as const;

/** A house before and after scaling: what the first layer makes of it, and what comes out. */
export default function ScalingInputs(props: { name?: string }) {
  const state = urlState(props.name ?? "scaling", scalingCodec, initial);
  const now = createMemo(() => scalingOf(state.get()));
  return (
    <div class="widget scaling-inputs">
      <p class="worked">
        <Sym of="x" vector quantity="signal" /> = (
        <Index each={now().x}>
          {(value, i) => (
            <>
              {i > 0 ? ", " : ""}
              <Num value={value()} quantity="signal" />
            </>
          )}
        </Index>
        ) <span class="then"> output </span>
        <Sym of="ŷ" quantity="signal" /> ={" "}
        <span class="q-signal">{formatNumber(now().output, { decimals: 4 })}</span>
      </p>
      <FirstLayer scaling={now()} />
      <div class="controls">
        <Choice
          label="Inputs"
          options={[
            { value: "off", label: "as measured" },
            { value: "on", label: "scaled" },
          ]}
          value={state.get().scaled ? "on" : "off"}
          onChange={(value) => state.patch({ scaled: value === "on" })}
        />
      </div>
      <div class="controls sliders">
        <For each={ranges}>
          {([min, max, step], i) => (
            <Slider
              label={walkthrough.features[i()]}
              quantity="signal"
              min={min}
              max={max}
              step={step}
              value={state.get().house[i()]}
              onInput={(value) => state.patch({ house: state.get().house.with(i(), value) })}
            />
          )}
        </For>
      </div>
      <div class="controls buttons">
        <For each={houses}>
          {({ name, house }) => <StepButton label={name} onPress={() => state.patch({ house })} />}
        </For>
        <StepButton label="Reset" onPress={state.reset} />
      </div>
      <LiveText text={described(state.get())} />
      <Notice text={state.notice()} />
    </div>
  );
}
