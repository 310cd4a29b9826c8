import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bearing, grips, inset, shifted, through, turned } from "../../components/parts/line-geometry.ts";
import { chord, height } from "../../components/parts/plane-frame.ts";

const frame = { x: [-1, 1], y: [-1, 1] } as const;
const slope = { weights: [-0.6, 0.8], bias: 0.1 };
const coordinate = fc.double({ min: -0.7, max: 0.7, noNaN: true });

describe("a line through two points", () => {
  test("is 0 on both, keeps the length of its weights and has z ≥ 0 on its left", () => {
    const line = through(slope, [0, 0], [0.5, 0], frame);
    expect(line).toEqual({ weights: [0, 1], bias: 0 });
    expect(through(slope, [0.5, 0], [0, 0], frame)).toEqual({ weights: [0, -1], bias: 0 });
  });

  test("through its own grips is the line itself", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 6.28, noNaN: true }), coordinate, (angle, bias) => {
        const line = { weights: [2 * Math.cos(angle), 2 * Math.sin(angle)], bias };
        const [from, to] = grips(line, frame) ?? [];
        if (!from || !to) return;
        const again = through(line, from, to, frame);
        if (!again) return;
        expect(again.bias).toBeCloseTo(bias, 9);
        for (const [i, weight] of again.weights.entries()) expect(weight).toBeCloseTo(line.weights[i], 9);
      }),
    );
  });

  test("can't be told from points that are too near to each other", () => {
    expect(through(slope, [0, 0], [0.01, 0], frame)).toBeNull();
  });
});

describe("a line that is shifted", () => {
  test("goes through the point", () => {
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        const line = shifted(slope, [x, y], frame);
        expect(line.weights).toEqual(slope.weights);
        expect(height(line, [x, y])).toBeCloseTo(0, 9);
      }),
    );
  });

  test("never leaves the frame", () => {
    for (const far of [-50, 50]) expect(chord(shifted(slope, [0, far], frame), frame)).not.toBeNull();
  });
});

describe("a line that is turned", () => {
  test("keeps the point it turns about, and comes back after a whole turn", () => {
    let line = slope;
    for (let i = 0; i < 120; i++) line = turned(line, [0.2, 0.025], Math.PI / 60, frame) as typeof slope;
    expect(line.bias).toBeCloseTo(slope.bias, 9);
    for (const [i, weight] of line.weights.entries()) expect(weight).toBeCloseTo(slope.weights[i], 9);
  });

  test("turns by the angle that is seen, whatever the units of the axes", () => {
    const wide = { x: [0, 100], y: [0, 1] } as const;
    const level = { weights: [0, 1], bias: -0.5 };
    expect(bearing(level, wide)).toBe(0);
    expect(bearing(turned(level, [50, 0.5], Math.PI / 4, wide), wide)).toBe(45);
    expect(bearing(turned(level, [50, 0.5], Math.PI / 2, wide), wide)).toBe(90);
  });
});

test("grips lie within the frame, a ninth of its size from the edge", () => {
  expect(inset({ x: [0, 9], y: [-9, 9] })).toEqual({ x: [1, 8], y: [-7, 7] });
  expect(grips({ weights: [0, 1], bias: 0 }, { x: [0, 9], y: [-9, 9] })).toEqual([
    [1, 0],
    [8, 0],
  ]);
});
