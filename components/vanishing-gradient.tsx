import "./vanishing-gradient/vanishing-gradient.css";
import { createMemo, For } from "solid-js";
import { Choice } from "./parts/choice.tsx";
import { formatNumber } from "./parts/format.ts";
import { LiveText } from "./parts/live-text.tsx";
import { Notice } from "./parts/notice.tsx";
import { NumberField } from "./parts/number-field.tsx";
import { Slider } from "./parts/slider.tsx";
import { urlState } from "./parts/url-state.ts";
import { NormsChart, names } from "./vanishing-gradient/chart.tsx";
import { COUNT, type LayerNorms, layerNorms, WIDTH } from "./vanishing-gradient/norms.ts";
import { codec, depths, initial, seeds, starts } from "./vanishing-gradient/state.ts";

const first = ({ norms }: LayerNorms) => norms[0];
const last = ({ norms }: LayerNorms) => norms[norms.length - 1];
const shown = (value: number) => formatNumber(value, { significant: 2 });

/** The gradient of each layer of a deep network before training, for three activations. */
export default function VanishingGradient(props: { name?: string }) {
  const state = urlState(props.name ?? "vanishing", codec, initial);
  const series = createMemo(() => layerNorms(state.get()));
  const said = () =>
    `The norm of the gradient in the first and in the last of ${state.get().depth + 1} layers: ${series()
      .map((one) => `${names[one.kind]} ${shown(first(one))} and ${shown(last(one))}`)
      .join("; ")}.`;
  return (
    <div class="widget vanishing-gradient">
      <div class="vanishing-layout">
        <NormsChart series={series()} label={said()} />
        <div class="vanishing-readout">
          <div class="scrolls">
            <table class="steps">
              <thead>
                <tr>
                  <th scope="col">activation</th>
                  <th scope="col">mean slope</th>
                  <th scope="col">first layer</th>
                  <th scope="col">last layer</th>
                </tr>
              </thead>
              <tbody>
                <For each={series()}>
                  {(one) => (
                    <tr>
                      <th scope="row">{names[one.kind]}</th>
                      <td>{shown(one.slope)}</td>
                      <td class="q-gradient">{shown(first(one))}</td>
                      <td class="q-gradient">{shown(last(one))}</td>
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
          </div>
          <p class="aside">
            Each layer has {WIDTH} neurons. The gradient is that of the loss over {COUNT} points, a disc of
            ones in a ring of zeros, before any training.
          </p>
        </div>
      </div>
      <div class="controls">
        <Slider
          label="hidden layers"
          {...depths}
          value={state.get().depth}
          onInput={(depth) => state.patch({ depth })}
        />
        <Choice
          label="weights start"
          options={starts}
          value={state.get().start}
          onChange={(start) => state.patch({ start })}
        />
        <NumberField
          label="seed"
          {...seeds}
          value={state.get().seed}
          onInput={(seed) => state.patch({ seed })}
        />
        <button type="button" class="button" onClick={state.reset}>
          Reset
        </button>
      </div>
      <Notice text={state.notice()} />
      <LiveText text={said()} />
    </div>
  );
}
