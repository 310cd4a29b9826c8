import "./network-builder/network-builder.css";
import { createSignal, Index, Show } from "solid-js";
import { NetworkPicture } from "./network-builder/drawing.tsx";
import {
  codec,
  edgeCount,
  initial,
  layerName,
  mostHidden,
  mostNeurons,
  summaryOf,
  withLayer,
} from "./network-builder/state.ts";
import { SummaryTable } from "./network-builder/table.tsx";
import { Layouts } from "./parts/drawing.tsx";
import { formatNumber } from "./parts/format.ts";
import { LiveText } from "./parts/live-text.tsx";
import { Notice } from "./parts/notice.tsx";
import { NumberField } from "./parts/number-field.tsx";
import { StepButton } from "./parts/stepper-bar.tsx";
import { urlState } from "./parts/url-state.ts";

/** A network to put together, layer by layer, with the number of its parameters. */
export default function NetworkBuilder(props: { name?: string }) {
  const state = urlState(props.name ?? "network", codec, initial);
  const [lit, light] = createSignal<number>();
  const sizes = () => state.get().sizes;
  const change = (next: readonly number[]) => state.set({ sizes: next });
  const resize = (layer: number, size: number) => change(sizes().with(layer, size));
  const said = () => {
    const { parameters } = summaryOf(sizes());
    const edges = edgeCount(sizes());
    return `A network ${sizes().join("-")} has ${formatNumber(parameters)} parameters: ${formatNumber(edges)} weights and ${formatNumber(parameters - edges)} biases.`;
  };
  return (
    <div class="widget network-builder">
      <Layouts
        wide={<NetworkPicture sizes={sizes()} lit={lit()} width={440} radius={12} gap={33} />}
        narrow={<NetworkPicture sizes={sizes()} lit={lit()} width={340} radius={10} gap={27} />}
      />
      <div class="built">
        <SummaryTable sizes={sizes()} lit={lit()} onPoint={light} />
        <p class="total-line">{said()}</p>
      </div>
      <div class="controls layers">
        <Index each={sizes()}>
          {(size, layer) => (
            <div
              class="layer"
              role="group"
              aria-label={layerName(sizes(), layer)}
              onFocusIn={() => light(layer)}
              onFocusOut={() => light(undefined)}
            >
              <NumberField
                label={layerName(sizes(), layer)}
                value={size()}
                min={1}
                max={mostNeurons}
                whole
                onInput={(value) => resize(layer, value)}
              />
              <button
                type="button"
                class="button"
                aria-label={`one fewer in ${layerName(sizes(), layer)}`}
                aria-disabled={size() <= 1 ? "true" : undefined}
                onClick={() => size() > 1 && resize(layer, size() - 1)}
              >
                −
              </button>
              <button
                type="button"
                class="button"
                aria-label={`one more in ${layerName(sizes(), layer)}`}
                aria-disabled={size() >= mostNeurons ? "true" : undefined}
                onClick={() => size() < mostNeurons && resize(layer, size() + 1)}
              >
                +
              </button>
              <Show when={layer > 0 && layer < sizes().length - 1}>
                <button
                  type="button"
                  class="link-button"
                  aria-label={`remove ${layerName(sizes(), layer)}`}
                  onClick={() => change(sizes().toSpliced(layer, 1))}
                >
                  remove
                </button>
              </Show>
            </div>
          )}
        </Index>
      </div>
      <div class="controls buttons">
        <StepButton
          label="Add a hidden layer"
          primary
          off={sizes().length - 2 >= mostHidden}
          onPress={() => change(withLayer(sizes()))}
        />
        <StepButton label="Reset" onPress={state.reset} />
      </div>
      <Notice text={state.notice()} />
      <LiveText text={said()} />
    </div>
  );
}
