import { checkFiniteVector, checkInteger, refuse } from "./checks.ts";
import type { Network } from "./network.ts";
import { checkFormat } from "./network-json.ts";
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
  { epoch, best, history }: Progress,
): TrainingState {
  return {
    format: "training",
    version: 1,
    epoch,
    values: Array.from(network.values),
    memory: { steps, first: Array.from(first), second: Array.from(second) },
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
  checkFormat(`${where}, resume`, state, "training");
  const { epoch, best, history, values, memory: kept } = state;
  const count = network.values.length;
  checkInteger(where, "resume.epoch", epoch, 0);
  checkInteger(where, "resume.memory.steps", kept?.steps, 0);
  checkFiniteVector(where, "resume.values", values, count);
  checkFiniteVector(where, "resume.memory.first", kept.first, count);
  checkFiniteVector(where, "resume.memory.second", kept.second, count);
  if (best) checkFiniteVector(where, "resume.best.values", best.values, count);
  if (!Array.isArray(history)) refuse(where, "resume.history", history, "an array");
  network.values.set(values);
  memory.steps = kept.steps;
  memory.first.set(kept.first);
  memory.second.set(kept.second);
  return { epoch, best: best ?? null, history: [...history] };
}
