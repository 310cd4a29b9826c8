import { readName } from "./names.ts";
import type { Random } from "./random.ts";

const usual = {
  normal: 0.1,
  uniform: 0.5,
  xavier: null,
  he: null,
  constant: 0,
} as const satisfies Record<string, number | null>;

/** The names that networks take for the way in which their weights start. */
export const initializerNames = /* @__PURE__ */ Object.keys(usual) as readonly (keyof typeof usual)[];

/**
 * A function that draws one starting weight of a layer with so many inputs and neurons:
 * - "normal(0.1)": the normal distribution with that standard deviation;
 * - "uniform(0.5)": evenly from −0.5 to 0.5;
 * - "xavier": evenly up to ±√(6/(inputs + neurons)) (Glorot & Bengio 2010), made for tanh and sigmoid;
 * - "he": the normal distribution with deviation √(2/inputs) (He et al. 2015), made for ReLU;
 * - "constant(0.5)": always that number, with which the neurons of a layer never become different.
 */
export function initializer(name: string, inputs: number, neurons: number): (generator: Random) => number {
  const { kind, parameter } = readName("initializer", name, usual);
  const limit = Math.sqrt(6 / (inputs + neurons));
  switch (kind) {
    case "normal":
      return (generator) => generator.normal(0, parameter);
    case "uniform":
      return (generator) => generator.uniform(-parameter, parameter);
    case "xavier":
      return (generator) => generator.uniform(-limit, limit);
    case "he":
      return (generator) => generator.normal(0, Math.sqrt(2 / inputs));
    case "constant":
      return () => parameter;
  }
}
