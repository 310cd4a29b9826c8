// The process in which answers run; `process.ts` starts it and talks to it.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type CodeRequest, codeRunner } from "./run.ts";

// In bytes. Machines that are done with are thrown away by the collector, which is not in a hurry: above the first it is
// told to. Above the second the process makes room for a new one: what answers leave behind must not add up.
const muchMemory = 140e6;
const mostMemory = 200e6;

const file = fileURLToPath(import.meta.resolve("quickjs-wasi/quickjs.wasm"));
const run = codeRunner(await WebAssembly.compile(await readFile(file)));

process.on("message", async (request: CodeRequest) => {
  const result = await run(request);
  if (process.memoryUsage.rss() > muchMemory) globalThis.gc?.();
  // Said with the answer: another request sent to a process that is about to end would be lost.
  const last = process.memoryUsage.rss() > mostMemory;
  process.send?.({ result, last }, () => {
    if (last) process.exit();
  });
});
process.on("disconnect", () => process.exit());
process.send?.("ready");
