import type { Perceptron } from "../../engine/index.ts";
import { chord, clamp, corners, type Frame, height, hold, type Point } from "./plane-frame.ts";

type Box = Pick<Frame, "x" | "y">;

/** The middle of the frame, a ninth of its size taken off at each edge: the grips lie on its rim. */
export function inset({ x, y }: Box, share = 1 / 9): Box {
  const cut = ([min, max]: readonly [number, number]): [number, number] => {
    const edge = (max - min) * share;
    return [min + edge, max - edge];
  };
  return { x: cut(x), y: cut(y) };
}

/** The two grips of a perceptron's line; the side with z ≥ 0 lies on the left of the way from the first to the second. */
export function grips(model: Perceptron, frame: Box): [Point, Point] | null {
  return chord(model, inset(frame)) ?? chord(model, frame);
}

/**
 * The perceptron whose line goes through both points, with z ≥ 0 on the left of the way from the first to the second.
 * The length of the weights stays that of `model`. Null when the points are too near to each other to tell.
 */
export function through(model: Perceptron, from: Point, to: Point, frame: Box): Perceptron | null {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const near = Math.hypot(dx / (frame.x[1] - frame.x[0]), dy / (frame.y[1] - frame.y[0])) < 0.05;
  if (near) return null;
  const size = Math.hypot(...model.weights) / Math.hypot(dx, dy);
  return perceptron(0 - dy * size, dx * size, from);
}

/** The perceptron with these weights whose line goes through a point. */
export function perceptron(w1: number, w2: number, [x, y]: Point): Perceptron {
  return { weights: [w1, w2], bias: 0 - (w1 * x + w2 * y) };
}

/** The perceptron with its line shifted to go through a point, but never so far that it leaves the frame. */
export function shifted(model: Perceptron, to: Point, frame: Box): Perceptron {
  const heights = corners(inset(frame)).map((corner) => height({ ...model, bias: 0 }, corner));
  const wanted = height({ ...model, bias: 0 }, to);
  return { weights: model.weights, bias: 0 - hold(wanted, [Math.min(...heights), Math.max(...heights)]) };
}

/**
 * The line turned about a point by an angle, anticlockwise as it is seen: the angle is one of the drawing, in which
 * both sides of the frame count as equally long.
 */
export function turned(model: Perceptron, about: Point, angle: number, frame: Box): Perceptron {
  const ratio = (frame.y[1] - frame.y[0]) / (frame.x[1] - frame.x[0]);
  const [w1, w2] = model.weights;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const seen = [w1 * cos - w2 * ratio * sin, (w1 * sin + w2 * ratio * cos) / ratio];
  const size = Math.hypot(w1, w2) / Math.hypot(seen[0], seen[1]);
  return perceptron(seen[0] * size, seen[1] * size, about);
}

/** Which way the line points as it is seen, in degrees from 0 up to 360: of the way with z ≥ 0 on its left. */
export function bearing({ weights: [w1, w2] }: Perceptron, frame: Box): number {
  const ratio = (frame.y[1] - frame.y[0]) / (frame.x[1] - frame.x[0]);
  const degrees = (Math.atan2(0 - w1, w2 * ratio) * 180) / Math.PI;
  return Math.round(degrees + 360) % 360;
}

/** The point of the line in the middle between its grips, or the middle of the frame. */
export function middle(model: Perceptron, frame: Box): Point {
  const [from, to] = grips(model, frame) ?? [
    [frame.x[0], frame.y[0]],
    [frame.x[1], frame.y[1]],
  ];
  return [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
}

/** The point, held within the part of the frame where grips may be. */
export function withinReach(point: Point, frame: Box): Point {
  return clamp(point, inset(frame));
}
