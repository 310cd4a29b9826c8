import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  chord,
  clamp,
  clipToHalfPlane,
  corners,
  createFrame,
  height,
  linePath,
  type Point,
  polygonPath,
  sameFrame,
  ticks,
} from "../../components/parts/plane-frame.ts";

const frame = createFrame({
  x: [-1, 3],
  y: [0, 20],
  width: 500,
  height: 300,
  margin: { left: 50, right: 50, top: 20, bottom: 80 },
});
const number = fc.double({ min: -2, max: 2, noNaN: true });
const model = fc
  .tuple(number, number, number)
  .filter(([w1, w2]) => Math.hypot(w1, w2) > 1e-3)
  .map(([w1, w2, bias]) => ({ weights: [w1, w2], bias }));

describe("a frame", () => {
  test("puts the corners of the data at the edges of the plotting area, y upwards", () => {
    expect(corners(frame).map(frame.toScreen)).toEqual([
      [50, 220],
      [450, 220],
      [450, 20],
      [50, 20],
    ]);
  });

  test("draws lines through points, rounded, and holds one that is far outside", () => {
    expect(
      linePath(frame, [
        [-1, 0],
        [1 / 3, 20],
        [3, -1e9],
      ]),
    ).toBe("M50,220L183.33,20L450,20000");
    expect(linePath(frame, [])).toBe("");
  });

  test("leads back from the drawing to the data", () => {
    fc.assert(
      fc.property(number, number, (x, y) => {
        const [backX, backY] = frame.toData(frame.toScreen([x, y]));
        expect(backX).toBeCloseTo(x, 9);
        expect(backY).toBeCloseTo(y, 9);
      }),
    );
  });

  test("holds a point within its edges", () => {
    expect(clamp([-5, 25], frame)).toEqual([-1, 20]);
    expect(clamp([2, 3], frame)).toEqual([2, 3]);
  });
});

test("frames are the same where they map all points alike", () => {
  const options = { width: 500, height: 300, margin: { left: 50, right: 50, top: 20, bottom: 80 } };
  expect(sameFrame(frame, createFrame({ ...options, x: [-1, 3], y: [0, 20] }))).toBe(true);
  expect(sameFrame(frame, createFrame({ ...options, x: [-1, 3], y: [0, 21] }))).toBe(false);
  expect(sameFrame(frame, createFrame({ ...options, x: [-1, 3], y: [0, 20], height: 301 }))).toBe(false);
});

describe("a half plane", () => {
  test("keeps the points with z ≥ 0, and with the other half makes up the whole", () => {
    fc.assert(
      fc.property(model, (line) => {
        const other = { weights: line.weights.map((weight) => -weight), bias: -line.bias };
        const [here, there] = [line, other].map((side) => clipToHalfPlane(corners(frame), side));
        for (const point of here) expect(height(line, point)).toBeGreaterThan(-1e-9);
        expect(area(here) + area(there)).toBeCloseTo(80, 6);
      }),
    );
  });

  test("that fills the frame is the frame; one that misses it is nothing", () => {
    expect(clipToHalfPlane(corners(frame), { weights: [0, 0], bias: 1 })).toEqual(corners(frame));
    expect(polygonPath(frame, clipToHalfPlane(corners(frame), { weights: [1, 0], bias: -9 }))).toBe("");
  });
});

describe("a line", () => {
  test("has both ends on the line, and the side with z ≥ 0 on its left", () => {
    fc.assert(
      fc.property(model, (line) => {
        const ends = chord(line, frame);
        if (!ends) return;
        const [[x, y], to] = ends;
        for (const end of ends) expect(height(line, end)).toBeCloseTo(0, 6);
        const left: Point = [x - (to[1] - y), y + (to[0] - x)];
        expect(height(line, left)).toBeGreaterThan(-1e-6);
      }),
    );
  });

  test("that does not meet the frame has no ends", () => {
    expect(chord({ weights: [1, 0], bias: -4 }, frame)).toBeNull();
    expect(chord({ weights: [0, 0], bias: 1 }, frame)).toBeNull();
  });
});

test("ticks are round numbers within the range", () => {
  expect(ticks([-1.2, 1.2])).toEqual([-1, -0.5, 0, 0.5, 1]);
  expect(ticks([140, 210])).toEqual([140, 160, 180, 200]);
  expect(ticks([10, 26], 4)).toEqual([10, 15, 20, 25]);
});

// The shoelace formula.
function area(polygon: readonly Point[]): number {
  const twice = polygon.map(([x, y], i) => {
    const [nextX, nextY] = polygon[(i + 1) % polygon.length];
    return x * nextY - nextX * y;
  });
  return Math.abs(twice.reduce((sum, value) => sum + value, 0)) / 2;
}
