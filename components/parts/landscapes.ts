import {
  dot,
  meanSquaredError,
  meanSquaredErrorGradient,
  sigmoid,
  sigmoidDerivative,
} from "../../engine/index.ts";
import type { Point, Range } from "./plane-frame.ts";

/** A loss over two weights: something to walk down. */
export interface Landscape {
  readonly name: string;
  /** What is special about it, in a sentence. */
  readonly about: string;
  readonly x: Range;
  readonly y: Range;
  /** The symbols of the two weights. */
  readonly symbols: readonly [string, string];
  loss(at: Point): number;
  /** (∂E/∂w₁, ∂E/∂w₂). */
  gradient(at: Point): Point;
  /** Where a walk starts that nobody has placed. */
  readonly start: Point;
  /** A learning rate that arrives, and the largest that the reader can choose. */
  readonly rate: number;
  readonly mostRate: number;
  readonly rateStep: number;
  /** The lowest places, the lowest of all first. */
  readonly minima: readonly Point[];
  /** The curvatures along the axes of a quadratic bowl. */
  readonly curvatures?: readonly [number, number];
}

/** A bowl E = ½(λ₁u² + λ₂v²) about a middle, with its axes turned by an angle in radians. */
function bowl(middle: Point, curvatures: readonly [number, number], angle = 0) {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const along = ([a, b]: Point): Point => {
    const [x, y] = [a - middle[0], b - middle[1]];
    return [cos * x + sin * y, cos * y - sin * x];
  };
  return {
    loss: (at: Point) => {
      const [u, v] = along(at);
      return (curvatures[0] * u * u + curvatures[1] * v * v) / 2;
    },
    gradient: (at: Point): Point => {
      const [u, v] = along(at);
      const [slopeU, slopeV] = [curvatures[0] * u, curvatures[1] * v];
      return [cos * slopeU - sin * slopeV, sin * slopeU + cos * slopeV];
    },
    minima: [middle],
    curvatures,
  };
}

// Styblinski and Tang's test function (1990), a twentieth of it: one deep valley and three that are not so deep.
const hills = (w: number) => (w ** 4 - 16 * w ** 2 + 5 * w) / 40;
const hillSlope = (w: number) => (4 * w ** 3 - 32 * w + 5) / 40;
const deep = -2.903534;
const shallow = 2.746803;

// One neuron σ(wx + b) on ten samples that no step tells apart without a mistake, so that its loss has a lowest place.
const inputs = [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5];
const labels = [0, 0, 0, 0, 1, 0, 1, 1, 1, 1];
const sums = ([w, b]: Point) => inputs.map((x) => w * x + b);

function neuronGradient(at: Point): Point {
  const z = sums(at);
  const slopes = meanSquaredErrorGradient(z.map(sigmoid), labels);
  const delta = z.map((sum, i) => slopes[i] * sigmoidDerivative(sum));
  return [dot(delta, inputs), delta.reduce((total, value) => total + value, 0)];
}

export const landscapes = {
  bowl: {
    name: "bowl",
    about: "A quadratic bowl, six times as steep one way as the other. The limit is exactly 2/λ.",
    x: [-4, 4],
    y: [-4, 4],
    symbols: ["w_1", "w_2"],
    ...bowl([0, 0], [0.5, 3]),
    start: [-3.4, 2.4],
    rate: 0.3,
    mostRate: 0.8,
    rateStep: 0.01,
  },
  ridge: {
    name: "gorge",
    about: "A long gorge, aslant, forty times as steep across as along: hard to hurry in.",
    x: [-4, 4],
    y: [-4, 4],
    symbols: ["w_1", "w_2"],
    ...bowl([0.8, 0.6], [0.1, 4], Math.PI / 5),
    start: [-3, 0.4],
    rate: 0.4,
    mostRate: 0.6,
    rateStep: 0.01,
  },
  saddle: {
    name: "saddle",
    about:
      "A pass between two valleys. A walk that starts exactly on its ridge, at w₂ = 0, ends on the pass.",
    x: [-2.5, 2.5],
    y: [-2.5, 2.5],
    symbols: ["w_1", "w_2"],
    loss: ([a, b]: Point) => a ** 2 / 2 - b ** 2 / 2 + b ** 4 / 8,
    gradient: ([a, b]: Point): Point => [a, -b + b ** 3 / 2],
    start: [2, 0.02],
    rate: 0.2,
    mostRate: 1.2,
    rateStep: 0.02,
    minima: [
      [0, Math.SQRT2],
      [0, -Math.SQRT2],
    ],
  },
  hills: {
    name: "many minima",
    about: "Four valleys, one of them deeper than the others. The start decides where a walk ends.",
    x: [-4.2, 4.2],
    y: [-4.2, 4.2],
    symbols: ["w_1", "w_2"],
    loss: ([a, b]: Point) => hills(a) + hills(b),
    gradient: ([a, b]: Point): Point => [hillSlope(a), hillSlope(b)],
    start: [0.6, 3.6],
    rate: 0.2,
    mostRate: 1,
    rateStep: 0.02,
    minima: [
      [deep, deep],
      [deep, shallow],
      [shallow, deep],
      [shallow, shallow],
    ],
  },
  neuron: {
    name: "a neuron",
    about:
      "The true loss of one sigmoid neuron with a weight and a bias, on ten samples: steep walls, and flat land beyond.",
    x: [-6, 14],
    y: [-10, 10],
    symbols: ["w", "b"],
    loss: (at: Point) => meanSquaredError(sums(at).map(sigmoid), labels),
    gradient: neuronGradient,
    start: [-4, 6],
    rate: 8,
    mostRate: 40,
    rateStep: 0.5,
    minima: [[1.8455235759, -0.461380894]],
  },
} satisfies Record<string, Landscape>;

export type LandscapeName = keyof typeof landscapes;

export const landscapeNames = Object.keys(landscapes) as readonly LandscapeName[];

export const landscapeOf = (name: LandscapeName): Landscape => landscapes[name];
