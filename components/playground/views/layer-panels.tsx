import { createMemo, For, Index, Show } from "solid-js";
import type { Dataset, Network } from "../../../engine/index.ts";
import { formatNumber } from "../../parts/format.ts";
import { createThrottled } from "../throttled.ts";
import { type Histogram, type LayerStats, layerStats } from "./layer-stats.ts";

export interface LayerPanelsProps {
  network: Network;
  training: Dataset;
  loss: string;
}

const shown = (value: number) => formatNumber(Number(value.toPrecision(3)));

/** What goes on in each layer: its activations and weights as histograms, the gradient that reaches it, dead neurons. */
export function LayerPanels(props: LayerPanelsProps) {
  const network = createThrottled(() => props.network, 250);
  const stats = createMemo(() => layerStats(network(), props.training, props.loss));
  const most = () => Math.max(...(stats() ?? []).map(({ gradientNorm }) => gradientNorm), 1e-300);
  return (
    <Show when={stats()} fallback={<p>The numbers are out of range: there is nothing left to look at.</p>}>
      {(layers) => (
        <ol class="layer-panels">
          <Index each={layers()}>
            {(layer, l) => (
              <li>
                <h5>
                  {l === layers().length - 1 ? "Output" : `Hidden layer ${l + 1}`}: {layer().neurons}{" "}
                  {layer().neurons === 1 ? "neuron" : "neurons"}, {layer().activation}
                </h5>
                <div class="histograms">
                  <Bars of={layer().activations} name="activations" class="of-signal" />
                  <Bars of={layer().weights} name="weights" class="of-weights" />
                </div>
                <p>
                  Gradient of its weights: length <b class="q-gradient">{shown(layer().gradientNorm)}</b>
                  <GradientBar share={layer().gradientNorm / most()} />
                  <span class="aside">weights: length {shown(layer().weightNorm)}</span>
                </p>
                <For each={troubles(layer())}>{(sentence) => <p class="trouble">{sentence}</p>}</For>
              </li>
            )}
          </Index>
        </ol>
      )}
    </Show>
  );
}

/** What is wrong with neurons of a layer, in sentences. */
export function troubles({ dead, saturated, neurons, activation }: LayerStats): string[] {
  const list = (some: readonly number[]) =>
    some.length === neurons && neurons > 1
      ? "All of its neurons"
      : `${some.length === 1 ? "Neuron" : "Neurons"} ${some.map((i) => i + 1).join(", ")}`;
  const are = (some: readonly number[]) => (some.length === 1 ? "is" : "are");
  const why =
    activation === "step"
      ? "the step is level everywhere, so that no gradient gets through."
      : "no gradient gets through for any sample, so that nothing can change them.";
  return [
    ...(dead.length > 0 ? [`${list(dead)} ${are(dead)} dead: ${why}`] : []),
    ...(saturated.length > 0
      ? [
          `${list(saturated)} ${are(saturated)} saturated: less than a hundredth of the gradient gets through.`,
        ]
      : []),
  ];
}

const [width, height, left] = [230, 84, 4];

function Bars(props: { of: Histogram; name: string; class: string }) {
  const bar = () => (width - 2 * left) / props.of.counts.length;
  const tallest = () => Math.max(...props.of.counts);
  const x = (value: number) =>
    left + ((value - props.of.from) / (props.of.to - props.of.from)) * (width - 2 * left);
  const middleOf = (i: number) =>
    props.of.from + ((i + 0.5) / props.of.counts.length) * (props.of.to - props.of.from);
  return (
    <svg
      class={`histogram ${props.class}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`Histogram of its ${props.name}, from ${shown(props.of.from)} to ${shown(props.of.to)}`}
    >
      <Index each={props.of.counts}>
        {(count, i) => (
          <rect
            classList={{ negative: middleOf(i) < 0 }}
            x={(left + i * bar()).toFixed(1)}
            width={Math.max(1, bar() - 1).toFixed(1)}
            y={(56 - (40 * count()) / tallest()).toFixed(1)}
            height={((40 * count()) / tallest()).toFixed(1)}
          />
        )}
      </Index>
      <path class="base" d={`M${left},56.5H${width - left}M${x(0).toFixed(1)},52V61`} />
      <text x={left} y="12">
        {props.name}
      </text>
      <text x={left} y="76">
        {shown(props.of.from)}
      </text>
      <text x={width - left} y="76" text-anchor="end">
        {shown(props.of.to)}
      </text>
    </svg>
  );
}

// Five powers of ten below the largest gradient there is nothing left to see.
function GradientBar(props: { share: number }) {
  const length = () => 100 * Math.max(0, 1 + Math.log10(Math.max(props.share, 1e-9)) / 5);
  return (
    <span class="gradient-bar" aria-hidden="true">
      <i style={{ width: `${length().toFixed(1)}%` }} />
    </span>
  );
}
