import { createMemo, createSignal, For, Index, Show } from "solid-js";
import { type Dataset, largestIndex, type Network } from "../../../engine/index.ts";
import { SampleMark } from "../../parts/class-mark.tsx";
import { formatNumber } from "../../parts/format.ts";
import { LiveText } from "../../parts/live-text.tsx";
import { Clipped, Plane } from "../../parts/plane.tsx";
import { linePath } from "../../parts/plane-frame.ts";
import { Slider } from "../../parts/slider.tsx";
import { createThrottled } from "../throttled.ts";
import { type WarpedPlane, warpedPlane } from "./warped-plane.ts";

export interface WarpedViewProps {
  network: Network;
  features: readonly string[];
  training: Dataset;
  /** How many classes the samples have; 0 for heights. */
  classes: number;
}

/** The plane as a layer bends it: a grid of straight lines, and the samples, where the layer puts them. */
export function WarpedView(props: WarpedViewProps) {
  const layers = () => props.network.layers.length;
  const [wanted, setWanted] = createSignal(0);
  // The last hidden layer is what the output has to part by straight lines.
  const layer = () => (wanted() === 0 ? Math.max(1, layers() - 1) : Math.min(wanted(), layers()));
  const network = createThrottled(() => props.network, 120);
  const warped = createMemo(() => {
    const now = network();
    // While features or layers are changed, the network may be a frame behind.
    if (now.sizes[0] !== props.features.length || layer() > now.layers.length) return null;
    return warpedPlane(now, props.features, layer(), props.training);
  });
  const words = () => {
    const found = warped();
    return found ? inWords(found, layer(), network().sizes[layer()]) : "The numbers are out of range.";
  };
  const label = (i: number) => {
    const { y } = props.training;
    if (y.columns > 1) return largestIndex(y.row(i));
    return props.classes === 2
      ? Number(y.data[i] > (y.data.some((value) => value < 0) ? 0 : 0.5))
      : y.data[i];
  };
  const axis = (k: number) =>
    warped()?.by === "principal"
      ? `${k === 1 ? "1st" : "2nd"} component`
      : k === 2 && warped()?.by === "line"
        ? ""
        : `a_${k}`;
  return (
    <div class="warped-view">
      <Show when={warped()} fallback={<p>{words()}</p>}>
        {(found) => (
          <Plane x={found().x} y={found().y} xLabel={axis(1)} yLabel={axis(2)} label={words()} tickCount={4}>
            {(frame) => (
              <Clipped frame={frame}>
                <Index each={found().lines}>
                  {(line) => (
                    <path
                      class={`grid-line of-${line().of}`}
                      classList={{ axis: line().at === 0 }}
                      d={linePath(frame, line().points)}
                    />
                  )}
                </Index>
                <For each={found().samples}>
                  {(sample, i) => (
                    <g
                      class="point"
                      transform={`translate(${frame
                        .toScreen(sample)
                        .map((value) => value.toFixed(1))
                        .join(" ")}) scale(0.6)`}
                    >
                      <SampleMark y={label(i())} classes={props.classes} />
                    </g>
                  )}
                </For>
              </Clipped>
            )}
          </Plane>
        )}
      </Show>
      <div class="controls">
        <Show when={layers() > 1}>
          <Slider
            label="after layer"
            min={1}
            max={layers()}
            step={1}
            value={layer()}
            shown={(l) => (l === layers() ? "output" : String(l))}
            onInput={setWanted}
          />
        </Show>
      </div>
      <p>{words()}</p>
      <LiveText text={words()} />
    </div>
  );
}

function inWords({ by, share }: WarpedPlane, layer: number, neurons: number): string {
  const grid = "Solid lines were upright, of equal x₁; dashed ones level, of equal x₂.";
  if (by === "line") return `Layer ${layer} has one neuron: it folds the plane onto a line. ${grid}`;
  if (by === "straight") return `The plane as the two neurons of layer ${layer} have it. ${grid}`;
  return `Layer ${layer} has ${neurons} neurons: drawn are the two directions in which its activations are spread most, with ${formatNumber(100 * share, { decimals: 0 })} % of the spread. ${grid}`;
}
