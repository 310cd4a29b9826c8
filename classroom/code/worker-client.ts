import { type CodeHost, type CodePool, codePool } from "./pool.ts";
import type { CodeRun } from "./run.ts";

/** Runs code in a worker made of `worker.ts`, which is replaced whenever it had to be ended. */
export const workerPool = (start: () => Worker, wasm: WebAssembly.Module, seconds?: number): CodePool =>
  codePool(1, () => startWorker(start(), wasm), seconds);

function startWorker(worker: Worker, wasm: WebAssembly.Module): CodeHost {
  const ended = new AbortController();
  const { signal } = ended;
  const message = () =>
    new Promise<unknown>((resolve, reject) => {
      worker.addEventListener("message", ({ data }) => resolve(data), { once: true });
      signal.addEventListener("abort", () => reject(new Error("The worker has ended.")));
    });
  const end = () => {
    worker.terminate();
    ended.abort();
  };
  worker.addEventListener("error", end);
  const ready = message().then(() => undefined);
  worker.postMessage(wasm);
  return {
    ready,
    run: (request) => {
      const result = message() as Promise<CodeRun>;
      worker.postMessage(request);
      return result;
    },
    end,
    ended: signal,
  };
}
