import { featurePictures, Pictures } from "./frames.ts";
import type { FrameRoom, Look, Readings, RunNews, RunOrder } from "./protocol.ts";
import { type Entry, Run } from "./run.ts";
import type { PlaygroundState } from "./settings.ts";
import { paces } from "./speed.ts";
import { classesOf } from "./state.ts";
import { thumbnails } from "./thumbnails.ts";

/** A worker's own end of the line: `self` in a browser's worker, a port elsewhere. */
export interface Line {
  postMessage(message: RunNews, transfer?: Transferable[]): void;
  addEventListener(type: "message", listener: (event: { data: RunOrder }) => void): void;
}

// How long it trains before it looks for messages, in milliseconds: no order waits longer than this and a picture.
const TURN = 5;
// How often the losses are measured while it trains: for a large network that takes as long as its pictures.
const MEASURED = 90;

/** Makes a worker of whatever runs this: it trains, at the speed asked for, and sends frames when they are wanted. */
export function serveRuns(line: Line): void {
  let id = 0;
  let state: PlaygroundState;
  let run: Run | null = null;
  let pictures: Pictures;
  let look: Look = { neuron: null };
  let obeyed = 0;
  let reading: Readings | undefined;
  let measured = 0;
  let playing = false;
  let spent = 0;
  let stopped = "";
  // What of the present moment the page has not seen yet.
  let isNew = false;
  let logSent = -1;
  let pathSent = -1;
  let wanted: { room: FrameRoom | null } | null = null;
  // Since when it plays at the present speed, and how much it has done since.
  let begun = 0;
  let done = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const channel = new MessageChannel();
  channel.port1.onmessage = () => turn();

  line.addEventListener("message", ({ data }) => {
    try {
      obey(data);
    } catch (error) {
      playing = false;
      line.postMessage({
        news: "error",
        run: id,
        message: error instanceof Error ? error.message : String(error),
      });
    }
    if (!playing) sendFrame();
  });

  const orders: { [Name in RunOrder["order"]]: (order: Extract<RunOrder, { order: Name }>) => void } = {
    load(order) {
      play(false);
      id = order.run;
      state = order.state;
      look = { neuron: state.neuron };
      run = new Run(state);
      pictures = new Pictures(run.network(), state.features);
      spent = 0;
      reading = undefined;
      stopped = "";
      logSent = -1;
      pathSent = -1;
      line.postMessage({
        news: "loaded",
        run: id,
        points: run.points,
        classes: classesOf(state),
        ...featurePictures(state),
        thumbnails: thumbnails(state),
      });
    },
    change(order) {
      const before = state;
      state = order.state;
      run?.change(state);
      if (before.speed !== state.speed) pace();
    },
    watch(order) {
      state = order.state;
      run?.watch(state);
      pace();
    },
    play: ({ on }) => play(on),
    step({ unit }) {
      play(false);
      run?.mark();
      train(1, unit);
    },
    set({ index, value }) {
      run?.set(index, value);
      stopped = "";
    },
    undo() {
      play(false);
      run?.undo();
      stopped = "";
    },
    go({ epoch }) {
      play(false);
      run?.goTo(epoch);
      stopped = "";
    },
    look(order) {
      look = order.look;
    },
    frame({ room }) {
      wanted = { room };
    },
  };

  function obey(order: RunOrder): void {
    if (order.order !== "frame") {
      isNew = true;
      obeyed++;
    }
    (orders[order.order] as (order: RunOrder) => void)(order);
  }

  function play(on: boolean): void {
    if (on && !playing && run) {
      if (run.divergence) return;
      run.mark();
      stopped = "";
      playing = true;
      pace();
    } else if (!on) playing = false;
  }

  function pace(): void {
    begun = performance.now();
    done = 0;
    if (playing) soon();
  }

  function soon(): void {
    clearTimeout(timer);
    channel.port2.postMessage(null);
  }

  // Trains as much as the speed allows by now, but no longer than a turn; sends a frame where one is wanted.
  function turn(): void {
    if (!playing || !run) return;
    const { unit, perSecond } = paces[state.speed];
    const now = performance.now();
    const due =
      perSecond === Number.POSITIVE_INFINITY ? perSecond : 1 + Math.floor(((now - begun) * perSecond) / 1000);
    if (due - done > perSecond) {
      // It can't keep up: what is late by a second is let go.
      begun = now;
      done = 0;
    }
    if (done < due) train(Math.min(due - done, 1e6), unit, now + TURN);
    sendFrame();
    if (!playing) return;
    if (done >= due)
      timer = setTimeout(soon, Math.max(1, begun + (1000 * done) / perSecond - performance.now()));
    else soon();
  }

  function train(count: number, unit: "sample" | "batch" | "epoch", end = 0): void {
    if (!run || run.divergence) return;
    const start = performance.now();
    const { epoch } = run;
    try {
      stopped = run.train(count, unit, () => performance.now() >= end);
    } finally {
      spent += performance.now() - start;
      done += unit === "epoch" ? run.epoch - epoch : count;
      isNew = true;
    }
    if (stopped) playing = false;
  }

  function sendFrame(): void {
    if (!wanted || !isNew || !run) return;
    const network = run.network();
    const still = !playing;
    const room = pictures.room(network, wanted.room, still);
    const neuron = isIn(network.sizes, look.neuron) ? look.neuron : null;
    const drawn = pictures.draw(network, { neuron }, room, still);
    room.values.set(network.values);
    const now = performance.now();
    if (still || now - measured > MEASURED) {
      reading = readings(run.reading());
      measured = now;
    }
    const { entries } = run.log;
    const mark = entries.length * 1e10 + (entries.at(-1)?.epoch ?? 0);
    const isLogNew = mark !== logSent;
    logSent = mark;
    const isPathNew = still && mark !== pathSent;
    if (isPathNew) pathSent = mark;
    wanted = null;
    isNew = false;
    line.postMessage(
      {
        news: "frame",
        ...room,
        ...drawn,
        ...(reading ?? readings(run.reading())),
        run: id,
        epoch: run.epoch,
        seen: run.seen,
        spent,
        playing,
        canUndo: run.canUndo,
        pure: run.pure,
        smallColumns: pictures.smallColumns,
        neuron,
        obeyed,
        log: isLogNew ? logOf(entries) : null,
        moments: isLogNew ? run.moments.entries.map(({ epoch }) => epoch) : null,
        path: isPathNew ? run.moments.entries.map(({ snapshot }) => snapshot.values) : null,
        stopped,
        diverged: run.divergence !== "",
      },
      [room.small.buffer, room.large.buffer, room.values.buffer],
    );
  }
}

// What is pointed at may be gone already.
function isIn(sizes: readonly number[], neuron: Look["neuron"]): boolean {
  return neuron !== null && neuron.index >= 0 && neuron.index < (sizes[neuron.layer] ?? 0);
}

function readings({ training, test }: Pick<Entry, "training" | "test">): Readings {
  return {
    loss: training.loss,
    testLoss: test.loss,
    accuracy: training.accuracy,
    testAccuracy: test.accuracy,
  };
}

function logOf(entries: readonly Entry[]): Float64Array {
  return Float64Array.from(
    entries.flatMap(({ epoch, training, test }) => [
      epoch,
      training.loss,
      test.loss,
      training.accuracy,
      test.accuracy,
    ]),
  );
}
