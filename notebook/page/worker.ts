import type { Effects } from "../effects.ts";
import { Kernel } from "../kernel.ts";
import type { FromWorker, ToWorker } from "./messages.ts";

/**
 * The script of the sandbox's worker: a kernel at one end of a port. The page's code lends it modules as source,
 * since nothing can be fetched in here.
 */
declare function importScripts(...urls: string[]): void;
type Loaded = Record<string, unknown>;

const waiting = new Map<string, { resolve(module: Loaded): void; reject(error: Error): void }>();
const modules = new Map<string, Promise<Loaded>>();

self.addEventListener("message", ({ ports: [port] }) => serve(port), { once: true });

function serve(port: MessagePort): void {
  // A cell may replace postMessage.
  const post = port.postMessage.bind(port);
  const say = (message: FromWorker) => post(message);
  const kernel = new Kernel({
    evaluate: (source, file) =>
      script(`"use strict"; self.__given = (${source})`, file) as ReturnType<Effects["evaluate"]>,
    load: (name) => loaded(name, () => say({ type: "need", name })),
    report: (event) =>
      say(
        event.state === "running"
          ? { type: "running", id: event.id }
          : { type: "done", id: event.id, result: event.result },
      ),
  });
  self.addEventListener("error", (event) => {
    event.preventDefault();
    kernel.late(event.error);
  });
  self.addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    kernel.late(event.reason);
  });
  port.onmessage = ({ data }: MessageEvent<ToWorker>) => {
    if (data.type === "ping") say({ type: "pong" });
    if (data.type === "module") receive(data.name, data.source);
    if (data.type === "update") take(kernel, data);
  };
}

function take(kernel: Kernel, { units, watch, rerun }: ToWorker & { type: "update" }): void {
  kernel.update(units, rerun);
  for (const id of watch) kernel.watch(id);
}

/** Runs source as a script of its own and gives what it left in `__given`. */
function script(source: string, file: string): unknown {
  const url = URL.createObjectURL(
    new Blob([`${source}\n//# sourceURL=${file}`], { type: "text/javascript" }),
  );
  try {
    importScripts(url);
    return (self as unknown as { __given: unknown }).__given;
  } finally {
    URL.revokeObjectURL(url);
  }
}

function loaded(name: string, ask: () => void): Promise<Loaded> {
  const known = modules.get(name);
  if (known) return known;
  const promise = new Promise<Loaded>((resolve, reject) => waiting.set(name, { resolve, reject }));
  modules.set(name, promise);
  ask();
  return promise;
}

function receive(name: string, source: string | null): void {
  const promise = waiting.get(name);
  waiting.delete(name);
  if (source === null) {
    modules.delete(name);
    promise?.reject(new Error(`Cells can't import "${name}".`));
  } else promise?.resolve(script(`${source};self.__given = __module`, `${name}.js`) as Loaded);
}
