import { checkFiniteVector, checkInteger, refuse } from "./checks.ts";
import type { Plan } from "./machine.ts";
import { checkFormat } from "./network-json.ts";
import { DEAD } from "./penalty.ts";
import type { EpochReport, TrainingState } from "./training-options.ts";

/** How far a run has come, besides what its plan holds. */
export interface Progress {
  /** Epochs that are over. */
  epoch: number;
  /** Samples of the next one that were visited, and the losses of those that were trained on, added up. */
  seen: number;
  sum: number;
  best: TrainingState["best"];
}

/** A moment of a run, in arrays of its own: cheap to take, and to go back to. */
export interface Snapshot extends Readonly<Progress> {
  readonly steps: number;
  /** All weights and biases, in the order of `network.values`. */
  readonly values: Float64Array;
  /** What the optimiser remembers; null where that is nothing but zeros. */
  readonly first: Float64Array | null;
  readonly second: Float64Array | null;
  /** Why each number may not change, see `Plan`; null where all may. */
  readonly held: Uint8Array | null;
}

/** The present moment. The plan must be up to date. */
export function takeSnapshot({ network, memory, held }: Plan, progress: Progress): Snapshot {
  const unlessZero = <Numbers extends Float64Array | Uint8Array>(numbers: Numbers) =>
    numbers.some((value) => value !== 0) ? (numbers.slice() as Numbers) : null;
  return {
    ...progress,
    steps: memory.steps,
    values: network.values.slice(),
    first: unlessZero(memory.first),
    second: unlessZero(memory.second),
    held: unlessZero(held),
  };
}

/** Puts a moment back into the plan; what is frozen stays as it is now. */
export function putSnapshot({ network, memory, held }: Plan, snapshot: Snapshot): Progress {
  const { epoch, seen, sum, best } = snapshot;
  network.values.set(snapshot.values);
  memory.steps = snapshot.steps;
  for (const which of ["first", "second"] as const) {
    const kept = snapshot[which];
    if (kept) memory[which].set(kept);
    else memory[which].fill(0);
  }
  for (let k = 0; k < held.length; k++) held[k] = (held[k] & ~DEAD) | ((snapshot.held?.[k] ?? 0) & DEAD);
  return { epoch, seen, sum, best };
}

/** The state of a run as plain JSON. The plan must be up to date. */
export function saveState(
  { network, memory, held }: Plan,
  { epoch, seen, sum, best }: Progress,
  history: readonly EpochReport[],
): TrainingState {
  const dead = Array.from(held.keys()).filter((k) => held[k] & DEAD);
  return {
    format: "training",
    version: 1,
    epoch,
    values: Array.from(network.values),
    memory: { steps: memory.steps, first: Array.from(memory.first), second: Array.from(memory.second) },
    best,
    history: [...history],
    ...(seen > 0 && { within: { seen, sum } }),
    ...(dead.length > 0 && { dead }),
  };
}

/** Puts a saved state into the plan. Throws when it is none, or of a network or data of other sizes. */
export function restoreState(state: TrainingState, plan: Plan): Progress {
  const where = "trainNetwork";
  checkFormat(`${where}, resume`, state, "training");
  const { epoch, best, history, values, memory: kept, within = { seen: 0, sum: 0 }, dead = [] } = state;
  const count = plan.held.length;
  checkInteger(where, "resume.epoch", epoch, 0);
  checkInteger(where, "resume.memory.steps", kept?.steps, 0);
  const vectors = {
    values,
    "memory.first": kept.first,
    "memory.second": kept.second,
    ...(best && { "best.values": best.values }),
  };
  for (const [name, vector] of Object.entries(vectors))
    checkFiniteVector(where, `resume.${name}`, vector, count);
  if (!Array.isArray(history)) refuse(where, "resume.history", history, "an array");
  checkInteger(where, "resume.within.seen", within?.seen, 0, plan.data.x.rows - 1);
  checkFiniteVector(where, "resume.within.sum", [within.sum]);
  checkFiniteVector(where, "resume.dead", dead);
  for (const k of dead) checkInteger(where, "resume.dead", k, 0, count - 1);
  const { seen, sum } = within;
  const [first, second] = [Float64Array.from(kept.first), Float64Array.from(kept.second)];
  const died = new Uint8Array(count);
  for (const k of dead) died[k] = DEAD;
  const moment = { epoch, seen, sum, best: best ?? null, steps: kept.steps, first, second, held: died };
  return putSnapshot(plan, { ...moment, values: Float64Array.from(values) });
}
