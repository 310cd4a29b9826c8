import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mazur, mazurNetwork, stepSlips, stepTerms, traceNetwork } from "../../engine/index.ts";
import { networks } from "./arbitrary.ts";

// Matt Mazur's network: the numbers are his, or worked from his by hand.
describe("the slips that Mazur's network invites", () => {
  const trace = traceNetwork(mazurNetwork(), [mazur], { ...mazur, again: true });
  const slips = (symbol: string, phase: string) => {
    const step = trace.steps.find((found) => found.symbol === symbol && found.phase === phase);
    if (!step) throw new Error(`no ${symbol}`);
    return stepSlips(trace, step);
  };
  const slip = (symbol: string, phase: string, kind: string, of?: string) =>
    slips(symbol, phase).find((found) => found.kind === kind && found.of === of)?.value;

  test("in a weighted sum: a path or the bias left out", () => {
    expect(slip("z^{(1)}_{1}", "forward", "bias", "b^{(1)}_{1}")).toBeCloseTo(0.0275, 12);
    expect(slip("z^{(1)}_{1}", "forward", "path", "x_{1}")).toBeCloseTo(0.37, 12);
  });

  test("in δ: σ′ forgotten, which leaves ∂E/∂a = 0.74136507", () => {
    expect(slip("\\delta^{(2)}_{1}", "backward", "slope")).toBeCloseTo(0.74136507, 8);
  });

  test("in a gradient: σ′ forgotten, the input forgotten, z in place of a", () => {
    const symbol = "\\frac{\\partial E}{\\partial w^{(2)}_{11}}";
    expect(slip(symbol, "backward", "slope")).toBeCloseTo(0.74136507 * 0.593269992, 8);
    expect(slip(symbol, "backward", "input")).toBeCloseTo(0.138498562, 9);
    expect(slip(symbol, "backward", "sum")).toBeCloseTo(0.138498562 * 0.3775, 9);
  });

  test("where two paths meet: one left out, or the updated weights used", () => {
    // He gives 0.055399425 and −0.019049119 for the two paths, and 0.35891648 and 0.51130127 as new weights.
    const symbol = "\\frac{\\partial E}{\\partial a^{(1)}_{1}}";
    expect(slip(symbol, "backward", "path", "\\delta^{(2)}_{2}")).toBeCloseTo(0.055399425, 8);
    expect(slip(symbol, "backward", "path", "\\delta^{(2)}_{1}")).toBeCloseTo(-0.019049119, 8);
    const updated = 0.35891648 * 0.138498562 + 0.51130127 * -0.038098236;
    expect(slip(symbol, "backward", "updated")).toBeCloseTo(updated, 8);
  });

  test("in an update: uphill, without the rate, the change alone, no change", () => {
    expect(slip("w^{(2)}_{11}", "update", "sign")).toBeCloseTo(0.4 + 0.5 * 0.082167041, 9);
    expect(slip("w^{(2)}_{11}", "update", "rate")).toBeCloseTo(0.4 - 0.082167041, 9);
    expect(slip("w^{(2)}_{11}", "update", "change")).toBeCloseTo(-0.5 * 0.082167041, 9);
    expect(slip("w^{(2)}_{11}", "update", "same")).toBe(0.4);
  });

  test("in the second forward pass: the numbers of the first", () => {
    expect(slip("a^{(2)}_{1}", "again", "old")).toBeCloseTo(0.75136507, 8);
  });
});

test("σ′ is one too many where it cancels against the loss", () => {
  const trace = traceNetwork(mazurNetwork(), [mazur], { loss: "binaryCrossEntropy", learningRate: 0.5 });
  const step = trace.steps.find(({ symbol }) => symbol === "\\delta^{(2)}_{1}");
  if (!step) throw new Error("no δ");
  // Two outputs: δ = (a − y)/2; and σ′ = 0.186815602.
  const twice = stepSlips(trace, step).find(({ kind }) => kind === "slopeTwice")?.value;
  expect(twice).toBeCloseTo((0.74136507 / 2) * 0.186815602, 8);
});

test("for any network, slips are finite and never the right number; the terms of a step add up to it", () => {
  fc.assert(
    fc.property(networks({ most: 3, samples: 2 }), ({ network, data, loss }) => {
      const trace = traceNetwork(network, data, { loss, learningRate: 0.5, again: true });
      for (const step of trace.steps) {
        for (const { value } of stepSlips(trace, step)) {
          expect(Number.isFinite(value)).toBe(true);
          expect(value).not.toBe(step.value);
        }
        const terms = stepTerms(step);
        if (terms.length === 0 || step.phase === "update") continue;
        const product = (factors: readonly { value: number }[]) =>
          factors.reduce((all, { value }) => all * value, 1);
        const sum = terms.reduce((all, factors) => all + product(factors), 0);
        expect(Math.abs(sum - step.value)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(sum)));
      }
    }),
    { numRuns: 60 },
  );
});
