import { checkFiniteVector, checkInteger, shown } from "./checks.ts";
import type { Network } from "./network.ts";
import type { OptimizerMemory } from "./optimizers.ts";
import type { EpochReport, TrainingState } from "./training-options.ts";

/** What a trainer keeps between epochs, besides network and memory. */
interface Progress {
  epoch: number;
  best: TrainingState["best"];
  history: EpochReport[];
}

/** The state of a run as plain JSON. */
export function saveState(
  network: Network,
  { steps, first, second }: OptimizerMemory,
  progress: Progress,
): TrainingState {
  const memory = {
    steps,
    first: Array.from(first),
    second: Array.from(second),
  };
  const { epoch, best, history } = progress;
  return {
    format: "training",
    version: 1,
    epoch,
    values: Array.from(network.values),
    memory,
    best,
    history: [...history],
  };
}

/** Puts a saved state into network and memory. Throws when it is none, or of a network with other sizes. */
export function restoreState(
  state: TrainingState | undefined,
  network: Network,
  memory: OptimizerMemory,
): Progress {
  if (state === undefined) return { epoch: 0, best: null, history: [] };
  const where = "trainNetwork";
  if (state?.format !== "training" || state.version !== 1) {
    throw new TypeError(`${where}: resume is ${shown(state)}; it must be the state of a run, of version 1`);
  }
  const count = network.values.length;
  checkInteger(where, "resume.epoch", state.epoch, 0);
  checkInteger(where, "resume.memory.steps", state.memory.steps, 0);
  checkFiniteVector(where, "resume.values", state.values, count);
  checkFiniteVector(where, "resume.memory.first", state.memory.first, count);
  checkFiniteVector(where, "resume.memory.second", state.memory.second, count);
  network.values.set(state.values);
  memory.steps = state.memory.steps;
  memory.first.set(state.memory.first);
  memory.second.set(state.memory.second);
  return { epoch: state.epoch, best: state.best, history: [...state.history] };
}
