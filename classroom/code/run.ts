import { EvalFlags } from "quickjs-wasi";
import { describeThrown, explain, type Thrown } from "./errors.ts";
import { createMachine, type Machine, type MachineSource, machineSource } from "./machine.ts";
import { stripTypes } from "./strip-types.ts";
import { type CodeValue, readValue } from "./value.ts";

/** A function to be run on some arguments, away from whoever judges what comes back. */
export interface CodeRequest {
  /** TypeScript, as it was written. */
  readonly code: string;
  /** The name of the function. */
  readonly entry: string;
  /** The arguments of each call: the JSON text of a list. */
  readonly calls: readonly string[];
}

/** What came of the calls, as plain data, or why the code can't be run at all. */
export type CodeRun = { readonly unreadable: string } | { readonly calls: readonly CallResult[] };

export interface CallResult {
  readonly outcome: Outcome;
  /** What was written to the console. */
  readonly printed: readonly string[];
  /** Whether the function altered its arguments. */
  readonly inputsChanged: boolean;
}

export type Outcome =
  | { readonly kind: "value"; readonly value: CodeValue }
  /** It threw, or gave back something that can't be taken over. */
  | { readonly kind: "failure"; readonly sentence: string }
  /** It took too much time or memory. The calls after it are not made. */
  | { readonly kind: "stopped"; readonly sentence: string };

/** Runs code somewhere: in this thread, a worker, a process. Whatever the code does, it resolves. */
export type CodeRunner = (request: CodeRequest) => Promise<CodeRun>;

/** The most characters that an answer may have. */
export const longestCode = 20_000;

// QuickJS asks after every 10,000 jumps and calls whether to go on. Counting these instead of seconds gives an answer
// the same verdict on a slow machine; 10,000 are a second or two.
const turnsPerCall = 10_000;
const turnsInAll = 20_000;

/**
 * A runner in this thread: each call has a machine of its own, thrown away after it. Some loops inside the language's
 * own functions never ask whether to go on; only whoever runs this in a worker or a process can end those.
 */
export function codeRunner(wasm: WebAssembly.Module): CodeRunner {
  const source = machineSource(wasm);
  return async ({ code, entry, calls }) => {
    const compiled = await compile(await source, code);
    if ("unreadable" in compiled) return compiled;
    const results: CallResult[] = [];
    let turns = turnsInAll;
    for (const inputs of calls) {
      const machine = await createMachine(await source, Math.min(turns, turnsPerCall));
      const result = runCall(machine, compiled.bytecode, entry, inputs);
      machine.vm.dispose();
      if ("unreadable" in result) return result;
      results.push(result);
      if (result.outcome.kind === "stopped") break;
      turns -= machine.turns();
    }
    return { calls: results };
  };
}

async function compile(
  source: MachineSource,
  code: string,
): Promise<{ unreadable: string } | { bytecode: Uint8Array }> {
  if (code.length > longestCode)
    return { unreadable: `Your code has ${code.length} characters; at most ${longestCode} can be judged.` };
  if (!code.trim()) return { unreadable: "There is no code yet." };
  const plain = stripTypes(code);
  if ("unreadable" in plain) return plain;
  const { vm } = await createMachine(source, turnsPerCall);
  const [name, flags] = ["answer.ts", EvalFlags.TYPE_GLOBAL | EvalFlags.STRICT];
  try {
    // Compiling to bytecode alone wouldn't say in which line it failed.
    vm.evalCode(plain.code, name, flags | EvalFlags.COMPILE_ONLY);
    return { bytecode: vm.compile(plain.code, name, flags) };
  } catch (error) {
    if (/^\s*(import|export)\b/m.test(plain.code))
      return { unreadable: "An answer can't import or export: it stands alone." };
    return { unreadable: explain(describeThrown(error)) };
  } finally {
    vm.dispose();
  }
}

function runCall(
  machine: Machine,
  bytecode: Uint8Array,
  entry: string,
  inputs: string,
): CallResult | { unreadable: string } {
  const { vm } = machine;
  const result = (outcome: Outcome, inputsChanged = false): CallResult => ({
    outcome,
    printed: machine.printed(),
    inputsChanged,
  });
  try {
    // Read before any of the answer has run, so that it is the language's own JSON that reads them.
    const list = vm.callFunction(vm.evalCode("JSON.parse"), vm.undefined, vm.newString(inputs));
    const given = (JSON.parse(inputs) as unknown[]).map((_, i) => list.getProp(String(i)));
    vm.evalBytecode(bytecode);
    const found = vm.evalCode(`typeof ${entry} === "function" ? ${entry} : undefined`);
    if (!found.isFunction) return { unreadable: `There is no function ${entry} in your code.` };
    const returned = readValue(vm.callFunction(found, vm.undefined, ...given));
    const inputsChanged = given.some((input, i) => !unchanged(readValue(input), JSON.parse(inputs)[i]));
    return "refused" in returned
      ? result({ kind: "failure", sentence: returned.refused }, inputsChanged)
      : result({ kind: "value", value: returned.value }, inputsChanged);
  } catch (error) {
    return result(outcomeOf(describeThrown(error), machine));
  }
}

function outcomeOf(thrown: Thrown, machine: Machine): Outcome {
  if (machine.overrun())
    return { kind: "stopped", sentence: "Your code ran for too long and was stopped: does each loop end?" };
  if (thrown.message === "out of memory" || thrown.message === "string too long")
    return {
      kind: "stopped",
      sentence: "Your code took too much memory and was stopped: does a list or text grow without end?",
    };
  return { kind: "failure", sentence: explain(thrown) };
}

/** Whether a value is still the one that its JSON was written from. */
function unchanged(read: ReturnType<typeof readValue>, original: unknown): boolean {
  return "value" in read && JSON.stringify(read.value) === JSON.stringify(original);
}
