import { For, Show } from "solid-js";
import { Drawing } from "./drawing.tsx";
import { WeightEdge } from "./edge.tsx";
import type { Place } from "./geometry.ts";
import { networkPlaces } from "./network-places.ts";
import { Caption, SignalNode } from "./node.tsx";

export interface NetworkProps {
  /** How many nodes each layer has, the input layer first. */
  sizes: readonly number[];
  /** What stands in the nodes, layer by layer: symbols as in "x_1" … */
  symbols?: readonly (readonly string[])[];
  /** … or values, which go before symbols. */
  values?: readonly (readonly number[])[];
  /** The weights, `weights[l][i][j]` from node j of layer l to node i of layer l + 1; without them edges are plain. */
  weights?: readonly (readonly (readonly number[])[])[];
  /** The size of weight that is drawn thickest: the largest of all, unless told otherwise. */
  largest?: number;
  /** The radius of the nodes. */
  radius?: number;
}

export interface NetworkDrawingProps extends NetworkProps {
  /** The text alternative; the layer sizes, unless told otherwise. */
  label?: string;
  /** A name for each layer. */
  layerNames?: readonly string[];
  width?: number;
  height?: number;
  /** Layers from top to bottom instead of from left to right. */
  down?: boolean;
}

/** The edges and nodes of a fully connected network, for use inside a drawing. */
export function Network(props: NetworkProps & { places: readonly (readonly Place[])[] }) {
  const radius = () => props.radius ?? 18;
  const largest = () => props.largest ?? Math.max(1e-9, ...(props.weights ?? []).flat(2).map(Math.abs));
  return (
    <g class="network">
      <For each={props.places.slice(1)}>
        {(layer, l) => (
          <For each={layer}>
            {(to, i) => (
              <For each={props.places[l()]}>
                {(from, j) => (
                  <WeightEdge
                    from={from}
                    to={to}
                    atStart={radius()}
                    atEnd={radius()}
                    weight={props.weights?.[l()]?.[i()]?.[j()]}
                    largest={largest()}
                  />
                )}
              </For>
            )}
          </For>
        )}
      </For>
      <For each={props.places}>
        {(layer, l) => (
          <For each={layer}>
            {(at, i) => (
              <SignalNode
                at={at}
                radius={radius()}
                value={props.values?.[l()]?.[i()]}
                sym={props.symbols?.[l()]?.[i()]}
              />
            )}
          </For>
        )}
      </For>
    </g>
  );
}

/** An artificial neural network: layers of nodes, each joined by edges to all nodes of the next layer. */
export function NetworkDrawing(props: NetworkDrawingProps) {
  const radius = () => props.radius ?? 18;
  const most = () => Math.max(...props.sizes);
  const width = () => props.width ?? (props.down ? most() * (radius() * 2 + 22) : 560);
  // The names of the layers need a line under the drawing, or a column beside it.
  const room = () => (props.layerNames ? 44 : 0);
  const beside = () => (props.layerNames ? 104 : 0);
  const height = () =>
    props.height ?? (props.down ? props.sizes.length * 96 : most() * (radius() * 2 + 18) + room());
  const places = () => {
    const side = radius() + 2 + (props.down ? 0 : room());
    return props.down
      ? networkPlaces(props.sizes, {
          corner: [beside(), side],
          width: width() - beside(),
          height: height() - 2 * side,
          down: true,
        })
      : networkPlaces(props.sizes, {
          corner: [side, 0],
          width: width() - 2 * side,
          height: height() - room(),
        });
  };
  const label = () => props.label ?? `A network with layers of ${props.sizes.join(", ")} nodes.`;
  return (
    <Drawing width={width()} height={height()} label={label()} class="network-drawing">
      <Network {...props} places={places()} />
      <Show when={props.layerNames}>
        <For each={places()}>
          {(layer, l) => (
            <Caption
              at={props.down ? [0, layer[0][1] + 5] : [layer[0][0], height() - 8]}
              anchor={props.down ? "start" : "middle"}
            >
              {props.layerNames?.[l()]}
            </Caption>
          )}
        </For>
      </Show>
    </Drawing>
  );
}
