import { type Module, Runtime, type Variable } from "@observablehq/runtime";
import { builtins, type Effects, undeclared } from "./effects.ts";
import { sourcesOf } from "./names.ts";
import { explain, run } from "./run.ts";
import type { Result, Trouble, Unit } from "./unit.ts";

/** The module whose exports are in scope in every cell, below anything that the cells declare. */
export const prelude = "engine";

/**
 * Runs a page's units reactively: a unit runs when it is watched, or read by one that is, and again when it or
 * anything that it reads has changed. A name means its nearest declaration above.
 */
export class Kernel {
  readonly #module: Module;
  readonly #effects: Effects;
  readonly #variables = new Map<string, Variable>();
  readonly #units = new Map<string, string>();
  readonly #watched = new Set<string>();
  readonly #runs = new Map<string, number>();
  /** the last run of each unit, by the name that stack traces have for it; the one begun last is last */
  readonly #last = new Map<string, { unit: Unit; result?: Result; late?: Trouble }>();
  /** the unit that was asked for last; what depends on it has run since then */
  #asked = "";

  constructor(effects: Effects) {
    this.#effects = effects;
    this.#module = new Runtime({}, () => undefined).module();
  }

  /** Takes all units, in the page's order. Only those that differ from before are defined anew, and the one to rerun. */
  update(units: Unit[], rerun?: string): void {
    if (rerun !== undefined) {
      this.#units.delete(rerun);
      this.#asked = rerun;
    }
    const sources = sourcesOf(units);
    for (const unit of units) {
      const above = sources.get(unit.id);
      const variable = (name: string) =>
        above?.has(name) ? `${above.get(name)}.${name}` : this.#outside(name);
      this.#define(unit, (unit.compiled?.inputs ?? []).map(variable));
    }
  }

  /** From now on this unit is kept up to date and its results are reported. */
  watch(id: string): void {
    if (this.#watched.has(id)) return;
    this.#watched.add(id);
    const observer = { rejected: (error: Error) => this.#upstreamFailed(id, error) };
    this.#module.variable(observer).define(null, [unitName(id)], (outputs: unknown) => outputs);
  }

  #define(unit: Unit, sources: string[]): void {
    const same = JSON.stringify([unit, sources]);
    if (this.#units.get(unit.id) === same) return;
    this.#units.set(unit.id, same);
    const inputs = unit.compiled?.inputs ?? [];
    this.#set(unitName(unit.id), sources, (...boxes) => {
      const given = new Map(inputs.map((name, i) => [name, (boxes[i] as Box).value]));
      return this.#run(unit, given);
    });
    for (const name of unit.compiled?.outputs ?? [])
      this.#set(
        `${unit.id}.${name}`,
        [unitName(unit.id)],
        (outputs) => new Box((outputs as Record<string, unknown>)[name]),
      );
  }

  /** One run of a unit: once a later one has begun, what it still says is dropped. */
  #run(unit: Unit, given: Map<string, unknown>): Promise<object> {
    const { id } = unit;
    const number = (this.#runs.get(id) ?? 0) + 1;
    this.#runs.set(id, number);
    this.#last.delete(fileOf(id, number - 1));
    const file = fileOf(id, number);
    this.#last.set(file, { unit });
    const report: Effects["report"] = (event) => {
      const last = this.#last.get(file);
      if (!last) return;
      if (event.state === "done") {
        last.result = event.result;
        if (last.late) event.result.trouble ??= last.late;
      }
      this.#effects.report(event);
    };
    return run(unit, given, { ...this.#effects, report }, file);
  }

  /**
   * Shows an error that nobody has caught, of a timer or a promise, at the unit whose last run it comes from. Where that
   * isn't said, it is taken to be the last to run; for what is no error (a promise may be rejected with a 5), and so
   * comes from a reader's own code, the unit that was asked for.
   */
  late(error: unknown): void {
    const asked = fileOf(this.#asked, this.#runs.get(this.#asked) ?? 0);
    const likely = !(error instanceof Error) && this.#last.has(asked) ? asked : [...this.#last.keys()].at(-1);
    const file = fileIn(error) ?? likely ?? "";
    const last = this.#last.get(file);
    if (!last || last.late) return;
    const { message, line } = explain(last.unit, error, file);
    last.late = { message: `A timer or promise of this cell failed: ${message}`, ...(line && { line }) };
    const { unit, result } = last;
    if (!result || result.trouble) return;
    result.trouble = last.late;
    this.#effects.report({ id: unit.id, state: "done", result });
  }

  /** A name that no unit above declares: one of the prelude's or a global; `run` gives display and its like. */
  #outside(name: string): string {
    const variable = `outside ${name}`;
    if (!this.#variables.has(variable))
      this.#set(variable, [], async () => new Box(await lookUp(name, this.#effects)));
    return variable;
  }

  #set(name: string, inputs: string[], definition: (...values: unknown[]) => unknown): void {
    const variable = this.#variables.get(name) ?? this.#module.variable();
    this.#variables.set(name, variable);
    variable.define(name, inputs, definition);
  }

  /** A unit's own failure has been reported by `run`; here is that of one further up, whose id the message carries. */
  #upstreamFailed(id: string, { message }: Error): void {
    const [, culprit] = /^failed: (.*)$/.exec(message) ?? [];
    if (culprit === id) return;
    const trouble = culprit
      ? { message: "Waits for a cell above that has an error.", waitsFor: culprit }
      : { message };
    this.#effects.report({ id, state: "done", result: { displays: [], outcomes: [], values: {}, trouble } });
  }
}

/** Keeps a value as it is: the runtime would wait for a promise and run a generator. */
class Box {
  readonly value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
}

const fileOf = (id: string, run: number) => `cell-${id}.${run}.js`;

/** The run in which an error was made, if its stack says so. Whatever was thrown may throw at every touch. */
function fileIn(error: unknown): string | undefined {
  try {
    return error instanceof Error ? /cell-[\w-]+\.\d+\.js/.exec(error.stack ?? "")?.[0] : undefined;
  } catch {
    return undefined;
  }
}

const unitName = (id: string) => `unit ${id}`;

async function lookUp(name: string, { load }: Effects): Promise<unknown> {
  if (builtins.includes(name)) return undefined;
  if (name === "Plot") return load("@observablehq/plot");
  const scope = await load(prelude);
  if (name in scope) return scope[name];
  return name in globalThis ? (globalThis as Record<string, unknown>)[name] : undeclared;
}
