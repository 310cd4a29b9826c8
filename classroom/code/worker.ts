// The worker in which answers run in a browser; `worker-client.ts` starts it and talks to it.
import { type CodeRequest, type CodeRunner, codeRunner } from "./run.ts";

let run: CodeRunner | undefined;

addEventListener("message", async ({ data }: MessageEvent<WebAssembly.Module | CodeRequest>) => {
  if (run) postMessage(await run(data as CodeRequest));
  else {
    run = codeRunner(data as WebAssembly.Module);
    postMessage("ready");
  }
});
