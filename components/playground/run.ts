import {
  createTrainer,
  type Dataset,
  Matrix,
  type Network,
  prepareExperiment,
  type Sample,
  type Snapshot,
  splitData,
  type Trainer,
} from "../../engine/index.ts";
import { experimentOf, trainingOf } from "./experiment.ts";
import { measure, type Reading } from "./measure.ts";
import type { PlaygroundState } from "./settings.ts";
import { classesOf, usualEnd } from "./state.ts";
import { Thinned } from "./thinned.ts";

/** How good the network was after an epoch. */
export interface Entry {
  readonly epoch: number;
  readonly training: Reading;
  readonly test: Reading;
}

/** A point as it is drawn: where it lies, its class or height, and whether it is trained on. */
export interface PlacedPoint {
  readonly x: readonly [number, number];
  readonly y: number;
  readonly trains: boolean;
}

type Unit = "sample" | "batch" | "epoch";

// Entries of the loss chart, and moments to go back to.
const ROOM = { entries: 400, moments: 150, undo: 50 };
const NEVER = 1_000_000_000;
// At thousands of epochs a second the trainer must not look at the test data after each, nor keep a report of it.
const quiet = { evaluation: "none", keepHistory: false } as const;

/** One run of the playground: it trains, remembers how it went, and goes back. Knows no page and no clock. */
export class Run {
  readonly points: readonly PlacedPoint[];
  readonly training: Dataset;
  readonly test: Dataset;
  /** How it went so far. */
  readonly log = new Thinned<Entry>(ROOM.entries);
  /** Moments of it to go back to. */
  readonly moments = new Thinned<{ readonly epoch: number; readonly snapshot: Snapshot }>(ROOM.moments);
  /** Whether all of it follows from the state's experiment: nothing was changed on the way. */
  pure = true;
  #trainer: Trainer;
  readonly #readings: () => Pick<Entry, "training" | "test">;
  readonly #network: Network;
  #state: PlaygroundState;
  #undo: { readonly snapshot: Snapshot; readonly pure: boolean }[] = [];

  /** Throws, with a sentence, where the engine can't run the state's experiment. */
  constructor(state: PlaygroundState) {
    const experiment = experimentOf(state, NEVER);
    const { samples, training, test, network, trainer } = prepareExperiment(experiment, quiet);
    this.#state = state;
    this.#trainer = trainer;
    this.training = training;
    this.test = test;
    this.points = placed(samples, state);
    // The trainer hands out copies; this one is brought up to date by `network`.
    this.#network = network;
    const { loss } = usualEnd(state);
    const isClasses = classesOf(state) > 0;
    const [onTraining, onTest] = [training, test].map((part) => measure(network, part, loss, isClasses));
    this.#readings = () => ({ training: onTraining(), test: onTest() });
    this.#remember();
  }

  get epoch(): number {
    return this.#trainer.epoch;
  }

  /** How many samples of an epoch that has begun were visited. */
  get seen(): number {
    return this.#trainer.seen;
  }

  /** What went wrong, and what to change; empty while nothing has. */
  get divergence(): string {
    return this.#trainer.divergence?.message ?? "";
  }

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  /** The network as it is now; the same object each time, with other numbers. */
  network(): Network {
    this.#network.values.set(this.#trainer.network().values);
    return this.#network;
  }

  /** How good the network is now. */
  reading(): Pick<Entry, "training" | "test"> {
    this.network();
    return this.#readings();
  }

  /**
   * Trains up to so many epochs or batches on, or until `isOver` says so, which is asked after each epoch. Gives why it
   * stopped by itself, in a sentence; empty where it did not.
   */
  train(count: number, unit: Unit = "epoch", isOver?: () => boolean): string {
    const trainer = this.#trainer;
    this.#forgetFuture();
    if (unit !== "epoch") {
      const { epoch } = trainer;
      if (unit === "batch") trainer.runSteps(count);
      else trainer.runSamples(count);
      return trainer.epoch > epoch ? this.#afterEpoch() : this.divergence;
    }
    for (let left = count; left > 0; left--) {
      trainer.runEpoch();
      const why = this.#afterEpoch();
      if (why || isOver?.()) return why;
    }
    return "";
  }

  /** Changes how it is trained, from the next step on. */
  change(state: PlaygroundState): void {
    const { memory, ...resume } = this.#trainer.state();
    const fresh = { steps: 0, first: memory.first.map(() => 0), second: memory.second.map(() => 0) };
    this.#trainer = createTrainer(this.network(), this.training, {
      loss: usualEnd(state).loss,
      ...trainingOf(state),
      ...quiet,
      epochs: NEVER,
      // What one optimiser remembers means nothing to another.
      resume: { ...resume, memory: state.optimizer === this.#state.optimizer ? memory : fresh },
    });
    this.#state = state;
    if (this.epoch > 0 || this.seen > 0) this.pure = false;
  }

  /** What is only looked at: when it stops. */
  watch(state: PlaygroundState): void {
    this.#state = state;
  }

  /** Sets one weight or bias, in the order of `Network.values`. */
  set(index: number, value: number): void {
    this.mark();
    const { values } = this.network();
    values[index] = value;
    this.#trainer.setValues(values);
    this.pure = false;
  }

  /** Remembers this moment, for `undo` to come back to. */
  mark(): void {
    this.#undo.push({ snapshot: this.#trainer.snapshot(), pure: this.pure });
    if (this.#undo.length > ROOM.undo) this.#undo.shift();
  }

  /** Back to the last mark. */
  undo(): void {
    const last = this.#undo.pop();
    if (!last) return;
    this.#trainer.restore(last.snapshot);
    this.pure = last.pure;
  }

  /** To the last remembered moment that is not after an epoch; going on from there is the same run again. */
  goTo(epoch: number): void {
    const moment = this.moments.at(epoch);
    if (moment) this.#trainer.restore(moment.snapshot);
  }

  #afterEpoch(): string {
    const { epoch } = this;
    const { stopEpoch, stopLoss, stopAccuracy } = this.#state;
    const watched = stopLoss > 0 || stopAccuracy > 0;
    if (this.divergence) return this.divergence;
    if (this.log.takes(epoch) || watched) {
      const { test } = this.#remember();
      if (stopLoss > 0 && test.loss <= stopLoss) return `The test loss is down to ${stopLoss}.`;
      if (stopAccuracy > 0 && 100 * test.accuracy >= stopAccuracy)
        return `${stopAccuracy} % of the test data are right.`;
    }
    return epoch === stopEpoch ? `${stopEpoch} epochs have passed.` : "";
  }

  #remember(): Entry {
    const { epoch } = this;
    const entry = { epoch, ...this.reading() };
    if (this.log.takes(epoch)) this.log.add(entry);
    if (this.moments.takes(epoch)) this.moments.add({ epoch, snapshot: this.#trainer.snapshot() });
    return entry;
  }

  // After going back, the run that was there is over as soon as another one begins.
  #forgetFuture(): void {
    this.log.cutAfter(this.epoch);
    this.moments.cutAfter(this.epoch);
  }
}

// The same split as the experiment's, which depends on seed and count alone.
function placed(samples: readonly Sample[], { order, share }: PlaygroundState): PlacedPoint[] {
  const x = Matrix.from(samples.map((sample) => sample.x));
  const y = Matrix.from(samples.map((sample) => [sample.y]));
  const parts = splitData({ x, y }, [share / 100, 1 - share / 100], { seed: order });
  return parts.flatMap((part, i) =>
    Array.from({ length: part.x.rows }, (_, row) => ({
      x: part.x.row(row) as [number, number],
      y: part.y.data[row],
      trains: i === 0,
    })),
  );
}
