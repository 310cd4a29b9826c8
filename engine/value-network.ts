import { type Activation, activationFunction } from "./activation-names.ts";
import { checkFilled, checkFiniteVector, checkLength, checkVector } from "./checks.ts";
import { type Loss, lossFunction } from "./losses.ts";
import { checkNetwork, type Network } from "./network.ts";
import { isFused } from "./output.ts";
import { Value } from "./value.ts";
import type { Vector } from "./vector.ts";

/** A network whose every number is a `Value`: slow, and of any loss the graph can be looked into. */
export interface ValueNetwork {
  readonly layers: readonly {
    readonly weights: readonly (readonly Value[])[];
    readonly biases: readonly Value[];
  }[];
  /** The outputs for one sample. */
  output(x: readonly (Value | number)[]): Value[];
  /** The loss of several samples, averaged. */
  loss(x: readonly Vector[], y: readonly Vector[], loss: string): Value;
  /** The gradients that `backward` left, in the order of `Network.values`. */
  gradient(): number[];
}

/** The network as a graph of scalar operations, to differentiate it automatically. */
export function valueNetwork(network: Network): ValueNetwork {
  checkNetwork("valueNetwork", network);
  const layers = network.layers.map(({ weights, biases, activation }, l) => ({
    activation: activationFunction(activation),
    weights: weights.toRows().map((row, i) => row.map((w, j) => new Value(w, `w${l + 1}_${i + 1}${j + 1}`))),
    biases: Array.from(biases, (b, i) => new Value(b, `b${l + 1}_${i + 1}`)),
  }));
  const { activation: last } = layers[layers.length - 1];

  // The weighted sums of the last layer.
  function logits(x: readonly (Value | number)[]): Value[] {
    checkVector("valueNetwork", "x", x);
    checkLength("valueNetwork", "x", x, network.sizes[0]);
    let a = x.map((value) => (value instanceof Value ? value : new Value(value)));
    layers.forEach(({ weights, biases, activation }, l) => {
      const z = weights.map((row, i) => row.reduce((sum, w, j) => sum.plus(w.times(a[j])), biases[i]));
      a = l === layers.length - 1 ? z : activateAll(z, activation);
    });
    return a;
  }

  function loss(x: readonly Vector[], y: readonly Vector[], name: string): Value {
    checkFilled("valueNetwork", "the list of inputs", x, "an array of vectors");
    checkFilled("valueNetwork", "the list of targets", y, "an array of vectors");
    const losses = x.map((inputs, s) => {
      checkFiniteVector("valueNetwork", `x[${s}]`, inputs, network.sizes[0]);
      checkFiniteVector("valueNetwork", `y[${s}]`, y[s], network.sizes[layers.length]);
      return sampleLoss(logits(Array.from(inputs)), y[s], last, lossFunction(name));
    });
    return total(losses).times(1 / x.length);
  }

  return {
    layers,
    output: (x) => activateAll(logits(x), last),
    loss,
    gradient: () =>
      layers.flatMap(({ weights, biases }) => [...weights.flat(), ...biases]).map((v) => v.gradient),
  };
}

function activateAll(z: readonly Value[], activation: Activation): Value[] {
  const { kind, f, derivative } = activation;
  if (kind !== "softmax") return z.map((value) => value.through(kind, f, derivative));
  const powers = shifted(z, activation).map((value) => value.exp());
  const sum = total(powers);
  return powers.map((power) => power.dividedBy(sum));
}

// z less its largest entry, over softmax's temperature.
function shifted(z: readonly Value[], { parameter }: Activation): Value[] {
  const largest = Math.max(...z.map(({ data }) => data));
  return z.map((value) => value.minus(largest).times(1 / parameter));
}

// From the weighted sums where activation and loss are taken together: Σ y(ln Σeᶻ − z), or y ln(1 + e⁻ᶻ) +
// (1 − y) ln(1 + eᶻ).
function sampleLoss(z: readonly Value[], y: Vector, activation: Activation, loss: Loss): Value {
  const { kind, mean, term, derivative } = loss;
  let terms: Value[];
  if (!isFused(activation.kind, kind)) {
    terms = activateAll(z, activation).map((output, i) =>
      output.through(
        kind,
        (p) => term(p, y[i]),
        (p) => derivative(p, y[i]),
      ),
    );
  } else if (kind === "crossEntropy") {
    const logits = shifted(z, activation);
    const log = total(logits.map((value) => value.exp())).log();
    terms = logits.map((value, i) => log.minus(value).times(y[i]));
  } else {
    const softplus = (value: Value) => value.activate("softplus");
    terms = z.map((value, i) =>
      softplus(value.times(-1))
        .times(y[i])
        .plus(softplus(value).times(1 - y[i])),
    );
  }
  return total(terms).times(mean ? 1 / y.length : 1);
}

function total(values: readonly Value[]): Value {
  return values.reduce((sum, value) => sum.plus(value));
}
