import { For, Index, Show } from "solid-js";
import { Drawing } from "../parts/drawing.tsx";
import { Arrow } from "../parts/edge.tsx";
import { formatNumber } from "../parts/format.ts";
import { along, type Place } from "../parts/geometry.ts";
import type { Graph, GraphNode } from "./graph.ts";
import { BOX, graphLayout } from "./layout.ts";

export interface GraphDrawingProps {
  graph: Graph;
  /** Operations done: forward, then back. */
  at: number;
  label: string;
  down?: boolean;
}

const short = (value: number) => formatNumber(Number(value.toPrecision(3)));

/** The graph: a box for each number, arrows forward; on the way back the local slopes, and gradients that add up. */
export function GraphDrawing(props: GraphDrawingProps) {
  const layout = () => graphLayout(props.graph.nodes, props.down);
  const count = () => props.graph.operations.length;
  const forward = (i: number) => {
    const order = props.graph.operations.indexOf(i);
    return order < 0 || order < props.at;
  };
  const back = () => Math.max(0, props.at - count());
  // The operation that this step is about.
  const now = () =>
    props.at === 0
      ? -1
      : props.at <= count()
        ? props.graph.operations[props.at - 1]
        : props.graph.operations[2 * count() - props.at];
  const passed = (i: number) => props.graph.operations.indexOf(i) >= count() - back();
  const gradient = (i: number) => (props.at >= count() ? props.graph.partial[back()].get(i) : undefined);
  return (
    <Drawing width={layout().width} height={layout().height} label={props.label} class="graph-drawing">
      <For each={props.graph.nodes}>
        {(node, i) => (
          <For each={node.inputs}>
            {({ from }) => (
              <Connection
                from={layout().places[from]}
                to={layout().places[i()]}
                back={passed(i())}
                now={now() === i()}
              />
            )}
          </For>
        )}
      </For>
      <For each={props.graph.nodes}>
        {(node, i) => (
          <Show when={passed(i())}>
            <For each={node.inputs}>
              {({ from, slope }) => (
                <SlopeLabel from={layout().places[i()]} to={layout().places[from]} slope={slope} />
              )}
            </For>
          </Show>
        )}
      </For>
      <Index each={props.graph.nodes}>
        {(node, i) => (
          <Box
            node={node()}
            at={layout().places[i]}
            value={forward(i) ? node().value : undefined}
            gradient={gradient(i)}
            now={now() === i}
          />
        )}
      </Index>
    </Drawing>
  );
}

function Connection(props: { from: Place; to: Place; back: boolean; now: boolean }) {
  const ends = () => [rim(props.from, props.to), rim(props.to, props.from)] as const;
  return (
    <g classList={{ now: props.now }} class="connection">
      <Show when={props.back} fallback={<Arrow from={ends()[0]} to={ends()[1]} quantity="signal" />}>
        <Arrow from={ends()[1]} to={ends()[0]} quantity="gradient" />
      </Show>
    </g>
  );
}

/** The local slope beside its arrow, on the side where there is more room for words. */
function SlopeLabel(props: { from: Place; to: Place; slope: number }) {
  const at = () => along(rim(props.from, props.to), rim(props.to, props.from), 0.5);
  const steep = () => Math.abs(props.from[1] - props.to[1]) > 1.2 * Math.abs(props.from[0] - props.to[0]);
  const left = () => props.to[0] < props.from[0];
  return (
    <text
      class="slope-label"
      x={at()[0] + (steep() ? (left() ? -7 : 7) : 0)}
      y={at()[1] + (steep() ? 5 : -8)}
      text-anchor={steep() ? (left() ? "end" : "start") : "middle"}
    >
      ×{short(props.slope)}
    </text>
  );
}

function Box(props: { node: GraphNode; at: Place; value?: number; gradient?: number; now: boolean }) {
  return (
    <g
      class={`graph-node ${props.node.kind}`}
      classList={{ now: props.now }}
      transform={`translate(${props.at.join(" ")})`}
    >
      <rect x={-BOX[0]} y={-BOX[1]} width={2 * BOX[0]} height={2 * BOX[1]} rx="3" />
      <Show
        when={props.node.kind !== "constant"}
        fallback={
          <text class="number" dy="0.35em" text-anchor="middle">
            {short(props.node.value)}
          </text>
        }
      >
        <text class="name" y={-15} text-anchor="middle">
          {props.node.name}
        </text>
        <text class="number q-signal" y={6} text-anchor="middle">
          {props.value === undefined ? "" : short(props.value)}
        </text>
      </Show>
      <Show when={props.gradient !== undefined && props.node.kind !== "constant"}>
        <text class="number q-gradient came-back" y={26} text-anchor="middle">
          {short(props.gradient as number)}
        </text>
      </Show>
    </g>
  );
}

// Where the way from one box to another leaves the first.
function rim(from: Place, to: Place): Place {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const share = Math.min(
    dx === 0 ? 1 : (BOX[0] + 3) / Math.abs(dx),
    dy === 0 ? 1 : (BOX[1] + 3) / Math.abs(dy),
  );
  return along(from, to, share);
}
