import fc from "fast-check";
import { renderToString } from "solid-js/web";
import { describe, expect, test } from "vitest";
import { Curve, CurveMark, curveStyles } from "../../components/parts/curve.tsx";
import { curveEnds, curvePath } from "../../components/parts/curve-path.ts";
import { createFrame } from "../../components/parts/plane-frame.ts";
import { relu, reluDerivative, sigmoid, step, tanh } from "../../engine/index.ts";

const margin = { left: 0, right: 0, top: 0, bottom: 0 };
const frame = createFrame({ x: [-4, 4], y: [-2, 2], width: 400, height: 200, margin });

/** The points of a path, piece by piece, in data coordinates. */
const pieces = (d: string) =>
  d
    .split("M")
    .slice(1)
    .map((piece) =>
      piece.split("L").map((pair) => {
        const [x, y] = pair.split(",").map(Number);
        return frame.toData([x, y]);
      }),
    );

describe("the path of a curve", () => {
  test("needs two points for a straight line, whatever its slope", () => {
    fc.assert(
      fc.property(fc.double({ min: -0.4, max: 0.4, noNaN: true }), (slope) => {
        const [line] = pieces(curvePath(frame, (x) => slope * x));
        expect(line).toHaveLength(2);
        expect(line[1][0]).toBeCloseTo(4, 6);
        expect(line[1][1]).toBeCloseTo(4 * slope, 1);
      }),
    );
  });

  test.each([
    ["sigmoid", sigmoid],
    ["tanh", tanh],
    ["a steep tanh", (x: number) => tanh(20 * x)],
    ["relu", relu],
  ])("never leaves %s by more than a third of a unit of the drawing", (_, of) => {
    const [points] = pieces(curvePath(frame, of));
    for (let i = 1; i < points.length; i++) {
      const [[x0, y0], [x1, y1]] = [points[i - 1], points[i]];
      for (const share of [0.25, 0.5, 0.75]) {
        const x = x0 + (x1 - x0) * share;
        const drawn = frame.toScreen([x, y0 + (y1 - y0) * share])[1];
        const meant = frame.toScreen([x, of(x)])[1];
        // Across the curve, not upright: where it is steep the eye measures so.
        const steep = Math.hypot(1, ((y1 - y0) * 50) / ((x1 - x0) * 50));
        expect(Math.abs(drawn - meant) / steep).toBeLessThan(0.34);
      }
    }
  });

  test("has a gap at a jump and no upright stroke", () => {
    const arms = pieces(curvePath(frame, step, { breaks: [0] }));
    expect(arms.map((arm) => arm.map(([, y]) => Math.round(y)))).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(arms[0][1][0]).toBeCloseTo(arms[1][0][0], 3);
  });

  test("keeps to a domain, and leaves out what is not finite", () => {
    const [line] = pieces(curvePath(frame, (x) => x / 4, { domain: [-1, 2] }));
    expect(line.map(([x]) => Math.round(x))).toEqual([-1, 2]);
    const [log] = pieces(curvePath(frame, Math.log));
    expect(log[0][0]).toBeGreaterThanOrEqual(0);
    expect(log.every(([, y]) => Number.isFinite(y))).toBe(true);
  });

  test("holds no huge numbers where the function leaves the frame", () => {
    const numbers = curvePath(frame, (x) => Math.exp(100 * x)).match(/-?[\d.]+(e\S+)?/g) ?? [];
    for (const number of numbers) expect(Math.abs(Number(number))).toBeLessThanOrEqual(400);
  });
});

describe("the ends of a curve", () => {
  test("are closed at the value and open at the other side of a jump", () => {
    expect(curveEnds(frame, step, { breaks: [0] })).toEqual([
      { at: [0, 0], open: true },
      { at: [0, 1], open: false },
    ]);
    expect(curveEnds(frame, reluDerivative, { breaks: [0] })).toEqual([
      { at: [0, 1], open: true },
      { at: [0, 0], open: false },
    ]);
  });

  test("are none at a mere corner", () => {
    expect(curveEnds(frame, relu, { breaks: [0] })).toEqual([]);
  });

  test("are one open dot at a hole", () => {
    const hole = (x: number) => (x === 0 ? Number.NaN : 0);
    expect(curveEnds(frame, hole, { breaks: [0] })).toEqual([{ at: [0, 0], open: true }]);
  });
});

describe("a curve", () => {
  test("draws open and filled dots at its jump", () => {
    const html = renderToString(() => <Curve frame={frame} of={step} breaks={[0]} quantity="signal" />);
    expect(html.match(/class="dot open ?"/g)).toHaveLength(1);
    expect(html.match(/<circle/g)).toHaveLength(2);
    expect(html).toContain("q-signal");
  });

  test("has no mark outside the frame", () => {
    expect(renderToString(() => <CurveMark frame={frame} at={[0, 9]} />)).not.toContain("<path");
    expect(renderToString(() => <CurveMark frame={frame} at={[0, 1]} />)).toContain("<path");
  });

  test("of each style has a mark of its own", () => {
    const drawn = curveStyles.map(
      (style) =>
        renderToString(() => <CurveMark frame={frame} at={[0, 0]} style={style} />).match(
          / d="([^"]+)"/,
        )?.[1],
    );
    expect(new Set(drawn).size).toBe(curveStyles.length);
  });
});
