import type { Activation, ActivationKind } from "./activation-names.ts";
import type { Loss, LossKind } from "./losses.ts";

// Formulas in TeX with places for symbols or numbers: the same template gives both forms of a step.

/** A number in a formula: so many significant digits, powers of ten where needed, negative ones in parentheses. */
export function texNumber(value: number, digits: number): string {
  if (!Number.isFinite(value))
    return Number.isNaN(value) ? "\\text{NaN}" : value > 0 ? "\\infty" : "(-\\infty)";
  const [mantissa, exponent] = Number(value.toPrecision(digits)).toExponential().split("e").map(Number);
  const near = exponent >= -4 && exponent < Math.max(digits, 6);
  const text =
    near || value === 0 ? String(Number(value.toPrecision(digits))) : `${mantissa}\\cdot 10^{${exponent}}`;
  return value < 0 ? `(${text})` : text;
}

/** a = f(z) and f′(z), from z and a. */
const activations: Record<
  ActivationKind,
  [f: (z: string) => string, slope: (z: string, a: string) => string]
> = {
  identity: [(z) => z, () => "1"],
  step: [(z) => `[${z} \\ge 0]`, () => "0"],
  sigmoid: [(z) => `\\frac{1}{1 + e^{-${z}}}`, (_, a) => `${a} (1 - ${a})`],
  tanh: [(z) => `\\tanh ${z}`, (_, a) => `1 - {${a}}^2`],
  relu: [(z) => `\\max(0, ${z})`, (z) => `[${z} > 0]`],
  leakyRelu: [
    (z) => `${z} \\cdot (1 \\text{ if } ${z} > 0 \\text{ else } c)`,
    (z) => `1 \\text{ if } ${z} > 0 \\text{ else } c`,
  ],
  elu: [
    (z) => `${z} \\text{ if } ${z} > 0 \\text{ else } c (e^{${z}} - 1)`,
    (z) => `1 \\text{ if } ${z} > 0 \\text{ else } c e^{${z}}`,
  ],
  gelu: [(z) => `${z} \\cdot \\Phi(${z})`, (z) => `\\Phi(${z}) + ${z} \\cdot \\varphi(${z})`],
  swish: [(z) => `\\frac{${z}}{1 + e^{-${z}}}`, (z) => `\\sigma(${z}) (1 + ${z} \\cdot \\sigma(-${z}))`],
  softplus: [(z) => `\\ln(1 + e^{${z}})`, (z) => `\\frac{1}{1 + e^{-${z}}}`],
  softmax: [(z) => z, (z) => z],
};

/** The activation's formula for one neuron; softmax takes all z of the layer, the neuron's own first. */
export function activationFormula(
  { kind, parameter }: Activation,
  z: string,
  all: readonly string[],
): string {
  if (kind !== "softmax")
    return activations[kind][0](z).replaceAll(" c ", ` ${parameter} `).replaceAll(" c)", ` ${parameter})`);
  const power = (value: string) => `e^{${value}${parameter === 1 ? "" : ` / ${parameter}`}}`;
  return `\\frac{${power(z)}}{${all.map(power).join(" + ")}}`;
}

/** The formula of f′(z). */
export function slopeFormula({ kind, parameter }: Activation, z: string, a: string): string {
  return activations[kind][1](z, a).replace(/ c( |$)/, ` ${parameter}$1`);
}

/** What an output adds to the loss, and its derivative. */
const losses: Record<
  LossKind,
  [term: (p: string, y: string) => string, derivative: (p: string, y: string) => string]
> = {
  meanSquaredError: [(p, y) => `(${p} - ${y})^2`, (p, y) => `2 (${p} - ${y})`],
  squaredError: [(p, y) => `\\tfrac12 (${p} - ${y})^2`, (p, y) => `${p} - ${y}`],
  meanAbsoluteError: [(p, y) => `|${p} - ${y}|`, (p, y) => `\\operatorname{sgn}(${p} - ${y})`],
  huber: [(p, y) => `H(${p} - ${y})`, (p, y) => `H'(${p} - ${y})`],
  binaryCrossEntropy: [
    (p, y) => `(-${y} \\ln ${p} - (1 - ${y}) \\ln(1 - ${p}))`,
    (p, y) => `\\frac{1 - ${y}}{1 - ${p}} - \\frac{${y}}{${p}}`,
  ],
  crossEntropy: [(p, y) => `(-${y} \\ln ${p})`, (p, y) => `-\\frac{${y}}{${p}}`],
};

/** A sample's loss: the sum over the outputs, or their mean. */
export function lossFormula({ kind, mean }: Loss, p: readonly string[], y: readonly string[]): string {
  const sum = p.map((value, i) => losses[kind][0](value, y[i])).join(" + ");
  return mean ? average(sum, p.length) : sum;
}

/** ∂E/∂a of one output. */
export function lossSlopeFormula({ kind, mean }: Loss, p: string, y: string, outputs: number): string {
  const slope = losses[kind][1](p, y);
  return mean ? average(slope, outputs) : slope;
}

/** A sum divided by how many there are. */
export function average(sum: string, count: number): string {
  return count === 1 ? sum : `\\frac{1}{${count}} \\left(${sum}\\right)`;
}
