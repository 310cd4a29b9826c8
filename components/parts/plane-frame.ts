import type { Perceptron } from "../../engine/index.ts";

export type Range = readonly [min: number, max: number];
export type Point = readonly [x: number, y: number];

/** How a part of the plane lies in its drawing: data coordinates on one side, units of the SVG on the other. */
export interface Frame {
  readonly x: Range;
  readonly y: Range;
  /** The edges of the plotting area in units of the SVG. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  toScreen(point: Point): Point;
  toData(point: Point): Point;
}

export interface FrameOptions {
  x: Range;
  y: Range;
  width: number;
  height: number;
  margin: { left: number; right: number; top: number; bottom: number };
}

/** The linear map between data and drawing; y grows upwards in the data and downwards in the drawing. */
export function createFrame({ x, y, width, height, margin }: FrameOptions): Frame {
  const { left, top } = margin;
  const right = width - margin.right;
  const bottom = height - margin.bottom;
  const perX = (right - left) / (x[1] - x[0]);
  const perY = (bottom - top) / (y[1] - y[0]);
  return {
    x,
    y,
    left,
    right,
    top,
    bottom,
    toScreen: (point) => [left + (point[0] - x[0]) * perX, bottom - (point[1] - y[0]) * perY],
    toData: (point) => [x[0] + (point[0] - left) / perX, y[0] + (bottom - point[1]) / perY],
  };
}

/** Whether two frames map all points alike. */
export function sameFrame(a: Frame, b: Frame): boolean {
  const numbers = ({ x, y, left, right, top, bottom }: Frame) => [...x, ...y, left, right, top, bottom];
  const others = numbers(b);
  return numbers(a).every((value, i) => value === others[i]);
}

/** The four corners of the frame in data coordinates, in order around it. */
export function corners({ x, y }: Pick<Frame, "x" | "y">): Point[] {
  return [
    [x[0], y[0]],
    [x[1], y[0]],
    [x[1], y[1]],
    [x[0], y[1]],
  ];
}

/** The point, held within the frame. */
export function clamp([x, y]: Point, frame: Pick<Frame, "x" | "y">): Point {
  return [hold(x, frame.x), hold(y, frame.y)];
}

/** The value, held within the range. */
export function hold(value: number, [min, max]: Range): number {
  return Math.min(Math.max(value, min), max);
}

/** z = w₁x₁ + w₂x₂ + b, without the engine's checks: it runs for every corner of every frame. */
export function height({ weights, bias }: Perceptron, [x, y]: Point): number {
  return weights[0] * x + weights[1] * y + bias;
}

/** The part of a convex polygon where the perceptron's weighted sum is at least 0 (Sutherland & Hodgman 1974). */
export function clipToHalfPlane(polygon: readonly Point[], model: Perceptron): Point[] {
  return polygon.flatMap((point, i) => {
    const next = polygon[(i + 1) % polygon.length];
    const [here, there] = [height(model, point), height(model, next)];
    const kept = here >= 0 ? [point] : [];
    if (here >= 0 === there >= 0) return kept;
    return [...kept, between(point, next, here / (here - there))];
  });
}

/**
 * The piece of the perceptron's line within a box, or null where it does not meet it. It runs so that the side with
 * z ≥ 0 lies on its left.
 */
export function chord(model: Perceptron, box: Pick<Frame, "x" | "y">): [Point, Point] | null {
  const around = corners(box);
  const crossings = around.flatMap((point, i) => {
    const next = around[(i + 1) % around.length];
    const [here, there] = [height(model, point), height(model, next)];
    return here >= 0 === there >= 0 ? [] : [between(point, next, here / (here - there))];
  });
  if (crossings.length < 2) return null;
  const [from, to] = crossings;
  // The corners run anticlockwise, and (w₂, −w₁) has the direction w on its left.
  const along = (to[0] - from[0]) * model.weights[1] - (to[1] - from[1]) * model.weights[0];
  return along >= 0 ? [from, to] : [to, from];
}

function between(a: Point, b: Point, share: number): Point {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

// What is far outside is cut off anyway, and huge numbers make browsers draw wrongly.
const FAR = 20_000;

/** Where a point is drawn: units of the SVG, to two decimals, and never so far out that a browser draws wrongly. */
export function drawnAt(frame: Frame, point: Point): Point {
  const [x, y] = frame.toScreen(point);
  return [short(hold(x, [-FAR, FAR])), short(hold(y, [-FAR, FAR]))];
}

/** The `d` of a line through points in data coordinates; empty for none. */
export function linePath(frame: Frame, points: readonly Point[]): string {
  return points.length === 0 ? "" : `M${points.map((point) => drawnAt(frame, point).join(",")).join("L")}`;
}

/** The `d` of a closed path through points in data coordinates; empty for fewer than three. */
export function polygonPath(frame: Frame, polygon: readonly Point[]): string {
  return polygon.length < 3 ? "" : `${linePath(frame, polygon)}Z`;
}

const short = (value: number) => Number(value.toFixed(2));

/** Round numbers across a range, a step of 1, 2 or 5 times a power of ten apart, about `count` of them. */
export function ticks([min, max]: Range, count = 5): number[] {
  const rough = (max - min) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough * 0.99) ?? rough;
  const first = Math.ceil(min / step - 1e-9);
  const last = Math.floor(max / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
