import { activate } from "./activate.ts";
import { type Activation, activationFunction } from "./activation-names.ts";
import type { Matrix } from "./matrix.ts";
import { addProduct, byRows, transposed } from "./product.ts";

/** A dense layer: a = σ(Wx + b). Row i of W holds the weights of neuron i, one for each input. */
export interface DenseLayer {
  readonly inputs: number;
  readonly neurons: number;
  /** A name as `activationFunction` takes it. */
  readonly activation: string;
  /** W, neurons × inputs. */
  readonly weights: Matrix;
  /** b, one for each neuron. */
  readonly biases: Float64Array;
}

/** What one layer computes for a batch of `rows` samples; each array holds rows × neurons numbers, a row a sample. */
export interface LayerPass {
  readonly activation: Activation;
  readonly z: Float64Array;
  readonly a: Float64Array;
  /** σ′(z). */
  readonly slope: Float64Array;
  /** ∂E/∂a, and after the backward pass δ = ∂E/∂z. */
  readonly delta: Float64Array;
}

/** The gradient of a loss with respect to a layer's parameters, in the same shapes. */
export type LayerGradient = Pick<DenseLayer, "weights" | "biases">;

/** Room for the pass of a batch of at most `rows` samples. */
export function createPass(layer: Pick<DenseLayer, "neurons" | "activation">, rows: number): LayerPass {
  const room = () => new Float64Array(rows * layer.neurons);
  return {
    activation: activationFunction(layer.activation),
    z: room(),
    a: room(),
    slope: room(),
    delta: room(),
  };
}

/** The forward pass of a layer: Z = XWᵀ + b and A = σ(Z), for X of rows × inputs. */
export function forwardLayer(layer: DenseLayer, pass: LayerPass, x: Float64Array, rows: number): void {
  const { inputs, neurons, weights, biases } = layer;
  for (let start = 0; start < rows * neurons; start += neurons) {
    // By hand: for so few numbers `set` takes longer than what it does.
    for (let i = 0; i < neurons; i++) pass.z[start + i] = biases[i];
  }
  addProduct(pass.z, x, weights.data, rows, neurons, inputs, byRows(inputs), transposed(inputs));
  activate(pass.activation, pass.z, pass.a, pass.slope, rows, neurons);
}

/**
 * The backward pass of a layer. `pass.delta` comes in as ∂E/∂a and becomes δ = ∂E/∂a ⊙ σ′(z); or comes in as δ,
 * with `isDelta`. Then ∂E/∂W = δᵀX, ∂E/∂b = Σ δ over the samples, and, where `before` is given, ∂E/∂X = δW.
 */
export function backwardLayer(
  layer: DenseLayer,
  pass: LayerPass,
  x: Float64Array,
  rows: number,
  gradient: LayerGradient,
  before: Float64Array | null,
  isDelta = false,
): void {
  const { inputs, neurons, weights } = layer;
  const { delta } = pass;
  if (!isDelta) throughActivation(pass, rows, neurons);
  gradient.weights.data.fill(0);
  addProduct(gradient.weights.data, delta, x, neurons, inputs, rows, transposed(neurons), byRows(inputs));
  gradient.biases.fill(0);
  for (let start = 0; start < rows * neurons; start += neurons) {
    for (let i = 0; i < neurons; i++) gradient.biases[i] += delta[start + i];
  }
  if (!before) return;
  before.fill(0, 0, rows * inputs);
  addProduct(before, delta, weights.data, rows, inputs, neurons, byRows(neurons), byRows(inputs));
}

// δ = ∂E/∂a ⊙ σ′(z); for softmax, whose Jacobian is not diagonal, δ = Jᵀ ∂E/∂a = p ⊙ (g − p·g)/T.
function throughActivation({ activation, a, slope, delta }: LayerPass, rows: number, neurons: number): void {
  if (activation.kind !== "softmax") {
    for (let i = 0; i < rows * neurons; i++) delta[i] *= slope[i];
    return;
  }
  for (let start = 0; start < rows * neurons; start += neurons) {
    let mean = 0;
    for (let j = start; j < start + neurons; j++) mean += a[j] * delta[j];
    for (let j = start; j < start + neurons; j++)
      delta[j] = (a[j] * (delta[j] - mean)) / activation.parameter;
  }
}
