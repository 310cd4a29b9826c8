import { renderToString } from "solid-js/web";
import { describe, expect, test } from "vitest";
import { activity, described, neuronCodec } from "../../components/neuron/model.ts";
import Neuron from "../../components/neuron.tsx";
import { houses } from "../../engine/index.ts";

const state = { x: [5, 6, 5], w: houses.weights, b: -70, bias: true };

describe("the neuron", () => {
  test("multiplies, adds up and steps", () => {
    const now = activity(state);
    expect(now.products).toEqual([40, 24, 10]);
    expect(now.z).toBe(4);
    expect(now.output).toBe(1);
  });

  test("leaves its bias out of the sum while it is off", () => {
    const now = activity({ ...state, bias: false });
    expect(now.z).toBe(74);
    expect(now.b).toBe(0);
  });

  test("answers 1 at a sum of exactly 0", () => {
    expect(activity({ ...state, b: -74 }).output).toBe(1);
  });

  test("says in words what it does", () => {
    const sentence = described(activity({ ...state, b: -75 }), houses.features);
    expect(sentence).toContain("size 5 times weight 8");
    expect(sentence).toContain("the weighted sum is −1, below 0, so the output is 0");
  });

  test("keeps its state in a link, within the limits of its sliders", () => {
    const limits = { inputs: [0, 10, 1], weights: [-10, 10, 0.5], bias: [-100, 100, 1] } as const;
    const codec = neuronCodec(state, limits);
    const changed = { ...state, w: [-1.5, 0, 2], bias: false };
    expect(codec.write(changed)).toBe("w:-1.5,0,2;bias:off");
    expect(codec.read(codec.write(changed))).toEqual(changed);
    expect(() => codec.read("x:5,6,11")).toThrow("from 0 to 10");
  });

  test("is drawn complete before any script runs", () => {
    const html = renderToString(() => <Neuron />);
    expect(html).toContain("the weighted sum is 4, not below 0, so the output is 1");
    expect(html).toContain("8 · 5 = 40");
    expect(html.match(/type="range"/g)).toHaveLength(7);
  });

  test("takes other inputs, weights and names", () => {
    const html = renderToString(() => (
      <Neuron names={["height", "age"]} inputs={[2, 3]} weights={[1, -2]} bias={0.5} useBias={false} />
    ));
    expect(html).toContain("height 2 times weight 1, age 3 times weight −2, without a bias");
    expect(html).toContain("bias off");
  });
});
