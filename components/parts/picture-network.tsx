import "./picture-network.css";
import { createMemo, For, Show } from "solid-js";
import type { Network } from "../../engine/index.ts";
import { WeightEdge } from "./edge.tsx";
import type { Place } from "./geometry.ts";
import { Heatmap } from "./heatmap.tsx";
import type { HeatScale } from "./heatmap-paint.ts";
import { networkPlaces } from "./network-places.ts";
import { type NodePlace, neighbour } from "./node-place.ts";
import type { PlaneGrid } from "./plane-grid.ts";

export type { NodePlace } from "./node-place.ts";

export interface PictureNetworkProps {
  network: Network;
  /** The picture of each node, the inputs first, and how those of a layer are coloured. */
  pictures: readonly (readonly PlaneGrid[])[];
  scaleOf(layer: number): HeatScale;
  nameOf(place: NodePlace): string;
  /** What stands over each layer. */
  columnNames: readonly string[];
  /** In units of the drawing, 560 by 500 with pictures of 54 unless told otherwise. */
  width?: number;
  height?: number;
  size?: number;
  /** The one that stands out, with the edges that lead to it. */
  lit?: NodePlace;
  /** The one that was chosen, by a click or by keys. */
  chosen?: NodePlace;
  /** Makes the nodes buttons. */
  onChoose?(place: NodePlace): void;
  /** Told where a mouse points, and undefined when it leaves. */
  onPoint?(place?: NodePlace): void;
}

const same = (a: NodePlace | undefined, layer: number, index: number) =>
  a?.layer === layer && a.index === index;

/** A network, each node a small picture of what it makes of the plane. As buttons the nodes are one tab stop. */
export function PictureNetwork(props: PictureNetworkProps) {
  let box!: HTMLDivElement;
  const width = () => props.width ?? 560;
  const height = () => props.height ?? 500;
  const size = () => props.size ?? 54;
  const places = createMemo(() =>
    networkPlaces(props.network.sizes, {
      corner: [size() / 2 + 4, 0],
      width: width() - size() - 8,
      height: height(),
    }),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!props.onChoose || !props.chosen || !event.key.startsWith("Arrow") || !plain) return;
    event.preventDefault();
    const next = neighbour(props.network.sizes, props.chosen, event.key);
    props.onChoose(next);
    box.querySelector<HTMLElement>(`[data-node="${next.layer},${next.index}"]`)?.focus();
  };
  const spot = ([x, y]: Place) => ({
    left: percent(x - size() / 2, width()),
    top: percent(y - size() / 2, height()),
    width: percent(size(), width()),
    height: percent(size(), height()),
  });
  return (
    <div
      ref={box}
      class="picture-network"
      classList={{ choosable: props.onChoose !== undefined }}
      role="group"
      aria-label={props.onChoose ? "The neurons: arrow keys go from one to another" : "The neurons"}
      style={{ "max-width": `${width()}px`, "aspect-ratio": `${width()} / ${height()}` }}
      onKeyDown={onKeyDown}
      onPointerLeave={() => props.onPoint?.()}
    >
      <For each={places()}>
        {(layer, l) => (
          <span class="column-name" style={{ left: percent(layer[0][0], width()) }} aria-hidden="true">
            {props.columnNames[l()]}
          </span>
        )}
      </For>
      <svg class="diagram" viewBox={`0 0 ${width()} ${height()}`} aria-hidden="true">
        <Edges network={props.network} places={places()} size={size()} lit={props.lit} />
      </svg>
      <For each={places()}>
        {(layer, l) => (
          <For each={layer}>
            {(at, i) => (
              <Show
                when={props.onChoose}
                fallback={
                  <div class="picture" style={spot(at)}>
                    <Heatmap
                      grid={props.pictures[l()][i()]}
                      {...props.scaleOf(l())}
                      label={props.nameOf({ layer: l(), index: i() })}
                    />
                  </div>
                }
              >
                <button
                  type="button"
                  class="picture"
                  classList={{ lit: same(props.lit, l(), i()) }}
                  style={spot(at)}
                  data-node={`${l()},${i()}`}
                  tabindex={same(props.chosen, l(), i()) ? 0 : -1}
                  aria-pressed={same(props.chosen, l(), i())}
                  aria-label={props.nameOf({ layer: l(), index: i() })}
                  onClick={() => props.onChoose?.({ layer: l(), index: i() })}
                  onPointerEnter={({ pointerType }) =>
                    pointerType === "mouse" && props.onPoint?.({ layer: l(), index: i() })
                  }
                >
                  <Heatmap grid={props.pictures[l()][i()]} {...props.scaleOf(l())} />
                </button>
              </Show>
            )}
          </For>
        )}
      </For>
    </div>
  );
}

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(3)}%`;

function Edges(props: {
  network: Network;
  places: readonly (readonly Place[])[];
  size: number;
  lit?: NodePlace;
}) {
  const largest = createMemo(() =>
    Math.max(...props.network.layers.flatMap(({ weights }) => [...weights.data].map(Math.abs))),
  );
  return (
    <For each={props.places.slice(1)}>
      {(layer, l) => (
        <For each={layer}>
          {(to, i) => (
            <g class="edges" classList={{ lit: !props.lit || same(props.lit, l() + 1, i()) }}>
              <For each={props.places[l()]}>
                {(from, j) => (
                  <WeightEdge
                    from={[from[0] + props.size / 2, from[1]]}
                    to={[to[0] - props.size / 2, to[1]]}
                    weight={props.network.layers[l()].weights.data[i() * props.places[l()].length + j()]}
                    largest={largest()}
                  />
                )}
              </For>
            </g>
          )}
        </For>
      )}
    </For>
  );
}
