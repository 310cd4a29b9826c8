import { type Accessor, createEffect, createSignal, on, onCleanup, onMount } from "solid-js";
import type { Frame, FrameRoom, RunNews, RunOrder } from "./protocol.ts";
import type { PlaygroundState } from "./settings.ts";
import { differ, startsAnew, trainingNames } from "./state.ts";

export type Loaded = Extract<RunNews, { news: "loaded" }>;

/** A run in a worker, as the page sees it. */
export interface RunClient {
  /** The points and the pictures of the features; undefined until the worker has made them. */
  loaded: Accessor<Loaded | undefined>;
  /** The last frame of the present run. */
  frame: Accessor<Frame | undefined>;
  /** Epoch, training loss, test loss, and both accuracies, entry after entry. */
  log: Accessor<Float64Array>;
  moments: Accessor<readonly number[]>;
  /** All weights and biases at those moments, as of when it last stood still. */
  path(): readonly Float64Array[];
  /** Why it can't run, in a sentence. */
  problem: Accessor<string>;
  playing: Accessor<boolean>;
  send(order: RunOrder): void;
  /** The same run from its start. */
  restart(): void;
}

/** Runs the state in a worker, from when the page is alive: what is changed in the state follows in the run. */
export function createRun(state: Accessor<PlaygroundState>): RunClient {
  const [loaded, setLoaded] = createSignal<Loaded>();
  const [frame, setFrame] = createSignal<Frame>();
  const [log, setLog] = createSignal<Float64Array>(new Float64Array(0));
  const [moments, setMoments] = createSignal<readonly number[]>([]);
  const [problem, setProblem] = createSignal("");
  const [playing, setPlaying] = createSignal(false);
  let worker: Worker | undefined;
  let run = 0;
  let path: readonly Float64Array[] = [];
  let next: Frame | undefined;
  // Rooms that are free for frames to come.
  let free: FrameRoom | null = null;
  let tick = 0;

  let sent = 0;

  const send = (order: RunOrder) => {
    sent++;
    if (order.order === "play") setPlaying(order.on);
    if (["step", "undo", "go"].includes(order.order)) setPlaying(false);
    worker?.postMessage(order);
  };

  function load() {
    run++;
    setProblem("");
    setPlaying(false);
    send({ order: "load", run, state: state() });
  }

  // Asked for while the last one is drawn, so that the next one is there for the next frame of the screen.
  function ask() {
    const room = free;
    free = null;
    const order: RunOrder = { order: "frame", room };
    worker?.postMessage(order, room ? [room.small.buffer, room.large.buffer, room.values.buffer] : []);
  }

  function draw() {
    tick = 0;
    const shown = next;
    next = undefined;
    if (!shown) return;
    const { small, large, values } = frame() ?? {};
    if (small && large && values) free = { small, large, values };
    if (shown.log) setLog(shown.log);
    if (shown.moments) setMoments(shown.moments);
    if (shown.path) path = shown.path;
    setFrame(shown);
    ask();
  }

  function listen({ data }: { data: RunNews }) {
    if (data.news === "error") {
      setProblem(`This can’t be trained: ${data.message}`);
      setPlaying(false);
    } else if (data.run !== run) {
      // Of a run that is over. Its room is lost, which is no matter.
      if (data.news === "frame") ask();
    } else if (data.news === "loaded") setLoaded(data);
    else {
      next = data;
      // A frame from before the last order says nothing of what that has done.
      if (data.obeyed === sent) setPlaying(data.playing);
      tick ||= requestAnimationFrame(draw);
    }
  }

  onMount(() => {
    // In one expression, or the bundler does not see that this is a worker of its own.
    worker = new Worker(new URL("./run-worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", listen);
    worker.addEventListener("error", () => setProblem("The training can’t be started in this browser."));
    load();
    ask();
    onCleanup(() => {
      worker?.terminate();
      cancelAnimationFrame(tick);
    });
  });

  createEffect(
    on(
      state,
      (now, before) => {
        if (!before || now === before) return;
        if (startsAnew(before, now)) return load();
        if (differ(before, now, trainingNames)) send({ order: "change", state: now });
        if (differ(before, now, ["neuron"])) send({ order: "look", look: { neuron: now.neuron } });
        if (differ(before, now, ["speed", "stopEpoch", "stopLoss", "stopAccuracy"]))
          send({ order: "watch", state: now });
      },
      { defer: false },
    ),
  );

  return { loaded, frame, log, moments, path: () => path, problem, playing, send, restart: load };
}
