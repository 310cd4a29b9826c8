import { createPass } from "./layer.ts";
import type { Machine, Plan } from "./machine.ts";
import type { Matrix } from "./matrix.ts";
import { copyNetwork } from "./network.ts";
import { optimizerStep } from "./optimizers.ts";
import { runBackward, runForward } from "./passes.ts";
import { addPenalty } from "./penalty.ts";

/** Training in plain TypeScript, in float64. All arrays are made here, once; an epoch allocates none. */
export function plainMachine(plan: Plan): Machine {
  const { network, memory, data, batchSize, loss, optimizer, numbers, penalty } = plan;
  const gradient = copyNetwork(network, new Float64Array(network.values.length));
  let room = batchSize;
  let passes = network.layers.map((layer) => createPass(layer, room));
  let batch = {
    x: new Float64Array(room * data.x.columns),
    y: new Float64Array(room * data.y.columns),
    rows: 0,
  };

  // Forward, loss, backward for `rows` samples of the order, from place `start`.
  function runBatch(order: Uint32Array, start: number, rows: number): number {
    batch.rows = rows;
    gather(data.x, order, start, rows, batch.x);
    gather(data.y, order, start, rows, batch.y);
    runForward(network, passes, batch.x, rows);
    const value = runBackward(network, passes, batch, loss, gradient);
    addPenalty(network, gradient, penalty);
    return value;
  }

  return {
    path: "plain",
    precision: "float64",
    epoch(order, learningRate) {
      let sum = 0;
      for (let start = 0; start < order.length; start += batchSize) {
        const rows = Math.min(batchSize, order.length - start);
        sum += runBatch(order, start, rows) * rows;
        optimizerStep(optimizer, numbers, memory, network.values, gradient.values, learningRate);
      }
      return sum / order.length;
    },
    gradient(samples) {
      if (samples.length > room) {
        room = samples.length;
        passes = network.layers.map((layer) => createPass(layer, room));
        batch = {
          x: new Float64Array(room * data.x.columns),
          y: new Float64Array(room * data.y.columns),
          rows: 0,
        };
      }
      const value = runBatch(samples, 0, samples.length);
      return { loss: value, gradient: gradient.values.slice() };
    },
    finite: () => network.values.every(Number.isFinite),
    save() {
      // The network of the plan is the one that was trained.
    },
  };
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
