import "./network-view.css";
import {
  type Accessor,
  createEffect,
  createMemo,
  createSignal,
  For,
  Index,
  type JSX,
  onCleanup,
  onMount,
  Show,
} from "solid-js";
import { type NodePlace, neighbour } from "../parts/node-place.ts";
import { layoutOf, leastWidth, numberAt } from "./layout.ts";
import { createPainting } from "./network-painting.ts";
import { NumberEditor } from "./number-editor.tsx";
import { paintCodes } from "./paint-network.ts";
import type { Palette } from "./palette.ts";
import type { RunClient } from "./run-client.ts";
import { most } from "./setting-codecs.ts";
import type { PlaygroundState } from "./settings.ts";
import { sizesOf } from "./state.ts";
import { drawnFeatures, featureLabel, type NumberPlace, nodeName } from "./words.ts";

export interface NetworkViewProps {
  state: PlaygroundState;
  run: RunClient;
  palette: Accessor<Palette | undefined>;
  /** The neuron that is shown large. */
  shown: NodePlace | null;
  hides(name: string): boolean;
  onChange(patch: Partial<PlaygroundState>): void;
  /** Told where a mouse or the focus is, and undefined when it leaves. */
  onPoint(place?: NodePlace): void;
  /** What the first frame shows before a script runs. */
  first?: JSX.Element;
}

/** How wide the drawing is before the page knows: what the first frame is drawn for. */
export const USUAL_WIDTH = 620;

/**
 * The network as pictures of the plane. What is drawn stands on one canvas; over it lie buttons, one tab stop for all
 * nodes, and what adds and removes layers and neurons.
 */
export function NetworkView(props: NetworkViewProps) {
  let box!: HTMLDivElement;
  let canvas!: HTMLCanvasElement;
  const [room, setRoom] = createSignal(USUAL_WIDTH);
  const [pointed, setPointed] = createSignal<NumberPlace | null>(null);
  const [edited, setEdited] = createSignal<NumberPlace | null>(null);
  const [focus, setFocus] = createSignal<NodePlace>({ layer: 1, index: 0 });
  const sizes = createMemo(() => sizesOf(props.state), undefined, { equals: (a, b) => `${a}` === `${b}` });
  const drawn = createMemo(() => drawnFeatures(props.state));
  const width = () => Math.max(room(), leastWidth(sizes().length - 2));
  const layout = createMemo(() => layoutOf(drawn(), props.state.features, sizes(), width()));
  // The columns that the arrow keys go through: all drawn features, then the layers.
  const counts = () => [drawn().length, ...sizes().slice(1)];

  onMount(() => {
    const watch = new ResizeObserver(([entry]) => setRoom(Math.round(entry.contentRect.width)));
    watch.observe(box);
    onCleanup(() => watch.disconnect());
  });
  createPainting(
    () => canvas,
    props,
    layout,
    sizes,
    () => edited() ?? pointed(),
  );

  const at = (event: PointerEvent | MouseEvent) => {
    const { left, top } = canvas.getBoundingClientRect();
    return numberAt(layout(), sizes(), [event.clientX - left, event.clientY - top]);
  };
  const placeOf = (column: number, index: number): NodePlace =>
    column === 0
      ? { layer: 0, index: props.state.features.indexOf(drawn()[index]) }
      : { layer: column, index };
  const press = (column: number, index: number) => {
    setFocus({ layer: column, index });
    if (column === 0) return props.onChange(toggled(props.state, drawn()[index]));
    const isOutput = column === sizes().length - 1 && sizes()[column] === 1;
    props.onChange({ neuron: isOutput ? null : { layer: column, index } });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.key.startsWith("Arrow") || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const next = neighbour(counts(), focus(), event.key);
    setFocus(next);
    box.querySelector<HTMLElement>(`[data-node="${next.layer},${next.index}"]`)?.focus();
  };
  const spot = (column: number, index: number) => {
    const [x, y] = layout().columns[column][index];
    const { size } = layout();
    return { left: `${x - size / 2}px`, top: `${y - size / 2}px`, width: `${size}px`, height: `${size}px` };
  };
  const isShown = (column: number, index: number) => {
    const last = sizes().length - 1;
    const { shown } = props;
    if (!shown) return column === last && sizes()[last] === 1;
    return column === 0
      ? shown.layer === 0 && drawn()[index] === props.state.features[shown.index]
      : shown.layer === column && shown.index === index;
  };

  return (
    <div class="network-box scrolls" ref={box}>
      {props.first}
      <div
        class="network-drawing later"
        role="group"
        aria-label="The network: arrow keys go from one picture to another"
        style={{ width: `${width()}px`, height: `${layout().height}px` }}
        onKeyDown={onKeyDown}
        onPointerLeave={() => {
          props.onPoint();
          setPointed(null);
        }}
      >
        <canvas
          ref={canvas}
          style={{ width: `${width()}px`, height: `${layout().height}px` }}
          aria-hidden="true"
          classList={{ points: pointed() !== null && !props.hides("editing") }}
          onPointerMove={(event) => setPointed(at(event))}
          onClick={(event) => !props.hides("editing") && setEdited(at(event))}
        />
        <Show when={!props.hides("size")}>
          <For each={props.state.layers}>
            {(size, l) => (
              <LayerSize
                size={size}
                left={layout().columns[l() + 1][0][0]}
                name={`layer ${l() + 1}`}
                onSize={(next) =>
                  props.onChange({ layers: props.state.layers.map((own, k) => (k === l() ? next : own)) })
                }
              />
            )}
          </For>
        </Show>
        <Index each={counts()}>
          {(count, column) => (
            <Index each={Array.from({ length: count() })}>
              {(_, i) => (
                <button
                  type="button"
                  class="node-button"
                  classList={{
                    shown: isShown(column, i),
                    feature: column === 0,
                    off: column === 0 && !props.state.features.includes(drawn()[i]),
                  }}
                  style={spot(column, i)}
                  data-node={`${column},${i}`}
                  tabindex={focus().layer === column && focus().index === i ? 0 : -1}
                  aria-pressed={column === 0 ? props.state.features.includes(drawn()[i]) : isShown(column, i)}
                  aria-label={
                    column === 0
                      ? `feature ${featureLabel(drawn()[i])}`
                      : nodeName(props.state, { layer: column, index: i })
                  }
                  disabled={column === 0 && props.hides("features")}
                  onClick={() => press(column, i)}
                  onFocus={() => {
                    setFocus({ layer: column, index: i });
                    props.onPoint(placeOf(column, i));
                  }}
                  onBlur={() => props.onPoint()}
                  onPointerEnter={({ pointerType }) =>
                    pointerType === "mouse" && props.onPoint(placeOf(column, i))
                  }
                >
                  <Show when={column === 0}>
                    <FeaturePicture name={drawn()[i]} run={props.run} palette={props.palette} />
                    <span class="feature-name">{featureLabel(drawn()[i])}</span>
                  </Show>
                </button>
              )}
            </Index>
          )}
        </Index>
        <Show when={edited() ?? pointed()}>
          {(place) => (
            <NumberEditor
              state={props.state}
              run={props.run}
              place={place()}
              layout={layout()}
              open={edited() !== null}
              onChange={props.onChange}
              onClose={() => setEdited(null)}
            />
          )}
        </Show>
      </div>
    </div>
  );
}

/** The state with one feature more, or one less; the last one stays. */
function toggled({ features }: PlaygroundState, name: string): Partial<PlaygroundState> {
  const others = features.filter((other) => other !== name);
  if (others.length === features.length)
    return features.length < most.features ? { features: [...features, name] } : {};
  return others.length > 0 ? { features: others } : {};
}

function LayerSize(props: { size: number; left: number; name: string; onSize(size: number): void }) {
  const button = (text: string, by: number, what: string, off: () => boolean) => (
    <button
      type="button"
      class="small-button"
      aria-label={`${what} a neuron ${by > 0 ? "to" : "from"} ${props.name}`}
      aria-disabled={off() ? "true" : undefined}
      onClick={() => !off() && props.onSize(props.size + by)}
    >
      {text}
    </button>
  );
  return (
    <div class="layer-size" style={{ left: `${props.left}px` }}>
      <span>{props.size}</span>
      <div>
        {button("−", -1, "Remove", () => props.size <= 1)}
        {button("+", 1, "Add", () => props.size >= most.neurons)}
      </div>
    </div>
  );
}

function FeaturePicture(props: { name: string; run: RunClient; palette: Accessor<Palette | undefined> }) {
  let canvas!: HTMLCanvasElement;
  createEffect(() => {
    const loaded = props.run.loaded();
    const palette = props.palette();
    const codes = loaded?.features[props.name];
    const context = canvas.getContext("2d");
    if (!codes || !palette || !context) return;
    canvas.width = loaded.featureColumns;
    canvas.height = loaded.featureColumns;
    paintCodes(context, codes, loaded.featureColumns, palette.small);
  });
  return <canvas ref={canvas} aria-hidden="true" />;
}
