import "./parts/heatmap.css";
import "./playground/playground.css";
import { createMemo, createSignal, type JSX, Show } from "solid-js";
import type { Experiment } from "../engine/index.ts";
import { Check } from "./parts/check.tsx";
import { LiveText } from "./parts/live-text.tsx";
import type { NodePlace } from "./parts/node-place.ts";
import { Notice } from "./parts/notice.tsx";
import { urlState } from "./parts/url-state.ts";
import { DataPanel } from "./playground/data-panel.tsx";
import { Later } from "./playground/later.tsx";
import { LossView } from "./playground/loss-view.tsx";
import { NetworkHead } from "./playground/network-head.tsx";
import { NetworkView } from "./playground/network-view.tsx";
import { OutputView } from "./playground/output-view.tsx";
import { createPalette } from "./playground/palette.ts";
import { PartsList } from "./playground/parts-list.tsx";
import type { FirstFrame, RunOrder } from "./playground/protocol.ts";
import { ReadingsList } from "./playground/readings.tsx";
import { RunBar } from "./playground/run-bar.tsx";
import { createRun, type RunClient } from "./playground/run-client.ts";
import type { PlaygroundState } from "./playground/settings.ts";
import { SettingsBar } from "./playground/settings-bar.tsx";
import { changed, initial, stateCodec } from "./playground/state.ts";
import { described } from "./playground/words.ts";

export interface PlaygroundProps {
  /** Where it starts, as a link has it: "data:spiral;layers:8-8"; or as `stateOf` makes it of an experiment. */
  start?: string | PlaygroundState;
  /** Controls to hide, by the names of settings.ts. */
  hidden?: readonly string[];
  /** Takes the experiment as it was run so far, on a press of the button that this brings. */
  onExperiment?(experiment: Experiment): void;
  /** The query parameter that holds the state. */
  name?: string;
  /** The addresses of the backprop stepper's page, and of the playground's own, where this is another. */
  stepper?: string;
  whole?: string;
  /** What the first frame shows, made when the page is built: live-playground.astro brings all three. */
  first?: FirstFrame;
  network?: JSX.Element;
  answer?: JSX.Element;
  /** Text beside it. */
  children?: JSX.Element;
}

/** A network that learns before one's eyes: data, features, neurons, training, and all that comes of them. */
export default function Playground(props: PlaygroundProps) {
  let box!: HTMLDivElement;
  const start = startOf(props);
  const link = urlState(props.name ?? "play", stateCodec, start);
  const state = link.get;
  const run = createRun(state);
  const palette = createPalette(() => box);
  const [pointed, point] = createSignal<NodePlace>();
  const shown = createMemo(() => pointed() ?? state().neuron);
  const hides = (name: string) => state().hide.includes(name) || (props.hidden?.includes(name) ?? false);
  const change = (patch: Partial<PlaygroundState>) => link.set(changed(state(), patch));
  const look = (neuron?: NodePlace) => {
    const isFeature = neuron?.layer === 0 && neuron.index < 0;
    point(isFeature ? undefined : neuron);
    run.send({ order: "look", look: { neuron: isFeature ? null : (neuron ?? state().neuron) } });
  };
  const [problem, setProblem] = createSignal("");
  // What is shown, and how, stays; all else is as the other state has it.
  const replace = (next: PlaygroundState) => {
    const { test, discretise, log, speed, text, hide } = state();
    setProblem("");
    link.set({ ...next, test, discretise, log, speed, text, hide });
  };
  // Runs that play and step with this one.
  const others = new Set<RunClient>();
  const follow = (other: RunClient) => {
    others.add(other);
    return () => others.delete(other);
  };
  const command = (order: RunOrder) => {
    run.send(order);
    for (const other of others) other.send(order);
  };
  const newWeights = () => change({ draw: (state().draw + 1) % 1_000_000 });
  const readings = () => run.frame() ?? props.first?.readings;
  const sentence = () => described(state(), run.frame(), run.playing());

  return (
    <div ref={box} class="widget playground" classList={{ live: run.frame() !== undefined }}>
      <RunBar
        state={state()}
        run={run}
        playing={run.playing()}
        hides={hides}
        onPlay={() => command({ order: "play", on: !run.playing() })}
        onStep={(unit) => command({ order: "step", unit })}
        onReset={() => {
          run.restart();
          for (const other of others) other.restart();
        }}
        onUndo={() => command({ order: "undo" })}
        onChange={change}
      />
      <SettingsBar state={state()} hides={hides} onChange={change} />
      <Notice text={link.notice() || problem() || run.problem() || run.frame()?.stopped || ""} />
      <div class="playground-grid">
        <DataPanel state={state()} run={run} hides={hides} onChange={change} first={props.first} />
        <section class="network-panel" aria-label="Network">
          <NetworkHead state={state()} hides={hides} onChange={change} onNewWeights={newWeights} />
          <NetworkView
            state={state()}
            run={run}
            palette={palette}
            shown={shown()}
            hides={hides}
            onChange={change}
            onPoint={look}
            first={props.network}
          />
          <Show when={!hides("losses")}>
            <LossView
              state={state()}
              run={run}
              hides={hides}
              onChange={change}
              onGo={(epoch) => command({ order: "go", epoch })}
            />
          </Show>
        </section>
        <section class="output-panel" aria-label="Output">
          <OutputView
            state={state()}
            run={run}
            palette={palette}
            shown={shown()}
            label={`The plane as the network answers it. ${sentence()}`}
            first={props.answer}
            firstPoints={props.first?.points}
            hides={hides}
            onChange={change}
          />
          <ReadingsList state={state()} readings={readings()} />
        </section>
      </div>
      <PartsList
        state={state()}
        run={run}
        hides={hides}
        onChange={change}
        onState={replace}
        onProblem={setProblem}
        follow={follow}
        stepper={props.stepper}
      />
      <Show when={props.whole}>
        <p class="whole controls">
          <a href={`${props.whole}?${new URLSearchParams({ play: stateCodec.write(state()) })}`}>
            Go on in the whole playground
          </a>
        </p>
      </Show>
      <Show when={props.onExperiment}>
        {(onExperiment) => (
          <Later load={() => import("./playground/hand-in.tsx")}>
            {(HandIn) => <HandIn.default state={state()} run={run} onExperiment={onExperiment()} />}
          </Later>
        )}
      </Show>
      <Show when={props.children}>
        <div class="playground-text" hidden={!state().text}>
          {props.children}
        </div>
        <Show when={!hides("text")}>
          <div class="controls">
            <Check label="show the text" checked={state().text} onChange={(text) => change({ text })} />
          </div>
        </Show>
      </Show>
      <LiveText text={run.playing() ? "" : sentence()} />
    </div>
  );
}

function startOf({ start }: PlaygroundProps): PlaygroundState {
  return typeof start === "string" ? stateCodec.read(start) : (start ?? initial);
}
