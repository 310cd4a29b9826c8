import { Show } from "solid-js";
import { Select } from "../parts/select.tsx";
import { activationNames } from "./engine-names.ts";
import { type PlaygroundState, penaltyNames } from "./settings.ts";
import { classesOf } from "./state.ts";
import { named } from "./words.ts";

export interface SettingsProps {
  state: PlaygroundState;
  hides(name: string): boolean;
  onChange(patch: Partial<PlaygroundState>): void;
}

const rates = [0.00001, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];
const lambdas = [0, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];
const written = (value: number) => ({
  value: String(value),
  label: String(value).replace("1e-5", "0.00001"),
});

/** The usual choices, and the one in force where it is none of them. */
const choices = (usual: readonly number[], value: number) =>
  [...new Set([...usual, value])].sort((a, b) => a - b).map(written);

export const hiddenActivations = activationNames.filter((name) => name !== "softmax");

/** The names as options, and the one in force where it carries a number. */
export const nameOptions = (names: readonly string[], value: string) =>
  [...new Set([...names, value])].map((name) => ({ value: name, label: named(name) }));

/** The settings that everyone turns at first. */
export function SettingsBar(props: SettingsProps) {
  const activation = () =>
    new Set(props.state.activation).size > 1 ? "each its own" : props.state.activation[0];
  const activations = () => [
    ...nameOptions(hiddenActivations, props.state.activation[0]),
    ...(activation() === "each its own" ? [{ value: "each its own", label: "each its own" }] : []),
  ];
  return (
    <div class="controls settings-bar">
      <Show when={!props.hides("rate")}>
        <Select
          label="Learning rate"
          options={choices(rates, props.state.rate)}
          value={String(props.state.rate)}
          onChange={(rate) => props.onChange({ rate: Number(rate) })}
        />
      </Show>
      <Show when={!props.hides("activation")}>
        <Select
          label="Activation"
          options={activations()}
          value={activation()}
          onChange={(name) => name !== "each its own" && props.onChange({ activation: [name] })}
        />
      </Show>
      <Show when={!props.hides("penalty")}>
        <Select
          label="Regularisation"
          options={penaltyNames.map((value) => ({ value, label: named(value) }))}
          value={props.state.penalty}
          onChange={(penalty) => props.onChange({ penalty })}
        />
      </Show>
      <Show when={!props.hides("lambda")}>
        <Select
          label="Its rate"
          options={choices(lambdas, props.state.lambda)}
          value={String(props.state.lambda)}
          onChange={(lambda) => props.onChange({ lambda: Number(lambda) })}
        />
      </Show>
      <Show when={!props.hides("data") && !props.hides("problem")}>
        <Select
          label="Problem"
          options={[
            { value: "classes", label: "classification" },
            { value: "heights", label: "regression" },
          ]}
          value={classesOf(props.state) > 0 ? "classes" : "heights"}
          onChange={(kind) => props.onChange({ data: kind === "classes" ? "circle" : "plane" })}
        />
      </Show>
    </div>
  );
}
