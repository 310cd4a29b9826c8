import type { Machine, Plan } from "./machine.ts";
import { plainMachine } from "./plain-machine.ts";
import { wasmMachine } from "./wasm-machine.ts";

/**
 * The machine for a plan: the one asked for, or, with "auto", WebAssembly where it can and plain TypeScript else.
 * Throws a RangeError when what is asked for can't be had here.
 */
export function chooseMachine(
  plan: Plan,
  path: "auto" | "plain" | "wasm",
  precision: "float64" | "float32",
): Machine {
  const machine = path === "plain" ? null : wasmMachine(plan, precision);
  if (machine) return machine;
  if (path === "wasm" || precision === "float32") {
    throw new RangeError(
      `trainNetwork: path is "${path}" and precision "${precision}", which this network or this browser can't have; path "auto" with "float64" always works`,
    );
  }
  return plainMachine(plan);
}

/** Every machine that can carry out the plan here in float64, to hold against each other. */
export function availableMachines(plan: Plan): { readonly label: string; readonly machine: Machine }[] {
  const wasm = wasmMachine(plan, "float64");
  return [
    { label: "plain", machine: plainMachine(plan) },
    ...(wasm ? [{ label: "wasm", machine: wasm }] : []),
  ];
}
