import { For } from "solid-js";
import { Check } from "../parts/check.tsx";
import { Choice } from "../parts/choice.tsx";
import { ListField } from "../parts/list-field.tsx";
import { NumberField } from "../parts/number-field.tsx";
import { Select } from "../parts/select.tsx";
import { StepButton } from "../parts/stepper-bar.tsx";
import { Sym } from "../parts/symbol.tsx";
import { adapted, resized, valuesOf } from "./adapt.ts";
import { activations, lossesFor, named, outputs, problemOf } from "./options.ts";
import { presetNames } from "./presets.ts";
import { limits, type StepperState, startOf } from "./state.ts";
import { typedNeuron, typedNumbers, typedSizes } from "./typed.ts";

export interface SetupProps {
  state: StepperState;
  onChange(state: StepperState): void;
}

/** Which network to start from. */
export function PresetChoice(props: SetupProps) {
  return (
    <Choice
      label="Network"
      options={presetNames}
      value={props.state.from}
      onChange={(from) => {
        const { digits, predict } = props.state;
        props.onChange({ ...startOf(from), digits, predict });
      }}
    />
  );
}

/** Everything about the network that can be chosen or typed. */
export function SetupControls(props: SetupProps) {
  const patch = (fields: Partial<StepperState>) => props.onChange({ ...props.state, ...fields });
  const choices = (names: readonly string[]) => names.map((value) => ({ value, label: named(value) }));
  return (
    <div class="stepper-setup">
      <div class="control-row">
        <ListField
          label="layers"
          codec={typedSizes}
          width={6}
          value={props.state.sizes}
          onInput={(sizes) => props.onChange(resized(props.state, sizes))}
        />
        <Select
          label="hidden layers"
          options={choices(activations)}
          value={props.state.hidden}
          onChange={(hidden) => patch({ hidden })}
        />
        <Select
          label="output"
          options={choices(outputs)}
          value={props.state.output}
          onChange={(output) => props.onChange(adapted({ ...props.state, output, at: 0 }))}
        />
        <Select
          label="loss"
          options={choices(lossesFor(props.state.output))}
          value={props.state.loss}
          onChange={(loss) => props.onChange(adapted({ ...props.state, loss, at: 0 }))}
        />
      </div>
      <div class="control-row">
        <ListField
          label={
            <>
              inputs <Sym of="x" vector quantity="signal" />
            </>
          }
          codec={typedNumbers(props.state.sizes[0])}
          quantity="signal"
          value={props.state.x}
          onInput={(x) => patch({ x })}
        />
        <ListField
          label={
            <>
              targets <Sym of="y" vector />
            </>
          }
          codec={typedNumbers(props.state.y.length, (y) => problemOf({ loss: props.state.loss, y }))}
          value={props.state.y}
          onInput={(y) => patch({ y })}
        />
        <NumberField
          label="learning rate"
          sym="α"
          value={props.state.rate}
          {...limits.rate}
          onInput={(rate) => patch({ rate })}
        />
        <Check
          label="biases are updated too"
          checked={!props.state.held}
          onChange={(learned) => patch({ held: !learned, at: 0 })}
        />
      </div>
      <Weights {...props} />
    </div>
  );
}

function Weights(props: SetupProps) {
  const neurons = () => {
    const { sizes } = props.state;
    let start = 0;
    return sizes.slice(1).flatMap((count, l) => {
      const [inputs, first] = [sizes[l], start];
      start += count * (inputs + 1);
      return Array.from({ length: count }, (_, i) => ({
        layer: l + 1,
        neuron: i + 1,
        inputs,
        // Where its weights begin in the list, and where its bias is.
        weights: first + i * inputs,
        bias: first + count * inputs + i,
      }));
    });
  };
  return (
    <details class="weights">
      <summary>Weights and biases</summary>
      <div class="control-row">
        <NumberField
          label="random, seed"
          value={props.state.seed}
          {...limits.seed}
          onInput={(seed) => props.onChange({ ...props.state, seed, values: [] })}
        />
        <StepButton
          label="Other random weights"
          onPress={() =>
            props.onChange({ ...props.state, seed: (props.state.seed % limits.seed.max) + 1, values: [] })
          }
        />
      </div>
      <p class="aside">Or type them: the weights of a neuron, a semicolon, its bias.</p>
      <div class="neuron-fields">
        <For each={neurons()}>
          {({ layer, neuron, inputs, weights, bias }) => (
            <ListField
              label={`layer ${layer}, neuron ${neuron}`}
              codec={typedNeuron(inputs)}
              width={Math.max(9, inputs * 3.6 + 3)}
              value={[...valuesOf(props.state).slice(weights, weights + inputs), valuesOf(props.state)[bias]]}
              onInput={(typed) => {
                const values = [...valuesOf(props.state)];
                values.splice(weights, inputs, ...typed.slice(0, -1));
                values[bias] = typed[inputs];
                props.onChange({ ...props.state, values });
              }}
            />
          )}
        </For>
      </div>
    </details>
  );
}
