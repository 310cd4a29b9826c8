// The process in which answers run; `code-process.ts` starts it and talks to it.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type CodeRequest, codeRunner } from "./code-run.ts";

// Above this, in bytes, it makes room for a new one: what answers have left behind must not add up.
const mostMemory = 300e6;

const file = fileURLToPath(import.meta.resolve("quickjs-wasi/quickjs.wasm"));
const run = codeRunner(await WebAssembly.compile(await readFile(file)));

process.on("message", async (request: CodeRequest) => {
  process.send?.(await run(request), () => {
    if (process.memoryUsage.rss() > mostMemory) process.exit();
  });
});
process.on("disconnect", () => process.exit());
process.send?.("ready");
