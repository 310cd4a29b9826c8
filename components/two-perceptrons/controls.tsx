import { Show } from "solid-js";
import { Check } from "../parts/check.tsx";
import { Choice } from "../parts/choice.tsx";
import { StepButton } from "../parts/stepper-bar.tsx";
import type { Rule } from "./committee.ts";
import type { DataName } from "./data.ts";
import { mostLines, type TwoPerceptronsState } from "./state.ts";

export interface ControlsProps {
  state: TwoPerceptronsState;
  onData(data: DataName): void;
  onNoise(noise: boolean): void;
  onRule(rule: Rule): void;
  onAdd(): void;
  onRemove(): void;
  onPlace(): void;
  onNewPoints(): void;
  onReset(): void;
}

const dataOptions = [
  { value: "band", label: "band" },
  { value: "ring", label: "ring" },
  { value: "xor", label: "XOR" },
] as const;

const ruleOptions = [
  { value: "and", label: "all say 1 (AND)" },
  { value: "or", label: "any says 1 (OR)" },
] as const;

export function Controls(props: ControlsProps) {
  const count = () => props.state.lines.length;
  const isXor = () => props.state.data === "xor";
  const rules = () =>
    typeof props.state.rule === "string"
      ? ruleOptions
      : [...ruleOptions, { value: "order", label: "in order" } as const];
  const ruleName = () => (typeof props.state.rule === "string" ? props.state.rule : "order");
  return (
    <>
      <div class="controls">
        <Choice label="Data" options={dataOptions} value={props.state.data} onChange={props.onData} />
        <Check
          label="noise"
          checked={props.state.noise && !isXor()}
          disabled={isXor()}
          onChange={props.onNoise}
        />
        <Show when={count() > 1}>
          <Choice
            label="The last neuron says 1 when"
            options={rules()}
            value={ruleName()}
            onChange={(name) => name !== "order" && props.onRule(name)}
          />
        </Show>
      </div>
      <div class="controls buttons">
        <StepButton label="Add a line" off={count() >= mostLines} onPress={props.onAdd} />
        <StepButton label="Remove a line" off={count() <= 1} onPress={props.onRemove} />
        <StepButton
          label={count() > 1 ? "Place the lines well" : "Place the line well"}
          primary
          onPress={props.onPlace}
        />
        <StepButton label="New points" off={isXor()} onPress={props.onNewPoints} />
        <StepButton label="Reset" onPress={props.onReset} />
      </div>
    </>
  );
}
