import { Show } from "solid-js";
import { StepButton } from "../parts/stepper-bar.tsx";
import { most } from "./setting-codecs.ts";
import type { PlaygroundState } from "./settings.ts";
import { sizesOf, valueCount } from "./state.ts";

// From so many numbers on, a frame takes its time.
const SLOW = 1200;

/** How many hidden layers there are, and what goes for all of them. */
export function NetworkHead(props: {
  state: PlaygroundState;
  hides(name: string): boolean;
  onChange(patch: Partial<PlaygroundState>): void;
  onNewWeights(): void;
}) {
  const layers = () => props.state.layers;
  const count = () => valueCount(sizesOf(props.state));
  return (
    <div class="network-head">
      <p class="panel-title">
        {layers().length} hidden {layers().length === 1 ? "layer" : "layers"}
      </p>
      <Show when={!props.hides("size")}>
        <span class="controls">
          <button
            type="button"
            class="small-button"
            aria-label="Remove a hidden layer"
            aria-disabled={layers().length === 0 ? "true" : undefined}
            onClick={() => props.onChange({ layers: layers().slice(0, -1) })}
          >
            −
          </button>
          <button
            type="button"
            class="small-button"
            aria-label="Add a hidden layer"
            aria-disabled={layers().length >= most.layers ? "true" : undefined}
            onClick={() =>
              layers().length < most.layers && props.onChange({ layers: [...layers(), layers().at(-1) ?? 4] })
            }
          >
            +
          </button>
        </span>
      </Show>
      <span class="weights-count">
        {count()} weights and biases
        <Show when={count() > SLOW}>: so many train slowly</Show>
        <Show when={layers().length > 0 && [...props.state.activation, props.state.output].includes("step")}>
          . A step has no slope: nothing before it learns
        </Show>
      </span>
      <Show when={!props.hides("newWeights")}>
        <span class="controls">
          <StepButton label="New weights" onPress={props.onNewWeights} />
        </span>
      </Show>
    </div>
  );
}
