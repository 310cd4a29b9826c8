import type { CodeRequest, CodeRun, CodeRunner } from "./code-run.ts";

/** A place where code runs and which can be ended by force: a process, a worker. */
export interface CodeHost {
  /** Rejects where it can't be started at all. */
  readonly ready: Promise<void>;
  /** Rejects where the host ends before it has an answer. */
  run(request: CodeRequest): Promise<CodeRun>;
  end(): void;
  /** Aborts when the host has ended, for whatever reason. */
  readonly ended: AbortSignal;
}

export interface CodePool {
  readonly run: CodeRunner;
  /** Ends all hosts. What is still running is answered as stopped. */
  close(): void;
}

/**
 * Runs code in so many hosts at most, one request in each at a time. A host that takes longer than it may, or that ends,
 * is replaced, and what it was running counts as stopped; what runs in the others goes on.
 */
export function codePool(size: number, start: () => CodeHost, seconds = 10): CodePool {
  const idle: CodeHost[] = [];
  const all = new Set<CodeHost>();
  const waiting: (() => void)[] = [];
  let running = 0;

  async function run(request: CodeRequest): Promise<CodeRun> {
    if (running === size) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    const host = idle.pop() ?? begin();
    try {
      await host.ready;
      const result = await within(host, host.run(request), seconds);
      if (all.has(host)) idle.push(host);
      return result;
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  }

  function begin(): CodeHost {
    const host = start();
    all.add(host);
    host.ended.addEventListener("abort", () => {
      all.delete(host);
      const place = idle.indexOf(host);
      if (place >= 0) idle.splice(place, 1);
    });
    return host;
  }

  function close(): void {
    for (const host of all) host.end();
  }

  return { run, close };
}

async function within(host: CodeHost, result: Promise<CodeRun>, seconds: number): Promise<CodeRun> {
  const clock = setTimeout(() => host.end(), seconds * 1000);
  try {
    return await result;
  } catch {
    host.end();
    return {
      calls: [{ outcome: { kind: "stopped", sentence: stopped }, printed: [], inputsChanged: false }],
    };
  } finally {
    clearTimeout(clock);
  }
}

const stopped =
  "Your code took too much time or memory and was stopped: does each loop, list and text come to an end?";
