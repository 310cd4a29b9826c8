import { For, Index, Show } from "solid-js";
import type { Network, TraceStep } from "../../engine/index.ts";
import { Drawing } from "../parts/drawing.tsx";
import { EdgeLabel, WeightEdge } from "../parts/edge.tsx";
import { formatNumber } from "../parts/format.ts";
import type { Place } from "../parts/geometry.ts";
import { networkPlaces } from "../parts/network-places.ts";
import { Caption } from "../parts/node.tsx";
import { weightQuantity } from "../parts/quantity.ts";
import { SvgSymbol } from "../parts/symbol.tsx";
import { type LayerValues, sizes } from "./model.ts";

const RADIUS = 25;

export interface FeedforwardDrawingProps {
  network: Network;
  x: readonly number[];
  values: readonly LayerValues[];
  /** The step that has just been done. */
  step: TraceStep | undefined;
  label: string;
  /** From top to bottom, for a narrow place. */
  down?: boolean;
}

/** The network as far as the pass has come: values in the nodes, the neuron in question with its weights. */
export function FeedforwardDrawing(props: FeedforwardDrawingProps) {
  const [width, height] = props.down ? [340, 470] : [600, 380];
  const places = props.down
    ? networkPlaces(sizes, { corner: [0, 48], width, height: height - 110, down: true })
    : networkPlaces(sizes, { corner: [52, 0], width: width - 104, height: height - 32 });
  const largest = () =>
    Math.max(1e-9, ...props.network.layers.flatMap(({ weights }) => [...weights.data].map(Math.abs)));
  const isCurrent = (layer: number, neuron: number) =>
    props.step?.place.layer === layer && props.step.place.neuron === neuron + 1;
  // Only a weighted sum reads its edges.
  const isRead = (layer: number, neuron: number) =>
    isCurrent(layer, neuron) && props.step?.place.quantity === "weightedSum";
  return (
    <Drawing width={width} height={height} label={props.label} class="feedforward-drawing">
      <Edges {...props} places={places} largest={largest()} isRead={isRead} />
      <Index each={props.x}>
        {(value, j) => <ValueNode at={places[0][j]} value={value()} name={`x_${j + 1}`} down={props.down} />}
      </Index>
      <Index each={props.values}>
        {(layer, l) => (
          <Index each={layer().a}>
            {(activation, i) => (
              <ValueNode
                at={places[l + 1][i]}
                value={activation()}
                sum={layer().z[i]}
                name={l + 2 === sizes.length ? "ŷ" : undefined}
                current={isCurrent(l + 1, i)}
                down={props.down}
              />
            )}
          </Index>
        )}
      </Index>
      <Show when={!props.down}>
        <For each={["inputs", "layer 1", "layer 2", "layer 3"]}>
          {(name, l) => (
            <Caption at={[places[l()][0][0], height - 6]} muted>
              {name}
            </Caption>
          )}
        </For>
      </Show>
    </Drawing>
  );
}

interface EdgesProps extends FeedforwardDrawingProps {
  places: readonly (readonly Place[])[];
  largest: number;
  isRead(layer: number, neuron: number): boolean;
}

/** All connections pale; those that are being read in full, each with its weight. */
function Edges(props: EdgesProps) {
  return (
    <Index each={props.network.layers}>
      {(layer, l) => (
        <Index each={layer().weights.toRows()}>
          {(row, i) => (
            <Index each={row()}>
              {(weight, j) => (
                <g class="connection" classList={{ read: props.isRead(l + 1, i) }}>
                  <WeightEdge
                    from={props.places[l][j]}
                    to={props.places[l + 1][i]}
                    atStart={RADIUS}
                    atEnd={RADIUS}
                    weight={weight()}
                    largest={props.largest}
                  />
                  <Show when={props.isRead(l + 1, i)}>
                    <EdgeLabel
                      from={props.places[l][j]}
                      to={props.places[l + 1][i]}
                      share={0.42}
                      quantity={weightQuantity(weight())}
                      text={formatNumber(weight(), { significant: 3 }).replace(/\.?0+$/, "")}
                    />
                  </Show>
                </g>
              )}
            </Index>
          )}
        </Index>
      )}
    </Index>
  );
}

interface ValueNodeProps {
  at: Place;
  /** An input or activation; null while it is not known. */
  value: number | null;
  /** The weighted sum of a neuron. */
  sum?: number | null;
  name?: string;
  current?: boolean;
  down?: boolean;
}

const short = (value: number) => formatNumber(value, { decimals: Math.abs(value) < 10 ? 3 : 1 });

/** A node with its activation in it, and its weighted sum beneath. */
function ValueNode(props: ValueNodeProps) {
  const named = (): Place =>
    props.sum === undefined ? (props.down ? [0, -34] : [-40, 6]) : props.down ? [0, 62] : [40, 6];
  return (
    <g
      class="node q-signal"
      classList={{ current: props.current, waiting: props.value === null && (props.sum ?? null) === null }}
      transform={`translate(${props.at.join(" ")})`}
    >
      <circle r={RADIUS} />
      <Show when={props.value !== null}>
        <text class="number" dy="0.35em" text-anchor="middle">
          {props.sum === undefined ? formatNumber(props.value as number) : short(props.value as number)}
        </text>
      </Show>
      <Show when={props.sum !== undefined && props.sum !== null}>
        <text class="sum" y={RADIUS + 17} text-anchor="middle">
          <SvgSymbol of="z" /> {short(props.sum as number)}
        </text>
      </Show>
      <Show when={props.name}>
        <text x={named()[0]} y={named()[1]} text-anchor="middle">
          <SvgSymbol of={props.name as string} />
        </text>
      </Show>
    </g>
  );
}
