import { Show } from "solid-js";
import { Check } from "../parts/check.tsx";
import { Choice } from "../parts/choice.tsx";
import { NumberField } from "../parts/number-field.tsx";
import { weightQuantity } from "../parts/quantity.ts";
import { StepButton } from "../parts/stepper-bar.tsx";
import { dataNames, type LearningState, limits } from "./setup.ts";

export interface SetupControlsProps {
  state: LearningState;
  /** Told what was changed; the run then starts anew. */
  onChange(fields: Partial<LearningState>): void;
}

/** What a run is made of: the points, the learning rate, the start, and whether there is a bias. */
export function SetupControls(props: SetupControlsProps) {
  const weight = (index: number) => ({
    label: "start",
    sym: `w_${index + 1}`,
    quantity: weightQuantity(props.state.w[index]),
    value: props.state.w[index],
    ...limits.w,
    onInput: (value: number) => props.onChange({ w: props.state.w.with(index, value) }),
  });
  return (
    <div class="controls learning-setup">
      <div class="control-row">
        <Choice
          label="Points"
          options={dataNames}
          value={props.state.data}
          onChange={(data) => props.onChange({ data })}
        />
        <Show when={props.state.data === "separable"}>
          <NumberField
            label="seed"
            value={props.state.seed}
            {...limits.seed}
            onInput={(seed) => props.onChange({ seed })}
          />
          <StepButton
            label="Other points"
            onPress={() => props.onChange({ seed: (props.state.seed % limits.seed.max) + 1 })}
          />
        </Show>
      </div>
      <div class="control-row">
        <NumberField
          label="learning rate"
          sym="α"
          value={props.state.rate}
          {...limits.rate}
          onInput={(rate) => props.onChange({ rate })}
        />
        <NumberField {...weight(0)} />
        <NumberField {...weight(1)} />
        <NumberField
          label="start"
          sym="b"
          quantity={weightQuantity(props.state.b)}
          value={props.state.b}
          {...limits.b}
          disabled={!props.state.bias}
          onInput={(b) => props.onChange({ b })}
        />
        <Check label="bias on" checked={props.state.bias} onChange={(bias) => props.onChange({ bias })} />
      </div>
    </div>
  );
}
