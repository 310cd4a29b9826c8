import "./compare-part.css";
import { createMemo, createSignal, onCleanup, Show } from "solid-js";
import type { NodePlace } from "../parts/node-place.ts";
import { StepButton } from "../parts/stepper-bar.tsx";
import { LossView } from "./loss-view.tsx";
import MoreSettings from "./more-settings.tsx";
import { NetworkHead } from "./network-head.tsx";
import { NetworkView } from "./network-view.tsx";
import { OutputView } from "./output-view.tsx";
import { createPalette } from "./palette.ts";
import type { PartProps } from "./present.ts";
import { ReadingsList } from "./readings.tsx";
import { createRun } from "./run-client.ts";
import type { PlaygroundState } from "./settings.ts";
import { SettingsBar } from "./settings-bar.tsx";
import { changed, initial, stateCodec } from "./state.ts";
import { described } from "./words.ts";

/** A second configuration on the same points, trained beside the first: it plays, steps and begins anew with it. */
export default function ComparePart(props: PartProps) {
  return (
    <Show
      when={props.state.beside}
      fallback={
        <div class="controls">
          <p>The same points, split and order, learned by a second network with settings of its own.</p>
          <StepButton
            label="Put a second one beside it"
            onPress={() => props.onChange({ beside: writtenBeside(props.state) })}
          />
        </div>
      }
    >
      <Second {...props} />
    </Show>
  );
}

// Something stands there even where nothing differs from the initial state.
const writtenBeside = (state: PlaygroundState) =>
  stateCodec.write({ ...state, beside: "", hide: [], neuron: null }) || "text:on";

/** The second state: its own network and training, the first one's points, pace and looks. */
export function secondOf(first: PlaygroundState): PlaygroundState {
  let own = initial;
  try {
    own = stateCodec.read(first.beside);
  } catch {
    // A link that says nothing good of the second one begins with the usual.
  }
  const { data, points, count, classes, noise, share, seed, order } = first;
  const { test, discretise, log, speed, stopEpoch, stopLoss, stopAccuracy } = first;
  return changed(
    { ...own, test, discretise, log, speed, stopEpoch, stopLoss, stopAccuracy },
    { data, points, count, classes, noise, share, seed, order },
  );
}

function Second(props: PartProps) {
  let box!: HTMLDivElement;
  const state = createMemo(() => secondOf(props.state), undefined, {
    equals: (a, b) => stateCodec.write(a) === stateCodec.write(b),
  });
  const run = createRun(state);
  const palette = createPalette(() => box);
  const [pointed, point] = createSignal<NodePlace>();
  onCleanup(props.follow(run));
  const change = (patch: Partial<PlaygroundState>) =>
    props.onChange({ beside: writtenBeside(changed(state(), patch)) });
  const look = (neuron?: NodePlace) => {
    point(neuron);
    run.send({ order: "look", look: { neuron: neuron ?? state().neuron } });
  };
  return (
    <div ref={box} class="second" classList={{ live: run.frame() !== undefined }}>
      <SettingsBar state={state()} hides={(name) => name === "data" || props.hides(name)} onChange={change} />
      <div class="second-grid">
        <div>
          <NetworkHead
            state={state()}
            hides={props.hides}
            onChange={change}
            onNewWeights={() => change({ draw: (state().draw + 1) % 1_000_000 })}
          />
          <NetworkView
            state={state()}
            run={run}
            palette={palette}
            shown={pointed() ?? state().neuron}
            hides={props.hides}
            onChange={change}
            onPoint={look}
          />
          <LossView
            state={state()}
            run={run}
            beside={props.run}
            hides={(name) => name === "past" || props.hides(name)}
            onChange={({ log }) => log !== undefined && props.onChange({ log })}
          />
        </div>
        <div>
          <OutputView
            state={state()}
            run={run}
            palette={palette}
            shown={pointed() ?? state().neuron}
            label={`The plane as the second network answers it. ${described(state(), run.frame(), run.playing())}`}
            hides={props.hides}
            onChange={(patch) => props.onChange(patch)}
          />
          <ReadingsList state={state()} readings={run.frame()} />
        </div>
      </div>
      <MoreSettings
        state={state()}
        hides={(name) =>
          ["seed", "order", "count", "classes", "stopEpoch", "stopLoss", "stopAccuracy"].includes(name) ||
          props.hides(name)
        }
        onChange={change}
      />
      <div class="controls">
        <StepButton label="Take the second one away" onPress={() => props.onChange({ beside: "" })} />
      </div>
    </div>
  );
}
