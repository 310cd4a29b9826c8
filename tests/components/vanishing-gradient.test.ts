import { describe, expect, test } from "vitest";
import { powersAround } from "../../components/parts/power-scale.ts";
import { kinds, layerNorms } from "../../components/vanishing-gradient/norms.ts";
import { initial } from "../../components/vanishing-gradient/state.ts";

const ratio = (norms: readonly number[]) => norms[0] / norms[norms.length - 1];

describe("the norms of the gradient", () => {
  test("are one for each layer, and the same for the same seed", () => {
    const state = { ...initial, depth: 6 };
    expect(layerNorms(state).map(({ norms }) => norms.length)).toEqual(kinds.map(() => 7));
    expect(layerNorms(state)).toEqual(layerNorms(state));
    expect(layerNorms({ ...state, seed: 2 })).not.toEqual(layerNorms(state));
  });

  test("fall through sigmoids by more than a quarter a layer can explain away", () => {
    for (const seed of [1, 2, 3]) {
      const [sigmoid, tanh, relu] = layerNorms({ depth: 10, seed, start: "usual" });
      expect(ratio(sigmoid.norms)).toBeLessThan(1e-5);
      expect(ratio(tanh.norms)).toBeGreaterThan(1e-2);
      expect(ratio(relu.norms)).toBeGreaterThan(1e-3);
    }
  });

  test("come with slopes that keep within the bounds of each function", () => {
    const [sigmoid, tanh, relu] = layerNorms(initial);
    expect(sigmoid.slope).toBeLessThanOrEqual(0.25);
    expect(tanh.slope).toBeLessThanOrEqual(1);
    expect(relu.slope).toBeGreaterThan(0.2);
    expect(relu.slope).toBeLessThan(0.8);
  });

  test("vanish for all from small weights, and explode for ReLU from large ones", () => {
    for (const { norms } of layerNorms({ ...initial, start: "small" })) expect(norms[0]).toBeLessThan(1e-6);
    const [, , relu] = layerNorms({ ...initial, start: "large" });
    expect(relu.norms[0]).toBeGreaterThan(10);
  });
});

test("the scale runs over whole powers of ten and leaves out 0", () => {
  expect(powersAround([0, 0.03, 5])).toEqual([-2, 1]);
  expect(powersAround([100])).toEqual([2, 3]);
  expect(powersAround([0])).toEqual([-1, 0]);
});
