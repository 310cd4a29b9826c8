import type { Network } from "./network.ts";

/** What large weights cost beyond the loss; biases cost nothing. */
export interface Penalty {
  /** λ₁ of λ₁ Σ|w|, 0 or above. */
  readonly l1: number;
  /** λ₂ of ½λ₂ Σw², 0 or above. */
  readonly l2: number;
  /** Whether λ₁ takes a step of its own, and what it has driven over 0 stays 0. */
  readonly l1KeepsZeros: boolean;
}

/** What keeps a number from ever changing: that it is frozen, or that its penalty has driven it over 0. */
export const FROZEN = 1;
export const DEAD = 2;

/** Adds the derivative λ₁ sign(w) + λ₂w of the penalty to the gradient; without λ₁ where that steps by itself. */
export function addPenalty(network: Network, gradient: Network, penalty: Penalty): void {
  const { l2, l1KeepsZeros } = penalty;
  const l1 = l1KeepsZeros ? 0 : penalty.l1;
  if (l1 === 0 && l2 === 0) return;
  for (let l = 0; l < network.layers.length; l++) {
    const w = network.layers[l].weights.data;
    const g = gradient.layers[l].weights.data;
    for (let k = 0; k < w.length; k++) g[k] += l1 * Math.sign(w[k]) + l2 * w[k];
  }
}

/**
 * Brings each weight nearer to 0 by `size`; one that would come to the other side becomes 0, and is dead from then on
 * (as in TensorFlow Playground). `held` says of every number of the network whether it may not change; says whether
 * any died.
 */
export function shrinkWeights(network: Network, held: Uint8Array, size: number): boolean {
  let died = false;
  let start = 0;
  for (const { weights, biases } of network.layers) {
    const w = weights.data;
    for (let k = 0; k < w.length; k++) {
      if (held[start + k] || w[k] === 0) continue;
      const nearer = w[k] - size * Math.sign(w[k]);
      const crosses = nearer * w[k] < 0;
      w[k] = crosses ? 0 : nearer;
      if (crosses) held[start + k] = DEAD;
      died ||= crosses;
    }
    start += w.length + biases.length;
  }
  return died;
}
