import { renderToString } from "solid-js/web";
import { describe, expect, test } from "vitest";
import { described, initial, scalingCodec, scalingOf, shareOf } from "../../components/scaling/model.ts";
import ScalingInputs from "../../components/scaling.tsx";

const houses = [
  [3, 2000, 1],
  [1, 800, 8],
  [5, 3500, 9],
];

describe("inputs before and after scaling", () => {
  test("as measured: the sums worked by hand, saturated, and the same output for every house", () => {
    const { neurons, x } = scalingOf(initial);
    expect(x).toEqual([3, 2000, 1]);
    // 1·3 + 2·2000 + 0.5·1 − 1, and so on.
    expect(neurons.map(({ z }) => z)).toEqual([4002.5, 5995, -996]);
    expect(neurons.every(({ slope }) => slope < 1e-100)).toBe(true);
    expect(neurons.every((neuron) => shareOf(neuron, 1) > 0.99)).toBe(true);
    const outputs = houses.map((house) => scalingOf({ house, scaled: false }).output);
    expect(outputs[1]).toBeCloseTo(outputs[0], 12);
    expect(outputs[2]).toBeCloseTo(outputs[0], 12);
  });

  test("scaled: no neuron saturated, and every house has its own output", () => {
    const { neurons, output } = scalingOf({ ...initial, scaled: true });
    expect(neurons.map(({ z }) => Number(z.toFixed(10)))).toEqual([0.65, 0.85, -0.15]);
    expect(neurons.every(({ slope }) => slope > 0.1)).toBe(true);
    // Worked with NumPy.
    expect(output).toBeCloseTo(0.4758777323122539, 14);
    expect(scalingOf({ house: houses[1], scaled: true }).output).toBeCloseTo(0.389463490051486, 14);
    expect(scalingOf({ house: houses[2], scaled: true }).output).toBeCloseTo(0.5687894375732871, 14);
  });

  test("the shares of a sum and of its bias make a whole", () => {
    for (const neuron of scalingOf({ ...initial, scaled: true }).neurons) {
      const products = neuron.products.reduce((sum, _, j) => sum + shareOf(neuron, j), 0);
      const size = neuron.products.reduce((sum, product) => sum + Math.abs(product), Math.abs(neuron.bias));
      expect(products + Math.abs(neuron.bias) / size).toBeCloseTo(1, 12);
    }
  });

  test("a link holds the house; one from another town is refused", () => {
    const state = { house: [2, 1200, 5], scaled: true };
    expect(scalingCodec.read(scalingCodec.write(state))).toEqual(state);
    expect(() => scalingCodec.read("house:3,9000,1")).toThrow(
      "9000 is no number of square feet in this town",
    );
  });

  test("is told in words, and drawn before any script runs", () => {
    expect(described(initial)).toContain("1.000, 1.000, 0.000; 3 of 3 are saturated");
    expect(described({ ...initial, scaled: true })).toContain("none is saturated");
    expect(renderToString(() => <ScalingInputs />)).toContain("as measured");
  });
});
