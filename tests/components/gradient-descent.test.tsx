import { renderToString } from "solid-js/web";
import { describe, expect, test } from "vitest";
import {
  combinationsExponent,
  duration,
  searchExponent,
  weightCount,
} from "../../components/brute-force/count.ts";
import BruteForce from "../../components/brute-force.tsx";
import CurveDescent from "../../components/curve-descent.tsx";
import { functionNames, functionOf, windowAt } from "../../components/derivative-explorer/functions.ts";
import DerivativeExplorer from "../../components/derivative-explorer.tsx";
import OptimizerRace from "../../components/optimizer-race.tsx";
import { landscapeNames, landscapeOf } from "../../components/parts/landscapes.ts";
import { projection } from "../../components/parts/surface-3d.ts";
import SurfaceDescent from "../../components/surface-descent.tsx";
import { descend, gradientOver, loss, samples, within } from "../../components/three-descents/run.ts";
import ThreeDescents from "../../components/three-descents.tsx";
import { leastSquares, Matrix, numericalDerivative, numericalGradient } from "../../engine/index.ts";

const text = (html: string) =>
  html
    .replace(/<!--.*?-->/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

describe("trying all weights", () => {
  test("of the 4-5-1 network takes what the curriculum of the chapter works out", () => {
    expect(weightCount(4, 5)).toBe(25);
    expect(combinationsExponent(25, 1000)).toBeCloseTo(75, 10);
    const seconds = 10 ** searchExponent(25, 1000);
    expect(seconds / 1e58).toBeCloseTo(1.08, 2);
    expect(duration(searchExponent(25, 1000), (years) => (years / 1e50).toFixed(1))).toBe("3.4 years");
  });

  test.each([
    [-6, "less than a thousandth of a second"],
    [1, "10 seconds"],
    [Math.log10(600), "10 minutes"],
    [Math.log10(36_000), "10 hours"],
    [Math.log10(864_000), "10 days"],
    [Math.log10(315_576_000), "10 years"],
  ])("10^%d seconds are said in words", (exponent, words) => {
    expect(duration(exponent, (value) => value.toFixed(0))).toBe(words);
  });
});

describe.each(functionNames)("the function %s", (name) => {
  const explored = functionOf(name);

  test("has the derivative that central differences find", () => {
    for (const share of [0.1, 0.35, 0.6, 0.9]) {
      const x = explored.x[0] + share * (explored.x[1] - explored.x[0]);
      const slope = explored.derivative(x);
      expect(Math.abs(numericalDerivative(explored.f, x) / slope - 1)).toBeLessThan(1e-6);
    }
  });

  test("looks straight through a strong lens, as its tangent", () => {
    const { x, y } = windowAt(explored, explored.start, 25);
    const tangent = (at: number) =>
      explored.f(explored.start) + explored.derivative(explored.start) * (at - explored.start);
    for (const at of x) expect(Math.abs(explored.f(at) - tangent(at))).toBeLessThan(0.12 * (y[1] - y[0]));
  });
});

describe("three descents", () => {
  const everyone = samples.map((_, i) => i);

  test("share a gradient that central differences confirm, the mean of the single ones", () => {
    const numerical = numericalGradient(([w, b]) => loss([w, b]), [0.3, -0.4]);
    const gradient = gradientOver([0.3, -0.4], everyone);
    const singles = everyone.map((i) => gradientOver([0.3, -0.4], [i]));
    for (const k of [0, 1] as const) {
      expect(gradient[k]).toBeCloseTo(numerical[k], 6);
      expect(singles.reduce((sum, g) => sum + g[k], 0) / samples.length).toBeCloseTo(gradient[k], 12);
    }
  });

  test("pay for what they look at: one step an epoch, forty, or five", () => {
    const steps = (size: number) => within(descend([0, 0], 0.05, size, 1), samples.length).length - 1;
    expect([40, 1, 8].map(steps)).toEqual([1, 40, 5]);
    // 40 = 2 × 16 + 8: a last, smaller batch is a step too.
    expect(steps(16)).toBe(3);
  });

  test("lead batch descent to the line of least squares, and leave the stochastic one bouncing about it", () => {
    const best = leastSquares(
      Matrix.from(samples.map(([x]) => [x, 1])),
      samples.map(([, y]) => y),
    );
    let at = descend([-1, 2], 0.2, samples.length, 1).at(-1)?.at ?? [0, 0];
    for (let more = 0; more < 20; more++) at = descend(at, 0.2, samples.length, 1).at(-1)?.at ?? at;
    expect(at[0]).toBeCloseTo(best[0], 6);
    expect(at[1]).toBeCloseTo(best[1], 6);
    const late = descend(at, 0.2, 1, 1).slice(200);
    expect(Math.max(...late.map((stop) => loss(stop.at)))).toBeGreaterThan(loss(at) * 1.05);
  });
});

test.each(landscapeNames)("in 3-D the patches of %s are painted from the farthest to the nearest", (name) => {
  const land = landscapeOf(name);
  const { patches, place } = projection(land, 0.6);
  const nearness = patches().map(({ corners }) => corners.reduce((sum, { near }) => sum + near, 0));
  expect(nearness).toEqual([...nearness].sort((a, b) => a - b));
  expect(Math.min(...patches().map(({ height }) => height))).toBeLessThan(0.15);
  const lowest = place(land.minima[0]);
  expect(lowest.y).toBeGreaterThan(place([land.minima[0][0], land.y[1]]).y);
});

describe("the first frame", () => {
  test("of brute force has the numbers of the text", () => {
    const html = text(renderToString(() => <BruteForce />));
    expect(html).toContain("25 weights");
    expect(html).toContain("3.4 × 10⁵⁰ years");
  });

  test("of the derivative shows both slopes", () => {
    const html = text(renderToString(() => <DerivativeExplorer />));
    expect(html).toMatch(/f′ \( ?0\.5 ?\) = −2\.25/);
    expect(html).toContain("−1.25");
  });

  test("of the descent on a curve has its third step", () => {
    // −3.2 · 0.7³ = −1.0976
    expect(text(renderToString(() => <CurveDescent />))).toContain("−1.098");
  });

  test("of the descent on a surface has its twelfth step", () => {
    // −3.4 · (1 − 0.3 · 0.5)¹² = −0.4836
    expect(text(renderToString(() => <SurfaceDescent />))).toContain("(−0.484, ");
  });

  test("of the three descents counts their steps", () => {
    const html = text(renderToString(() => <ThreeDescents />));
    expect(html).toContain("40 samples a step, 5 steps");
    expect(html).toContain("1 sample a step, 200 steps");
    expect(html).toContain("8 samples a step, 25 steps");
  });

  test("of the race names all seven", () => {
    const html = text(renderToString(() => <OptimizerRace />));
    for (const name of ["plain SGD", "momentum", "Nesterov", "Adagrad", "RMSprop", "Adam", "AdamW"])
      expect(html).toContain(name);
  });
});
