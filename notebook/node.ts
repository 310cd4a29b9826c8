import vm from "node:vm";
import type { Effects } from "./effects.ts";
import { Kernel } from "./kernel.ts";
import type { Result, Unit } from "./unit.ts";

/** How Node gives the modules that cells import, by name. */
export type Modules = Record<string, () => Promise<Record<string, unknown>>>;

/** Runs every unit once, in Node, and gives each one's result. */
export async function runAll(units: Unit[], modules: Modules): Promise<Map<string, Result>> {
  const results = new Map<string, Result>();
  await new Promise<void>((resolve) => {
    const report: Effects["report"] = (event) => {
      if (event.state === "done") results.set(event.id, event.result);
      if (results.size === units.length) resolve();
    };
    const kernel = new Kernel({ evaluate, load: (name) => load(name, modules), report });
    kernel.update(units);
    for (const { id } of units) kernel.watch(id);
    if (units.length === 0) resolve();
  });
  return results;
}

/** How long a cell of a chapter may keep the build busy. */
const limitSeconds = 10;

const evaluate: Effects["evaluate"] = (source, filename) => {
  const cell: (...inputs: unknown[]) => unknown = vm.runInThisContext(`"use strict"; (${source})`, {
    filename,
  });
  return (...inputs) => limited(() => cell(...inputs));
};

/** Calls a function through a script of its own, since Node ends scripts, not functions, that take too long. */
function limited<T>(call: () => T): T {
  const script = new vm.Script("call()");
  try {
    return script.runInContext(vm.createContext({ call }), { timeout: limitSeconds * 1000 });
  } catch (error) {
    if (!timedOut(error)) throw error;
    throw new Error(`The cell ran for more than ${limitSeconds} seconds; perhaps a loop never ends.`);
  }
}

/** A cell can throw anything, also what throws when it is looked at. */
function timedOut(error: unknown): boolean {
  try {
    return (error as { code?: string } | undefined)?.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
  } catch {
    return false;
  }
}

/** @throws Error if cells can't import that. */
function load(name: string, modules: Modules): Promise<Record<string, unknown>> {
  const module = modules[name];
  if (!module) throw new Error(`Cells can't import "${name}", only ${Object.keys(modules).join(" and ")}.`);
  return module();
}
