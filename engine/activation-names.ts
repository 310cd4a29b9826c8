import * as a from "./activations.ts";
import { readName } from "./names.ts";
import { step } from "./perceptron.ts";

/** An activation by name, as networks take it: a = f(z), entry by entry, and its derivative. */
export interface Activation {
  readonly kind: ActivationKind;
  /** The slope of leakyRelu, alpha of elu, the temperature of softmax; 0 for the others. */
  readonly parameter: number;
  readonly f: (z: number) => number;
  readonly derivative: (z: number) => number;
}

type Scalar = (z: number, parameter?: number) => number;

const scalars = {
  identity: [a.identity, a.identityDerivative],
  step: [step, a.stepDerivative],
  sigmoid: [a.sigmoid, a.sigmoidDerivative],
  tanh: [a.tanh, a.tanhDerivative],
  relu: [a.relu, a.reluDerivative],
  leakyRelu: [a.leakyRelu, a.leakyReluDerivative],
  elu: [a.elu, a.eluDerivative],
  gelu: [a.gelu, a.geluDerivative],
  swish: [a.swish, a.swishDerivative],
  softplus: [a.softplus, a.softplusDerivative],
  // Softmax mixes all entries, so it has no function of one number; networks treat it apart.
  softmax: [ofWholeVector, ofWholeVector],
} satisfies Record<string, [f: Scalar, derivative: Scalar]>;

export type ActivationKind = keyof typeof scalars;

const usual: Record<ActivationKind, number | null> = {
  identity: null,
  step: null,
  sigmoid: null,
  tanh: null,
  relu: null,
  leakyRelu: 0.01,
  elu: 1,
  gelu: null,
  swish: null,
  softplus: null,
  softmax: 1,
};

/** The names that `activationFunction` knows. */
export const activationNames = /* @__PURE__ */ Object.keys(usual) as readonly ActivationKind[];

/**
 * The activation of that name. leakyRelu, elu and softmax may carry a number: "leakyRelu(0.1)" (the slope),
 * "elu(1)" (alpha), "softmax(2)" (the temperature). Throws a RangeError for a name or number that it does not know.
 */
export function activationFunction(name: string): Activation {
  const { kind, parameter } = readName("activationFunction", name, usual, ["softmax"]);
  const [f, derivative]: readonly Scalar[] = scalars[kind];
  if (usual[kind] === null) return { kind, parameter, f, derivative };
  return {
    kind,
    parameter,
    f: (z) => f(z, parameter),
    derivative: (z) => derivative(z, parameter),
  };
}

function ofWholeVector(): never {
  throw new TypeError(
    "activationFunction: softmax is a function of a whole vector; use softmax and softmaxJacobian",
  );
}
