import { Slider } from "../parts/slider.tsx";
import { StepButton } from "../parts/stepper-bar.tsx";
import { type FitSettings, type FitState, limits, seedLimit } from "./state.ts";

export interface ControlsProps {
  state: FitState;
  onSettings(settings: Partial<FitSettings>): void;
  onReset(): void;
}

/** The settings of data and network. */
export function Controls(props: ControlsProps) {
  return (
    <>
      <div class="controls sliders">
        <Slider
          label="hidden layers"
          {...limits.layers}
          value={props.state.layers}
          onInput={(layers) => props.onSettings({ layers })}
        />
        <Slider
          label="neurons in each"
          {...limits.neurons}
          value={props.state.neurons}
          disabled={props.state.layers === 0}
          onInput={(neurons) => props.onSettings({ neurons })}
        />
        <Slider
          label="noise"
          {...limits.noise}
          value={props.state.noise}
          onInput={(noise) => props.onSettings({ noise })}
        />
        <Slider
          label="training points"
          {...limits.points}
          value={props.state.points}
          onInput={(points) => props.onSettings({ points })}
        />
      </div>
      <div class="controls buttons">
        <StepButton
          label="New points"
          onPress={() => props.onSettings({ seed: (props.state.seed % seedLimit) + 1 })}
        />
        <StepButton label="Reset" onPress={props.onReset} />
      </div>
    </>
  );
}
