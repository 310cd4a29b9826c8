import { weightQuantity } from "../parts/quantity.ts";
import { Slider } from "../parts/slider.tsx";
import { ages, biasLimits, heights, type TryOutsState, weightLimits } from "./state.ts";

export interface ControlsProps {
  state: TryOutsState;
  onChange(fields: Partial<TryOutsState>): void;
  onReset(): void;
}

/** The player and the neuron by sliders. */
export function Controls(props: ControlsProps) {
  const setPlayer = (index: number, value: number) =>
    props.onChange({ player: props.state.player.with(index, value) });
  const setWeight = (index: number, value: number) =>
    props.onChange({ weights: props.state.weights.with(index, value) });
  const player = (index: number, label: string, [min, max]: readonly [number, number]) => (
    <Slider
      label={label}
      quantity="signal"
      min={min}
      max={max}
      step={1}
      value={props.state.player[index]}
      onInput={(value) => setPlayer(index, value)}
    />
  );
  const weight = (index: number) => (
    <Slider
      label="weight"
      sym={`w_${index + 1}`}
      quantity={weightQuantity(props.state.weights[index])}
      {...weightLimits}
      value={props.state.weights[index]}
      onInput={(value) => setWeight(index, value)}
    />
  );
  return (
    <div class="controls sliders">
      {player(0, "height (cm)", heights)}
      {player(1, "age (years)", ages)}
      {weight(0)}
      {weight(1)}
      <Slider
        label="bias"
        sym="b"
        quantity={weightQuantity(props.state.bias)}
        {...biasLimits}
        value={props.state.bias}
        onInput={(bias) => props.onChange({ bias })}
      />
      <button type="button" class="button" onClick={() => props.onReset()}>
        Reset
      </button>
    </div>
  );
}
