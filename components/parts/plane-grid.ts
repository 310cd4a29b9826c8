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
 * What each node of a network makes of the plane, layer by layer, from one forward pass: first the inputs themselves,
 * then the activation of each neuron, for every cell of a grid. `inputs` holds a row for each cell, as `gridPoints`
 * gives them, or features made of those.
 */
export function nodePictures(network: Network, inputs: Matrix, columns: number): PlaneGrid[][] {
  const { x, layers } = forwardPass(network, inputs);
  return [x, ...layers.map(({ a }) => a)].map((activations) =>
    Array.from({ length: activations.columns }, (_, node) => ({
      columns,
      rows: activations.rows / columns,
      values: Float64Array.from(
        { length: activations.rows },
        (_, cell) => activations.data[cell * activations.columns + node],
      ),
    })),
  );
}
