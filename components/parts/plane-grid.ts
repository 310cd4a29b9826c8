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
  return layerActivations(network, inputs).map((activations) =>
    Array.from({ length: activations.columns }, (_, node) => nodePicture(activations, node, columns)),
  );
}

/** The inputs, then the activations of each layer, with a row for each cell: `nodePicture` makes pictures of them. */
export function layerActivations(network: Network, inputs: Matrix): Matrix[] {
  const { x, layers } = forwardPass(network, inputs);
  return [x, ...layers.map(({ a }) => a)];
}

/** The picture of one node of a layer. */
export function nodePicture(activations: Matrix, node: number, columns: number): PlaneGrid {
  const values = new Float64Array(activations.rows);
  for (let cell = 0; cell < values.length; cell++) {
    values[cell] = activations.data[cell * activations.columns + node];
  }
  return { columns, rows: activations.rows / columns, values };
}
