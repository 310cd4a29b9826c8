import { Show } from "solid-js";
import { formatNumber } from "../parts/format.ts";
import type { Place } from "../parts/geometry.ts";
import { quantityClass, weightQuantity } from "../parts/quantity.ts";
import { SvgSymbol } from "../parts/symbol.tsx";
import { digitsText, nodeText } from "./digits.ts";
import type { StepperDrawingProps } from "./drawing.tsx";
import { NODE } from "./layout.ts";
import { keyOf } from "./moment.ts";

/** One node: its signal inside, its bias and target above it, what came back below it. */
export function NeuronNode(props: StepperDrawingProps & { at: Place; layer: number; neuron: number }) {
  const known = (quantity: Parameters<typeof keyOf>[0]) =>
    props.moment.known(quantity, props.layer, props.neuron);
  const lit = (...quantities: Parameters<typeof keyOf>[0][]) =>
    quantities
      .map((quantity) => props.moment.lit.get(keyOf(quantity, props.layer, props.neuron)))
      .find(Boolean);
  const signal = () => (props.layer === 0 ? props.inputs[props.neuron - 1] : known("activation"));
  const sum = () => known("weightedSum");
  const ring = () => lit("weightedSum", "activation", "input", "slope", "delta", "activationGradient");
  const result = () =>
    lit("weightedSum", "activation") === "result" || lit("slope", "delta", "activationGradient") === "result";
  return (
    <g transform={`translate(${props.at.join(" ")})`}>
      <g class="node q-signal" classList={{ result: result(), lit: ring() !== undefined }}>
        <circle r={NODE} />
        <Show
          when={signal() === undefined && sum() !== undefined}
          fallback={
            <text class="number" dy="0.35em" text-anchor="middle">
              <Show when={signal() !== undefined} fallback={<SvgSymbol of={`a_${props.neuron}`} />}>
                {nodeText(signal() as number)}
              </Show>
            </text>
          }
        >
          <text class="small" y={-8} text-anchor="middle">
            <SvgSymbol of="z" />
          </text>
          <text class="number" y={11} text-anchor="middle">
            {nodeText(sum() as number)}
          </text>
        </Show>
      </g>
      <Show when={props.layer > 0 && (props.layout.roomy || lit("bias", "biasGradient"))}>
        <Bias {...props} lit={lit("bias", "biasGradient")} />
      </Show>
      <Show when={props.layer === props.network.layers.length && (props.layout.roomy || lit("target"))}>
        <text
          class="beside"
          classList={{ lit: lit("target") !== undefined }}
          x={props.layout.target.at[0]}
          y={props.layout.target.at[1]}
        >
          <SvgSymbol of="y" /> {formatNumber(props.targets[props.neuron - 1])}
        </text>
      </Show>
      <CameBack
        delta={known("delta")}
        gradient={known("activationGradient")}
        lit={lit("delta", "activationGradient", "slope") !== undefined}
      />
    </g>
  );
}

function Bias(props: StepperDrawingProps & { layer: number; neuron: number; lit?: string }) {
  const value = () =>
    props.moment.known("bias", props.layer, props.neuron) ??
    props.network.layers[props.layer - 1].biases[props.neuron - 1];
  const gradient = () => props.moment.lit.get(keyOf("biasGradient", props.layer, props.neuron)) === "result";
  return (
    <text
      class={`beside ${gradient() ? "q-gradient" : quantityClass(weightQuantity(value()))}`}
      classList={{ lit: props.lit !== undefined }}
      x={props.layout.bias.at[0]}
      y={props.layout.bias.at[1]}
      text-anchor={props.layout.bias.anchor}
    >
      <SvgSymbol of="b" /> {digitsText(value(), "3")}
    </text>
  );
}

/** δ under the node once it is known; before that ∂E/∂a. */
function CameBack(props: { delta?: number; gradient?: number; lit: boolean }) {
  const value = () => props.delta ?? props.gradient;
  return (
    <Show when={value() !== undefined}>
      <text class="beside q-gradient" classList={{ lit: props.lit }} y={NODE + 17} text-anchor="middle">
        {props.delta === undefined ? "∂" : "δ"} {digitsText(value() as number, "3")}
      </text>
    </Show>
  );
}
