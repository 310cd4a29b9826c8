// @ts-nocheck: AssemblyScript, which asc checks. T is f64 or f32 throughout.
// biome-ignore-all lint/style/noParameterAssign: places in memory run along; copies of them would only cost registers.
import { activate, SOFTMAX, softmax } from "./activate";
import { addPenalty, optimize } from "./optimize";
import { BINARY_CROSS_ENTROPY, CROSS_ENTROPY, outputLoss, throughActivation } from "./output";
import { addProduct, setRoom } from "./product";

// One instance trains one network. engine/wasm-machine.ts lays out the memory and fills this plan in. Rows of
// weights, gradients and batches are filled up to whole vectors with zeros, which stay zeros.

/** A dense layer. Its weights are stored by inputs, neurons × inputs transposed, so that neurons lie in vectors. */
@unmanaged
class Layer {
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
  /** The weights by neurons, for the way back. */
  turned: i32;
  z: i32;
  a: i32;
  slope: i32;
  delta: i32;
  parameter: f64;
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
  panel: i32;
  rows: i32;
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

const PLAN_BYTES: usize = 136;
const LAYER_BYTES: usize = 64;

let plan: Plan = changetype<Plan>(0);

/** The plan's place in memory; the table of layers follows it. */
export function setup(place: usize): void {
  plan = changetype<Plan>(place);
  setRoom(plan.panel, plan.rows);
}

export function epoch64(order: usize, count: i32, learningRate: f64): f64 {
  return epoch<f64>(order, count, learningRate);
}

export function epoch32(order: usize, count: i32, learningRate: f64): f64 {
  return epoch<f32>(order, count, learningRate);
}

export function gradient64(order: usize, count: i32): f64 {
  return gradient<f64>(order, count);
}

export function gradient32(order: usize, count: i32): f64 {
  return gradient<f32>(order, count);
}

function layer(l: i32): Layer {
  return changetype<Layer>(changetype<usize>(plan) + PLAN_BYTES + usize(l) * LAYER_BYTES);
}

/** All samples once, in this order, in batches; gives the mean loss, each as it was when its batch came. */
function epoch<T>(order: usize, count: i32, learningRate: f64): f64 {
  let sum: f64 = 0;
  for (let start = 0; start < count; start += plan.batchSize) {
    const rows = min(plan.batchSize, count - start);
    sum += gradient<T>(order + usize(start) * 4, rows);
    plan.steps++;
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
  return sum / f64(count);
}

/** Forward, loss and backward for at most a batch of samples: their summed loss, and the gradient of its mean. */
function gradient<T>(order: usize, rows: i32): f64 {
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
  memory.fill(plan.gradient, 0, plan.bytes);
  for (let l = plan.layers - 1; l >= 0; l--) backward<T>(l, rows);
  return sum;
}

/** Z = XWᵀ + b and A = σ(Z). */
function forward<T>(l: i32, rows: i32): void {
  const own = layer(l);
  const row: usize = own.row;
  const x: usize = l === 0 ? plan.batchX : layer(l - 1).a;
  for (let s: usize = 0; s < usize(rows); s++) copy(usize(own.z) + s * row, own.biases, row);
  addProduct<T>(own.z, row, x, own.inputRow, sizeof<T>(), own.weights, row, rows, width<T>(row), own.inputs);
  if (own.activation === SOFTMAX) softmax<T>(own.parameter, own.z, own.a, own.slope, rows, own.neurons, row);
  else activate<T>(own.activation, own.parameter, own.z, own.a, own.slope, usize(rows) * row);
}

/** δ from ∂E/∂a, unless it is δ already; then ∂E/∂W = δᵀX, ∂E/∂b = Σδ, and ∂E/∂X = δW for the layer before. */
function backward<T>(l: i32, rows: i32): void {
  const own = layer(l);
  const row: usize = own.row;
  const inputRow: usize = own.inputRow;
  const fused = l === plan.layers - 1 && (plan.loss === BINARY_CROSS_ENTROPY || plan.loss === CROSS_ENTROPY);
  if (!fused) throughActivation<T>(own.activation, own.parameter, own.a, own.slope, own.delta, rows, row);
  const x: usize = l === 0 ? plan.batchX : layer(l - 1).a;
  addProduct<T>(
    own.weightGradient,
    row,
    x,
    sizeof<T>(),
    inputRow,
    own.delta,
    row,
    own.inputs,
    width<T>(row),
    rows,
  );
  addRows<T>(own.biasGradient, own.delta, row, rows);
  if (plan.l1 !== 0 || plan.l2 !== 0) {
    addPenalty<T>(plan.l1, plan.l2, own.weights, own.weightGradient, usize(own.inputs) * row);
  }
  if (l === 0) return;
  const before: usize = layer(l - 1).delta;
  turn<T>(own.weights, row, own.turned, inputRow, own.inputs, own.neurons);
  for (let o: usize = 0; o < usize(rows) * inputRow; o += 16) v128.store(before + o, v128.splat<T>(0));
  addProduct<T>(
    before,
    inputRow,
    own.delta,
    row,
    sizeof<T>(),
    own.turned,
    inputRow,
    rows,
    width<T>(inputRow),
    own.neurons,
  );
}

function width<T>(bytes: usize): i32 {
  return i32(bytes / sizeof<T>());
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

function addRows<T>(sum: usize, rows: usize, row: usize, count: i32): void {
  for (let o: usize = 0; o < row; o += 16) {
    let total = v128.load(sum + o);
    let from = rows + o;
    for (let s = count; s > 0; s--, from += row) total = v128.add<T>(total, v128.load(from));
    v128.store(sum + o, total);
  }
}

// The transpose of inputs × neurons, in squares that fit in the fastest memory.
function turn<T>(from: usize, row: usize, to: usize, toRow: usize, inputs: i32, neurons: i32): void {
  for (let top = 0; top < inputs; top += 16) {
    const bottom = min(top + 16, inputs);
    for (let i = 0; i < neurons; i++) {
      for (let j = top; j < bottom; j++) {
        store<T>(
          to + usize(i) * toRow + usize(j) * sizeof<T>(),
          load<T>(from + usize(j) * row + usize(i) * sizeof<T>()),
        );
      }
    }
  }
}
