import { activationFunction } from "../../engine/index.ts";
import type { Range } from "./plane-frame.ts";

/** A number that a function may carry, and what it may be. */
export interface CatalogueParameter {
  readonly sym: string;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly usual: number;
}

/** An activation as the book shows it: name, function, slope, and where either jumps. */
export interface CatalogueEntry {
  readonly key: string;
  readonly name: string;
  readonly parameter?: CatalogueParameter;
  f(z: number, parameter?: number): number;
  derivative(z: number, parameter?: number): number;
  /** Where the function has a jump or a corner, and so no slope. */
  hasNoSlopeAt(z: number, parameter?: number): boolean;
  /** Where it or its slope may jump. */
  readonly breaks: readonly number[];
  /** A frame in which its shape can be seen, and one for its slope. */
  readonly y: Range;
  readonly slopeY: Range;
}

const bounded: Range = [-1.3, 1.3];
const unbounded: Range = [-1.5, 4];
const usualSlope: Range = [-0.3, 1.3];

const never = () => false;
const atZero = (z: number) => z === 0;

/** An entry whose function and slope are the engine's. */
function entry(
  key: string,
  name: string,
  more: Partial<Pick<CatalogueEntry, "parameter" | "hasNoSlopeAt" | "breaks" | "y">> = {},
): CatalogueEntry {
  const plain = activationFunction(key);
  const at = (parameter?: number) =>
    more.parameter && parameter !== undefined ? activationFunction(`${key}(${parameter})`) : plain;
  return {
    key,
    name,
    f: (z, parameter) => at(parameter).f(z),
    derivative: (z, parameter) => at(parameter).derivative(z),
    hasNoSlopeAt: never,
    breaks: [],
    y: unbounded,
    slopeY: usualSlope,
    ...more,
  };
}

const SLOPE = 4;

/** All activations of one number that the book knows: those of the engine, and the straight line 4z. */
export const catalogue: readonly CatalogueEntry[] = [
  entry("identity", "identity"),
  {
    ...entry("identity", "linear 4z"),
    key: "linear",
    f: (z) => SLOPE * z,
    derivative: () => SLOPE,
    slopeY: [-0.5, 4.5],
  },
  entry("step", "step", { y: bounded, breaks: [0], hasNoSlopeAt: atZero }),
  entry("sigmoid", "sigmoid", { y: bounded }),
  entry("tanh", "tanh", { y: bounded }),
  entry("relu", "ReLU", { breaks: [0], hasNoSlopeAt: atZero }),
  entry("leakyRelu", "leaky ReLU", {
    breaks: [0],
    hasNoSlopeAt: atZero,
    parameter: { sym: "s", label: "leaky slope", min: 0, max: 0.5, step: 0.002, usual: 0.01 },
  }),
  entry("elu", "ELU", {
    breaks: [0],
    hasNoSlopeAt: (z, alpha = 1) => z === 0 && alpha !== 1,
    parameter: { sym: "α", label: "ELU α", min: 0.1, max: 2, step: 0.1, usual: 1 },
  }),
  entry("gelu", "GELU"),
  entry("swish", "swish"),
  entry("softplus", "softplus"),
];

/** The entry of that key. Throws a RangeError for one that is not there. */
export function catalogueEntry(key: string): CatalogueEntry {
  const found = catalogue.find((one) => one.key === key);
  if (!found) throw new RangeError(`“${key}” is none of ${catalogue.map((one) => one.key).join(", ")}.`);
  return found;
}
