import "./digits/first-layer.css";
import { createMemo, createSignal, For, Index } from "solid-js";
import { current } from "./digits/reader.ts";
import { formatNumber } from "./parts/format.ts";
import { LiveText } from "./parts/live-text.tsx";
import { PixelPicture } from "./parts/pixel-picture.tsx";

/** The weights of the first layer as pictures, one a hidden neuron: where ink speaks for it, and where against. */
export default function FirstLayer() {
  const [chosen, choose] = createSignal(0);
  const layer = () => current().network.layers[0];
  const neuron = () => Math.min(chosen(), layer().neurons - 1);
  const largest = createMemo(() =>
    layer().weights.data.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0),
  );
  const picture = (i: number) =>
    layer()
      .weights.row(i)
      .map((weight) => weight / largest());
  const towards = createMemo(() => {
    const weights = current().network.layers[1].weights.column(neuron());
    return weights.map((weight, digit) => ({ digit, weight })).sort((a, b) => b.weight - a.weight);
  });
  const said = () => {
    const ends = towards();
    return `Hidden neuron ${neuron() + 1} speaks most for ${ends[0].digit} (weight ${shown(ends[0].weight)}) and ${ends[1].digit}, and most against ${ends[9].digit} (${shown(ends[9].weight)}).`;
  };

  return (
    <div class="widget first-layer">
      <div class="first-layer-layout">
        <div class="weight-pictures">
          <Index each={Array.from({ length: layer().neurons })}>
            {(_, i) => (
              <button
                type="button"
                aria-pressed={i === neuron() ? "true" : "false"}
                aria-label={`Weights of hidden neuron ${i + 1}`}
                onClick={() => choose(i)}
              >
                <PixelPicture values={picture(i)} signed />
              </button>
            )}
          </Index>
        </div>
        <div class="one-neuron">
          <PixelPicture
            values={picture(neuron())}
            signed
            label={`The weights of hidden neuron ${neuron() + 1}.`}
          />
          <p class="aside">{said()}</p>
          <ul class="towards">
            <For each={towards()}>
              {({ digit, weight }) => (
                <li>
                  {digit} <span class={weight < 0 ? "q-weight-negative" : "q-weight"}>{shown(weight)}</span>
                </li>
              )}
            </For>
          </ul>
        </div>
      </div>
      <LiveText text={said()} />
    </div>
  );
}

const shown = (value: number) => formatNumber(value, { decimals: 2 });
