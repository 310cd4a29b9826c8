// @ts-nocheck: AssemblyScript, which asc checks. T is f64 or f32 throughout.
// biome-ignore-all lint/style/noParameterAssign: places in memory run along; copies of them would only cost registers.
import { activate, SOFTMAX, softmax } from "./activate";
import { addPenalty, optimize, SGD } from "./optimize";
import { BINARY_CROSS_ENTROPY, CROSS_ENTROPY, outputLoss, throughActivation } from "./output";
import { product, STRIP, setRoom } from "./product";

// One instance trains one network. engine/wasm-machine.ts lays out the memory and fills this plan in. Rows of
// weights, gradients and batches are filled up to whole vectors with zeros, which stay zeros.

/** A dense layer. Its weights are stored in strips of neurons, each with a row for every input. */
@unmanaged
class Layer {
  parameter: f64;
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

const PLAN_BYTES: usize = 128;
const LAYER_BYTES: usize = 64;

let plan: Plan = changetype<Plan>(0);

/** As many zeros as the longest row has. */
let zeros: usize = 0;

/** The places in memory of the plan, which the table of layers follows, of room for products, and of zeros. */
export function setup(place: usize, stripRoom: usize, rowsRoom: usize, noughts: usize): void {
  plan = changetype<Plan>(place);
  setRoom(stripRoom, rowsRoom);
  zeros = noughts;
}

export function epoch64(order: usize, count: i32, learningRate: f64): f64 {
  return epoch<f64>(order, count, learningRate);
}

export function epoch32(order: usize, count: i32, learningRate: f64): f64 {
  return epoch<f32>(order, count, learningRate);
}

/** Whether all weights and biases are finite. */
export function finite64(): bool {
  return finite<f64>();
}

export function finite32(): bool {
  return finite<f32>();
}

export function gradient64(order: usize, count: i32): f64 {
  return gradient<f64>(order, count, 0);
}

export function gradient32(order: usize, count: i32): f64 {
  return gradient<f32>(order, count, 0);
}

function layer(l: i32): Layer {
  return changetype<Layer>(changetype<usize>(plan) + PLAN_BYTES + usize(l) * LAYER_BYTES);
}

/** All samples once, in this order, in batches; gives the mean loss, each as it was when its batch came. */
function epoch<T>(order: usize, count: i32, learningRate: f64): f64 {
  const atOnce = plan.optimizer === SGD && plan.l1 === 0 && plan.l2 === 0;
  let sum: f64 = 0;
  for (let start = 0; start < count; start += plan.batchSize) {
    const rows = min(plan.batchSize, count - start);
    sum += gradient<T>(order + usize(start) * 4, rows, atOnce ? learningRate : 0);
    plan.steps++;
    if (!atOnce) step<T>(learningRate);
  }
  return sum / f64(count);
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
 * rate, the gradient is not kept: the weights go down along it at once.
 */
function gradient<T>(order: usize, rows: i32, rate: f64): f64 {
  const last = layer(plan.layers - 1);
  gather(order, rows, plan.x, plan.batchX, layer(0).inputRow);
  gather(order, rows, plan.y, plan.batchY, last.row);
  for (let l = 0; l < plan.layers; l++) forward<T>(l, rows);
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
function forward<T>(l: i32, rows: i32): void {
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
  if (plan.l1 !== 0 || plan.l2 !== 0) {
    addPenalty<T>(plan.l1, plan.l2, own.weights, own.weightGradient, usize(own.inputs) * row);
  }
}

/** What a layer takes in: the batch, or the activations of the layer before. */
function inputs(l: i32): usize {
  return l === 0 ? plan.batchX : layer(l - 1).a;
}

// Rows of whole vectors, in the order given.
function gather(order: usize, rows: i32, from: usize, to: usize, row: usize): void {
  for (let s = 0; s < rows; s++) {
    copy(to, from + usize(load<u32>(order)) * row, row);
    order += 4;
    to += row;
  }
}

function copy(to: usize, from: usize, bytes: usize): void {
  for (let o: usize = 0; o < bytes; o += 16) v128.store(to + o, v128.load(from + o));
}

// 0 · x is 0 for numbers, but neither for the infinities nor for NaN.
function finite<T>(): bool {
  const zero = v128.splat<T>(0);
  let sum = zero;
  for (let o: usize = 0; o < usize(plan.bytes); o += 16) {
    sum = v128.add<T>(sum, v128.mul<T>(zero, v128.load(plan.values + o)));
  }
  return !v128.any_true(v128.ne<T>(sum, zero));
}

function scale<T>(factor: T, values: usize, bytes: usize): void {
  const factors = v128.splat<T>(factor);
  for (let o: usize = 0; o < bytes; o += 16)
    v128.store(values + o, v128.mul<T>(v128.load(values + o), factors));
}

// The row at `start` and all rows, added up.
function addRows<T>(start: usize, sum: usize, rows: usize, row: usize, count: i32): void {
  for (let o: usize = 0; o < row; o += 16) {
    let total = v128.load(start + o);
    let from = rows + o;
    for (let s = count; s > 0; s--, from += row) total = v128.add<T>(total, v128.load(from));
    v128.store(sum + o, total);
  }
}
