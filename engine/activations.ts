import { normalDensity, normalDistribution } from "./error-function.ts";

// Each activation stands beside its derivative. All are right to the last digits for any finite z: no exponential
// overflows, and no difference of nearly equal numbers is taken.

/** The identity: a = z. */
export function identity(z: number): number {
  return z;
}

/** d/dz z = 1. */
export function identityDerivative(_z: number): number {
  return 1;
}

/** The derivative of the Heaviside step: 0 (at z = 0 there is none; it counts as 0 too). */
export function stepDerivative(_z: number): number {
  return 0;
}

/** The sigmoid σ(z) = 1 / (1 + e⁻ᶻ), between 0 and 1. */
export function sigmoid(z: number): number {
  const e = Math.exp(-Math.abs(z));
  return z < 0 ? e / (1 + e) : 1 / (1 + e);
}

/** σ′(z) = σ(z)(1 − σ(z)) = σ(z)σ(−z), at most 1/4. */
export function sigmoidDerivative(z: number): number {
  return sigmoid(z) * sigmoid(-z);
}

/** The hyperbolic tangent, between −1 and 1. */
export function tanh(z: number): number {
  return Math.tanh(z);
}

/** tanh′(z) = 1 − tanh²(z) = 4σ(2z)σ(−2z), the second form without the cancellation of the first. */
export function tanhDerivative(z: number): number {
  return 4 * sigmoidDerivative(2 * z);
}

/** The rectified linear unit: max(0, z). */
export function relu(z: number): number {
  return Math.max(0, z);
}

/** 1 for z > 0, else 0. */
export function reluDerivative(z: number): number {
  return z > 0 ? 1 : 0;
}

/** The leaky ReLU: z for z > 0, else slope · z. */
export function leakyRelu(z: number, slope = 0.01): number {
  return z > 0 ? z : slope * z;
}

/** 1 for z > 0, else the slope. */
export function leakyReluDerivative(z: number, slope = 0.01): number {
  return z > 0 ? 1 : slope;
}

/** The exponential linear unit (Clevert et al. 2015): z for z > 0, else alpha · (eᶻ − 1). */
export function elu(z: number, alpha = 1): number {
  return z > 0 ? z : alpha * Math.expm1(z);
}

/** 1 for z > 0, else alpha · eᶻ. */
export function eluDerivative(z: number, alpha = 1): number {
  return z > 0 ? 1 : alpha * Math.exp(z);
}

/** The Gaussian error linear unit (Hendrycks & Gimpel 2016): zΦ(z), Φ the normal distribution. */
export function gelu(z: number): number {
  return z * normalDistribution(z);
}

/** Φ(z) + zφ(z), φ the normal density. */
export function geluDerivative(z: number): number {
  return normalDistribution(z) + z * normalDensity(z);
}

/** Swish, also called SiLU: zσ(z). */
export function swish(z: number): number {
  return z * sigmoid(z);
}

/** σ(z) + zσ′(z) = σ(z)(1 + zσ(−z)). */
export function swishDerivative(z: number): number {
  return sigmoid(z) * (1 + z * sigmoid(-z));
}

/** Softplus, a smooth ReLU: ln(1 + eᶻ). */
export function softplus(z: number): number {
  return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
}

/** The derivative of softplus is the sigmoid. */
export function softplusDerivative(z: number): number {
  return sigmoid(z);
}
