import { Show } from "solid-js";
import { Check } from "../parts/check.tsx";
import { Choice } from "../parts/choice.tsx";
import { Slider } from "../parts/slider.tsx";
import { deltas, type OutlierFitsState } from "./state.ts";

const shapes = [
  { value: "line", label: "a line" },
  { value: "level", label: "one price for all" },
] as const;
const drawings = [
  { value: "squares", label: "squares" },
  { value: "lengths", label: "lengths" },
  { value: "none", label: "none" },
] as const;

/** What is fitted, which errors are drawn, and Huber's threshold. */
export function Controls(props: {
  state: OutlierFitsState;
  onChange(fields: Partial<OutlierFitsState>): void;
  onReset(): void;
}) {
  return (
    <div class="controls">
      <Choice
        label="fit"
        options={shapes}
        value={props.state.shape}
        onChange={(shape) => props.onChange({ shape })}
      />
      <Choice
        label="errors as"
        options={drawings}
        value={props.state.drawn}
        onChange={(drawn) => props.onChange({ drawn })}
      />
      <div class="control-row">
        <Check
          label="Huber’s too"
          checked={props.state.huber}
          onChange={(huber) => props.onChange({ huber })}
        />
        <Show when={props.state.huber}>
          <Slider
            label="threshold"
            sym="δ"
            {...deltas}
            value={props.state.delta}
            onInput={(delta) => props.onChange({ delta })}
          />
        </Show>
        <button type="button" class="button" onClick={() => props.onReset()}>
          Reset
        </button>
      </div>
    </div>
  );
}
