import { For, Show } from "solid-js";
import { Drawing } from "../parts/drawing.tsx";
import { WeightEdge } from "../parts/edge.tsx";
import { formatNumber } from "../parts/format.ts";
import { type Place, spread } from "../parts/geometry.ts";
import { Caption, SignalNode } from "../parts/node.tsx";
import { layerName } from "./state.ts";

// A layer with more nodes than this is drawn with a gap in its middle.
const MOST = 8;

export interface NetworkPictureProps {
  sizes: readonly number[];
  /** The layer that stands out, with the edges that lead to it. */
  lit?: number;
  width: number;
  radius: number;
  gap: number;
}

/** The network that is being built: all of its nodes, or as many as there is room for. */
export function NetworkPicture(props: NetworkPictureProps) {
  const height = () => MOST * props.gap + 40;
  const places = () => columnsOf(props.sizes, props.width, height() - 40, props.gap);
  const label = () =>
    `A network of ${props.sizes.length} layers: ${props.sizes.map((size, l) => `${layerName(props.sizes, l)}, ${size}`).join("; ")}.`;
  return (
    <Drawing width={props.width} height={height()} label={label()} class="network-picture">
      <For each={places().slice(1)}>
        {({ nodes }, l) => (
          <g class="edges" classList={{ lit: props.lit === l() + 1 }}>
            <For each={nodes}>
              {(to) => (
                <For each={places()[l()].nodes}>
                  {(from) => <WeightEdge from={from} to={to} atStart={props.radius} atEnd={props.radius} />}
                </For>
              )}
            </For>
          </g>
        )}
      </For>
      <For each={places()}>
        {({ nodes, middle }, l) => (
          <g classList={{ "lit-layer": props.lit === l() }}>
            <For each={nodes}>{(at) => <SignalNode at={at} radius={props.radius} />}</For>
            <Show when={middle}>
              {(at) => (
                <text class="dots q-signal" x={at()[0]} y={at()[1] + 6} text-anchor="middle">
                  ⋮
                </text>
              )}
            </Show>
            <Caption at={[nodes[0][0], height() - 6]}>{formatNumber(props.sizes[l()])}</Caption>
          </g>
        )}
      </For>
    </Drawing>
  );
}

interface Column {
  readonly nodes: readonly Place[];
  /** Where the dots stand, if some nodes are left out. */
  readonly middle?: Place;
}

/** Where the nodes of each layer lie, and the dots for those that there is no room for. */
export function columnsOf(sizes: readonly number[], width: number, height: number, gap: number): Column[] {
  const side = 28;
  return sizes.map((size, l): Column => {
    const x = side + ((width - 2 * side) * l) / (sizes.length - 1);
    const rows = spread(Math.min(size, MOST), height / 2, gap);
    if (size <= MOST) return { nodes: rows.map((y): Place => [x, y]) };
    const kept = rows.filter((_, i) => i < MOST / 2 - 1 || i > MOST / 2);
    return { nodes: kept.map((y): Place => [x, y]), middle: [x, height / 2] };
  });
}
