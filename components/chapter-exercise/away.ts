import type { Answer, Registry, Verdict } from "../../classroom/exercises/exercise.ts";
import { judgeAnswer } from "../../classroom/exercises/judge-answer.ts";
import { parametersFor } from "../../classroom/exercises/seed.ts";

/** What takes longer than a frame, such as running an experiment, done by a worker that knows the exercises. */
export interface Away {
  judge(exercise: string, seed: number, answer: Answer | undefined): Promise<Verdict>;
  solution(exercise: string, seed: number): Promise<readonly string[]>;
}

interface Order {
  readonly count: number;
  readonly exercise: string;
  readonly seed: number;
  /** An answer to judge; without one, the solution is asked for. */
  readonly answer?: { readonly given: Answer | undefined };
}

type News = { readonly count: number } & ({ readonly result: unknown } | { readonly problem: string });

/** The worker's end. */
export function serveExercises(line: Worker, registry: Registry): void {
  line.addEventListener("message", async ({ data }: MessageEvent<Order>) => {
    const { count } = data;
    try {
      line.postMessage({ count, result: await work(data, registry) } satisfies News);
    } catch (error) {
      line.postMessage({ count, problem: (error as Error).message } satisfies News);
    }
  });
}

async function work({ exercise: id, seed, answer }: Order, registry: Registry): Promise<unknown> {
  const exercise = registry.get(id);
  if (!exercise) throw new Error(`there is no exercise "${id}"`);
  return answer
    ? judgeAnswer(exercise, seed, answer.given)
    : exercise.solution(parametersFor(exercise, seed));
}

/** The page's end; the worker starts with the first order. */
export function exercisesAway(start: () => Worker): Away {
  const waiting = new Map<number, { resolve(result: never): void; reject(error: Error): void }>();
  let worker: Worker | undefined;
  let count = 0;

  function order<Result>(what: Omit<Order, "count">): Promise<Result> {
    worker ??= begin();
    return new Promise((resolve, reject) => {
      waiting.set(++count, { resolve, reject });
      worker?.postMessage({ ...what, count } satisfies Order);
    });
  }

  function begin(): Worker {
    const begun = start();
    begun.addEventListener("message", ({ data }: MessageEvent<News>) => {
      const asker = waiting.get(data.count);
      waiting.delete(data.count);
      if ("problem" in data) asker?.reject(new Error(data.problem));
      else asker?.resolve(data.result as never);
    });
    begun.addEventListener("error", () => {
      for (const { reject } of waiting.values()) reject(new Error("the worker could not be loaded"));
      waiting.clear();
      worker = undefined;
    });
    return begun;
  }

  return {
    judge: (exercise, seed, answer) => order({ exercise, seed, answer: { given: answer } }),
    solution: (exercise, seed) => order({ exercise, seed }),
  };
}
