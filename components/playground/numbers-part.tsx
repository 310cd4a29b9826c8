import { For, Show } from "solid-js";
import { ValueField } from "./number-editor.tsx";
import type { PartProps } from "./present.ts";
import { sizesOf } from "./state.ts";
import { createThrottled } from "./throttled.ts";
import { indexOf, type NumberPlace, nodeName } from "./words.ts";

const PACE = 200;

/** Weights and bias of the neuron that is shown large, as fields: all that a click in the drawing does, by keys. */
export default function NumbersPart(props: PartProps) {
  const sizes = () => sizesOf(props.state);
  const node = () => {
    const { neuron } = props.state;
    return neuron && neuron.layer > 0 ? neuron : { layer: sizes().length - 1, index: 0 };
  };
  const frame = createThrottled(() => props.run.frame(), PACE);
  const places = (): NumberPlace[] => {
    const { layer, index: neuron } = node();
    const inputs = Array.from({ length: sizes()[layer - 1] }, (_, input) => input);
    return [null, ...inputs].map((input) => ({ layer, neuron, input }));
  };
  const value = (place: NumberPlace) => frame()?.values[indexOf(sizes(), place)] ?? 0;
  return (
    <div class="controls numbers-part">
      <p>
        Of {nodeName(props.state, node())}. Choose another in the drawing, by a click or with the arrow keys
        and Enter.
      </p>
      <Show when={!props.hides("editing")}>
        <For each={places()}>
          {(place) => (
            <ValueField
              state={props.state}
              run={props.run}
              place={place}
              value={value(place)}
              label={
                place.input === null
                  ? "bias"
                  : `from ${nodeName(props.state, { layer: place.layer - 1, index: place.input })}`
              }
              onChange={props.onChange}
            />
          )}
        </For>
      </Show>
    </div>
  );
}
