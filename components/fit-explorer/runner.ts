import { type Accessor, createEffect, createSignal, on, onCleanup } from "solid-js";
import { prefersReducedMotion } from "../parts/motion.ts";
import { type Fit, fitInWorker } from "./fit.ts";
import { epochs, type FitSettings, initial, keyOf } from "./state.ts";

// A slider passes many values on its way: a training begins when it has rested so long, in milliseconds.
const REST = 120;

export interface Runner {
  /** The training of the settings, as far as it has come. */
  fit: Accessor<Fit>;
  running: Accessor<boolean>;
  /** What went wrong, in a sentence. */
  problem: Accessor<string>;
  /** Trains again if some of the networks are missing, as they are from the one that came with the page. */
  complete(): void;
}

/** Keeps a training for the settings in force, in a worker of its own; it begins with one that came with the page. */
export function createRunner(settings: Accessor<FitSettings>, brought: Fit): Runner {
  const [fit, setFit] = createSignal(brought);
  const [running, setRunning] = createSignal(false);
  const [problem, setProblem] = createSignal("");
  let key = keyOf(initial);
  let worker: Worker | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let present = new AbortController();
  let ended: Promise<void> = Promise.resolve();

  function stop() {
    clearTimeout(timer);
    present.abort();
  }

  function start() {
    stop();
    const control = new AbortController();
    present = control;
    setRunning(true);
    timer = setTimeout(() => {
      ended = ended.then(() => run(control.signal));
    }, REST);
  }

  async function run(signal: AbortSignal) {
    if (signal.aborted) return;
    worker ??= new Worker(new URL("../parts/training-worker.ts", import.meta.url), { type: "module" });
    const still = prefersReducedMotion();
    const onStage = (next: Fit) => {
      if (!still || next.training.length === epochs) setFit(next);
    };
    try {
      await fitInWorker(worker, settings(), onStage, signal);
      if (!signal.aborted) setProblem("");
    } catch (error) {
      setProblem(`The training stopped: ${(error as Error).message}`);
    }
    if (!signal.aborted) setRunning(false);
  }

  createEffect(
    on(
      () => keyOf(settings()),
      (next) => {
        if (next === key) return;
        key = next;
        start();
      },
    ),
  );
  onCleanup(() => {
    stop();
    worker?.terminate();
  });

  return {
    fit,
    running,
    problem,
    complete() {
      if (!running() && fit().kept[0] === undefined) start();
    },
  };
}
