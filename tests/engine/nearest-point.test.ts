import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dot, norm } from "../../engine/index.ts";
import { nearestPoint } from "../../engine/nearest-point.ts";

describe("the point of a hull that is nearest to 0", () => {
  test("is the foot of the perpendicular on a segment, a corner, or 0 itself", () => {
    const foot = nearestPoint([
      [4, 0],
      [0, 2],
    ]);
    expect(foot[0]).toBeCloseTo(0.8, 12);
    expect(foot[1]).toBeCloseTo(1.6, 12);
    expect(
      nearestPoint([
        [0, 1],
        [2, 5],
      ]),
    ).toEqual([0, expect.closeTo(1, 12)]);
    expect(
      norm(
        nearestPoint([
          [1, 0],
          [-1, 1],
          [-1, -1],
        ]),
      ),
    ).toBeLessThan(1e-12);
    expect(nearestPoint([[0, 0]])).toEqual([0, 0]);
  });

  // The test of being nearest: the whole hull lies beyond the plane through the point, at right angles to it.
  test("has every point beyond its plane, for flat, repeated and scattered points alike", () => {
    const points = fc.integer({ min: 1, max: 4 }).chain((length) =>
      fc.array(fc.array(fc.integer({ min: -3, max: 9 }), { minLength: length, maxLength: length }), {
        minLength: 1,
        maxLength: 30,
      }),
    );
    fc.assert(
      fc.property(points, (hull) => {
        const nearest = nearestPoint(hull);
        for (const point of hull)
          expect(dot(point, nearest)).toBeGreaterThanOrEqual(dot(nearest, nearest) - 1e-9);
      }),
      { numRuns: 500 },
    );
  });
});
