import "./output-view.css";
import { type Accessor, createEffect, For, type JSX, Show } from "solid-js";
import { Check } from "../parts/check.tsx";
import { formatNumber } from "../parts/format.ts";
import type { NodePlace } from "../parts/node-place.ts";
import { Plane, planeMargin } from "../parts/plane.tsx";
import { paintCodes } from "./paint-network.ts";
import type { Palette } from "./palette.ts";
import { extent } from "./pictures-codes.ts";
import { PlanePoints } from "./plane-points.tsx";
import type { PlacedPoint } from "./run.ts";
import type { RunClient } from "./run-client.ts";
import type { PlaygroundState } from "./settings.ts";
import { classesOf, usualEnd } from "./state.ts";
import { nodeName } from "./words.ts";

export interface OutputViewProps {
  state: PlaygroundState;
  run: RunClient;
  palette: Accessor<Palette | undefined>;
  /** The node that is shown; null for the answer. */
  shown: NodePlace | null;
  /** The text alternative. */
  label: string;
  /** What the first frame shows before a script runs. */
  first?: JSX.Element;
  firstPoints?: readonly PlacedPoint[];
  hides(name: string): boolean;
  onChange(patch: Partial<PlaygroundState>): void;
}

const [WIDTH, HEIGHT] = [360, 372];
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(4)}%`;

/** Where the picture lies under the axes. */
export const pictureSpot = {
  left: percent(planeMargin.left, WIDTH),
  top: percent(planeMargin.top, HEIGHT),
  width: percent(WIDTH - planeMargin.left - planeMargin.right, WIDTH),
  height: percent(HEIGHT - planeMargin.top - planeMargin.bottom, HEIGHT),
};

/** The plane as the network, or the neuron that is pointed at, answers it, with the points on it. */
export function OutputView(props: OutputViewProps) {
  let canvas!: HTMLCanvasElement;
  const classes = () => classesOf(props.state);
  const isWhole = () => props.shown === null && classes() > 2;
  createEffect(() => {
    const frame = props.run.frame();
    const palette = props.palette();
    const context = canvas.getContext("2d");
    if (!frame || !palette || !context) return;
    const columns = frame.largeColumns;
    if (canvas.width !== columns) {
      canvas.width = columns;
      canvas.height = columns;
    }
    const many = frame.neuron === null && usualEnd(props.state).output === "softmax";
    const cut = props.state.discretise;
    const colours = many ? (cut ? palette.cutClasses : palette.classes) : cut ? palette.cut : palette.large;
    paintCodes(context, frame.large, columns, colours);
  });
  return (
    <div class="output-view">
      <div class="heat-plane">
        {props.first}
        <canvas ref={canvas} class="answer later" style={pictureSpot} aria-hidden="true" />
        <Plane x={extent} y={extent} xLabel="x_1" yLabel="x_2" label={props.label}>
          {(frame) => (
            <PlanePoints
              frame={frame}
              points={props.run.loaded()?.points ?? props.firstPoints ?? []}
              classes={props.run.loaded()?.classes ?? classes()}
              test={props.state.test}
            />
          )}
        </Plane>
      </div>
      <p class="shown-name" aria-hidden="true">
        Shown: <b>{nodeName(props.state, props.shown)}</b>
      </p>
      <Show when={isWhole()} fallback={<Scale run={props.run} state={props.state} shown={props.shown} />}>
        <ul class="legend class-legend">
          <For each={Array.from({ length: classes() })}>
            {(_, c) => (
              <li>
                <svg class="mark" viewBox="-8 -8 16 16" aria-hidden="true">
                  <PlanePoints
                    frame={{ toScreen: (point) => point }}
                    points={[{ x: [0, 0], y: c(), trains: true }]}
                    classes={classes()}
                    test={false}
                    radius={5}
                  />
                </svg>
                class {c()}
              </li>
            )}
          </For>
        </ul>
      </Show>
      <div class="controls output-checks">
        <Show when={!props.hides("test")}>
          <Check
            label="show test data"
            checked={props.state.test}
            onChange={(test) => props.onChange({ test })}
          />
        </Show>
        <Show when={!props.hides("discretise")}>
          <Check
            label="discretise"
            checked={props.state.discretise}
            onChange={(discretise) => props.onChange({ discretise })}
          />
        </Show>
      </div>
    </div>
  );
}

/** The colours of the picture with the values that they stand for. */
function Scale(props: { run: RunClient; state: PlaygroundState; shown: NodePlace | null }) {
  const activation = () => {
    const { layers, activation } = props.state;
    const layer = props.shown?.layer ?? layers.length + 1;
    return layer > layers.length ? usualEnd(props.state).output : (activation[layer - 1] ?? activation[0]);
  };
  const isShare = () =>
    props.shown?.layer !== 0 && ["sigmoid", "softmax", "step"].some((name) => activation().startsWith(name));
  const number = (value: number) => formatNumber(value, { significant: 2 });
  const ends = () => {
    const reach = props.run.frame()?.reach ?? (isShare() ? 0.5 : 1);
    return isShare() ? ["0", "0.5", "1"] : [number(-reach), "0", number(reach)];
  };
  return (
    <div class="colour-scale" role="img" aria-label={`Colours from ${ends()[0]} to ${ends()[2]}`}>
      <i classList={{ cut: props.state.discretise }} />
      <For each={ends()}>{(end) => <span aria-hidden="true">{end}</span>}</For>
    </div>
  );
}
