import wasmFile from "quickjs-wasi/quickjs.wasm?url";
import { codeJudge } from "../classroom/code/judge.ts";
import type { CodePool } from "../classroom/code/pool.ts";
// In the bundle, as text: a worker that replaces one that had to be ended asks no server for it.
import CodeWorker from "../classroom/code/worker.ts?worker&inline";
import { workerPool } from "../classroom/code/worker-client.ts";
import type { CodeJudge } from "../classroom/exercises/judge-answer.ts";

// Somebody is waiting. What counts turns ends by itself long before this.
const seconds = 5;

let pool: Promise<CodePool> | undefined;

/**
 * The judge of code in a browser, whose answers run in a worker. Once it is there it needs no network any more: call it
 * early where the page must do without. Rejects where QuickJS can't be loaded; then it may be tried again.
 */
export async function loadCodeJudge(): Promise<CodeJudge> {
  pool ??= load();
  try {
    return codeJudge((await pool).run);
  } catch (error) {
    pool = undefined;
    throw error;
  }
}

async function load(): Promise<CodePool> {
  const response = await fetch(wasmFile);
  if (!response.ok) throw new Error(`The sandbox for code could not be loaded (${response.status}).`);
  // Not compileStreaming, which a host that calls the file anything but application/wasm would fail.
  const wasm = await WebAssembly.compile(await response.arrayBuffer());
  return workerPool(() => new CodeWorker(), wasm, seconds);
}
