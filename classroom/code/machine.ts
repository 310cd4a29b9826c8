import { QuickJS, type Snapshot } from "quickjs-wasi";
import { showValue } from "./value.ts";

/** What machines are made from: QuickJS, and the memory of one that has just begun. */
export interface MachineSource {
  readonly wasm: WebAssembly.Module;
  readonly fresh: Snapshot;
}

/** A JavaScript machine for one call, with bounds of time and memory. It reaches nothing outside itself. */
export interface Machine {
  readonly vm: QuickJS;
  /** How often it has asked whether to go on. */
  turns(): number;
  /** Whether it was told not to. */
  overrun(): boolean;
  /** The lines that were written to the console, as many as are kept. */
  printed(): string[];
}

const memoryLimit = 32 * 2 ** 20;
// About a thousand calls deep. With much more, the stack of whoever runs QuickJS may end before its own.
const stackSize = 256 * 2 ** 10;
const keptLines = 20;
const keptCharacters = 200;
const turnsPerLine = 5;

/** Where this stands in a line, it stands for what was left out. */
const more = "…";

// Clock and chance stand still, so that an answer gets the same verdict each time. Nothing else of the world is there.
const wasi = (memory: WebAssembly.Memory) => ({
  clock_time_get(_clock: number, _precision: bigint, result: number): number {
    new DataView(memory.buffer).setBigUint64(result, 1_600_000_000_000_000_000n, true);
    return 0;
  },
  random_get(start: number, length: number): number {
    new Uint8Array(memory.buffer, start, length).fill(7);
    return 0;
  },
  fd_write: (): number => badFile,
});
const badFile = 8;

const world = { wasi, timezoneOffset: 0 };

const installConsole = `(print) => {
  const hidden = (value) => ({ value, writable: true, configurable: true });
  const console = {};
  for (const name of ["log", "info", "warn", "error", "debug", "table"])
    Object.defineProperty(console, name, hidden((...values) => print(...values)));
  Object.defineProperty(globalThis, "console", hidden(console));
}`;

/** Starts QuickJS once and keeps its memory: copying that is several times faster than starting. */
export async function machineSource(wasm: WebAssembly.Module): Promise<MachineSource> {
  const vm = await QuickJS.create({ wasm, ...world });
  const print = vm.newFunction("print", () => vm.undefined);
  vm.callFunction(vm.evalCode(installConsole), vm.undefined, print).dispose();
  const fresh = vm.snapshot();
  vm.dispose();
  return { wasm, fresh };
}

/** A machine in which nothing has run, to be asked for so many turns at most. */
export async function createMachine({ wasm, fresh }: MachineSource, turnsAllowed: number): Promise<Machine> {
  let turns = 0;
  const lines: string[] = [];
  const vm = await QuickJS.restore(fresh, {
    wasm,
    ...world,
    memoryLimit,
    maxStackSize: stackSize,
    interruptHandler: () => ++turns > turnsAllowed,
  });
  vm.registerHostCallback("print", (...values) => {
    // What isn't kept takes time all the same.
    turns += turnsPerLine;
    if (lines.length < keptLines) lines.push(shorten(values.slice(0, 20).map(showValue).join(" ")));
    else if (lines.length === keptLines) lines.push(more);
    return vm.undefined;
  });
  return { vm, turns: () => turns, overrun: () => turns > turnsAllowed, printed: () => lines };
}

/** A line as it is shown: not too long, and without letters that do something to others. */
function shorten(line: string): string {
  const kept = line.length > keptCharacters ? line.slice(0, keptCharacters) + more : line;
  return kept.replace(/[\p{Cc}\p{Cf}]+/gu, " ");
}
