import { Show } from "solid-js";
import type { Experiment } from "../../engine/index.ts";
import { experimentOf } from "./experiment.ts";
import type { RunClient } from "./run-client.ts";
import type { PlaygroundState } from "./settings.ts";

/** Gives back the experiment, as far as it was run. */
export default function HandIn(props: {
  state: PlaygroundState;
  run: RunClient;
  onExperiment(experiment: Experiment): void;
}) {
  const frame = () => props.run.frame();
  const whole = () => (frame()?.epoch ?? 0) > 0 && frame()?.seen === 0;
  return (
    <div class="hand-in controls">
      <button
        type="button"
        class="button primary"
        aria-disabled={whole() && frame()?.pure ? undefined : "true"}
        onClick={() =>
          whole() && frame()?.pure && props.onExperiment(experimentOf(props.state, frame()?.epoch))
        }
      >
        Answer with this run
      </button>
      <Show when={frame() && !frame()?.pure}>
        <p>
          Something was changed while it ran, so that this run can’t be repeated from its settings. Reset it,
          and let it run again.
        </p>
      </Show>
    </div>
  );
}
