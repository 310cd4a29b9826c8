import { add, forwardPass, Matrix, multiply, networkFrom, type Perceptron } from "../../engine/index.ts";
import { chord, clipToHalfPlane, corners, type Frame, height, type Point } from "../parts/plane-frame.ts";
import type { CollapseState } from "./state.ts";

/** The one layer that two linear layers make: W′ = W₂W₁ and b′ = W₂b₁ + b₂. */
export function collapsed({ w1, b1, w2, b2 }: CollapseState): Perceptron {
  const second = Matrix.from([w2]);
  const weights = multiply(second, Matrix.from(rows(w1))).row(0);
  const [bias] = add(multiply(second, b1), b2);
  return { weights, bias };
}

/** What the two layers give for an input: the hidden sums and activations, and the output. */
export function bothLayers(state: CollapseState, x: readonly number[] = state.x) {
  const network = networkFrom([
    { weights: rows(state.w1), biases: state.b1, activation: state.relu ? "relu" : "identity" },
    { weights: [state.w2], biases: state.b2, activation: "identity" },
  ]);
  const { layers, output } = forwardPass(network, x);
  return { z: layers[0].z.row(0), a: layers[0].a.row(0), output: output.at(0, 0) };
}

/** A part of the plane within which the network is linear, and the perceptron that it is there. */
export interface Region {
  readonly polygon: readonly Point[];
  readonly model: Perceptron;
}

/**
 * The regions of the network: one without a ReLU, and up to four with it, one for each choice of hidden neurons that
 * let their sum through.
 */
export function regionsOf(state: CollapseState, frame: Pick<Frame, "x" | "y">): Region[] {
  if (!state.relu) return [{ polygon: corners(frame), model: collapsed(state) }];
  const hidden = rows(state.w1).map((weights, i): Perceptron => ({ weights, bias: state.b1[i] }));
  const choices = [
    [1, 1],
    [1, 0],
    [0, 1],
    [0, 0],
  ];
  return choices
    .map((on) => ({
      polygon: hidden.reduce<Point[]>(
        (polygon, model, i) => clipToHalfPlane(polygon, on[i] ? model : opposite(model)),
        corners(frame),
      ),
      model: collapsed({ ...state, w2: state.w2.map((weight, i) => weight * on[i]) }),
    }))
    .filter(({ polygon }) => polygon.length > 2);
}

/** The border between yes and no within a region: where its sum is 0. */
export function border({ polygon, model }: Region): Point[] {
  return polygon.flatMap((point, i) => {
    const next = polygon[(i + 1) % polygon.length];
    const [here, there] = [height(model, point), height(model, next)];
    if (here >= 0 === there >= 0) return [];
    const share = here / (here - there);
    return [[point[0] + (next[0] - point[0]) * share, point[1] + (next[1] - point[1]) * share] as const];
  });
}

/** The line of the one layer, or null where it does not meet the frame or has no direction. */
export function oneLine(state: CollapseState, frame: Frame): [Point, Point] | null {
  return chord(collapsed(state), frame);
}

const rows = ([a, b, c, d]: readonly number[]) => [
  [a, b],
  [c, d],
];

const opposite = ({ weights, bias }: Perceptron): Perceptron => ({
  weights: weights.map((weight) => 0 - weight),
  bias: 0 - bias,
});
