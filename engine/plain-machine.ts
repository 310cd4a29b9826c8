import { dropOut, dropoutKey, dropoutSeed } from "./dropout.ts";
import { createPass, type LayerPass } from "./layer.ts";
import type { Machine, Plan } from "./machine.ts";
import type { Matrix } from "./matrix.ts";
import { copyNetwork } from "./network.ts";
import { optimizerStep } from "./optimizers.ts";
import { outputGradient, perceptronDelta } from "./output.ts";
import { runBackward, runForward } from "./passes.ts";
import { addPenalty, shrinkWeights } from "./penalty.ts";

/** Training in plain TypeScript, in float64. All arrays are made here, once; a step allocates none. */
export function plainMachine(plan: Plan): Machine {
  const { network, memory, data, batchSize, loss, optimizer, numbers, held } = plan;
  const gradient = copyNetwork(network, new Float64Array(network.values.length));
  const writeDelta = plan.rule === "perceptron" ? perceptronDelta : outputGradient;
  const seed = dropoutSeed(plan.seed);
  const steady = [network.values, memory.first, memory.second].map((now) => ({ now, before: now.slice() }));
  let holds = false;
  let room = batchSize;
  let passes = network.layers.map((layer) => createPass(layer, room));
  let batch = createBatch();

  function createBatch() {
    return {
      x: new Float64Array(room * data.x.columns),
      y: new Float64Array(room * data.y.columns),
      rows: 0,
    };
  }

  // Forward, loss, backward for `rows` samples of the order, from place `start`.
  function runBatch(order: Uint32Array, start: number, rows: number, withDropout: boolean): number {
    batch.rows = rows;
    gather(data.x, order, start, rows, batch.x);
    gather(data.y, order, start, rows, batch.y);
    runForward(network, passes, batch.x, rows, withDropout ? drop : undefined);
    const value = runBackward(network, passes, batch, loss, gradient, null, writeDelta);
    addPenalty(network, gradient, plan.penalty);
    return value;
  }

  function drop(l: number, pass: LayerPass, rows: number): void {
    const share = plan.dropout[l];
    if (share > 0) dropOut(pass, rows * network.layers[l].neurons, share, dropoutKey(seed, memory.steps, l));
  }

  function step(learningRate: number): void {
    const { l1, l1KeepsZeros } = plan.penalty;
    if (holds) for (const { now, before } of steady) before.set(now);
    optimizerStep(optimizer, numbers, memory, network.values, gradient.values, learningRate);
    if (holds) for (const { now, before } of steady) putBack(now, before, held);
    if (l1KeepsZeros && shrinkWeights(network, held, learningRate * l1)) holds = true;
  }

  const machine: Machine = {
    path: "plain",
    precision: "float64",
    train(samples, learningRate, sum) {
      let total = sum;
      for (let start = 0; start < samples.length; start += batchSize) {
        const rows = Math.min(batchSize, samples.length - start);
        total += runBatch(samples, start, rows, true) * rows;
        step(learningRate);
      }
      return total;
    },
    gradient(samples) {
      if (samples.length > room) {
        room = samples.length;
        passes = network.layers.map((layer) => createPass(layer, room));
        batch = createBatch();
      }
      const value = runBatch(samples, 0, samples.length, false);
      return { loss: value, gradient: gradient.values.slice() };
    },
    finite: () => network.values.every(Number.isFinite),
    save() {
      // The network of the plan is the one that was trained.
    },
    load() {
      holds = held.some((reason) => reason !== 0);
    },
  };
  machine.load();
  return machine;
}

function putBack(now: Float64Array, before: Float64Array, held: Uint8Array): void {
  for (let k = 0; k < held.length; k++) if (held[k]) now[k] = before[k];
}

// Copies rows of the matrix, in the order given, into one array.
function gather(
  { data, columns }: Matrix,
  order: Uint32Array,
  start: number,
  rows: number,
  into: Float64Array,
): void {
  for (let i = 0; i < rows; i++) {
    const from = order[start + i] * columns;
    const to = i * columns;
    for (let j = 0; j < columns; j++) into[to + j] = data[from + j];
  }
}
