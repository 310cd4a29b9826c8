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
  /** Trains if there are networks missing, as there are from the training that came with the page. */
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

  // `completing`: only the networks are wanted, and the curves stay as they are.
  function start(completing = false) {
    stop();
    const control = new AbortController();
    present = control;
    setRunning(true);
    timer = setTimeout(() => {
      ended = ended.then(() => run(control.signal, completing));
    }, REST);
  }

  async function run(signal: AbortSignal, completing: boolean) {
    if (signal.aborted) return;
    worker ??= createWorker();
    const still = prefersReducedMotion();
    const onStage = (next: Fit) => {
      if (completing) setFit((fit) => ({ ...fit, kept: { ...next.kept, ...fit.kept } }));
      else if (!still || next.training.length === epochs) setFit(next);
    };
    try {
      await fitInWorker(worker, settings(), onStage, signal);
      if (!signal.aborted) setProblem("");
    } catch (error) {
      setProblem(`The training stopped: ${(error as Error).message}`);
    }
    if (!signal.aborted) setRunning(false);
  }

  function createWorker(): Worker {
    // In one expression, or the bundler does not see that this is a worker of its own.
    const created = new Worker(new URL("../parts/training-worker.ts", import.meta.url), { type: "module" });
    created.addEventListener("error", () => {
      setProblem("The training can’t be started in this browser.");
      setRunning(false);
    });
    return created;
  }

  createEffect(
    on(
      () => keyOf(settings()),
      (next) => {
        if (next === key) return;
        key = next;
        if (next !== keyOf(initial)) return start();
        stop();
        setRunning(false);
        setFit(brought);
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
      if (!running() && fit().kept[0] === undefined) start(true);
    },
  };
}
