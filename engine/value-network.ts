import { checkFiniteVector } from "./checks.ts";
import { lossFunction } from "./losses.ts";
import type { Network } from "./network.ts";
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
  const layers = network.layers.map(({ weights, biases, activation }, l) => ({
    activation,
    weights: weights.toRows().map((row, i) => row.map((w, j) => new Value(w, `w${l + 1}_${i + 1}${j + 1}`))),
    biases: Array.from(biases, (b, i) => new Value(b, `b${l + 1}_${i + 1}`)),
  }));

  function logits(x: readonly (Value | number)[]): Value[] {
    let a = x.map((value) => (value instanceof Value ? value : new Value(value)));
    layers.forEach(({ weights, biases, activation }, l) => {
      const z = weights.map((row, i) => row.reduce((sum, w, j) => sum.plus(w.times(a[j])), biases[i]));
      a = l === layers.length - 1 ? z : activateAll(z, activation);
    });
    return a;
  }

  const last = layers[layers.length - 1].activation;
  const output = (x: readonly (Value | number)[]) => activateAll(logits(x), last);

  function loss(x: readonly Vector[], y: readonly Vector[], name: string): Value {
    const losses = x.map((inputs, s) => {
      checkFiniteVector("valueNetwork", `y[${s}]`, y[s], network.sizes[network.sizes.length - 1]);
      return sampleLoss(logits(Array.from(inputs)), Array.from(y[s]), last, name);
    });
    return total(losses).times(1 / x.length);
  }

  const gradient = () =>
    layers.flatMap(({ weights, biases }) => [...weights.flat(), ...biases]).map((v) => v.gradient);
  return { layers, output, loss, gradient };
}

function activateAll(z: readonly Value[], name: string): Value[] {
  const [kind, temperature = "1"] = name.split(/[()]/);
  if (kind !== "softmax") return z.map((value) => value.activate(name));
  const powers = shifted(z, Number(temperature)).map((value) => value.exp());
  const sum = total(powers);
  return powers.map((power) => power.dividedBy(sum));
}

// z less its largest entry, over the temperature.
function shifted(z: readonly Value[], temperature: number): Value[] {
  const largest = Math.max(...z.map(({ data }) => data));
  return z.map((value) => value.minus(largest).times(1 / temperature));
}

function sampleLoss(z: readonly Value[], y: readonly number[], activation: string, name: string): Value {
  const { kind, mean, term, derivative } = lossFunction(name);
  const [activationKind, temperature = "1"] = activation.split(/[()]/);
  if (isFused(activationKind, kind)) {
    const logits = kind === "crossEntropy" ? shifted(z, Number(temperature)) : z;
    return fusedLoss(logits, y, kind);
  }
  const outputs = activateAll(z, activation);
  const terms = outputs.map(
    (p, i) => new Value(term(p.data, y[i]), "", kind, [{ value: p, slope: derivative(p.data, y[i]) }]),
  );
  return total(terms).times(mean ? 1 / y.length : 1);
}

function fusedLoss(z: readonly Value[], y: readonly number[], kind: string): Value {
  if (kind === "crossEntropy") {
    const log = total(z.map((value) => value.exp())).log();
    return total(z.map((value, i) => log.minus(value).times(y[i])));
  }
  const terms = z.map((value, i) => {
    const no = value.activate("softplus").times(1 - y[i]);
    return value.times(-1).activate("softplus").times(y[i]).plus(no);
  });
  return total(terms).times(1 / y.length);
}

function total(values: readonly Value[]): Value {
  return values.reduce((sum, value) => sum.plus(value));
}
