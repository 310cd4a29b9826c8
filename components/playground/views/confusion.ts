import {
  confusionMatrix,
  type Dataset,
  largestIndex,
  type Matrix,
  type Network,
  networkOutput,
} from "../../../engine/index.ts";

/** How often each class was taken for which. */
export interface Confusion {
  /** A row for each true class, a column for each answer. */
  readonly counts: Matrix;
  readonly right: number;
  readonly total: number;
}

/** The classes that targets or outputs stand for. One output answers 1 from `threshold` on. */
function classesOf(rows: Matrix, threshold: number): number[] {
  return Array.from({ length: rows.rows }, (_, i) =>
    rows.columns > 1 ? largestIndex(rows.row(i)) : Number(rows.data[i] >= threshold),
  );
}

/** The confusion of a network on some data with classes; null where its outputs are no numbers. */
export function confusionOf(network: Network, { x, y }: Dataset): Confusion | null {
  if (!network.values.every(Number.isFinite)) return null;
  const output = networkOutput(network, x);
  if (!output.data.every(Number.isFinite)) return null;
  const isTanh = network.layers[network.layers.length - 1].activation === "tanh";
  const threshold = isTanh ? 0 : 0.5;
  const classes = Math.max(2, y.columns);
  const counts = confusionMatrix(classesOf(y, threshold), classesOf(output, threshold), classes);
  let right = 0;
  for (let k = 0; k < classes; k++) right += counts.at(k, k);
  return { counts, right, total: x.rows };
}
