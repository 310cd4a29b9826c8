// @ts-nocheck: AssemblyScript, which asc checks. T is f64 or f32 throughout.
// biome-ignore-all lint/style/noParameterAssign: places in memory run along; copies of them would only cost registers.
import { activate, SOFTMAX, softmax } from "./activate";
import { dropOut, dropoutKey } from "./dropout";
import { putBack, shrinkWeights } from "./hold";
import { addPenalty, optimize, SGD } from "./optimize";
import { BINARY_CROSS_ENTROPY, CROSS_ENTROPY, outputLoss, throughActivation } from "./output";
import { product, STRIP, setRoom } from "./product";
import { addRows, copy, finite, gather, scale } from "./rows";

// One instance trains one network. engine/wasm-machine.ts lays out the memory and fills this plan in. Rows of
// weights, gradients and batches are filled up to whole vectors with zeros, which stay zeros.

/** A dense layer. Its weights are stored in strips of neurons, each with a row for every input. */
@unmanaged
class Layer {
  parameter: f64;
  /** The share of activations that are dropped in training. */
  dropout: f64;
  inputs: i32;
  neurons: i32;
  activation: i32;
  /** Bytes from one row of inputs to the next, and from one row of neurons to the next. */
  inputRow: i32;
  row: i32;
  weights: i32;
  biases: i32;
  weightGradient: i32;
  biasGradient: i32;
  z: i32;
  a: i32;
  slope: i32;
  delta: i32;
}

@unmanaged
class Plan {
  layers: i32;
  batchSize: i32;
  loss: i32;
  optimizer: i32;
  /** All samples, and the batch that was picked of them. */
  x: i32;
  y: i32;
  batchX: i32;
  batchY: i32;
  values: i32;
  gradient: i32;
  first: i32;
  second: i32;
  bytes: i32;
  steps: i32;
  seed: u32;
  /** The mask of numbers that may not change, room for what was before a step, and whether there are any. */
  held: i32;
  before: i32;
  holds: i32;
  /** Whether λ₁ takes a step of its own, after which what it has driven over 0 stays 0. */
  l1KeepsZeros: i32;
  /** For the next number to stand at a multiple of its size. */
  unused: i32;
  lossParameter: f64;
  momentum: f64;
  decay: f64;
  beta1: f64;
  beta2: f64;
  epsilon: f64;
  weightDecay: f64;
  l1: f64;
  l2: f64;
}

const PLAN_BYTES: usize = 160;
const LAYER_BYTES: usize = 72;

let plan: Plan = changetype<Plan>(0);

/** As many zeros as the longest row has. */
let zeros: usize = 0;

/** The places in memory of the plan, which the table of layers follows, of room for products, and of zeros. */
export function setup(place: usize, stripRoom: usize, rowsRoom: usize, noughts: usize): void {
  plan = changetype<Plan>(place);
  setRoom(stripRoom, rowsRoom);
  zeros = noughts;
}

export function train64(order: usize, count: i32, learningRate: f64, sum: f64): f64 {
  return train<f64>(order, count, learningRate, sum);
}

export function train32(order: usize, count: i32, learningRate: f64, sum: f64): f64 {
  return train<f32>(order, count, learningRate, sum);
}

/** Whether all weights and biases are finite. */
export function finite64(): bool {
  return finite<f64>(plan.values, plan.bytes);
}

export function finite32(): bool {
  return finite<f32>(plan.values, plan.bytes);
}

export function gradient64(order: usize, count: i32): f64 {
  return gradient<f64>(order, count, 0, false);
}

export function gradient32(order: usize, count: i32): f64 {
  return gradient<f32>(order, count, 0, false);
}

function layer(l: i32): Layer {
  return changetype<Layer>(changetype<usize>(plan) + PLAN_BYTES + usize(l) * LAYER_BYTES);
}

/** These samples, in this order, in batches; adds their losses to `sum`, each as it was when its batch came. */
function train<T>(order: usize, count: i32, learningRate: f64, sum: f64): f64 {
  const atOnce = plan.optimizer === SGD && slope1() === 0 && plan.l2 === 0;
  for (let start = 0; start < count; start += plan.batchSize) {
    const rows = min(plan.batchSize, count - start);
    if (plan.holds) remember();
    sum += gradient<T>(order + usize(start) * 4, rows, atOnce ? learningRate : 0, true);
    plan.steps++;
    if (!atOnce) step<T>(learningRate);
    if (plan.holds) putAllBack();
    if (plan.l1KeepsZeros) shrink<T>(learningRate * plan.l1);
  }
  return sum;
}

/** λ₁ as far as it is a part of the gradient. */
function slope1(): f64 {
  return plan.l1KeepsZeros ? 0 : plan.l1;
}

// Values, and the two numbers of each that the optimiser remembers, follow each other in memory.
function remember(): void {
  copy(plan.before, plan.values, plan.bytes);
  copy(plan.before + plan.bytes, plan.first, plan.bytes);
  copy(plan.before + 2 * plan.bytes, plan.second, plan.bytes);
}

function putAllBack(): void {
  putBack(plan.values, plan.before, plan.held, plan.bytes);
  putBack(plan.first, plan.before + plan.bytes, plan.held, plan.bytes);
  putBack(plan.second, plan.before + 2 * plan.bytes, plan.held, plan.bytes);
}

function shrink<T>(size: f64): void {
  for (let l = 0; l < plan.layers; l++) {
    const own = layer(l);
    const held = plan.held + (own.weights - plan.values);
    if (shrinkWeights<T>(own.weights, held, size, usize(own.inputs) * usize(own.row))) plan.holds = 1;
  }
}

function step<T>(learningRate: f64): void {
  optimize<T>(
    plan.optimizer,
    learningRate,
    plan.momentum,
    plan.decay,
    plan.beta1,
    plan.beta2,
    plan.epsilon,
    plan.weightDecay,
    plan.steps,
    plan.values,
    plan.gradient,
    plan.first,
    plan.second,
    plan.bytes,
  );
}

/**
 * Forward, loss and backward for at most a batch of samples: their summed loss, and the gradient of its mean. With a
 * rate, the gradient is not kept: the weights go down along it at once. With `drops`, dropout is done as planned.
 */
function gradient<T>(order: usize, rows: i32, rate: f64, drops: bool): f64 {
  const last = layer(plan.layers - 1);
  gather(order, rows, plan.x, plan.batchX, layer(0).inputRow);
  gather(order, rows, plan.y, plan.batchY, last.row);
  for (let l = 0; l < plan.layers; l++) forward<T>(l, rows, drops);
  const sum = outputLoss<T>(
    plan.loss,
    plan.lossParameter,
    last.parameter,
    last.z,
    last.a,
    last.delta,
    plan.batchY,
    rows,
    last.neurons,
    last.row,
  );
  for (let l = plan.layers - 1; l >= 0; l--) backward<T>(l, rows, rate);
  return sum;
}

/** Z = XWᵀ + b and A = σ(Z). */
function forward<T>(l: i32, rows: i32, drops: bool): void {
  const own = layer(l);
  const row: usize = own.row;
  const strip = usize(own.inputs) * STRIP;
  product<T>(
    own.biases,
    own.z,
    row,
    STRIP,
    inputs(l),
    own.inputRow,
    sizeof<T>(),
    own.weights,
    STRIP,
    strip,
    rows,
    own.neurons,
    own.inputs,
  );
  if (own.activation === SOFTMAX) softmax<T>(own.parameter, own.z, own.a, own.slope, rows, own.neurons, row);
  else activate<T>(own.activation, own.parameter, own.z, own.a, own.slope, usize(rows) * row);
  if (drops && own.dropout > 0) {
    dropOut<T>(own.a, own.slope, rows, own.neurons, row, own.dropout, dropoutKey(plan.seed, plan.steps, l));
  }
}

/** δ from ∂E/∂a, unless it is δ already; then ∂E/∂X = δW for the layer before, ∂E/∂W = δᵀX, and ∂E/∂b = Σδ. */
function backward<T>(l: i32, rows: i32, rate: f64): void {
  const own = layer(l);
  const row: usize = own.row;
  const inputRow: usize = own.inputRow;
  const fused = l === plan.layers - 1 && (plan.loss === BINARY_CROSS_ENTROPY || plan.loss === CROSS_ENTROPY);
  if (!fused) throughActivation<T>(own.activation, own.parameter, own.a, own.slope, own.delta, rows, row);
  if (l > 0) {
    product<T>(
      zeros,
      layer(l - 1).delta,
      inputRow,
      STRIP,
      own.delta,
      row,
      sizeof<T>(),
      own.weights,
      0,
      usize(own.inputs) * STRIP,
      rows,
      own.inputs,
      own.neurons,
    );
  }
  let weights: usize = own.weightGradient;
  let biases: usize = own.biasGradient;
  let start: usize = zeros;
  if (rate !== 0) {
    scale<T>(<T>-rate, own.delta, usize(rows) * row);
    weights = own.weights;
    biases = own.biases;
    start = 0;
  }
  product<T>(
    start,
    weights,
    STRIP,
    usize(own.inputs) * STRIP,
    inputs(l),
    sizeof<T>(),
    inputRow,
    own.delta,
    row,
    STRIP,
    own.inputs,
    own.neurons,
    rows,
  );
  addRows<T>(start ? start : biases, biases, own.delta, row, rows);
  if (slope1() !== 0 || plan.l2 !== 0) {
    addPenalty<T>(slope1(), plan.l2, own.weights, own.weightGradient, usize(own.inputs) * row);
  }
}

/** What a layer takes in: the batch, or the activations of the layer before. */
function inputs(l: i32): usize {
  return l === 0 ? plan.batchX : layer(l - 1).a;
}
