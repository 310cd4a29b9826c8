import { copyNetwork, Matrix, type Network, random } from "../../../engine/index.ts";
import { principalAxes } from "../../../engine/principal-axes.ts";

/** Two directions in the space of all weights and biases, through the present network. */
export interface Directions {
  readonly kind: "random" | "path";
  /** The values in the middle, those of the network now. */
  readonly middle: Float64Array;
  readonly axes: readonly [Float64Array, Float64Array];
  /** How far the surface goes along each, from the middle. */
  readonly reach: readonly [number, number];
  /** What share of the path's variance the two have together; null for random ones. */
  readonly share: number | null;
}

/**
 * Two random directions in which every neuron's part is as long as its weights and bias are (Li et al., "Visualizing
 * the loss landscape of neural nets", 2018): else large weights would make everything look flat.
 */
export function randomDirections(network: Network, seed: number): Directions {
  const generator = random(seed);
  const direction = () => {
    const drawn = copyNetwork(
      network,
      network.values.map(() => generator.normal()),
    );
    drawn.layers.forEach(({ weights, biases, inputs }, l) => {
      const like = network.layers[l];
      for (let i = 0; i < biases.length; i++) {
        const row = weights.data.subarray(i * inputs, (i + 1) * inputs);
        const wanted = Math.hypot(...like.weights.row(i), like.biases[i]);
        const factor = wanted / (Math.hypot(...row, biases[i]) || 1);
        for (let j = 0; j < inputs; j++) row[j] *= factor;
        biases[i] *= factor;
      }
    });
    return drawn.values;
  };
  return {
    kind: "random",
    middle: network.values.slice(),
    axes: [direction(), direction()],
    reach: [1, 1],
    share: null,
  };
}

/**
 * The two directions in which the path of the weights is spread most, so that as much of it as can be lies in the
 * surface. Null where there is no path yet.
 */
export function pathDirections(network: Network, path: readonly Float64Array[]): Directions | null {
  const moved = path.some((values) => values.some((value, i) => value !== path[0][i]));
  if (path.length < 3 || !moved) return null;
  const { values: middle } = network;
  const rows = new Matrix(path.length, middle.length);
  path.forEach((values, i) => {
    rows.data.set(values, i * middle.length);
  });
  const { axes, shares } = principalAxes(rows, 2);
  const [first, second] = axes.map((axis) => Float64Array.from(axis));
  // A path along one line leaves the second direction open: any other will do.
  const other = shares[1] > 1e-12 ? second : perpendicular(first);
  const reach = [first, other].map((axis) => {
    const far = path.reduce((most, values) => Math.max(most, Math.abs(along(values, middle, axis))), 0);
    return 1.25 * far;
  });
  const least = 0.2 * Math.max(...reach);
  return {
    kind: "path",
    middle: middle.slice(),
    axes: [first, other],
    reach: [Math.max(reach[0], least), Math.max(reach[1], least)],
    share: Math.min(1, shares[0] + shares[1]),
  };
}

/** Where some values lie in the surface: along the two directions, seen from the middle. */
export function placeOf(values: ArrayLike<number>, { middle, axes }: Directions): [number, number] {
  const [a, b] = axes.map((axis) => along(values, middle, axis) / square(axis));
  return [a, b];
}

/** The values at a place of the surface, written into `into`. */
export function valuesAt(
  [a, b]: readonly [number, number],
  { middle, axes }: Directions,
  into: Float64Array,
): void {
  for (let i = 0; i < into.length; i++) into[i] = middle[i] + a * axes[0][i] + b * axes[1][i];
}

function along(values: ArrayLike<number>, from: ArrayLike<number>, axis: Float64Array): number {
  return axis.reduce((sum, a, i) => sum + a * (values[i] - from[i]), 0);
}

const square = (axis: Float64Array) => axis.reduce((sum, a) => sum + a * a, 0) || 1;

function perpendicular(axis: Float64Array): Float64Array {
  const k = axis.findIndex((a) => Math.abs(a) < 0.9);
  const turned = axis.map((a, i) => Number(i === k) - a * axis[Math.max(k, 0)]);
  const length = Math.sqrt(square(turned));
  return turned.map((a) => a / length);
}
