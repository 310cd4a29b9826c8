import { numericalDerivative, type Value, variable } from "../../engine/index.ts";

/** A function that can be a link of the chain. */
export interface LinkFunction {
  /** In the address. */
  key: string;
  /** As it is written, of u. */
  text: string;
  apply(u: Value): Value;
}

export const functions: readonly LinkFunction[] = [
  { key: "double", text: "2u", apply: (u) => u.times(2) },
  { key: "half", text: "u / 2", apply: (u) => u.times(0.5) },
  { key: "plus", text: "u + 1", apply: (u) => u.plus(1) },
  { key: "minus", text: "u − 1", apply: (u) => u.minus(1) },
  { key: "negative", text: "−u", apply: (u) => u.times(-1) },
  { key: "square", text: "u²", apply: (u) => u.power(2) },
  { key: "exp", text: "eᵘ", apply: (u) => u.exp() },
  { key: "sigmoid", text: "σ(u)", apply: (u) => u.activate("sigmoid") },
  { key: "tanh", text: "tanh u", apply: (u) => u.activate("tanh") },
  { key: "relu", text: "ReLU(u)", apply: (u) => u.activate("relu") },
];

const byKey = new Map(functions.map((link) => [link.key, link]));

/** The function of a key. @throws Error when there is none. */
export function functionOf(key: string): LinkFunction {
  const found = byKey.get(key);
  if (!found) throw new Error(`“${key}” is none of ${[...byKey.keys()].join(", ")}.`);
  return found;
}

/** A chain of functions at one place. */
export interface Chain {
  links: readonly LinkFunction[];
  /** u₀ = x, u₁ … the last one is y. */
  values: readonly number[];
  /** The slope of each link where it stands: duₖ/duₖ₋₁. */
  slopes: readonly number[];
  /** dy/duₖ for each value: the product of all slopes after it; 1 for y itself. */
  gradients: readonly number[];
  /** dy/dx by trying. */
  numerical: number;
}

/** Works a chain out, forward and back. */
export function chainAt(keys: readonly string[], x: number): Chain {
  const links = keys.map(functionOf);
  const values = through(links, x);
  values[values.length - 1].backward();
  return {
    links,
    values: values.map(({ data }) => data),
    slopes: values.slice(1).map(({ inputs }) => inputs[0].slope),
    gradients: values.map(({ gradient }) => gradient),
    numerical: numericalDerivative((moved) => lastOf(keys, moved), x),
  };
}

/** y for another x. */
export function lastOf(keys: readonly string[], x: number): number {
  return through(keys.map(functionOf), x)[keys.length].data;
}

function through(links: readonly LinkFunction[], x: number): Value[] {
  const values = [variable(x)];
  for (const { apply } of links) values.push(apply(values[values.length - 1]));
  return values;
}
