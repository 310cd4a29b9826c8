import fc from "fast-check";
import { renderToString } from "solid-js/web";
import { describe, expect, test } from "vitest";
import { chainAt, functions, lastOf } from "../../components/chain-rule/links.ts";
import { codec, initial } from "../../components/chain-rule/state.ts";
import ChainRule, { sentence } from "../../components/chain-rule.tsx";

describe("a chain of functions", () => {
  test("of a neuron and its error has the slopes that are worked by hand", () => {
    const chain = chainAt(initial.links, -1);
    // u = −2, −1; σ(−1) = 0.268941, its slope 0.196612; −0.731059; squared.
    expect(chain.values.map((value) => Number(value.toFixed(5)))).toEqual([
      -1, -2, -1, 0.26894, -0.73106, 0.53445,
    ]);
    expect(chain.slopes.map((slope) => Number(slope.toFixed(5)))).toEqual([2, 1, 0.19661, 1, -1.46212]);
    expect(chain.gradients[0]).toBeCloseTo(2 * 1 * 0.1966119 * 1 * -1.4621172, 6);
  });

  test("has at each place the product of all slopes after it, and what trying gives", () => {
    const link = fc.constantFrom(
      ...functions.map(({ key }) => key).filter((key) => key !== "relu" && key !== "exp"),
    );
    fc.assert(
      fc.property(
        fc.array(link, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: -15, max: 15 }),
        (keys, tenths) => {
          const x = tenths / 10;
          const { slopes, gradients, values, numerical } = chainAt(keys, x);
          keys.forEach((_, k) => {
            const product = slopes.slice(k).reduce((all, slope) => all * slope, 1);
            expect(gradients[k]).toBeCloseTo(product, 12);
          });
          expect(gradients[keys.length]).toBe(1);
          expect(values[keys.length]).toBe(lastOf(keys, x));
          expect(Math.abs(gradients[0] - numerical)).toBeLessThanOrEqual(
            1e-5 * Math.max(1, Math.abs(numerical)),
          );
        },
      ),
    );
  });

  test("is told step by step: forward, then back", () => {
    const chain = chainAt(["double", "square"], 3);
    expect([0, 1, 2, 3, 4].map((at) => sentence(chain, at))).toEqual([
      "The start: x = 3.",
      "Forward: u₁ = 2x with x = 3, which is 6.",
      "Forward: y = u₁² with u₁ = 6, which is 36.",
      "Back: dy/du₁ = upstream × local = 1 × 12 = 12.",
      "Back: dy/dx = upstream × local = 12 × 2 = 24.",
    ]);
  });

  test("comes back from a link, or is refused with a sentence", () => {
    const state = { links: ["tanh", "exp"], x: 0.5, nudge: 0.1, at: 3 };
    expect(codec.read(codec.write(state))).toEqual(state);
    expect(() => codec.read("links:cube")).toThrow("“cube” is none of double");
    expect(() => codec.read("links:exp,exp,exp,exp,exp,exp")).toThrow("1 to 5 functions");
    expect(() => codec.read("x:9")).toThrow("from −2 to 2");
  });

  test("is drawn finished in the first frame", () => {
    const html = renderToString(() => <ChainRule />);
    expect(html).toContain("Back: dy/dx = upstream × local = −0.2875 × 2 = −0.5749.");
    expect(html.replace(/<!--.*?-->/g, "")).toContain("× 0.197");
  });
});
