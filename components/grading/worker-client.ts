import type { Graded, GradingNews, GradingOrder } from "./worker.ts";

export interface Progress {
  readonly read: number;
  readonly done: number;
  /** 0 while files are still being read. */
  readonly of: number;
}

export interface Running {
  readonly result: Promise<Graded>;
  /** Ends it; the result never comes. */
  stop(): void;
}

/** Has a course graded by a worker that is started for it. The result rejects with a sentence for people. */
export function gradeInWorker(
  start: () => Worker,
  order: GradingOrder,
  onProgress: (progress: Progress) => void,
): Running {
  const worker = start();
  let progress: Progress = { read: 0, done: 0, of: 0 };
  const result = new Promise<Graded>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<GradingNews>) => {
      if (data.news === "done") resolve(data.result);
      else if (data.news === "failed") reject(new Error(data.sentence));
      else {
        progress =
          data.news === "read"
            ? { ...progress, read: data.files }
            : { ...progress, done: data.done, of: data.of };
        onProgress(progress);
      }
    });
    worker.addEventListener("error", () =>
      reject(
        new Error(
          "The part of the book that grades could not be loaded. Check the connection and try again.",
        ),
      ),
    );
  });
  const stop = () => worker.terminate();
  result.then(stop, stop);
  worker.postMessage(order);
  return { result, stop };
}
