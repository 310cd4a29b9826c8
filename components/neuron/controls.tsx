import { For, Index, Show } from "solid-js";
import { Check } from "../parts/check.tsx";
import { weightQuantity } from "../parts/quantity.ts";
import { Slider } from "../parts/slider.tsx";
import { StepButton } from "../parts/stepper-bar.tsx";
import type { NeuronLimits, NeuronState } from "./model.ts";

/** Inputs to try, with a name for the button. */
export interface NeuronExample {
  name: string;
  x: readonly number[];
}

export interface NeuronControlsProps {
  state: NeuronState;
  names: readonly string[];
  limits: NeuronLimits;
  examples: readonly NeuronExample[];
  onChange(fields: Partial<NeuronState>): void;
  onReset(): void;
}

/** Sliders for the inputs, the weights and the bias, a switch for the bias, and buttons for examples. */
export function NeuronControls(props: NeuronControlsProps) {
  return (
    <div class="controls neuron-controls">
      <div class="slider-pairs">
        <Index each={props.names}>
          {(name, i) => (
            <>
              <InputSlider {...props} of="x" index={i} label={name()} limits={props.limits.inputs} />
              <InputSlider
                {...props}
                of="w"
                index={i}
                label="weight"
                about={`of ${name()}`}
                limits={props.limits.weights}
              />
            </>
          )}
        </Index>
        <Slider
          label="bias"
          sym="b"
          quantity={weightQuantity(props.state.b)}
          min={props.limits.bias[0]}
          max={props.limits.bias[1]}
          step={props.limits.bias[2]}
          value={props.state.b}
          disabled={!props.state.bias}
          onInput={(b) => props.onChange({ b })}
        />
        <Check label="bias on" checked={props.state.bias} onChange={(bias) => props.onChange({ bias })} />
      </div>
      <div class="buttons">
        <Show when={props.examples.length > 0}>
          <span class="buttons-label">Inputs of a</span>
        </Show>
        <For each={props.examples}>
          {({ name, x }) => <StepButton label={name} onPress={() => props.onChange({ x })} />}
        </For>
        <StepButton label="Reset" onPress={props.onReset} />
      </div>
    </div>
  );
}

interface InputSliderProps extends Omit<NeuronControlsProps, "limits"> {
  of: "x" | "w";
  index: number;
  label: string;
  about?: string;
  limits: readonly [min: number, max: number, step: number];
}

function InputSlider(props: InputSliderProps) {
  const value = () => props.state[props.of][props.index];
  return (
    <Slider
      label={props.label}
      about={props.about}
      sym={`${props.of}_${props.index + 1}`}
      quantity={props.of === "x" ? "signal" : weightQuantity(value())}
      min={props.limits[0]}
      max={props.limits[1]}
      step={props.limits[2]}
      value={value()}
      onInput={(changed) => props.onChange({ [props.of]: props.state[props.of].with(props.index, changed) })}
    />
  );
}
