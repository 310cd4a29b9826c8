import type { Machine, Plan } from "./machine.ts";
import { plainMachine } from "./plain-machine.ts";

/** The machine for a plan: the one asked for, or the fastest there is. */
export function chooseMachine(
  plan: Plan,
  path: "auto" | "plain" | "wasm",
  precision: "float64" | "float32",
): Machine {
  if (path === "wasm" || precision === "float32") {
    throw new RangeError(
      `trainNetwork: path is ${path} and precision ${precision}; this engine has plain float64`,
    );
  }
  return plainMachine(plan);
}

/** Every machine of this JavaScript engine that computes in float64, to hold against each other. */
export function availableMachines(plan: Plan): { readonly label: string; readonly machine: Machine }[] {
  return [{ label: "plain", machine: plainMachine(plan) }];
}
