import type { Dataset } from "./dataset.ts";
import { createPass } from "./layer.ts";
import type { Loss } from "./losses.ts";
import { Matrix } from "./matrix.ts";
import type { Network } from "./network.ts";
import { outputLoss } from "./output.ts";
import { runForward } from "./passes.ts";
import { random } from "./random.ts";

/** How good a network is on some data. */
export interface Evaluation {
  readonly loss: number;
  readonly metrics: Readonly<Record<string, number>>;
}

export interface Measures {
  readonly loss: Loss;
  readonly metrics: readonly (readonly [string, (prediction: Matrix, target: Matrix) => number])[];
}

/** The loss and the metrics of the network on the data. */
export function evaluate(network: Network, { x, y }: Dataset, { loss, metrics }: Measures): Evaluation {
  const passes = network.layers.map((layer) => createPass(layer, x.rows));
  runForward(network, passes, x.data, x.rows);
  const last = passes[passes.length - 1];
  const output = new Matrix(y.rows, y.columns, last.a);
  return {
    loss: outputLoss(last, loss, y.data, y.rows, y.columns),
    metrics: Object.fromEntries(metrics.map(([name, measure]) => [name, measure(output, y)])),
  };
}

/**
 * The order in which an epoch (counted from 1) visits `count` samples. It depends on seed and epoch alone, so that a
 * resumed run sees the same orders; without a seed it is the order given.
 */
export function epochOrder(count: number, seed: number | null, epoch: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  if (seed === null) return order;
  // Neighbouring seeds must not share the orders of neighbouring epochs: the seed is spread over the whole range.
  const generator = random(Number(BigInt.asUintN(53, BigInt(seed) * 0x9e3779b97f4a7c15n + BigInt(epoch))));
  for (let i = count - 1; i > 0; i--) {
    const j = generator.integer(i + 1);
    const moved = order[i];
    order[i] = order[j];
    order[j] = moved;
  }
  return order;
}
