import { checkFiniteVector, checkInteger, checkPositive } from "./checks.ts";
import { Matrix } from "./matrix.ts";
import type { Vector } from "./vector.ts";

/**
 * Softmax: pᵢ = e^(zᵢ/T) / Σⱼ e^(zⱼ/T), numbers between 0 and 1 that sum to 1. A temperature T above 1 evens them out,
 * one below 1 sharpens them. The largest z is subtracted first, which changes nothing but keeps e^z in range.
 * Throws when z is empty or holds something not finite, or T is not above 0.
 */
export function softmax(z: Vector, temperature = 1): number[] {
  checkFiniteVector("softmax", "z", z);
  checkInteger("softmax", "the length of z", z.length, 1);
  checkPositive("softmax", "temperature", temperature);
  const largest = Array.from(z).reduce((a, b) => Math.max(a, b));
  const powers = Array.from(z, (value) => Math.exp((value - largest) / temperature));
  const sum = powers.reduce((a, b) => a + b);
  return powers.map((power) => power / sum);
}

/** The Jacobian of softmax: ∂pᵢ/∂zⱼ = pᵢ(1 − pᵢ)/T for i = j, else −pᵢpⱼ/T. Row i, column j. */
export function softmaxJacobian(z: Vector, temperature = 1): Matrix {
  const p = softmax(z, temperature);
  return new Matrix(p.length, p.length).map((_, i, j) => {
    if (i !== j) return (-p[i] * p[j]) / temperature;
    // 1 − pᵢ as the sum of the others, which keeps its digits where pᵢ is nearly 1.
    const others = p.reduce((sum, value, k) => (k === i ? sum : sum + value), 0);
    return (p[i] * others) / temperature;
  });
}
