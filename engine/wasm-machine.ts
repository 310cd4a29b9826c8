import { type ActivationKind, activationFunction } from "./activation-names.ts";
import { dropoutSeed } from "./dropout.ts";
import { lossNames } from "./losses.ts";
import type { Machine, Plan } from "./machine.ts";
import type { Matrix } from "./matrix.ts";
import type { Network } from "./network.ts";
import { optimizerNames } from "./optimizers.ts";
import { isFused } from "./output.ts";
import { DEAD } from "./penalty.ts";
import { wasmModule } from "./wasm-module.ts";

// What engine/wasm/ knows, in the order of its numbers; other activations stay with the plain path. Losses and
// optimisers it has all, in the order of their names.
const activations: readonly ActivationKind[] = [
  "identity",
  "relu",
  "leakyRelu",
  "tanh",
  "sigmoid",
  "softmax",
];
// Rows are filled up to whole strips: two vectors, as engine/wasm/product.ts takes them.
const STRIP = 32;
const PLAN_BYTES = 160;
const LAYER_BYTES = 72;
/** Where in the plan the count of steps is. */
const STEPS = 4 * 13;
// Below, the module keeps its own numbers.
const FIRST_FREE = 2048;
const MOST_BYTES = 2 ** 31 - 2 ** 16;

interface Exports {
  setup(plan: number, stripRoom: number, rowsRoom: number, zeros: number): void;
  train64(order: number, count: number, learningRate: number, sum: number): number;
  train32(order: number, count: number, learningRate: number, sum: number): number;
  finite64(): number;
  finite32(): number;
  gradient64(order: number, count: number): number;
  gradient32(order: number, count: number): number;
}

/**
 * Training in WebAssembly, whole epochs at a time. Null where WebAssembly or its SIMD is missing, or the plan holds
 * an activation or a loss that engine/wasm/ does not have.
 */
export function wasmMachine(plan: Plan, precision: "float64" | "float32"): Machine | null {
  const module = isSupported(plan) ? wasmModule() : null;
  if (!module) return null;
  const { network, memory, data, batchSize } = plan;
  const size = precision === "float64" ? 8 : 4;
  const layout = layOut(plan, size);
  if (layout.end > MOST_BYTES) return null;
  const room = new WebAssembly.Memory({ initial: Math.ceil(layout.end / 65536) });
  const { setup, ...run } = new WebAssembly.Instance(module, {
    env: { memory: room },
  }).exports as unknown as Exports;
  const [train, runGradient, isFinite] =
    size === 8 ? [run.train64, run.gradient64, run.finite64] : [run.train32, run.gradient32, run.finite32];
  const reals = size === 8 ? new Float64Array(room.buffer) : new Float32Array(room.buffer);
  const order = new Uint32Array(room.buffer, layout.order, data.x.rows);
  const part = (place: number) => reals.subarray(place / size, (place + layout.bytes) / size);
  const [values, first, second] = [layout.values, layout.first, layout.second].map(part);
  const held = new Int32Array(room.buffer, layout.held, layout.bytes / 4);
  const view = new DataView(room.buffer);

  writeRows(data.x, reals, layout.x / size, rowBytes(data.x.columns, size) / size);
  writeRows(data.y, reals, layout.y / size, rowBytes(data.y.columns, size) / size);
  setup(layout.plan, layout.stripRoom, layout.rowsRoom, layout.zeros);

  const machine: Machine = {
    path: "wasm",
    precision,
    train(samples, learningRate, sum) {
      order.set(samples);
      return train(layout.order, samples.length, learningRate, sum);
    },
    gradient(samples) {
      const gradient = new Float64Array(network.values.length);
      const share = new Float64Array(network.values.length);
      let loss = 0;
      for (let start = 0; start < samples.length; start += batchSize) {
        const batch = samples.subarray(start, start + batchSize);
        order.set(batch);
        loss += runGradient(layout.order, batch.length) / samples.length;
        fromRoom(network, size, part(layout.gradient), share);
        for (let k = 0; k < share.length; k++) gradient[k] += (share[k] * batch.length) / samples.length;
      }
      return { loss, gradient };
    },
    finite: () => isFinite() === 1,
    save() {
      fromRoom(network, size, values, network.values);
      fromRoom(network, size, first, memory.first);
      fromRoom(network, size, second, memory.second);
      memory.steps = view.getInt32(layout.plan + STEPS, true);
      eachParameter(network, size, (here, there) => {
        if (held[(there * size) / 4] && !plan.held[here]) plan.held[here] = DEAD;
      });
    },
    load() {
      writePlan(plan, layout, view);
      toRoom(network, size, network.values, values);
      toRoom(network, size, memory.first, first);
      toRoom(network, size, memory.second, second);
      eachParameter(network, size, (here, there) => {
        const place = (there * size) / 4;
        held.fill(plan.held[here] ? -1 : 0, place, place + size / 4);
      });
    },
  };
  machine.load();
  return machine;
}

function isSupported({ network, loss, rule }: Plan): boolean {
  const kinds = network.layers.map(({ activation }) => activationFunction(activation).kind);
  const needsFusion = loss.kind === "crossEntropy" || loss.kind === "binaryCrossEntropy";
  return (
    rule === "gradient" &&
    kinds.every((kind) => activations.includes(kind)) &&
    (!needsFusion || isFused(kinds[kinds.length - 1], loss.kind))
  );
}

/** Bytes of a row that is filled up to whole strips. */
function rowBytes(count: number, size: number): number {
  return Math.ceil((count * size) / STRIP) * STRIP;
}

type Layout = ReturnType<typeof layOut>;

/** The place of everything in memory. */
function layOut({ network, data, batchSize }: Plan, size: number) {
  const { sizes, layers } = network;
  const rows = sizes.map((count) => rowBytes(count, size));
  const bytes = layers.reduce((sum, { inputs }, l) => sum + (inputs + 1) * rows[l + 1], 0);
  let end = FIRST_FREE;
  const take = (length: number) => {
    const place = end;
    end += Math.ceil(length / STRIP) * STRIP;
    return place;
  };
  const outputs = rows[rows.length - 1];
  const longest = Math.max(...sizes);
  const layout = {
    bytes,
    plan: take(PLAN_BYTES + layers.length * LAYER_BYTES),
    order: take(4 * data.x.rows),
    x: take(data.x.rows * rows[0]),
    y: take(data.x.rows * outputs),
    batchX: take(batchSize * rows[0]),
    batchY: take(batchSize * outputs),
    values: take(bytes),
    gradient: take(bytes),
    first: take(bytes),
    second: take(bytes),
    held: take(bytes),
    before: take(3 * bytes),
    stripRoom: take(STRIP * Math.max(longest, batchSize)),
    rowsRoom: take(size * (longest + 8) * batchSize),
    zeros: take(size * longest),
    layers: layers.map(({ inputs, neurons }, l) => {
      const batch = () => take(batchSize * rows[l + 1]);
      return {
        inputs,
        neurons,
        inputRow: rows[l],
        row: rows[l + 1],
        z: batch(),
        a: batch(),
        slope: batch(),
        delta: batch(),
      };
    }),
  };
  return { ...layout, end };
}

/** Writes the plan and its layers as engine/wasm/training.ts reads them. */
function writePlan(
  { network, loss, optimizer, numbers, penalty, memory, batchSize, seed, dropout, held }: Plan,
  layout: Layout,
  view: DataView,
): void {
  const writer = (place: number) => {
    let at = place;
    const put =
      (set: (at: number, value: number) => void, bytes: number) =>
      (...values: number[]) => {
        for (const value of values) {
          set(at, value);
          at += bytes;
        }
      };
    return {
      integers: put((to, value) => view.setInt32(to, value, true), 4),
      numbers: put((to, value) => view.setFloat64(to, value, true), 8),
    };
  };
  const { x, y, batchX, batchY, values, gradient, first, second, bytes } = layout;
  const whole = writer(layout.plan);
  whole.integers(
    network.layers.length,
    batchSize,
    lossNames.indexOf(loss.kind),
    optimizerNames.indexOf(optimizer),
  );
  whole.integers(x, y, batchX, batchY, values, gradient, first, second, bytes, memory.steps);
  whole.integers(dropoutSeed(seed), layout.held, layout.before, Number(held.some((reason) => reason !== 0)));
  whole.integers(Number(penalty.l1KeepsZeros), 0);
  const { momentum, decay, beta1, beta2, epsilon, weightDecay } = numbers;
  whole.numbers(loss.parameter, momentum, decay, beta1, beta2, epsilon, weightDecay, penalty.l1, penalty.l2);
  let start = 0;
  layout.layers.forEach(({ inputs, neurons, inputRow, row, z, a, slope, delta }, l) => {
    const { kind, parameter } = activationFunction(network.layers[l].activation);
    const biases = start + inputs * row;
    const own = writer(layout.plan + PLAN_BYTES + l * LAYER_BYTES);
    own.numbers(parameter, dropout[l]);
    own.integers(inputs, neurons, activations.indexOf(kind), inputRow, row);
    own.integers(values + start, values + biases, gradient + start, gradient + biases, z, a, slope, delta);
    start = biases + row;
  });
}

function writeRows(
  { data, rows, columns }: Matrix,
  reals: Float64Array | Float32Array,
  start: number,
  row: number,
): void {
  for (let i = 0; i < rows; i++) reals.set(data.subarray(i * columns, (i + 1) * columns), start + i * row);
}

// Weights are neurons × inputs here; there strips of neurons, each with a row for every input.
function toRoom(network: Network, size: number, from: Float64Array, to: Float64Array | Float32Array): void {
  eachParameter(network, size, (here, there) => {
    to[there] = from[here];
  });
}

function fromRoom(network: Network, size: number, from: Float64Array | Float32Array, to: Float64Array): void {
  eachParameter(network, size, (here, there) => {
    to[here] = from[there];
  });
}

function eachParameter(
  { layers }: Network,
  size: number,
  visit: (here: number, there: number) => void,
): void {
  let here = 0;
  let there = 0;
  for (const { inputs, neurons } of layers) {
    const row = rowBytes(neurons, size) / size;
    const strip = STRIP / size;
    for (let i = 0; i < neurons; i++) {
      const place = there + (i - (i % strip)) * inputs + (i % strip);
      for (let j = 0; j < inputs; j++) visit(here++, place + j * strip);
    }
    there += inputs * row;
    for (let i = 0; i < neurons; i++) visit(here++, there + i);
    there += row;
  }
}
