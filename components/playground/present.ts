import { type Accessor, createMemo } from "solid-js";
import { copyNetwork, type Network, type PreparedExperiment, prepareExperiment } from "../../engine/index.ts";
import { experimentOf } from "./experiment.ts";
import type { RunClient } from "./run-client.ts";
import type { PlaygroundState } from "./settings.ts";
import { differ, startNames } from "./state.ts";
import { createThrottled } from "./throttled.ts";

/** What the folded parts share: the state and its run, and ways to change both. */
export interface PartProps {
  state: PlaygroundState;
  run: RunClient;
  hides(name: string): boolean;
  onChange(patch: Partial<PlaygroundState>): void;
  /** Puts a whole state in the place of the present one, but for what is shown of it. */
  onState(state: PlaygroundState): void;
  /** Lets another run play, step and begin anew with this one; gives a way to end that. */
  follow(run: RunClient): () => void;
  /** The page of the backprop stepper. */
  stepper?: string;
  /** Told what could not be done. */
  onProblem(sentence: string): void;
}

// The parts need no picture of every frame.
const PACE = 150;

/** Data and network of the present run, for parts that look at them; made only where one of these is open. */
export interface Present {
  prepared: Accessor<PreparedExperiment>;
  network: Accessor<Network>;
}

export function createPresent(props: Pick<PartProps, "state" | "run">): Present {
  // Data and sizes only follow from the settings that begin a run anew.
  const state = createMemo(() => props.state, undefined, { equals: (a, b) => !differ(a, b, startNames) });
  const prepared = createMemo(() => prepareExperiment(experimentOf(state())));
  const frame = createThrottled(() => props.run.frame(), PACE);
  const network = createMemo(() => {
    const { network } = prepared();
    const values = frame()?.values;
    return values?.length === network.values.length ? copyNetwork(network, values) : network;
  });
  return { prepared, network };
}
