import type { Network } from "./network.ts";

/** What large weights cost beyond the loss; biases cost nothing. */
export interface Penalty {
  /** λ₁ of λ₁ Σ|w|, 0 or above. */
  readonly l1: number;
  /** λ₂ of ½λ₂ Σw², 0 or above. */
  readonly l2: number;
}

/** Adds the derivative λ₁ sign(w) + λ₂w of the penalty to the gradient. */
export function addPenalty(network: Network, gradient: Network, { l1, l2 }: Penalty): void {
  if (l1 === 0 && l2 === 0) return;
  for (let l = 0; l < network.layers.length; l++) {
    const w = network.layers[l].weights.data;
    const g = gradient.layers[l].weights.data;
    for (let k = 0; k < w.length; k++) g[k] += l1 * Math.sign(w[k]) + l2 * w[k];
  }
}
