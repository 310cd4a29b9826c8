import { fork } from "node:child_process";
import { once } from "node:events";
import { dirname, join } from "node:path";
import { type CodeHost, type CodePool, codePool } from "./pool.ts";
import type { CodeRun } from "./run.ts";

export interface ProcessPoolOptions {
  /** How long one answer may take before its process is killed. */
  readonly seconds?: number;
}

// The room's own files, and those of the packages, wherever they really are.
const project = dirname(dirname(import.meta.dirname));
const readable = [import.meta.dirname, join(project, "node_modules"), join(project, "package.json")];

// QuickJS holds what an answer does. Were there a hole in it, the process behind it would have no variables of the
// environment, write no file, read none but the book's own programs, and start nothing.
export const confinement = [
  "--permission",
  ...readable.map((path) => `--allow-fs-read=${path}`),
  "--max-old-space-size=128",
  "--expose-gc",
  "--disable-warning=ExperimentalWarning",
];

/** Runs code in so many child processes of Node at most. */
export const processPool = (size: number, { seconds }: ProcessPoolOptions = {}): CodePool =>
  codePool(size, startProcess, seconds);

function startProcess(): CodeHost {
  const child = fork(new URL("./child.ts", import.meta.url), {
    env: {},
    execArgv: confinement,
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const ended = new AbortController();
  child.once("exit", () => ended.abort());
  child.on("error", () => ended.abort());
  const message = async () => (await once(child, "message", { signal: ended.signal }))[0];
  return {
    ready: message().catch(() => {
      throw new Error("The process that runs code could not be started.");
    }),
    run: async (request) => {
      const answer = message() as Promise<{ result: CodeRun; last: boolean }>;
      child.send(request);
      const { result, last } = await answer;
      if (last) ended.abort();
      return result;
    },
    end: () => {
      ended.abort();
      child.kill("SIGKILL");
    },
    ended: ended.signal,
  };
}
