import type { Dataset } from "./dataset.ts";
import { Matrix } from "./matrix.ts";
import { loadNetwork, type SavedNetwork, saveNetwork } from "./network-json.ts";
import type { Divergence, StopReason, Trainer } from "./trainer.ts";
import { createTrainer } from "./training.ts";
import type { EpochReport, NetworkTrainingOptions, TrainingState } from "./training-options.ts";

// The two ends of a run in a worker talk in these messages, all plain data.

/** Inputs or targets as they are sent. */
export interface SentMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float64Array;
}

export interface SentData {
  readonly x: SentMatrix;
  readonly y: SentMatrix;
}

/** To the worker: a run to begin, or that the present one is to end. */
export type WorkerOrder =
  | {
      readonly order: "train";
      readonly network: SavedNetwork;
      readonly data: SentData;
      readonly validation: SentData | number | undefined;
      readonly options: Omit<NetworkTrainingOptions, "onEpoch" | "validation">;
    }
  | { readonly order: "cancel" };

/** From the worker: epochs that have passed, the end of the run, or what was wrong with it. */
export type WorkerNews =
  | { readonly news: "progress"; readonly reports: readonly EpochReport[] }
  | {
      readonly news: "end";
      readonly network: SavedNetwork;
      readonly state: TrainingState;
      readonly stopped: StopReason;
      readonly divergence: Divergence | null;
      readonly path: "plain" | "wasm";
      readonly precision: "float64" | "float32";
    }
  | { readonly news: "error"; readonly message: string };

/** A worker's own end of the line: `self` in a browser's worker, a port elsewhere. */
export interface Line {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: { data: unknown }) => void): void;
}

// How long the worker computes before it looks for messages, in milliseconds.
const TURN = 25;

/** Makes a worker of whatever runs this: it waits for orders, trains, and sends news. */
export function serveTraining(line: Line): void {
  let cancelled = false;
  line.addEventListener("message", ({ data }) => {
    const message = data as WorkerOrder;
    cancelled = message.order === "cancel";
    if (message.order === "train") void train(message);
  });
  const send = (news: WorkerNews) => line.postMessage(news);

  async function train(order: Extract<WorkerOrder, { order: "train" }>): Promise<void> {
    try {
      const { validation, options } = order;
      const held = typeof validation === "object" ? received(validation) : validation;
      const trainer = createTrainer(loadNetwork(order.network), received(order.data), {
        ...options,
        validation: held,
      });
      while (!trainer.stopped && !cancelled) {
        send({ news: "progress", reports: runTurn(trainer) });
        await nextTurn();
      }
      const { stopped, divergence, path, precision } = trainer;
      send({
        news: "end",
        network: saveNetwork(trainer.result()),
        state: trainer.state(),
        stopped: stopped ?? "callback",
        divergence,
        path,
        precision,
      });
    } catch (error) {
      send({ news: "error", message: error instanceof Error ? error.message : String(error) });
    }
  }
}

function runTurn(trainer: Trainer): EpochReport[] {
  const reports: EpochReport[] = [];
  const end = performance.now() + TURN;
  do reports.push(trainer.runEpoch());
  while (!trainer.stopped && performance.now() < end);
  return reports;
}

// After the messages that are waiting. A timer would wait 4 ms each time.
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function received({ x, y }: SentData): Dataset {
  return { x: new Matrix(x.rows, x.columns, x.data), y: new Matrix(y.rows, y.columns, y.data) };
}
