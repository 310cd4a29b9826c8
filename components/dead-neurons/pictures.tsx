import { Index, Show } from "solid-js";
import { activationFunction } from "../../engine/index.ts";
import { Curve } from "../parts/curve.tsx";
import { curvePath } from "../parts/curve-path.ts";
import { formatNumber } from "../parts/format.ts";
import { Plane } from "../parts/plane.tsx";
import { createFrame } from "../parts/plane-frame.ts";
import { type HiddenNeuron, type Moment, target } from "./run.ts";

const samples = target.x.column(0).map((x, i) => [x, target.y.at(i, 0)] as const);

/** What is to be learned, and what the network makes of it. */
export function FitPicture(props: { moment: Moment }) {
  return (
    <Plane
      x={[-1.05, 1.05]}
      y={[-1.6, 1.6]}
      height={300}
      tickCount={4}
      xLabel="x"
      yLabel="y and ŷ"
      label={`The ${samples.length} samples and the network’s output after ${props.moment.epoch} epochs; the loss is ${formatNumber(props.moment.loss, { significant: 3 })}.`}
    >
      {(frame) => (
        <>
          <g class="fit-samples" aria-hidden="true">
            <Index each={samples}>
              {(point) => <circle cx={frame.toScreen(point())[0]} cy={frame.toScreen(point())[1]} r="2.5" />}
            </Index>
          </g>
          <Curve frame={frame} of={props.moment.output} quantity="signal" />
        </>
      )}
    </Plane>
  );
}

const small = createFrame({
  x: [-1, 1],
  y: [-0.6, 2.4],
  width: 120,
  height: 66,
  margin: { left: 1, right: 1, top: 1, bottom: 1 },
});

/** Each hidden neuron: its activation over x, for how many samples it is active, and the gradient that reaches it. */
export function NeuronPictures(props: { moment: Moment; hidden: string }) {
  const f = () => activationFunction(props.hidden).f;
  return (
    <ol class="neuron-pictures">
      <Index each={props.moment.neurons}>
        {(neuron) => (
          <li classList={{ silent: neuron().active === 0 }}>
            <svg viewBox="0 0 120 66" role="img" aria-label={described(neuron())}>
              <rect class="frame" x="0.5" y="0.5" width="119" height="65" />
              <path class="axis" d={`M1,${small.toScreen([0, 0])[1]}H119`} />
              <svg x="1" y="1" width="118" height="64" viewBox="1 1 118 64" overflow="hidden">
                <path class="curve" d={curvePath(small, (x) => f()(neuron().weight * x + neuron().bias))} />
              </svg>
            </svg>
            <span class="neuron-active">
              <Show when={neuron().active > 0} fallback="silent">
                active {neuron().active}
              </Show>
            </span>
            <span class="q-gradient neuron-gradient">
              {neuron().gradient === 0 ? "0" : formatNumber(neuron().gradient, { significant: 2 })}
            </span>
          </li>
        )}
      </Index>
    </ol>
  );
}

const described = ({ active, gradient }: HiddenNeuron) =>
  `${active === 0 ? "silent for every sample" : `active for ${active} of ${samples.length} samples`}, gradient ${formatNumber(gradient, { significant: 2 })}`;
