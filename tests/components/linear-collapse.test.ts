import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { border, bothLayers, collapsed, regionsOf } from "../../components/linear-collapse/collapse.ts";
import { type CollapseState, extent, initial } from "../../components/linear-collapse/state.ts";
import { height, type Point } from "../../components/parts/plane-frame.ts";
import { xor } from "../../engine/index.ts";

const frame = { x: extent, y: extent };
const numbers = (count: number) =>
  fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: count, maxLength: count });
const states = fc.record({
  w1: numbers(4),
  b1: numbers(2),
  w2: numbers(2),
  b2: numbers(1),
  x: numbers(2),
  relu: fc.constant(false),
});

describe("two layers", () => {
  test("with nothing between them are one layer", () => {
    fc.assert(
      fc.property(states, (state) => {
        const [x1, x2] = state.x;
        expect(bothLayers(state).output).toBeCloseTo(height(collapsed(state), [x1, x2]), 10);
      }),
    );
  });

  // By hand: h = (x₁ + x₂, x₁ + x₂ − 1), and h₁ − 2h₂ − ½ without the ReLU is 1½ − x₁ − x₂.
  test("of the book multiply out to weights −1 and −1 and bias 1.5", () => {
    expect(collapsed(initial)).toEqual({ weights: [-1, -1], bias: 1.5 });
  });

  test("of the book compute XOR with a ReLU, and miss a case without", () => {
    const answers = (state: CollapseState) =>
      xor.map(({ x, y }) => bothLayers(state, x).output >= 0 === (y === 1));
    expect(answers({ ...initial, relu: true })).toEqual([true, true, true, true]);
    expect(answers(initial).filter(Boolean)).toHaveLength(3);
  });
});

describe("the regions of a network with a ReLU", () => {
  const area = (polygon: readonly Point[]) =>
    polygon.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = polygon[(i + 1) % polygon.length];
      return sum + (x * nextY - nextX * y) / 2;
    }, 0);
  const middle = (polygon: readonly Point[]): Point => [
    polygon.reduce((sum, [x]) => sum + x, 0) / polygon.length,
    polygon.reduce((sum, [, y]) => sum + y, 0) / polygon.length,
  ];

  test("cover the frame, and in each the network is the perceptron of the region", () => {
    fc.assert(
      fc.property(states, (linear) => {
        const state = { ...linear, relu: true };
        const regions = regionsOf(state, frame);
        expect(regions.reduce((sum, { polygon }) => sum + area(polygon), 0)).toBeCloseTo(6.25, 6);
        for (const { polygon, model } of regions) {
          const at = middle(polygon);
          expect(height(model, at)).toBeCloseTo(bothLayers(state, at).output, 8);
        }
      }),
    );
  });

  test("have borders on which the output is 0", () => {
    const state = { ...initial, relu: true };
    const ends = regionsOf(state, frame).flatMap(border);
    expect(ends.length).toBeGreaterThanOrEqual(4);
    for (const end of ends) expect(bothLayers(state, end).output).toBeCloseTo(0, 10);
  });
});
