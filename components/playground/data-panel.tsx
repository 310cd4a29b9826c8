import "./data-panel.css";
import { createMemo, createUniqueId, For, type JSX, Show } from "solid-js";
import { Slider } from "../parts/slider.tsx";
import { StepButton } from "../parts/stepper-bar.tsx";
import { extent } from "./pictures-codes.ts";
import { PlanePoints } from "./plane-points.tsx";
import type { FirstFrame } from "./protocol.ts";
import type { PlacedPoint } from "./run.ts";
import type { RunClient } from "./run-client.ts";
import { dataNames, type PlaygroundState } from "./settings.ts";
import { changed, classesOf, initial } from "./state.ts";
import { named } from "./words.ts";

export interface DataPanelProps {
  state: PlaygroundState;
  run: RunClient;
  hides(name: string): boolean;
  onChange(patch: Partial<PlaygroundState>): void;
  /** What the first frame shows of each data set. */
  first?: FirstFrame;
  /** What stands below: own points. */
  children?: JSX.Element;
}

const SIDE = 46;
const frame = {
  toScreen: ([x, y]: readonly [number, number]) =>
    [((x - extent[0]) / 12) * SIDE, ((extent[1] - y) / 12) * SIDE] as const,
};

/** One data set, small. */
export function Thumbnail(props: { points: readonly PlacedPoint[]; classes: number }) {
  return (
    <svg class="thumbnail" viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true">
      <PlanePoints frame={frame} points={props.points} classes={props.classes} test radius={1.3} />
    </svg>
  );
}

const groups = [
  { name: "Classes", sets: dataNames.filter((name) => !["plane", "multiGauss", "own"].includes(name)) },
  { name: "Heights", sets: ["plane", "multiGauss"] as const },
];

/** Which points it learns from: a set of them, how many, how noisy, and how they are used. */
export function DataPanel(props: DataPanelProps) {
  const group = createUniqueId();
  const isDrawn = () => props.state.data !== "own";
  const thumbnails = createMemo(() => props.run.loaded()?.thumbnails ?? props.first?.thumbnails);
  const classes = (data: PlaygroundState["data"]) => classesOf(changed({ ...initial, points: [] }, { data }));
  return (
    <section class="data-panel" aria-label="Data">
      <p class="panel-title">Data</p>
      <Show when={!props.hides("data")}>
        <For each={groups}>
          {({ name, sets }) => (
            <fieldset class="data-sets">
              <legend>{name}</legend>
              <For each={sets}>
                {(data) => (
                  <label title={named(data)}>
                    <input
                      type="radio"
                      name={group}
                      autocomplete="off"
                      value={data}
                      checked={props.state.data === data}
                      onChange={() => props.onChange({ data })}
                    />
                    <span class="visually-hidden">{named(data)}</span>
                    <Thumbnail points={thumbnails()?.[data] ?? []} classes={classes(data)} />
                  </label>
                )}
              </For>
            </fieldset>
          )}
        </For>
        {props.children}
      </Show>
      <div class="controls data-numbers">
        <Show when={!props.hides("share")}>
          <Slider
            label="training share"
            min={10}
            max={90}
            step={10}
            value={props.state.share}
            shown={(value) => `${value} %`}
            onInput={(share) => props.onChange({ share })}
          />
        </Show>
        <Show when={isDrawn() && !props.hides("noise")}>
          <Slider
            label="noise"
            min={0}
            max={50}
            step={5}
            value={props.state.noise}
            onInput={(noise) => props.onChange({ noise })}
          />
        </Show>
        <Show when={!props.hides("batch")}>
          <Slider
            label="batch size"
            min={1}
            max={30}
            step={1}
            value={Math.min(props.state.batch, 30)}
            shown={() => String(props.state.batch)}
            onInput={(batch) => props.onChange({ batch })}
          />
        </Show>
        <Show when={isDrawn() && !props.hides("newPoints")}>
          <StepButton
            label="New points"
            onPress={() => props.onChange({ seed: (props.state.seed + 1) % 1_000_000 })}
          />
        </Show>
      </div>
    </section>
  );
}
