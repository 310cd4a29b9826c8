import { type Data, type Dataset, dataset } from "./dataset.ts";
import type { Network } from "./network.ts";
import { loadNetwork, saveNetwork } from "./network-json.ts";
import type { NetworkTrainingRun } from "./training.ts";
import type { EpochReport, NetworkTrainingOptions } from "./training-options.ts";
import type { Line, SentData, WorkerNews, WorkerOrder } from "./worker.ts";

export interface WorkerTrainingOptions extends Omit<NetworkTrainingOptions, "onEpoch"> {
  /** Called with the epochs that have passed since the last call. */
  onProgress?: (reports: readonly EpochReport[]) => void;
  /** Cancels the run when it aborts; the run then ends with what it has. */
  signal?: AbortSignal;
}

/** The page's end of a worker in which `serveTraining` runs. */
export type TrainingWorker = Line & {
  removeEventListener(type: "message", listener: (event: { data: unknown }) => void): void;
};

/**
 * Trains in a worker, so that the page stays responsive: as `trainNetwork`, with progress and cancel. One run at a
 * time for a worker. Rejects with what was wrong with data or options; a cancelled run ends with "callback".
 */
export function trainInWorker(
  worker: TrainingWorker,
  network: Network,
  data: Data,
  { onProgress, signal, validation, ...options }: WorkerTrainingOptions,
): Promise<NetworkTrainingRun> {
  return new Promise((resolve, reject) => {
    const order = (message: WorkerOrder) => worker.postMessage(message);
    const cancel = () => order({ order: "cancel" });
    const listen = ({ data: message }: { data: unknown }) => {
      const news = message as WorkerNews;
      if (news.news === "progress") {
        onProgress?.(news.reports);
        return;
      }
      worker.removeEventListener("message", listen);
      signal?.removeEventListener("abort", cancel);
      if (news.news === "error") reject(new RangeError(news.message));
      else {
        const { state, stopped, divergence, path, precision } = news;
        const { history, epoch: epochs } = state;
        resolve({
          network: loadNetwork(news.network),
          history,
          epochs,
          stopped,
          divergence,
          state,
          path,
          precision,
        });
      }
    };
    const held =
      validation === undefined || typeof validation === "number" ? validation : sent(dataset(validation));
    worker.addEventListener("message", listen);
    order({
      order: "train",
      network: saveNetwork(network),
      data: sent(dataset(data)),
      validation: held,
      options,
    });
    if (signal?.aborted) cancel();
    else signal?.addEventListener("abort", cancel);
  });
}

function sent({ x, y }: Dataset): SentData {
  const plain = ({ rows, columns, data }: Dataset["x"]) => ({ rows, columns, data });
  return { x: plain(x), y: plain(y) };
}
