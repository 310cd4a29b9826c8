import { activationFunction } from "./activation-names.ts";
import type { DenseLayer } from "./layer.ts";
import { binaryTerm } from "./logits.ts";
import type { Loss } from "./losses.ts";
import type { Network } from "./network.ts";
import { isFused } from "./output.ts";
import { logSumExp, softmax, softmaxJacobian } from "./softmax.ts";
import { activationFormula, lossFormula, lossSlopeFormula, slopeFormula } from "./trace-formulas.ts";
import { type Quantity, type StepWriter, sumOfProducts, type TracePlace } from "./trace-step.ts";

export interface TracedSample {
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Counted from 1. */
  readonly number: number;
  /** Whether it is the only one, so that symbols need no mark. */
  readonly alone: boolean;
}

/** The gradient of one weight or bias, and the parameter itself. */
export interface TracedGradient {
  readonly place: TracePlace;
  readonly parameter: Quantity;
  readonly gradient: Quantity;
}

/** The forward pass, the loss and the backward pass of one sample, step by step. */
export function traceSample(network: Network, sample: TracedSample, loss: Loss, write: StepWriter) {
  const mark = sample.alone ? "" : `[${sample.number}]`;
  const last = network.layers.length;
  const at = (
    quantity: TracePlace["quantity"],
    layer: number,
    neuron?: number,
    from?: number,
  ): TracePlace => ({
    quantity,
    layer,
    ...(sample.alone ? {} : { sample: sample.number }),
    ...(neuron === undefined ? {} : { neuron }),
    ...(from === undefined ? {} : { from }),
  });
  const error = `E${mark && `_{${mark}}`}`;
  const slopeSymbol = (of: string) => `\\frac{\\partial ${error}}{\\partial ${of}}`;
  const named = (letter: string, l: number) => (i: number) => `${letter}^{(${l})${mark}}_{${i + 1}}`;

  function forward(layer: DenseLayer, l: number, x: readonly Quantity[]) {
    const activation = activationFunction(layer.activation);
    const { weights, biases } = parameters(layer, l);
    const z = weights.map((row, i) => {
      const operands = [...row.flatMap((w, j) => [w, x[j]]), biases[i]];
      return write(
        "forward",
        at("weightedSum", l, i + 1),
        named("z", l)(i),
        operands,
        sumOfProducts.tex,
        sumOfProducts.compute,
      );
    });
    const a = z.map((own, i) => {
      const whole = activation.kind === "softmax";
      const tex = ([mine, ...all]: string[]) => activationFormula(activation, mine, all);
      const compute = ([mine, ...all]: number[]) =>
        whole ? softmax(all, activation.parameter)[i] : activation.f(mine);
      return write(
        "forward",
        at("activation", l, i + 1),
        named("a", l)(i),
        whole ? [own, ...z] : [own],
        tex,
        compute,
      );
    });
    return { activation, weights, biases, x, z, a };
  }

  const inputs = sample.x.map((value, j) => ({
    symbol: `x${mark && `^{${mark}}`}_{${j + 1}}`,
    value,
  }));
  const layers: ReturnType<typeof forward>[] = [];
  network.layers.forEach((layer, l) => {
    layers.push(forward(layer, l + 1, layers[l - 1]?.a ?? inputs));
  });
  const { a, z, activation } = layers[last - 1];
  const targets = sample.y.map((value, i) => ({
    symbol: `y${mark && `^{${mark}}`}_{${i + 1}}`,
    value,
  }));
  const fused = isFused(activation.kind, loss.kind);
  const n = a.length;
  const value = write(
    "loss",
    at("loss", last),
    error,
    [...a, ...targets],
    (t) => lossFormula(loss, t.slice(0, n), t.slice(n)),
    (v) => lossValue(loss, fused, activation.parameter, z, v.slice(0, n), v.slice(n)),
  );

  // δ of the output layer: p − y where activation and loss are taken together, or else from ∂E/∂a.
  function outputDeltas(): Quantity[] {
    if (!fused) {
      const slopes = a.map((own, i) =>
        write(
          "backward",
          at("activationGradient", last, i + 1),
          slopeSymbol(own.symbol),
          [own, targets[i]],
          ([p, y]) => lossSlopeFormula(loss, p, y, n),
          ([p, y]) => loss.derivative(p, y) / (loss.mean ? n : 1),
        ),
      );
      return deltas(last, slopes);
    }
    const whole = loss.kind === "crossEntropy" ? sample.y.reduce((sum, share) => sum + share, 0) : 1;
    const share = loss.kind === "crossEntropy" ? activation.parameter : n;
    return a.map((own, i) =>
      write(
        "backward",
        at("delta", last, i + 1),
        named("\\delta", last)(i),
        [own, targets[i]],
        ([p, y]) => over(`${p}${whole === 1 ? "" : ` \\cdot ${whole}`} - ${y}`, share),
        ([p, y]) => (p * whole - y) / share,
      ),
    );
  }

  // δ = ∂E/∂a · f′(z); after softmax every ∂E/∂a has a part in every δ.
  function deltas(l: number, slopes: readonly Quantity[]): Quantity[] {
    const layer = layers[l - 1];
    if (layer.activation.kind === "softmax") return softmaxDeltas(l, slopes);
    return layer.z.map((sum, i) => {
      const slope = write(
        "backward",
        at("slope", l, i + 1),
        `\\sigma'(${sum.symbol})`,
        [sum, layer.a[i]],
        ([own, output]) => slopeFormula(layer.activation, own, output),
        ([own]) => layer.activation.derivative(own),
      );
      const operands = [slopes[i], slope];
      return write(
        "backward",
        at("delta", l, i + 1),
        named("\\delta", l)(i),
        operands,
        sumOfProducts.tex,
        sumOfProducts.compute,
      );
    });
  }

  function softmaxDeltas(l: number, slopes: readonly Quantity[]): Quantity[] {
    const { a: p, z: sums, activation: softmaxed } = layers[l - 1];
    const jacobian = softmaxJacobian(
      sums.map(({ value: sum }) => sum),
      softmaxed.parameter,
    );
    const part = (k: number, i: number) =>
      write(
        "backward",
        at("slope", l, i + 1, k + 1),
        `\\frac{\\partial ${p[k].symbol}}{\\partial ${sums[i].symbol}}`,
        [p[k], p[i]],
        ([one, other]) =>
          over(k === i ? `${one} (1 - ${one})` : `-${one} \\cdot ${other}`, softmaxed.parameter),
        () => jacobian.at(k, i),
      );
    return sums.map((_, i) => {
      const operands = slopes.flatMap((slope, k) => [slope, part(k, i)]);
      return write(
        "backward",
        at("delta", l, i + 1),
        named("\\delta", l)(i),
        operands,
        sumOfProducts.tex,
        sumOfProducts.compute,
      );
    });
  }

  const gradients: TracedGradient[][] = [];
  function backward(l: number, delta: readonly Quantity[]): void {
    const { weights, biases, x } = layers[l - 1];
    const own: TracedGradient[] = [];
    weights.forEach((row, i) => {
      row.forEach((parameter, j) => {
        const place = at("weightGradient", l, i + 1, j + 1);
        const gradient = write(
          "backward",
          place,
          slopeSymbol(parameter.symbol),
          [delta[i], x[j]],
          sumOfProducts.tex,
          sumOfProducts.compute,
        );
        own.push({ place, parameter, gradient });
      });
    });
    biases.forEach((parameter, i) => {
      const place = at("biasGradient", l, i + 1);
      const gradient = write(
        "backward",
        place,
        slopeSymbol(parameter.symbol),
        [delta[i]],
        sumOfProducts.tex,
        sumOfProducts.compute,
      );
      own.push({ place, parameter, gradient });
    });
    gradients.unshift(own);
    // What a neuron passes on comes back along all of its edges, and adds up.
    const slopes = x.map(({ symbol }, j) => {
      const operands = delta.flatMap((value, i) => [weights[i][j], value]);
      return write(
        "backward",
        at("activationGradient", l - 1, j + 1),
        slopeSymbol(symbol),
        operands,
        sumOfProducts.tex,
        sumOfProducts.compute,
      );
    });
    if (l > 1) backward(l - 1, deltas(l - 1, slopes));
  }

  backward(last, outputDeltas());
  return { loss: value, gradients: gradients.flat() };
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
        }),
      ),
    ),
    biases: Array.from(biases, (value, i): Quantity => ({ symbol: `b^{(${l})}_{${i + 1}}`, value })),
  };
}

// From the weighted sums where activation and loss are taken together, as everywhere in the engine.
function lossValue(
  { mean, term, kind }: Loss,
  fused: boolean,
  temperature: number,
  z: readonly Quantity[],
  p: readonly number[],
  y: readonly number[],
): number {
  const logits = z.map(({ value }) => value / (kind === "crossEntropy" ? temperature : 1));
  const whole = fused && kind === "crossEntropy" ? logSumExp(logits) : 0;
  const one = (prediction: number, i: number) => {
    if (!fused) return term(prediction, y[i]);
    return kind === "crossEntropy" ? y[i] * (whole - logits[i]) : binaryTerm(logits[i], y[i]);
  };
  return p.map(one).reduce((sum, value) => sum + value, 0) / (mean ? p.length : 1);
}

function over(tex: string, divisor: number): string {
  return divisor === 1 ? tex : `\\frac{${tex}}{${divisor}}`;
}
