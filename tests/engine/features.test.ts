import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  curvePoints,
  expressionFunctions,
  featureMatrix,
  featureNames,
  featuresOf,
  parseExpression,
  planeFunction,
} from "../../engine/index.ts";

const coordinate = fc.double({ min: -6, max: 6, noNaN: true });
const closeTo = (value: number, expected: number) =>
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(expected)));

describe("a formula of the plane", () => {
  test.each<[string, (x1: number, x2: number) => number]>([
    ["x1 - 2*x2^2/(3 + x1^2)", (x1, x2) => x1 - (2 * x2 ** 2) / (3 + x1 ** 2)],
    ["-x1^2", (x1) => -(x1 ** 2)],
    ["2 − 3·x1 × x2 ÷ 4", (x1, x2) => 2 - (3 * x1 * x2) / 4],
    ["exp(-x1**2 - x2**2)", (x1, x2) => Math.exp(-(x1 ** 2) - x2 ** 2)],
    ["sin(3*x1) + cos(x2) - abs(x1)", (x1, x2) => Math.sin(3 * x1) + Math.cos(x2) - Math.abs(x1)],
    ["tanh(x1) - sigmoid(x2)", (x1, x2) => Math.tanh(x1) - 1 / (1 + Math.exp(-x2))],
    ["relu(x1) + softplus(x2)", (x1, x2) => Math.max(0, x1) + Math.log1p(Math.exp(x2))],
    ["1.5e-1", () => 0.15],
  ])("%s is what it says", (text, expected) => {
    const f = planeFunction(text);
    fc.assert(
      fc.property(coordinate, coordinate, (x1, x2) => {
        closeTo(f(x1, x2), expected(x1, x2));
      }),
    );
  });

  test("has the value of the graph that the same text gives, with every function there is", () => {
    const text = expressionFunctions.map((name, k) => `${k + 1}*${name}(x1^2 + abs(x2) + 0.1)`).join(" - ");
    const [f, graph] = [planeFunction(text), parseExpression(text)];
    fc.assert(
      fc.property(coordinate, coordinate, (x1, x2) => {
        closeTo(f(x1, x2), graph.evaluate({ x1, x2 }).data);
      }),
    );
  });

  test.each([
    ["x1 +", 'formula: "x1 +" has the end, where a number, a name or a bracket should be'],
    ["x1 @ 2", 'formula: "x1 @ 2" has “@”, which is no part of a formula'],
    ["x3", 'formula: "x3" is not known; the names are x1, x2'],
    ["gamma(x1)", "has the function “gamma”: known are exp, ln"],
    ["2^x1", "has an exponent that is not a fixed number"],
    ["", "has the end, where"],
  ])("is refused: %s", (text, message) => {
    expect(() => planeFunction(text)).toThrow(message);
  });

  test("is a text", () => {
    expect(() => planeFunction(3 as never)).toThrow("formula: the text is 3; it must be a string");
  });
});

describe("features", () => {
  test("of every name are those of its formula, and come in the order asked for", () => {
    fc.assert(
      fc.property(coordinate, coordinate, (x1, x2) => {
        const values = featuresOf([x1, x2], featureNames);
        featureNames.forEach((name, k) => {
          closeTo(values[k], planeFunction(name)(x1, x2));
        });
      }),
    );
    const points = [
      [1, 2],
      [-3, 0.5],
    ];
    expect(featureMatrix(points, ["x2", "x1*x2", "x1 + 10*x2"]).toRows()).toEqual([
      [2, 2, 21],
      [0.5, -1.5, 2],
    ]);
  });

  test("are refused where there is none, or no finite value", () => {
    expect(() => featuresOf([1, 2], ["x1 + + 2"])).toThrow('formula: "x1 + + 2" has “+”');
    expect(() => featuresOf([0, 2], ["ln(x1)"])).toThrow(
      "ln(x1) at (0, 2) is -Infinity; it must be a finite number",
    );
    expect(() => featuresOf([1, 2], [3 as never])).toThrow("formula: the text is 3");
    expect(() => featuresOf([1, 2], "x1" as never)).toThrow('features is "x1"; it must be an array of names');
  });
});

describe("points above and below a curve", () => {
  test("have label 1 above and 0 below; with noise some near it change sides", () => {
    const f = (x1: number) => 2 * Math.sin(x1);
    const wrong = (noise: number) =>
      curvePoints({ seed: 2, count: 400, curve: "2*sin(x1)", noise }).filter(
        ({ x: [x1, x2], y }) => y !== Number(x2 > f(x1)),
      );
    expect(wrong(0)).toEqual([]);
    expect(wrong(0.2).length).toBeGreaterThan(5);
    for (const { x } of wrong(0.2)) expect(Math.abs(x[1] - f(x[0]))).toBeLessThan(6 * 0.2);
  });

  test("lie only where the curve has a value", () => {
    const points = curvePoints({ seed: 1, count: 100, curve: "ln(x1)" });
    expect(points.length).toBe(100);
    expect(points.every(({ x }) => x[0] > 0)).toBe(true);
    expect(() => curvePoints({ seed: 1, curve: "sqrt(0-1-x1^2)" })).toThrow("has no value between −6 and 6");
  });

  test("are refused for a formula that can't be read, or of x2", () => {
    expect(() => curvePoints({ seed: 1, curve: "x2" })).toThrow('"x2" is not known; the names are x1');
    expect(() => curvePoints({ seed: 1 } as never)).toThrow(
      "formula: the text is undefined; it must be a string",
    );
    expect(() => curvePoints({ seed: 1, curve: "x1", count: 1 })).toThrow("curvePoints: count is 1");
  });
});
