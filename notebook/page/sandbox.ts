import type { Result, Unit } from "../unit.ts";
import type { FromWorker, ToWorker } from "./messages.ts";

/** What the sandbox needs of the page. */
export interface SandboxOptions {
  /** the source of the worker's script */
  worker: string;
  /** gives a module's source by the name that cells import it under, or null for one that they can't; never fails */
  moduleSource(name: string): Promise<string | null>;
  receive(message: FromWorker & { type: "running" | "done" }): void;
  /** told when a cell has kept the worker busy for longer than the limit */
  overrun(): void;
  /** told when code has been given to run and nothing was heard of it: a cell has broken what the kernel stands on */
  mute(): void;
}

/** How long a cell may keep the worker busy. */
export const limitSeconds = 10;
const pingMilliseconds = 500;
/** How many answered pings an idle kernel may let pass before it says what it does with an update. */
const mostSilence = 6;

const policy = "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:; worker-src blob:";
const frame = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><script>
addEventListener("message", ({ data, ports }) => {
  const worker = new Worker(URL.createObjectURL(new Blob([data], { type: "text/javascript" })));
  worker.postMessage(null, ports);
}, { once: true });
</script>`;

/** The opaque-origin iframe and the worker in it, where readers' code runs. Removing the iframe ends whatever runs. */
export class Sandbox {
  readonly #frame = document.createElement("iframe");
  readonly #port: MessagePort;
  readonly #options: SandboxOptions;
  readonly #timer: number;
  #busySince: number | null = null;
  /** pings answered since an update of which nothing has been heard; null if there is no such update */
  #silence: number | null = null;
  #lending = 0;

  constructor(options: SandboxOptions) {
    this.#options = options;
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = ({ data }: MessageEvent<FromWorker>) => this.#hear(data);
    this.#open(port2);
    this.#timer = window.setInterval(() => this.#ping(), pingMilliseconds);
  }

  /** Gives the kernel the units as they are now, and those to keep up to date. */
  update(units: Unit[], watch: string[], rerun?: string): void {
    this.#silence = 0;
    this.#say({ type: "update", units, watch, ...(rerun !== undefined && { rerun }) });
  }

  close(): void {
    window.clearInterval(this.#timer);
    this.#port.close();
    this.#frame.remove();
  }

  #open(port: MessagePort): void {
    const frameElement = this.#frame;
    frameElement.setAttribute("sandbox", "allow-scripts");
    frameElement.hidden = true;
    frameElement.title = "";
    frameElement.srcdoc = frame;
    // requestAnimationFrame sleeps in a hidden frame, so the runtime must not find it.
    const script = `self.requestAnimationFrame = undefined;${this.#options.worker}`;
    frameElement.addEventListener(
      "load",
      () => frameElement.contentWindow?.postMessage(script, "*", [port]),
      { once: true },
    );
    document.body.append(frameElement);
  }

  #say(message: ToWorker): void {
    this.#port.postMessage(message);
  }

  #ping(): void {
    const waited = this.#busySince === null ? 0 : performance.now() - this.#busySince;
    if (waited > limitSeconds * 1000) this.#options.overrun();
    else if (this.#busySince === null) {
      this.#busySince = performance.now();
      this.#say({ type: "ping" });
    }
  }

  /** A cell may forge messages: whatever has not the form of one is dropped. */
  #hear(message: FromWorker): void {
    if (message.type === "pong") this.#answered();
    else if (message.type === "need") void this.#lend(String(message.name));
    else if (message.type === "running" || (message.type === "done" && isResult(message.result))) {
      this.#silence = null;
      this.#options.receive(message);
    }
  }

  #answered(): void {
    this.#busySince = null;
    if (this.#silence === null || this.#lending > 0) return;
    if (++this.#silence > mostSilence) this.#options.mute();
  }

  async #lend(name: string): Promise<void> {
    this.#lending++;
    const source = await this.#options.moduleSource(name).finally(() => this.#lending--);
    this.#say({ type: "module", name, source });
  }
}

const isResult = (result: Partial<Result> | undefined) =>
  Array.isArray(result?.displays) &&
  Array.isArray(result.outcomes) &&
  result.outcomes.every(({ line }) => Number.isInteger(line)) &&
  typeof result.values === "object" &&
  (result.trouble?.line === undefined || Number.isInteger(result.trouble.line));
