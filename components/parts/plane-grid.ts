import { forwardPass, Matrix, type Network } from "../../engine/index.ts";
import type { Frame } from "./plane-frame.ts";

/** A value for each cell of a grid over the plane, row by row from the top left, as on a screen. */
export interface PlaneGrid {
  readonly columns: number;
  readonly rows: number;
  readonly values: ArrayLike<number>;
}

/** The middles of the cells of a grid over the plane: columns · rows points, row by row from the top left. */
export function gridPoints({ x, y }: Pick<Frame, "x" | "y">, columns: number, rows = columns): Matrix {
  const points = new Matrix(columns * rows, 2);
  for (let cell = 0; cell < columns * rows; cell++) {
    const [column, row] = [cell % columns, Math.floor(cell / columns)];
    points.data[2 * cell] = x[0] + ((x[1] - x[0]) * (column + 0.5)) / columns;
    points.data[2 * cell + 1] = y[1] - ((y[1] - y[0]) * (row + 0.5)) / rows;
  }
  return points;
}

/**
 * What each neuron of a network makes of the plane, layer by layer, from one forward pass: its activation for every
 * cell of a grid. `inputs` holds a row for each cell, as `gridPoints` gives them, or features made of those.
 */
export function neuronPictures(network: Network, inputs: Matrix, columns: number): PlaneGrid[][] {
  return forwardPass(network, inputs).layers.map(({ a }) =>
    Array.from({ length: a.columns }, (_, neuron) => ({
      columns,
      rows: a.rows / columns,
      values: Float64Array.from({ length: a.rows }, (_, cell) => a.data[cell * a.columns + neuron]),
    })),
  );
}
