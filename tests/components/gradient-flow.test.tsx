import { renderToString } from "solid-js/web";
import { describe, expect, test } from "vitest";
import ForwardAndBack from "../../components/diagrams/forward-and-back.tsx";
import { flow, kinds, meanFactor } from "../../components/gradient-flow/flow.ts";
import { codec, initial } from "../../components/gradient-flow/state.ts";
import GradientFlow, { sentence } from "../../components/gradient-flow.tsx";
import { backwardPass, forwardPass, networkFrom } from "../../engine/index.ts";

describe("the gradient in a chain of neurons", () => {
  test("is what the backward pass of such a network gives", () => {
    for (const kind of kinds) {
      const layers = Array.from({ length: 6 }, () => ({ weights: [[0.8]], biases: [0], activation: kind }));
      const network = networkFrom(layers);
      const forward = forwardPass(network, [0.5]);
      // A target just below the output makes ∂E/∂a of ½(a − y)² exactly 1.
      const { input } = backwardPass(network, forward, [forward.output.at(0, 0) - 1], "squaredError");
      const gradients = flow({ kind, weight: 0.8, depth: 6, input: 0.5 }, false);
      expect(gradients[0]).toBeCloseTo(input.at(0, 0), 12);
      expect(gradients[6]).toBe(1);
    }
  });

  test("of no activation is a power of the weight, and of 1 + the weight with shortcuts", () => {
    const setup = { kind: "identity", weight: 0.5, depth: 10, input: 1 } as const;
    expect(flow(setup, false)[0]).toBeCloseTo(0.5 ** 10, 15);
    expect(flow(setup, true)[0]).toBeCloseTo(1.5 ** 10, 10);
    expect(meanFactor(flow(setup, false))).toBeCloseTo(0.5, 12);
  });

  test("vanishes, explodes, keeps its size or is stopped, and the sentence says which", () => {
    const told = (fields: object) => sentence(flow({ ...initial, ...fields }, false));
    expect(told({})).toContain("it vanishes");
    expect(told({ kind: "relu", weight: 2 })).toContain("it explodes");
    expect(told({ kind: "relu", weight: 1 })).toContain("it keeps its size");
    expect(told({ kind: "relu", input: -1 })).toContain("somewhere on its way a slope is 0");
    expect(told({})).not.toContain("NaN");
  });

  test("comes back from a link, and is drawn finished in the first frame", () => {
    const state = { kind: "tanh", weight: -1.5, depth: 12, input: 0.1 } as const;
    expect(codec.read(codec.write(state))).toEqual(state);
    expect(() => codec.read("depth:99")).toThrow("from 2 to 30");
    const html = renderToString(() => <GradientFlow />);
    expect(html).toContain("1.14 × 10⁻¹³");
  });
});

test("the figure of the whole says in words what it draws, for wide and for narrow places", () => {
  const html = renderToString(() => <ForwardAndBack />);
  expect(html.match(/Backward, from right to left/g)).toHaveLength(2);
  expect(html.match(/⊤/g)?.length).toBeGreaterThan(4);
});
