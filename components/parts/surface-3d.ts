import type { Point, Range } from "./plane-frame.ts";

/** A height for each place of a part of the plane. */
export interface Surface {
  readonly x: Range;
  readonly y: Range;
  loss(at: Point): number;
}

/** A point of the picture, and how near it is: larger is nearer. */
export interface Projected {
  readonly x: number;
  readonly y: number;
  readonly near: number;
}

/** A patch of the surface: its four corners in the picture, and its height from 0 to 1. */
export interface Patch {
  readonly corners: readonly Projected[];
  readonly height: number;
}

// How fine the mesh is, how much of the width a full height takes, and from how far above one looks.
const MESH = 36;
const RELIEF = 0.9;
const TILT = (32 * Math.PI) / 180;

/**
 * A way to draw a surface from the side, turned by an angle in radians, in a square of −1 to 1: parallel projection,
 * heights drawn by their root, so that the ground near the lowest place is not all flat.
 */
export function projection(land: Surface, turn: number) {
  const heights = meshHeights(land);
  const [lowest, highest] = [Math.min(...heights.flat()), Math.max(...heights.flat())];
  const relative = (height: number) =>
    Math.sqrt(Math.min(Math.max((height - lowest) / (highest - lowest), 0), 1));
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];

  function project([a, b]: Point, height: number): Projected {
    const u = (2 * (a - land.x[0])) / (land.x[1] - land.x[0]) - 1;
    const v = (2 * (b - land.y[0])) / (land.y[1] - land.y[0]) - 1;
    const across = (cos * u - sin * v) / Math.SQRT2;
    const away = (sin * u + cos * v) / Math.SQRT2;
    const up = RELIEF * (relative(height) - 0.5);
    return { x: across, y: -away * Math.sin(TILT) - up * Math.cos(TILT), near: -away };
  }

  /** A place on the ground. */
  const place = (at: Point): Projected => project(at, land.loss(at));

  /** All patches, the farthest first: painted in this order, the near ones hide the far ones. */
  function patches(): Patch[] {
    const corner = (i: number, j: number) => project(meshPoint(land, i, j), heights[i][j]);
    const all: Patch[] = [];
    for (let i = 0; i < MESH; i++)
      for (let j = 0; j < MESH; j++) {
        const corners = [corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1)];
        all.push({ corners, height: relative(heights[i][j]) });
      }
    const nearness = (patch: Patch) => patch.corners.reduce((sum, { near }) => sum + near, 0);
    return all.sort((a, b) => nearness(a) - nearness(b));
  }

  return { place, patches };
}

function meshHeights(land: Surface): number[][] {
  return Array.from({ length: MESH + 1 }, (_, i) =>
    Array.from({ length: MESH + 1 }, (_, j) => land.loss(meshPoint(land, i, j))),
  );
}

function meshPoint({ x, y }: Surface, i: number, j: number): Point {
  return [x[0] + ((x[1] - x[0]) * i) / MESH, y[0] + ((y[1] - y[0]) * j) / MESH];
}
