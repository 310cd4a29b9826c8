import { builtins, type Effects, undeclared } from "./effects.ts";
import { holds } from "./expectation.ts";
import { brief } from "./inspect.ts";
import { Problem } from "./problem.ts";
import { Shelf } from "./shelf.ts";
import { tex } from "./tex.ts";
import type { Outcome, Result, Trouble, Unit } from "./unit.ts";

const mostMessage = 2_000;

/**
 * Runs a unit on its inputs, reports what it gave, and returns its outputs; `file` is the name that stack traces have for
 * this run. @throws "failed: id" if it failed.
 */
export async function run(
  unit: Unit,
  given: Map<string, unknown>,
  effects: Effects,
  file: string,
): Promise<object> {
  const shelf = new Shelf();
  const result: Result = { displays: shelf.shown, outcomes: [], values: {} };
  const report = () => effects.report({ id: unit.id, state: "done", result });
  effects.report({ id: unit.id, state: "running" });
  let done = false;
  try {
    if (unit.problem) throw unit.problem;
    const show = (value: unknown) => {
      if (shelf.add(value) && done) report();
    };
    const modules = await importsOf(unit, effects);
    const inputs = { ...supplied(unit, result.outcomes, show, modules), ...known(unit, given) };
    const outputs = (await call(unit, inputs, printTo(show), effects, file)) ?? {};
    result.values = values(unit, { ...inputs, ...outputs });
    checkThrows(unit, result.outcomes, null);
    return outputs as object;
  } catch (error) {
    const trouble = unit.problem && error === unit.problem ? unit.problem : explain(unit, error, file);
    checkThrows(unit, result.outcomes, trouble);
    result.trouble = trouble;
    throw new Error(`failed: ${unit.id}`);
  } finally {
    done = true;
    report();
  }
}

/** The modules that the cell's import lines name. */
async function importsOf({ compiled }: Unit, { load }: Effects): Promise<Map<string, object>> {
  const names = [...(compiled?.body.matchAll(/__import\(("(?:[^"\\]|\\.)*"),/g) ?? [])].map(([, name]) =>
    JSON.parse(name),
  );
  return new Map(
    await Promise.all(names.map(async (name): Promise<[string, object]> => [name, await load(name)])),
  );
}

/** What every cell can use and nobody declares; each cell's own, so that it knows whose value it is. */
function supplied(
  unit: Unit,
  outcomes: Outcome[],
  show: (value: unknown) => void,
  modules: Map<string, object>,
) {
  return {
    display: (...values: unknown[]) => {
      for (const value of values) show(value);
      return values[0];
    },
    tex,
    __last: (value: unknown) => value !== undefined && show(value),
    __import: (name: string, wanted: string[]) => {
      const module = modules.get(name) ?? {};
      for (const part of wanted)
        if (!(part in module)) throw new Error(`"${name}" has nothing called ${part}.`);
      return module;
    },
    __expect: (index: number, value: unknown) => {
      const { line, text } = unit.compiled?.expectations[index] ?? { line: 0, text: "" };
      outcomes.push({ line, text, holds: holds(text, value), now: brief(value) });
      return value;
    },
  };
}

function known({ compiled }: Unit, given: Map<string, unknown>): Record<string, unknown> {
  const names =
    compiled?.inputs.filter((name) => !builtins.includes(name) || isDeclared(given.get(name))) ?? [];
  for (const name of names)
    if (given.get(name) === undeclared) {
      const { line, column } = compiled?.places[name] ?? {};
      throw new Problem(`${name} is not declared in this cell or above it.`, line, column);
    }
  return Object.fromEntries(names.map((name) => [name, given.get(name)]));
}

const isDeclared = (value: unknown) => value !== undefined;

/** What a cell prints stands among its outputs: one value as `display` shows it, several on one line. */
function printTo(show: (value: unknown) => void): Console {
  const inWords = (value: unknown) => (typeof value === "string" ? value : brief(value, 500));
  const print = (...values: unknown[]) =>
    show(values.length === 1 ? values[0] : values.map(inWords).join(" "));
  return { ...console, log: print, info: print, debug: print, warn: print, error: print, table: show };
}

function call(
  { compiled }: Unit,
  inputs: Record<string, unknown>,
  print: Console,
  { evaluate }: Effects,
  file: string,
): unknown {
  if (!compiled) return {};
  const source = `(console, ...inputs) => (${compiled.body})(...inputs)`;
  return evaluate(source, file)(print, ...compiled.inputs.map((name) => inputs[name]));
}

function values({ compiled }: Unit, scope: Record<string, unknown>): Record<string, string> {
  const names = [
    ...(compiled?.inputs ?? []).filter((name) => !builtins.includes(name)),
    ...(compiled?.outputs ?? []),
  ];
  return Object.fromEntries(names.map((name) => [name, brief(scope[name])]));
}

function checkThrows({ compiled }: Unit, outcomes: Outcome[], trouble: Trouble | null): void {
  for (const { line, text, throws } of compiled?.expectations ?? [])
    if (throws !== undefined)
      outcomes.push({
        line,
        text,
        holds: !!trouble?.message.includes(throws),
        now: trouble?.message ?? "no error",
      });
}

/** What went wrong in a run, even where the thrown thing itself throws at every touch. */
export function explain(unit: Unit, error: unknown, file: string): Trouble {
  try {
    return inPlainWords(unit, error, file);
  } catch {
    return { message: `The cell threw ${brief(error)}.` };
  }
}

/** An error in plain words, at the cell's line that its stack names. */
function inPlainWords(unit: Unit, error: unknown, file: string): Trouble {
  if (error instanceof Problem) return { message: error.message, line: error.line, column: error.column };
  const message = error instanceof Error ? String(plain(error)) : `The cell threw ${brief(error)}.`;
  const clipped = message.length > mostMessage ? `${message.slice(0, mostMessage)} …` : message;
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const at = stack.split(`${file}:`)[1];
  const line = at && Number.parseInt(at, 10) - (unit.compiled?.lineOffset ?? 0);
  return { message: clipped, ...(line && line > 0 && { line }) };
}

const translations: [RegExp, (...parts: string[]) => string][] = [
  [/^(.+) is not defined$/, (name) => `${name} is not declared in this cell or above it.`],
  [
    /^Cannot access '(.+)' before initialization$/,
    (name) => `${name} is used before the line that declares it.`,
  ],
  [/^(.+) is not a function$/, (name) => `${name} is not a function, so it can't be called.`],
  [/^Assignment to constant variable\.$/, () => "A const can't be given another value; declare it with let."],
  [
    /^Cannot read properties of (undefined|null) \(reading '(.+)'\)$/,
    (what, key) => `There is nothing (${what}) to take "${key}" of.`,
  ],
  [
    /^Cannot (?:assign to read only property|add property|delete property) '?(.+?)'?(?: of.*|, object is not extensible)$/,
    (key) => `"${key}" belongs to a value that can't be changed; make a copy and change that.`,
  ],
  [
    /^(?:Failed to fetch|Load failed|NetworkError .*)$/,
    () => "Cells reach no network; all that they use comes with the book.",
  ],
  [/^Maximum call stack size exceeded$/, () => "A function calls itself without end."],
];

function plain({ name, message }: Error): string {
  for (const [pattern, say] of translations) {
    const match = pattern.exec(message);
    if (match) return say(...match.slice(1));
  }
  return name === "Error" || name === "RangeError" || name === "TypeError" ? message : `${name}: ${message}`;
}
