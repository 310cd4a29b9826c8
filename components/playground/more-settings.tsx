import { For, type JSX, Show } from "solid-js";
import { NumberField } from "../parts/number-field.tsx";
import { Select } from "../parts/select.tsx";
import { initializerNames, lossNames, optimizerNames } from "./engine-names.ts";
import { outputNames, type PlaygroundState, type SettingName, scheduleNames, settings } from "./settings.ts";
import { hiddenActivations, nameOptions, type SettingsProps } from "./settings-bar.tsx";
import { named } from "./words.ts";

type NumberName = {
  [Name in SettingName]: PlaygroundState[Name] extends number ? Name : never;
}[SettingName];

/** A field for a setting that is a number, as the table of settings describes it. */
function Field(props: SettingsProps & { name: NumberName; label?: string }) {
  return (
    <Show when={!props.hides(props.name)}>
      <NumberField
        label={props.label ?? settings[props.name].label}
        {...settings[props.name].limits}
        value={props.state[props.name]}
        onInput={(value) => props.onChange({ [props.name]: value })}
      />
    </Show>
  );
}

const ofOptimizer: Partial<Record<PlaygroundState["optimizer"], readonly NumberName[]>> = {
  momentum: ["momentum"],
  nesterov: ["momentum"],
  rmsprop: ["decay"],
  adam: ["beta1", "beta2"],
  adamw: ["beta1", "beta2", "weightDecay"],
};
const ofSchedule: Partial<Record<PlaygroundState["schedule"], readonly NumberName[]>> = {
  step: ["every", "factor"],
  exponential: ["factor"],
  cosine: ["every"],
};

/** All other settings of data, network and training, for those who look for them. */
export default function MoreSettings(props: SettingsProps) {
  const layers = () => props.state.layers;
  const at = <T,>(list: readonly T[], l: number, usual: T) => list[l] ?? list[0] ?? usual;
  const withOne = <T,>(list: readonly T[], l: number, value: T, usual: T) =>
    layers().map((_, k) => (k === l ? value : at(list, k, usual)));
  return (
    <div class="controls more-settings">
      <Group name="Training">
        <Show when={!props.hides("optimizer")}>
          <Select
            label="Optimiser"
            options={optimizerNames.map((value) => ({ value, label: named(value) }))}
            value={props.state.optimizer}
            onChange={(optimizer) => props.onChange({ optimizer })}
          />
          <For each={ofOptimizer[props.state.optimizer]}>{(name) => <Field {...props} name={name} />}</For>
        </Show>
        <Field {...props} name="rate" />
        <Show when={!props.hides("schedule")}>
          <Select
            label="Schedule of the rate"
            options={scheduleNames.map((value) => ({ value, label: value }))}
            value={props.state.schedule}
            onChange={(schedule) => props.onChange({ schedule })}
          />
          <For each={ofSchedule[props.state.schedule]}>{(name) => <Field {...props} name={name} />}</For>
        </Show>
        <Show when={!props.hides("loss")}>
          <Select
            label="Loss"
            options={nameOptions(["usual", ...lossNames], props.state.loss)}
            value={props.state.loss}
            onChange={(loss) => props.onChange({ loss })}
          />
        </Show>
        <Field {...props} name="batch" />
        <Field {...props} name="lambda" />
      </Group>
      <Group name="Layers">
        <For each={layers()}>
          {(_, l) => (
            <div class="layer-settings" role="group" aria-label={`Layer ${l() + 1}`}>
              <span>Layer {l() + 1}</span>
              <Show when={!props.hides("activation")}>
                <Select
                  label="activation"
                  options={nameOptions(hiddenActivations, at(props.state.activation, l(), "tanh"))}
                  value={at(props.state.activation, l(), "tanh")}
                  onChange={(name) =>
                    props.onChange({ activation: withOne(props.state.activation, l(), name, "tanh") })
                  }
                />
              </Show>
              <Show when={!props.hides("dropout")}>
                <NumberField
                  label="dropout"
                  min={0}
                  max={0.9}
                  value={at(props.state.dropout, l(), 0)}
                  onInput={(share) =>
                    props.onChange({ dropout: withOne(props.state.dropout, l(), share, 0) })
                  }
                />
              </Show>
              <Freeze {...props} layer={l() + 1} />
            </div>
          )}
        </For>
        <div class="layer-settings" role="group" aria-label="Output layer">
          <span>Output</span>
          <Show when={!props.hides("output")}>
            <Select
              label="activation"
              options={outputNames.map((value) => ({ value, label: named(value) }))}
              value={props.state.output}
              onChange={(output) => props.onChange({ output })}
            />
          </Show>
          <Freeze {...props} layer={layers().length + 1} />
        </div>
      </Group>
      <Group name="Start">
        <Show when={!props.hides("init")}>
          <Select
            label="Initial weights"
            options={nameOptions(["usual", ...initializerNames], props.state.init)}
            value={props.state.init}
            onChange={(init) => props.onChange({ init })}
          />
        </Show>
        <Field {...props} name="bias" />
        <Field {...props} name="draw" />
        <Field {...props} name="seed" />
        <Field {...props} name="order" />
        <Show when={props.state.data !== "own"}>
          <Field {...props} name="count" />
        </Show>
        <Show when={props.state.data === "blobs"}>
          <Field {...props} name="classes" />
        </Show>
      </Group>
      <Group name="Stop by itself (0: never)">
        <Field {...props} name="stopEpoch" label="at epoch" />
        <Field {...props} name="stopLoss" label="at a test loss of" />
        <Field {...props} name="stopAccuracy" label="at a test accuracy of, in %" />
      </Group>
    </div>
  );
}

function Group(props: { name: string; children: JSX.Element }) {
  return (
    <fieldset>
      <legend>{props.name}</legend>
      {props.children}
    </fieldset>
  );
}

function Freeze(props: SettingsProps & { layer: number }) {
  const name = () => String(props.layer);
  const isFrozen = () => props.state.frozen.includes(name());
  const others = () => props.state.frozen.filter((own) => own.split(".")[0] !== name());
  return (
    <Show when={!props.hides("frozen")}>
      <label class="check">
        <input
          type="checkbox"
          autocomplete="off"
          checked={isFrozen()}
          onChange={({ currentTarget }) =>
            props.onChange({ frozen: currentTarget.checked ? [...others(), name()] : others() })
          }
        />
        <span>frozen</span>
      </label>
    </Show>
  );
}
