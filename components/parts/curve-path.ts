import type { Frame, Point, Range } from "./plane-frame.ts";

type Scalar = (x: number) => number;

export interface CurveOptions {
  /** Where the function may jump, or has no value: there the curve ends and starts again. */
  breaks?: readonly number[];
  /** The part of the x axis over which it is drawn; the whole of it unless told otherwise. */
  domain?: Range;
}

/** An end of a curve at a jump: closed where the function has this value, open where it only comes near it. */
export interface CurveEnd {
  readonly at: Point;
  readonly open: boolean;
}

// A curve is halved until its middle is nearer than this to the chord, in units of the SVG.
const FLAT = 0.08;
// The first pieces of a curve, and how often each may be halved: enough for anything that the eye can follow.
const PIECES = 24;
const DEPTH = 7;

/**
 * The `d` of a function's curve: no more points than it takes to look smooth, straight parts with two, and a gap at
 * each break and wherever the function is not finite.
 */
export function curvePath(
  frame: Frame,
  of: Scalar,
  { breaks = [], domain = frame.x }: CurveOptions = {},
): string {
  const inside = breaks.filter((x) => domain[0] < x && x < domain[1]).sort((a, b) => a - b);
  const edges = [domain[0], ...inside, domain[1]];
  const near = nearness(frame);
  return edges
    .slice(1)
    .map((to, i) => piece(frame, of, edges[i] + (i > 0 ? near : 0), to - (i < inside.length ? near : 0)))
    .join("");
}

/** The ends of the curve at its breaks; none where it goes through one without a jump or a hole. */
export function curveEnds(
  frame: Frame,
  of: Scalar,
  { breaks = [], domain = frame.x }: CurveOptions = {},
): CurveEnd[] {
  const near = nearness(frame);
  const perY = Math.abs(frame.toScreen([0, 1])[1] - frame.toScreen([0, 0])[1]);
  const apart = (a: number, b: number) => Math.abs(a - b) * perY > 0.5;
  return breaks
    .filter((x) => domain[0] <= x && x <= domain[1])
    .flatMap((x): CurveEnd[] => {
      const value = of(x);
      const sides = [of(x - near), of(x + near)].filter(Number.isFinite);
      if (!Number.isFinite(value)) return distinct(sides, apart).map((y) => ({ at: [x, y], open: true }));
      const others = distinct(sides, apart).filter((y) => apart(y, value));
      if (others.length === 0) return [];
      return [...others.map((y): CurveEnd => ({ at: [x, y], open: true })), { at: [x, value], open: false }];
    });
}

// So far from a break that the function is seen from one side, and so near that no eye can tell.
const nearness = ({ x }: Frame) => (x[1] - x[0]) * 1e-7;

function distinct(values: readonly number[], apart: (a: number, b: number) => boolean): number[] {
  return values.filter((value, i) => values.slice(0, i).every((earlier) => apart(value, earlier)));
}

function piece(frame: Frame, of: Scalar, from: number, to: number): string {
  const height = frame.bottom - frame.top;
  const at = (x: number): Point => {
    const [left, top] = frame.toScreen([x, of(x)]);
    // What is far outside the frame needs no exact place, and an SVG holds no such numbers.
    return [left, Math.min(Math.max(top, frame.top - height), frame.bottom + height)];
  };
  const points: [number, Point][] = [[from, at(from)]];
  for (let i = 1; i <= PIECES; i++) {
    const start = points[points.length - 1];
    const x = from + ((to - from) * i) / PIECES;
    points.push(...refined(at, start, [x, at(x)], DEPTH));
  }
  return path(withoutStraight(points.map(([, point]) => point)));
}

// The points after `start` up to `end`.
function refined(
  at: (x: number) => Point,
  start: [number, Point],
  end: [number, Point],
  depth: number,
): [number, Point][] {
  const x = (start[0] + end[0]) / 2;
  const middle = at(x);
  const off = Math.abs(middle[1] - (start[1][1] + end[1][1]) / 2);
  if (depth === 0 || off < FLAT) return [end];
  return [...refined(at, start, [x, middle], depth - 1), ...refined(at, [x, middle], end, depth - 1)];
}

function withoutStraight(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const [before, last] = kept.slice(-2);
    if (last && before && isStraight(before, last, point)) kept.pop();
    kept.push(point);
  }
  return kept;
}

function isStraight(a: Point, b: Point, c: Point): boolean {
  const across = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  return Math.abs(across) < 1e-6 * (c[0] - a[0]);
}

function path(points: readonly Point[]): string {
  let joined = false;
  return points
    .map(([x, y]) => {
      const drawn = Number.isFinite(y);
      const part = drawn ? `${joined ? "L" : "M"}${short(x)},${short(y)}` : "";
      joined = drawn;
      return part;
    })
    .join("");
}

const short = (value: number) => Number(value.toFixed(2));
