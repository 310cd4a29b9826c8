import { type Value, variable } from "../../engine/index.ts";

export const kinds = ["sigmoid", "tanh", "relu", "identity"] as const;

export type Kind = (typeof kinds)[number];

/** A chain of neurons, one a layer, each with the same weight and no bias: aₗ = f(w · aₗ₋₁). */
export interface FlowSetup {
  kind: Kind;
  weight: number;
  depth: number;
  /** a₀, what enters. */
  input: number;
}

/** ∂a_L/∂aₗ for l from 0, the input, to L; with a shortcut around every layer it is aₗ = aₗ₋₁ + f(w · aₗ₋₁). */
export function flow({ kind, weight, depth, input }: FlowSetup, shortcut: boolean): number[] {
  const activations: Value[] = [variable(input)];
  for (let l = 0; l < depth; l++) {
    const before = activations[l];
    const made = before.times(weight).activate(kind);
    activations.push(shortcut ? before.plus(made) : made);
  }
  activations[depth].backward();
  return activations.map(({ gradient }) => gradient);
}

/** What a layer leaves of the gradient on average, by size: the depth-th root of all of it. */
export const meanFactor = (gradients: readonly number[]) =>
  Math.abs(gradients[0]) ** (1 / (gradients.length - 1));
