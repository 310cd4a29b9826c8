import { type Dataset, largestIndex, lossFunction, type Network } from "../../engine/index.ts";
import { createPass } from "../../engine/layer.ts";
import { outputLoss } from "../../engine/output.ts";
import { runForward } from "../../engine/passes.ts";

/** How good a network is on one part of the data. */
export interface Reading {
  readonly loss: number;
  /** The share of right answers; NaN for heights. */
  readonly accuracy: number;
}

/** Measures a network on some data again and again, in buffers that are there already. */
export function measure(
  network: Network,
  { x, y }: Dataset,
  loss: string,
  isClasses: boolean,
): () => Reading {
  const passes = network.layers.map((layer) => createPass(layer, x.rows));
  const last = passes[passes.length - 1];
  const how = lossFunction(loss);
  const threshold = network.layers[network.layers.length - 1].activation === "tanh" ? 0 : 0.5;
  const classOf = (values: Float64Array, row: number) =>
    y.columns > 1
      ? largestIndex(values.subarray(row * y.columns, (row + 1) * y.columns))
      : Number(values[row] >= threshold);

  return () => {
    runForward(network, passes, x.data, x.rows);
    let right = 0;
    if (isClasses)
      for (let row = 0; row < x.rows; row++) if (classOf(last.a, row) === classOf(y.data, row)) right++;
    return {
      loss: outputLoss(last, how, y.data, y.rows, y.columns),
      accuracy: isClasses ? right / x.rows : Number.NaN,
    };
  };
}
