import { describe, expect, test } from "vitest";
import { expressionFunctions, graphOf, numericalDerivative, parseExpression } from "../../engine/index.ts";

const value = (text: string, values: Record<string, number> = {}) =>
  parseExpression(text).evaluate(values).data;

describe("an expression", () => {
  test("is computed by the usual rules of precedence", () => {
    expect(value("1 + 2 * 3")).toBe(7);
    expect(value("(1 + 2) * 3")).toBe(9);
    expect(value("8 / 4 / 2")).toBe(1);
    expect(value("2 - 3 - 4")).toBe(-5);
    expect(value("-2^2")).toBe(-4);
    expect(value("(-2)^2")).toBe(4);
    expect(value("2^-1")).toBe(0.5);
    expect(value("2 * -3")).toBe(-6);
    expect(value("1.5e2 + .5")).toBe(150.5);
    expect(value("4 ÷ 2 × 3 · 2 − 1")).toBe(11);
    expect(value("3**2")).toBe(9);
  });

  test("names its variables in order, and counts its operations", () => {
    const neuron = parseExpression("(sigmoid(w*x + b) - y)^2");
    expect(neuron.variables).toEqual(["w", "x", "b", "y"]);
    expect(neuron.operations).toBe(5);
    const { data } = neuron.evaluate({ w: 0.5, x: 2, b: -1, y: 1 });
    expect(data).toBe(0.25);
  });

  test("knows functions", () => {
    expect(value("exp(1)")).toBe(Math.E);
    expect(value("ln(exp(2))")).toBeCloseTo(2, 15);
    expect(value("abs(-3)")).toBe(3);
    expect(value("sqrt(9)")).toBe(3);
    expect(value("tanh(0) + relu(-1) + sigmoid(0)")).toBe(0.5);
    expect(value("softplus(0)")).toBeCloseTo(Math.LN2, 15);
  });

  test("has one node for a variable, however often it stands, so that its gradient adds up", () => {
    const root = parseExpression("x * y + x").evaluate({ x: 3, y: 4 });
    root.backward();
    const x = graphOf(root).find(({ label }) => label === "x");
    expect(x?.gradient).toBe(5);
  });

  test("has the gradients that differences give", () => {
    const texts = [
      "(sigmoid(w*x + b) - y)^2",
      "exp(w) / (exp(w) + exp(x)) - b*y",
      "ln(1 + exp(w*x)) + abs(b) * sqrt(y)",
      "-tanh(w - x)^3 + relu(b + y) / w",
    ];
    for (const text of texts) {
      const expression = parseExpression(text);
      const at = { w: 0.7, x: -0.4, b: 1.2, y: 0.9 };
      const root = expression.evaluate(at);
      root.backward();
      for (const name of expression.variables) {
        const gradient = graphOf(root).find(({ label }) => label === name)?.gradient;
        const f = (moved: number) => expression.evaluate({ ...at, [name]: moved }).data;
        expect(gradient, `${text}, ${name}`).toBeCloseTo(
          numericalDerivative(f, at[name as keyof typeof at]),
          7,
        );
      }
    }
  });

  test.each([
    ["", "the end"],
    ["1 +", "the end"],
    ["(1 + 2", "where “)” should be"],
    ["1 2", "“2” where a sign or the end should be"],
    ["a $ b", "“$”"],
    ["x^y", "exponent"],
    ["gamma(x)", "the function “gamma”"],
    ["exp x", "“x” where “(” should be"],
    ["* 2", "“*” where a number"],
    ["constructor(1)", "the function “constructor”"],
  ])("%j is refused: %s", (text, message) => {
    expect(() => parseExpression(text)).toThrow(message);
    expect(() => parseExpression(text)).toThrow(SyntaxError);
  });

  test("whose value is not finite is refused when it is computed", () => {
    expect(() => value("1 / x", { x: 0 })).toThrow("finite");
    expect(() => value("ln(x)", { x: -1 })).toThrow("finite");
    expect(expressionFunctions).toContain("sigmoid");
  });
});
