import wasmUrl from "quickjs-wasi/quickjs.wasm?url";
import { codeJudge } from "../../classroom/code.ts";
import type { CodePool } from "../../classroom/code-pool.ts";
import { workerPool } from "../../classroom/code-worker-client.ts";
import type { CodeJudge } from "../../classroom/judge-answer.ts";

let opened: Promise<CodePool> | undefined;

/** Judges code in a worker's sandbox, which is fetched with the first answer that needs it. */
export const judgeCode: CodeJudge = async (...asked) => {
  opened ??= openPool();
  try {
    return await codeJudge((await opened).run)(...asked);
  } catch (error) {
    opened = undefined;
    throw error;
  }
};

async function openPool(): Promise<CodePool> {
  const wasm = await WebAssembly.compile(await (await fetch(wasmUrl)).arrayBuffer());
  const start = () =>
    new Worker(new URL("../../classroom/code-worker.ts", import.meta.url), { type: "module" });
  return workerPool(start, wasm);
}
