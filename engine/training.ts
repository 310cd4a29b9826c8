import { type Data, type Dataset, dataset } from "./dataset.ts";
import { epochOrder, evaluate } from "./evaluation.ts";
import { chooseMachine } from "./machines.ts";
import { checkNetwork, copyNetwork, type Network } from "./network.ts";
import { optimizerMemory } from "./optimizers.ts";
import { splitData } from "./splits.ts";
import {
  type CheckedOptions,
  checkFit,
  checkOptions,
  type EpochReport,
  type NetworkTrainingOptions,
  type TrainingState,
} from "./training-options.ts";
import { restoreState, saveState } from "./training-state.ts";

/** A training run that is carried out an epoch at a time. */
export interface Trainer {
  /** How many epochs have passed. */
  readonly epoch: number;
  readonly history: readonly EpochReport[];
  /** The path and precision that compute. */
  readonly path: "plain" | "wasm";
  readonly precision: "float64" | "float32";
  /** Why the run is over, or null while it can go on. */
  readonly stopped: StopReason | null;
  /** What went wrong, when the numbers grew out of range. */
  readonly divergence: Divergence | null;
  /** Trains on all samples once. Throws when the run is over. */
  runEpoch(): EpochReport;
  /** A copy of the network as it is now. */
  network(): Network;
  /** A copy of the network that the run gives back: the best one, with early stopping that restores it. */
  result(): Network;
  /** All that is needed to go on later, as plain JSON. */
  state(): TrainingState;
}

export type StopReason = "epochs" | "earlyStopping" | "callback" | "divergence";

export interface Divergence {
  readonly epoch: number;
  /** What happened, and what to change. */
  readonly message: string;
}

/** What a training run gives back. */
export interface NetworkTrainingRun {
  readonly network: Network;
  readonly history: readonly EpochReport[];
  /** How many epochs have passed, those before a resume included. */
  readonly epochs: number;
  readonly stopped: StopReason;
  readonly divergence: Divergence | null;
  readonly state: TrainingState;
  readonly path: "plain" | "wasm";
  readonly precision: "float64" | "float32";
}

/**
 * Trains a copy of the network by gradient descent on mini-batches; the network given stays as it is. The same
 * network, data, options and seed give the same result to the last bit on one JavaScript engine.
 * Throws when data or options are not what they should be; a run whose numbers grow out of range stops, and says so.
 */
export function trainNetwork(
  network: Network,
  data: Data,
  options: NetworkTrainingOptions,
): NetworkTrainingRun {
  const trainer = createTrainer(network, data, options);
  let stopped = trainer.stopped;
  while (!stopped) {
    const report = trainer.runEpoch();
    stopped = options.onEpoch?.(report) === false ? (trainer.stopped ?? "callback") : trainer.stopped;
  }
  const { history, epoch: epochs, divergence, path, precision } = trainer;
  const [result, state] = [trainer.result(), trainer.state()];
  return { network: result, history, epochs, stopped, divergence, state, path, precision };
}

/** A run that the caller carries out, an epoch at a time; see `trainNetwork`. */
export function createTrainer(start: Network, data: Data, options: NetworkTrainingOptions): Trainer {
  checkNetwork("trainNetwork", start);
  const checked = checkOptions(start, options);
  const { training, validation } = withValidation(dataset(data), checked);
  checkFit(start, training, checked.loss.kind);
  if (validation) checkFit(start, validation, checked.loss.kind);
  const network = copyNetwork(start);
  const memory = optimizerMemory(network.values.length);
  const { earlyStopping: stopping, metrics } = checked;
  const { rows } = training.x;
  const batchSize = checked.batchSize === "all" ? rows : Math.min(checked.batchSize, rows);
  let { epoch, best, history } = restoreState(options.resume, network, memory);
  let divergence: Divergence | null = null;
  const plan = { ...checked, network, memory, batchSize, data: training };
  const machine = chooseMachine(plan, checked.path, checked.precision);

  function runEpoch(): EpochReport {
    const over = stopReason();
    if (over)
      throw new RangeError(
        `runEpoch: the run is over after ${epoch} epochs (${over}); start or resume another`,
      );
    epoch++;
    const learningRate = checked.rate(epoch);
    const order = epochOrder(rows, checked.shuffle ? checked.seed : null, epoch);
    const loss = machine.epoch(order, learningRate);
    if (validation || metrics.length > 0) machine.save();
    const report = {
      epoch,
      learningRate,
      loss,
      metrics: metrics.length > 0 ? evaluate(network, training, checked).metrics : {},
      validation: validation && evaluate(network, validation, checked),
    };
    history.push(report);
    if (!Number.isFinite(loss) || !machine.finite())
      divergence = { epoch, message: whyDiverged(report, checked) };
    else keepBest(report.validation?.loss ?? loss);
    return report;
  }

  function keepBest(loss: number): void {
    if (!stopping || (best && loss >= best.loss - stopping.minImprovement)) return;
    best = { epoch, loss, values: Array.from(current().values) };
  }

  function stopReason(): StopReason | null {
    if (divergence) return "divergence";
    if (stopping && best && epoch - best.epoch >= stopping.patience) return "earlyStopping";
    return epoch >= checked.epochs ? "epochs" : null;
  }

  function current(): Network {
    machine.save();
    return copyNetwork(network);
  }

  return {
    path: machine.path,
    precision: machine.precision,
    history,
    get epoch() {
      return epoch;
    },
    get stopped() {
      return stopReason();
    },
    get divergence() {
      return divergence;
    },
    runEpoch,
    network: current,
    result: () =>
      best && stopping?.restoreBest ? copyNetwork(network, Float64Array.from(best.values)) : current(),
    state() {
      machine.save();
      return saveState(network, memory, { epoch, best, history });
    },
  };
}

/** The data in two parts: what is trained on, and what is kept back to validate on. */
function withValidation(data: Dataset, { validation, seed }: CheckedOptions) {
  if (validation === undefined) return { training: data, validation: null };
  if (typeof validation !== "number") return { training: data, validation: dataset(validation) };
  const [training, rest] = splitData(data, [1 - validation, validation], { seed });
  return { training, validation: rest };
}

function whyDiverged(
  { epoch, loss, learningRate }: EpochReport,
  { numbers, usesLogits, loss: { kind } }: CheckedOptions,
): string {
  const what = Number.isFinite(loss) ? "a weight is no longer a finite number" : `the loss is ${loss}`;
  const other =
    kind.endsWith("rossEntropy") && !usesLogits ? `, or end in softmax or sigmoid for ${kind}` : "";
  return `In epoch ${epoch} ${what}. The steps were too large: lower the learning rate (${learningRate}), to ${numbers.learningRate / 10} for a start, scale the inputs${other}.`;
}
