import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { curveNames, curveOf, rateVerdict, roll } from "../../components/curve-descent/curves.ts";
import { arrival, race, usualRates } from "../../components/optimizer-race/race.ts";
import { contourPaths } from "../../components/parts/contour-paths.ts";
import { steepness, walk } from "../../components/parts/descent.ts";
import { landscapeNames, landscapeOf } from "../../components/parts/landscapes.ts";
import { createFrame, type Point } from "../../components/parts/plane-frame.ts";
import { verdict } from "../../components/surface-descent/verdict.ts";
import { numericalDerivative, numericalGradient, optimizerNames } from "../../engine/index.ts";

const inside = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

describe.each(landscapeNames)("the landscape %s", (name) => {
  const land = landscapeOf(name);
  const at = ([u, v]: readonly [number, number]): Point => [
    land.x[0] + u * (land.x[1] - land.x[0]),
    land.y[0] + v * (land.y[1] - land.y[0]),
  ];

  test("has the gradient that central differences find", () => {
    fc.assert(
      fc.property(inside, (share) => {
        const [a, b] = at(share);
        const numerical = numericalGradient(([x, y]) => land.loss([x, y]), [a, b]);
        land.gradient([a, b]).forEach((slope, i) => {
          expect(Math.abs(slope - numerical[i])).toBeLessThan(1e-6 * Math.max(1, Math.abs(slope)));
        });
      }),
    );
  });

  test("is level at its minima, and nowhere lower than at the first of them", () => {
    for (const minimum of land.minima) expect(steepness(land.gradient(minimum))).toBeLessThan(1e-6);
    fc.assert(
      fc.property(inside, (share) => {
        expect(land.loss(at(share))).toBeGreaterThanOrEqual(land.loss(land.minima[0]) - 1e-9);
      }),
    );
  });
});

describe("descent on a quadratic bowl", () => {
  const land = landscapeOf("bowl");
  const limit = 2 / Math.max(...(land.curvatures ?? []));

  test("multiplies each weight by 1 − αλ in every step", () => {
    const rate = 0.3;
    const path = walk(land, [3, 2], rate, 7);
    const factors = land.curvatures?.map((lambda) => 1 - rate * lambda) ?? [];
    expect(path[7][0]).toBeCloseTo(3 * factors[0] ** 7, 12);
    expect(path[7][1]).toBeCloseTo(2 * factors[1] ** 7, 12);
  });

  test("arrives just below the limit 2/λ, and leaves all bounds above it", () => {
    const below = walk(land, [3, 2], 0.98 * limit, 2000);
    expect(steepness(below[2000])).toBeLessThan(1e-6);
    expect(walk(land, [3, 2], 1.02 * limit, 2000).length).toBeLessThan(2000);
  });
});

describe("the verdict on a walk", () => {
  const said = (name: (typeof landscapeNames)[number], start: Point, rate: number, steps: number) => {
    const land = landscapeOf(name);
    return verdict(land, walk(land, start, rate, steps), steps);
  };

  test.each([
    ["comes to rest at the lowest place", "bowl", [3, 2], 0.3, 200, "rest at the lowest place"],
    ["diverges beyond the limit", "bowl", [3, 2], 0.75, 400, "diverges"],
    ["oscillates near the limit", "bowl", [0.01, 2], 0.6, 6, "crosses the valley"],
    ["crawls at a tiny rate", "bowl", [3, 2], 0.001, 6, "crawls"],
    ["stops on the pass of the saddle", "saddle", [2, 0], 0.2, 200, "no minimum"],
    ["leaves the pass from beside it", "saddle", [2, 0.02], 0.2, 200, "rest at the lowest place"],
    ["ends in a valley that is not the deepest", "hills", [3, 3], 0.2, 200, "not the deepest"],
    ["finds the deepest valley from near it", "hills", [-3, -2], 0.2, 200, "rest at the lowest place"],
  ] as const)("%s", (_, name, start, rate, steps, words) => {
    expect(said(name, start, rate, steps)).toContain(words);
  });
});

describe("the contours of a surface", () => {
  test("of a cone are circles about its tip", () => {
    const margin = { left: 0, right: 0, top: 0, bottom: 0 };
    const frame = createFrame({ x: [-2, 2], y: [-2, 2], width: 200, height: 200, margin });
    const [{ d }] = contourPaths(frame, ([x, y]) => Math.hypot(x, y), [1]);
    const rim = d
      .split(/[MLZ]/)
      .filter(Boolean)
      .map((pair) => frame.toData(pair.split(",").map(Number) as unknown as Point))
      // The higher ground reaches to the edge of the map; its inner rim is the contour.
      .filter(([x, y]) => Math.max(Math.abs(x), Math.abs(y)) < 1.9);
    expect(rim.length).toBeGreaterThan(40);
    for (const [x, y] of rim) expect(Math.hypot(x, y)).toBeCloseTo(1, 1);
  });
});

describe.each(curveNames)("the loss curve %s", (name) => {
  const curve = curveOf(name);

  test("has the slope that central differences find", () => {
    fc.assert(
      fc.property(fc.double({ min: -4, max: 4, noNaN: true }), (w) => {
        expect(curve.slope(w)).toBeCloseTo(numericalDerivative(curve.loss, w), 5);
      }),
    );
  });

  test("is descended at its usual rate", () => {
    const path = roll(curve, curve.start, curve.rate, 40);
    expect(curve.loss(path[40])).toBeLessThan(curve.loss(path[0]));
  });
});

test.each([
  [0.05, "crawls"],
  [0.5, "from one side"],
  [1, "exactly at the bottom"],
  [1.5, "crosses the valley"],
  [2, "to and fro for ever"],
  [2.2, "diverges"],
])("on the parabola a rate of %d is said to do what it does", (rate, words) => {
  const curve = curveOf("parabola");
  const path = roll(curve, -3, rate, 30);
  expect(rateVerdict(curve, rate, path)).toContain(words);
  const sizes = path.map(Math.abs);
  if (rate < 2) expect(sizes[30]).toBeLessThan(sizes[0]);
  if (rate === 2) expect(sizes[30]).toBe(sizes[0]);
  if (rate > 2) expect(sizes[30]).toBeGreaterThan(sizes[0]);
});

describe("the race of the optimisers", () => {
  test("walks plain SGD as descent does", () => {
    const land = landscapeOf("ridge");
    const alone = walk(land, land.start, 0.3, 50);
    race(land, "sgd", land.start, 0.3, 50).forEach((at, k) => {
      expect(at[0]).toBeCloseTo(alone[k][0], 10);
      expect(at[1]).toBeCloseTo(alone[k][1], 10);
    });
  });

  test.each(landscapeNames)("at the usual rates loses nobody on %s", (name) => {
    const land = landscapeOf(name);
    usualRates(name).forEach((rate, i) => {
      const path = race(land, optimizerNames[i], land.start, rate, 200);
      expect(path).toHaveLength(201);
      expect(land.loss(path[200])).toBeLessThan(land.loss(path[0]));
    });
  });

  test("says when one has arrived, and not of one that leaves again", () => {
    const land = landscapeOf("bowl");
    expect(
      arrival(land, [
        [4, 0],
        [1, 0],
        [0.2, 0],
        [0.1, 0],
      ]),
    ).toBe(2);
    expect(
      arrival(land, [
        [4, 0],
        [0.1, 0],
        [1, 0],
      ]),
    ).toBeNull();
  });
});
