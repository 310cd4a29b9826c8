import { activationFunction } from "./activation-names.ts";
import type { DenseLayer } from "./layer.ts";
import type { Loss } from "./losses.ts";
import type { Network } from "./network.ts";
import { isFused, outputLoss } from "./output.ts";
import { softmax } from "./softmax.ts";
import { activationFormula, lossFormula } from "./trace-formulas.ts";
import {
  type Quantity,
  type StepWriter,
  sumOfProducts,
  type TracePhase,
  type TracePlace,
} from "./trace-step.ts";

export interface TracedSample {
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Counted from 1. */
  readonly number: number;
  /** Whether it is the only one, so that symbols need no mark. */
  readonly alone: boolean;
}

/** How the quantities of a sample are called, and where they are. */
export function sampleNames({ alone, number }: TracedSample) {
  const mark = alone ? "" : `[${number}]`;
  return {
    error: `E${mark && `_{${mark}}`}`,
    named: (letter: string, l: number) => (i: number) => `${letter}^{(${l})${mark}}_{${i + 1}}`,
    given: (letter: string) => (i: number) => `${letter}${mark && `^{${mark}}`}_{${i + 1}}`,
    at: (quantity: TracePlace["quantity"], layer: number, neuron?: number, from?: number): TracePlace => ({
      quantity,
      layer,
      ...(alone ? {} : { sample: number }),
      ...(neuron === undefined ? {} : { neuron }),
      ...(from === undefined ? {} : { from }),
    }),
  };
}

/** The forward pass and the loss of one sample, step by step: the loss before the update, or after it ("again"). */
export function traceForward(
  network: Network,
  sample: TracedSample,
  loss: Loss,
  write: StepWriter,
  phase: TracePhase & ("forward" | "again") = "forward",
) {
  const { error, named, given, at } = sampleNames(sample);

  function forward(layer: DenseLayer, l: number, x: readonly Quantity[]) {
    const activation = activationFunction(layer.activation);
    const { weights, biases } = parameters(layer, l);
    const z = weights.map((row, i) => {
      const operands = [...row.flatMap((w, j) => [w, x[j]]), biases[i]];
      const place = at("weightedSum", l, i + 1);
      return write(phase, place, named("z", l)(i), operands, sumOfProducts.tex, sumOfProducts.compute);
    });
    const a = z.map((own, i) => {
      const whole = activation.kind === "softmax";
      const tex = ([mine, ...all]: string[]) => activationFormula(activation, mine, all);
      const compute = ([mine, ...all]: number[]) =>
        whole ? softmax(all, activation.parameter)[i] : activation.f(mine);
      const operands = whole ? [own, ...z] : [own];
      return write(phase, at("activation", l, i + 1), named("a", l)(i), operands, tex, compute);
    });
    return { activation, weights, biases, x, z, a };
  }

  const inputs = sample.x.map(
    (value, j): Quantity => ({ symbol: given("x")(j), value, place: at("input", 0, j + 1) }),
  );
  const layers: ReturnType<typeof forward>[] = [];
  network.layers.forEach((layer, l) => {
    layers.push(forward(layer, l + 1, layers[l - 1]?.a ?? inputs));
  });
  const last = layers.length;
  const { a, z, activation } = layers[last - 1];
  const targets = sample.y.map(
    (value, i): Quantity => ({ symbol: given("y")(i), value, place: at("target", last, i + 1) }),
  );
  const fused = isFused(activation.kind, loss.kind);
  const n = a.length;
  const value = write(
    phase === "again" ? "again" : "loss",
    at("loss", last),
    error,
    [...a, ...targets],
    (t) => lossFormula(loss, t.slice(0, n), t.slice(n)),
    // From z where activation and loss are taken together, as everywhere in the engine.
    () => outputLoss({ activation, z: values(z), a: values(a) }, loss, values(targets), 1, n),
  );
  return { layers, targets, fused, loss: value };
}

function values(quantities: readonly Quantity[]): Float64Array {
  return Float64Array.from(quantities, ({ value }) => value);
}

// The weights and biases of a layer with their symbols.
function parameters({ weights, biases }: DenseLayer, l: number) {
  const comma = weights.rows > 9 || weights.columns > 9 ? "," : "";
  return {
    weights: weights.toRows().map((row, i) =>
      row.map(
        (value, j): Quantity => ({
          symbol: `w^{(${l})}_{${i + 1}${comma}${j + 1}}`,
          value,
          place: { quantity: "weight", layer: l, neuron: i + 1, from: j + 1 },
        }),
      ),
    ),
    biases: Array.from(
      biases,
      (value, i): Quantity => ({
        symbol: `b^{(${l})}_{${i + 1}}`,
        value,
        place: { quantity: "bias", layer: l, neuron: i + 1 },
      }),
    ),
  };
}
