import {
  checkFiniteVector,
  checkHas,
  checkInteger,
  checkLength,
  checkPositive,
  checkVector,
} from "./checks.ts";
import { type Data, type Dataset, dataset } from "./dataset.ts";
import { epochOrder, evaluator } from "./evaluation.ts";
import { chooseMachine } from "./machines.ts";
import { checkNetwork, copyNetwork, type Network } from "./network.ts";
import { optimizerMemory } from "./optimizers.ts";
import { withUsual } from "./options.ts";
import { DEAD, FROZEN } from "./penalty.ts";
import { scheduledRate } from "./schedules.ts";
import { splitData } from "./splits.ts";
import type { Divergence, StopReason, Trainer } from "./trainer.ts";
import {
  type CheckedOptions,
  checkFit,
  checkOptions,
  checkSettings,
  type EpochReport,
  type NetworkTrainingOptions,
  type TrainingState,
} from "./training-options.ts";
import { type Progress, putSnapshot, restoreState, saveState, takeSnapshot } from "./training-state.ts";

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

/** A run that the caller carries out, an epoch, a batch or a sample at a time; see `trainNetwork`. */
export function createTrainer(start: Network, data: Data, options: NetworkTrainingOptions): Trainer {
  checkNetwork("trainNetwork", start);
  const checked = checkOptions(start, options);
  const { training, validation } = withValidation(dataset(data), checked);
  checkFit(start, training, checked.loss.kind);
  if (validation) checkFit(start, validation, checked.loss.kind);
  const network = copyNetwork(start);
  const { earlyStopping: stopping, metrics, schedule, evaluation } = checked;
  const { rows } = training.x;
  const batchSize = checked.batchSize === "all" ? rows : Math.min(checked.batchSize, rows);
  const held = new Uint8Array(network.values.length);
  const plan = { ...checked, network, memory: optimizerMemory(held.length), batchSize, data: training, held };
  for (const k of checked.frozen) held[k] = FROZEN;
  let settings = checked.settings;
  let now: Progress = options.resume
    ? restoreState(options.resume, plan)
    : { epoch: 0, seen: 0, sum: 0, best: null };
  const history = [...(options.resume?.history ?? [])];
  const onTraining = evaluator(network, training, checked);
  const onValidation = validation ? evaluator(network, validation, checked) : () => null;
  let divergence: Divergence | null = null;
  let order = orderOf(now.epoch + 1);
  const machine = chooseMachine(plan, checked.path, checked.precision);

  function orderOf(epoch: number): Uint32Array {
    return epochOrder(rows, checked.shuffle ? checked.seed : null, epoch);
  }

  // Visits the samples of the present epoch up to this place; every batch that is full makes its step.
  function visit(end: number): EpochReport | null {
    const learningRate = scheduledRate(settings.learningRate, schedule, now.epoch + 1);
    const trained = now.seen - (now.seen % batchSize);
    const full = end === rows ? rows : end - (end % batchSize);
    if (full > trained) now.sum = machine.train(order.subarray(trained, full), learningRate, now.sum);
    now.seen = end;
    if (end === rows) return endEpoch(learningRate);
    if (!machine.finite()) diverge(now.epoch + 1, now.sum / full, learningRate);
    return null;
  }

  function endEpoch(learningRate: number): EpochReport {
    const loss = now.sum / rows;
    const epoch = now.epoch + 1;
    now = { epoch, seen: 0, sum: 0, best: now.best };
    order = orderOf(epoch + 1);
    const looks = evaluation === "epoch";
    if (looks && (validation || metrics.length > 0)) machine.save();
    const report = {
      epoch,
      learningRate,
      loss,
      metrics: looks && metrics.length > 0 ? onTraining().metrics : {},
      validation: looks ? onValidation() : null,
    };
    if (checked.keepHistory) history.push(report);
    if (!Number.isFinite(loss) || !machine.finite()) diverge(epoch, loss, learningRate);
    else keepBest(report.validation?.loss ?? loss);
    return report;
  }

  function diverge(epoch: number, loss: number, learningRate: number): void {
    divergence = { epoch, message: whyDiverged({ epoch, loss, learningRate }, checked) };
  }

  function keepBest(loss: number): void {
    const { epoch, best } = now;
    if (!stopping || (best && loss >= best.loss - stopping.minImprovement)) return;
    now.best = { epoch, loss, values: Array.from(current().values) };
  }

  // So many units, of `size` samples each; the first may have begun, and an epoch's last be smaller.
  function run(where: string, count: number, size: number): EpochReport[] {
    checkInteger(where, "the count", count, 1);
    checkGoing(where);
    const reports: EpochReport[] = [];
    for (let left = count; left > 0 && !stopReason(); ) {
      const begun = Math.floor(now.seen / size);
      const units = Math.min(left, Math.ceil(rows / size) - begun);
      const report = visit(Math.min(rows, (begun + units) * size));
      if (report) reports.push(report);
      left -= units;
    }
    return reports;
  }

  function checkGoing(where: string): void {
    const over = stopReason();
    if (over)
      throw new RangeError(
        `${where}: the run is over after ${now.epoch} epochs (${over}); start or resume another`,
      );
  }

  function stopReason(): StopReason | null {
    if (divergence) return "divergence";
    if (stopping && now.best && now.epoch - now.best.epoch >= stopping.patience) return "earlyStopping";
    return now.epoch >= checked.epochs ? "epochs" : null;
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
      return now.epoch;
    },
    get seen() {
      return now.seen;
    },
    get stopped() {
      return stopReason();
    },
    get divergence() {
      return divergence;
    },
    runEpoch() {
      checkGoing("runEpoch");
      return visit(rows) as EpochReport;
    },
    runSteps: (count) => run("runSteps", count, batchSize),
    runSamples: (count) => run("runSamples", count, 1),
    batch() {
      const begin = now.seen - (now.seen % batchSize);
      return { samples: Array.from(order.subarray(begin, begin + batchSize)), seen: now.seen - begin };
    },
    gradient(samples) {
      if (samples !== undefined) checkVector("gradient", "samples", samples);
      for (const sample of samples ?? []) checkInteger("gradient", "a sample", sample, 0, rows - 1);
      return machine.gradient(samples ? Uint32Array.from(samples) : epochOrder(rows, null, 1));
    },
    evaluate() {
      machine.save();
      return { training: onTraining(), validation: onValidation() };
    },
    change(changes) {
      const next = withUsual("change", changes, settings);
      checkPositive("change", "learningRate", next.learningRate);
      const { penalty, dropout, frozen } = checkSettings(network, next);
      machine.save();
      settings = next;
      Object.assign(plan, { penalty, dropout });
      for (let k = 0; k < held.length; k++) held[k] &= DEAD;
      for (const k of frozen) held[k] |= FROZEN;
      machine.load();
    },
    setValues(values) {
      checkFiniteVector("setValues", "values", values, held.length);
      machine.save();
      network.values.set(values);
      for (let k = 0; k < held.length; k++) if (values[k] !== 0) held[k] &= ~DEAD;
      divergence = null;
      machine.load();
    },
    snapshot() {
      machine.save();
      return takeSnapshot(plan, now);
    },
    restore(snapshot) {
      checkHas("restore", "the snapshot", snapshot, "values", "what snapshot gives");
      checkLength("restore", "its values", snapshot.values, held.length);
      now = putSnapshot(plan, snapshot);
      order = orderOf(now.epoch + 1);
      divergence = null;
      history.splice(history.findLastIndex(({ epoch }) => epoch <= now.epoch) + 1);
      machine.load();
    },
    network: current,
    result: () =>
      now.best && stopping?.restoreBest
        ? copyNetwork(network, Float64Array.from(now.best.values))
        : current(),
    state() {
      machine.save();
      return saveState(plan, now, history);
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
  { epoch, loss, learningRate }: Pick<EpochReport, "epoch" | "loss" | "learningRate">,
  { numbers, usesLogits, loss: { kind } }: CheckedOptions,
): string {
  const what = Number.isFinite(loss) ? "a weight is no longer a finite number" : `the loss is ${loss}`;
  const other =
    kind.endsWith("rossEntropy") && !usesLogits ? `, or end in softmax or sigmoid for ${kind}` : "";
  return `In epoch ${epoch} ${what}. The steps were too large: lower the learning rate (${learningRate}), to ${numbers.learningRate / 10} for a start, scale the inputs${other}.`;
}
