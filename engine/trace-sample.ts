import type { Loss } from "./losses.ts";
import type { Network } from "./network.ts";
import { softmaxJacobian } from "./softmax.ts";
import { lossSlopeFormula, slopeFormula } from "./trace-formulas.ts";
import { sampleNames, type TracedSample, traceForward } from "./trace-forward.ts";
import { type Quantity, type StepWriter, sumOfProducts, type TracePlace } from "./trace-step.ts";

/** The gradient of one weight or bias, and the parameter itself. */
export interface TracedGradient {
  readonly place: TracePlace;
  readonly parameter: Quantity;
  readonly gradient: Quantity;
}

/** The forward pass, the loss and the backward pass of one sample, step by step. */
export function traceSample(network: Network, sample: TracedSample, loss: Loss, write: StepWriter) {
  const { error, named, at } = sampleNames(sample);
  const slopeSymbol = (of: string) => `\\frac{\\partial ${error}}{\\partial ${of}}`;
  const pass = traceForward(network, sample, loss, write);
  const { layers, targets, fused } = pass;
  const last = layers.length;
  const { a, activation } = layers[last - 1];
  const n = a.length;

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
  return { loss: pass.loss, gradients: gradients.flat() };
}

function over(tex: string, divisor: number): string {
  return divisor === 1 ? tex : `\\frac{${tex}}{${divisor}}`;
}
