import { checkFiniteVector, checkHas, checkLength } from "./checks.ts";
import { backwardLayer, createPass, forwardLayer, type LayerGradient, type LayerPass } from "./layer.ts";
import { asMatrix, checkShares, type Loss, lossFunction, type Outputs, pair } from "./losses.ts";
import { Matrix } from "./matrix.ts";
import { checkNetwork, copyNetwork, type Network } from "./network.ts";
import { outputGradient, outputLoss } from "./output.ts";

/** What a network computes on its way from inputs to outputs. Every matrix has a row for each sample. */
export interface ForwardPass {
  readonly x: Matrix;
  /** The weighted sums and activations of each layer. */
  readonly layers: readonly { readonly z: Matrix; readonly a: Matrix }[];
  /** ŷ, the activations of the last layer. */
  readonly output: Matrix;
  /** The buffers behind these matrices, for the backward pass. */
  readonly passes: readonly LayerPass[];
}

/** What the backward pass finds out: how the loss changes with each number of the network. */
export interface BackwardPass {
  /** E, averaged over the samples. */
  readonly loss: number;
  /** ∂E/∂W (neurons × inputs), ∂E/∂b and δ = ∂E/∂z (samples × neurons) of each layer. */
  readonly layers: readonly (LayerGradient & { readonly delta: Matrix })[];
  /** ∂E/∂x, samples × inputs. */
  readonly input: Matrix;
  /** All gradients in one array, in the order of `network.values`. */
  readonly gradient: Float64Array;
}

/** The forward pass: one sample (a vector) or several (a row for each). Throws when sizes do not fit. */
export function forwardPass(network: Network, input: Outputs): ForwardPass {
  checkNetwork("forwardPass", network);
  const x = asMatrix(input);
  checkFiniteVector("forwardPass", "the input", x.data);
  checkLength("forwardPass", "each sample", { length: x.columns }, network.sizes[0]);
  const passes = network.layers.map((layer) => createPass(layer, x.rows));
  runForward(network, passes, x.data, x.rows);
  const layers = passes.map(({ z, a }, l) => {
    const matrix = (data: Float64Array) => new Matrix(x.rows, network.sizes[l + 1], data);
    return { z: matrix(z), a: matrix(a) };
  });
  return { x, layers, output: layers[layers.length - 1].a, passes };
}

/** The backward pass that follows a forward pass: the loss of its output against the target, and all gradients. */
export function backwardPass(
  network: Network,
  forward: ForwardPass,
  target: Outputs,
  loss: string,
): BackwardPass {
  checkNetwork("backwardPass", network);
  checkHas("backwardPass", "the forward pass", forward, "passes", "what forwardPass gives");
  const { x, passes, output } = forward;
  const y = targetsOf("backwardPass", output, target, loss);
  const gradient = copyNetwork(network, new Float64Array(network.values.length));
  const input = new Matrix(x.rows, x.columns);
  const batch = { x: x.data, y: y.data, rows: x.rows };
  const value = runBackward(network, passes, batch, lossFunction(loss), gradient, input.data);
  const layers = gradient.layers.map(({ weights, biases, neurons }, l) => ({
    weights,
    biases,
    // A copy: another backward pass after the same forward pass uses the buffer again.
    delta: new Matrix(x.rows, neurons, passes[l].delta.slice()),
  }));
  return { loss: value, layers, input, gradient: gradient.values };
}

/** ŷ alone, samples × outputs. */
export function networkOutput(network: Network, input: Outputs): Matrix {
  return forwardPass(network, input).output;
}

/** The loss of the network's output against the target, averaged over the samples. */
export function networkLoss(network: Network, input: Outputs, target: Outputs, loss: string): number {
  const { passes, output } = forwardPass(network, input);
  const y = targetsOf("networkLoss", output, target, loss);
  return outputLoss(passes[passes.length - 1], lossFunction(loss), y.data, output.rows, output.columns);
}

// The targets as a matrix of the output's shape. Throws where loss and targets do not go together.
function targetsOf(where: string, output: Matrix, target: Outputs, loss: string): Matrix {
  const [, y] = pair(where, output, target);
  checkShares(where, lossFunction(loss).kind, "target", y);
  return y;
}

/**
 * The forward pass of all layers, in buffers that are there already; `drop`, in training with dropout, is done to
 * each layer's activations before the next layer takes them.
 */
export function runForward(
  network: Network,
  passes: readonly LayerPass[],
  x: Float64Array,
  rows: number,
  drop?: (layer: number, pass: LayerPass, rows: number) => void,
): void {
  for (let l = 0; l < passes.length; l++) {
    forwardLayer(network.layers[l], passes[l], l === 0 ? x : passes[l - 1].a, rows);
    drop?.(l, passes[l], rows);
  }
}

/** The loss, then the backward pass of all layers, last to first, in buffers that are there already. */
export function runBackward(
  network: Network,
  passes: readonly LayerPass[],
  batch: {
    readonly x: Float64Array;
    readonly y: Float64Array;
    readonly rows: number;
  },
  loss: Loss,
  gradient: Network,
  input: Float64Array | null = null,
  writeDelta = outputGradient,
): number {
  const { x, y, rows } = batch;
  const last = passes.length - 1;
  const outputs = network.sizes[last + 1];
  const value = outputLoss(passes[last], loss, y, rows, outputs);
  const isDelta = writeDelta(passes[last], loss, y, rows, outputs);
  for (let l = last; l >= 0; l--) {
    const before = l === 0 ? input : passes[l - 1].delta;
    const below = l === 0 ? x : passes[l - 1].a;
    backwardLayer(
      network.layers[l],
      passes[l],
      below,
      rows,
      gradient.layers[l],
      before,
      isDelta && l === last,
    );
  }
  return value;
}
