import { For, Show } from "solid-js";
import type { Network } from "../../engine/index.ts";
import { Drawing } from "../parts/drawing.tsx";
import { WeightEdge } from "../parts/edge.tsx";
import { Caption } from "../parts/node.tsx";
import { SvgSymbol } from "../parts/symbol.tsx";
import { digitsText } from "./digits.ts";
import { ERROR, NODE, type StepperLayout } from "./layout.ts";
import { keyOf, type Moment } from "./moment.ts";
import { NeuronNode } from "./neuron-node.tsx";
import { Paths, toError } from "./paths.tsx";

export interface StepperDrawingProps {
  layout: StepperLayout;
  network: Network;
  targets: readonly number[];
  inputs: readonly number[];
  moment: Moment;
  label: string;
}

/** The network with all that is known so far, and the place of the step lit. */
export function StepperDrawing(props: StepperDrawingProps) {
  const at = () => props.layout;
  return (
    <Drawing
      width={at().width}
      height={at().height}
      label={props.label}
      class={`stepper-drawing${props.moment.step ? " stepping" : ""}`}
    >
      <Edges {...props} />
      <For each={at().nodes[at().nodes.length - 1]}>
        {(place) => {
          const line = () => toError(at(), place);
          return (
            <g class="stepper-edge">
              <WeightEdge from={line().from} to={line().to} atStart={NODE} />
            </g>
          );
        }}
      </For>
      <Paths {...props} />
      <For each={at().nodes}>
        {(places, l) => (
          <For each={places}>
            {(place, i) => <NeuronNode {...props} at={place} layer={l()} neuron={i() + 1} />}
          </For>
        )}
      </For>
      <ErrorNode {...props} />
      <Show when={!at().down}>
        <For each={at().nodes}>
          {(places, l) => (
            <Caption at={[places[0][0], at().height - 6]} muted>
              {l() === 0 ? "input" : `layer ${l()}`}
            </Caption>
          )}
        </For>
      </Show>
    </Drawing>
  );
}

/** The weight of an edge as it is at the moment: after its update, the new one. */
export function weightNow(
  { network, moment }: Pick<StepperDrawingProps, "network" | "moment">,
  layer: number,
  neuron: number,
  from: number,
): number {
  return (
    moment.known("weight", layer, neuron, from) ?? network.layers[layer - 1].weights.at(neuron - 1, from - 1)
  );
}

function Edges(props: StepperDrawingProps) {
  const largest = () =>
    Math.max(1e-9, ...props.network.layers.flatMap(({ weights }) => Array.from(weights.data, Math.abs)));
  const lit = (l: number, i: number, j: number) =>
    props.moment.lit.has(keyOf("weight", l, i, j)) || props.moment.lit.has(keyOf("weightGradient", l, i, j));
  return (
    <For each={props.layout.nodes.slice(1)}>
      {(places, l) => (
        <For each={places}>
          {(to, i) => (
            <For each={props.layout.nodes[l()]}>
              {(from, j) => (
                <g class="stepper-edge" classList={{ lit: lit(l() + 1, i() + 1, j() + 1) }}>
                  <WeightEdge
                    from={from}
                    to={to}
                    atStart={NODE}
                    atEnd={NODE}
                    weight={weightNow(props, l() + 1, i() + 1, j() + 1)}
                    largest={largest()}
                  />
                </g>
              )}
            </For>
          )}
        </For>
      )}
    </For>
  );
}

function ErrorNode(props: StepperDrawingProps) {
  const last = () => props.network.layers.length;
  const value = () => props.moment.known("loss", last());
  const lit = () => props.moment.lit.get(keyOf("loss", last()));
  return (
    <g
      class="node error-node q-error"
      classList={{ result: lit() === "result", lit: lit() !== undefined }}
      transform={`translate(${props.layout.error.join(" ")})`}
    >
      <rect x={-ERROR[0]} y={-ERROR[1]} width={2 * ERROR[0]} height={2 * ERROR[1]} />
      <Show
        when={value() !== undefined}
        fallback={
          <text class="number" dy="0.35em" text-anchor="middle">
            <SvgSymbol of="E" />
          </text>
        }
      >
        <text class="small" y={-8} text-anchor="middle">
          <SvgSymbol of="E" />
        </text>
        <text class="number" y={14} text-anchor="middle">
          {digitsText(value() as number, "3")}
        </text>
      </Show>
    </g>
  );
}
