import type { CodeRequest, CodeRun, CodeRunner } from "./run.ts";

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
 * Runs code in so many hosts at most, one request in each at a time. A host that takes longer than it may is ended, and
 * its code counts as stopped; so does code at which two hosts have ended by themselves. New ones take their place, and
 * what runs in others goes on.
 */
export function codePool(size: number, start: () => CodeHost, seconds = 10): CodePool {
  const idle: CodeHost[] = [];
  const all = new Set<CodeHost>();
  const waiting: (() => void)[] = [];
  let running = 0;

  async function run(request: CodeRequest): Promise<CodeRun> {
    if (running === size) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      // The first may have been ended by the system, which was short of something through no fault of the code.
      return (await runIn(idle.pop() ?? begin(), request)) ?? (await runIn(begin(), request)) ?? stopped;
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  }

  /** Null where the host ended by itself. */
  async function runIn(host: CodeHost, request: CodeRequest): Promise<CodeRun | null> {
    await host.ready;
    let overrun = false;
    const clock = setTimeout(() => {
      overrun = true;
      host.end();
    }, seconds * 1000);
    try {
      const result = await host.run(request);
      if (all.has(host)) idle.push(host);
      return result;
    } catch {
      host.end();
      return overrun ? stopped : null;
    } finally {
      clearTimeout(clock);
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

const sentence =
  "Your code took too much time or memory and was stopped: does each loop, list and text come to an end?";
const stopped: CodeRun = {
  calls: [{ outcome: { kind: "stopped", sentence }, printed: [], inputsChanged: false }],
};
