import type { Dataset } from "./dataset.ts";
import { seedState, xoshiro128 } from "./generator.ts";
import { createPass, type LayerPass } from "./layer.ts";
import type { Loss } from "./losses.ts";
import { Matrix } from "./matrix.ts";
import type { Network } from "./network.ts";
import { outputLoss } from "./output.ts";
import { runForward } from "./passes.ts";

const SPREAD = 0x9e3779b97f4a7c15n;

/** How good a network is on some data. */
export interface Evaluation {
  readonly loss: number;
  readonly metrics: Readonly<Record<string, number>>;
}

export interface Measures {
  readonly loss: Loss;
  readonly metrics: readonly (readonly [string, (prediction: Matrix, target: Matrix) => number])[];
}

/** What gives the loss and the metrics of the network, as it is then, on the data; its arrays are made at the first call. */
export function evaluator(
  network: Network,
  { x, y }: Dataset,
  { loss, metrics }: Measures,
): () => Evaluation {
  let passes: LayerPass[] | undefined;
  return () => {
    passes ??= network.layers.map((layer) => createPass(layer, x.rows));
    runForward(network, passes, x.data, x.rows);
    const last = passes[passes.length - 1];
    const output = new Matrix(y.rows, y.columns, last.a);
    return {
      loss: outputLoss(last, loss, y.data, y.rows, y.columns),
      metrics: Object.fromEntries(metrics.map(([name, measure]) => [name, measure(output, y)])),
    };
  };
}

/**
 * The order in which an epoch (counted from 1) visits `count` samples. It depends on seed and epoch alone, so that a
 * resumed run sees the same orders; without a seed it is the order given.
 */
export function epochOrder(count: number, seed: number | null, epoch: number): Uint32Array {
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) order[i] = i;
  if (seed === null) return order;
  // Neighbouring seeds must not share the orders of neighbouring epochs: the seed is spread over the whole range.
  const bits = xoshiro128(seedState(Number(BigInt.asUintN(53, BigInt(seed) * SPREAD + BigInt(epoch)))));
  for (let i = count - 1; i > 0; i--) {
    // Even but for a share of about i/2³², for the sake of speed.
    const j = Math.floor((bits() / 2 ** 32) * (i + 1));
    const moved = order[i];
    order[i] = order[j];
    order[j] = moved;
  }
  return order;
}
