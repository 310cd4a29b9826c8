import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { activate } from "../../engine/activate.ts";
import {
  activationFunction,
  activationNames,
  gelu,
  numericalDerivative,
  sigmoid,
  sigmoidDerivative,
  softplus,
  swish,
  tanh,
  tanhDerivative,
} from "../../engine/index.ts";

const scalars = activationNames.filter((name) => name !== "softmax");
const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const ordinary = fc.double({ min: -20, max: 20, noNaN: true });

function relative(a: number, b: number): number {
  return a === b ? 0 : Math.abs(a - b) / Math.abs(b);
}

describe.each(scalars)("%s", (name) => {
  const { f, derivative } = activationFunction(name);

  test("is finite at any finite number, and so is its slope", () => {
    fc.assert(
      fc.property(finite, (z) => {
        expect(Number.isFinite(f(z))).toBe(true);
        expect(Number.isFinite(derivative(z))).toBe(true);
      }),
    );
  });

  test("has the slope that a central difference finds", () => {
    fc.assert(
      fc.property(ordinary, (z) => {
        fc.pre(Math.abs(z) > 1e-3);
        expect(Math.abs(derivative(z) - numericalDerivative(f, z, 1e-5))).toBeLessThan(1e-7);
      }),
    );
  });

  test("in a layer's loop is the function itself, with its slope", () => {
    fc.assert(
      fc.property(fc.array(ordinary, { minLength: 4, maxLength: 4 }), (values) => {
        const z = Float64Array.from([...values, 40, -40, 800, -800]);
        const a = new Float64Array(8);
        const slope = new Float64Array(8);
        activate(activationFunction(name), z, a, slope, 2, 4);
        z.forEach((value, i) => {
          expect(Math.abs(a[i] - f(value))).toBeLessThanOrEqual(1e-14 * Math.abs(f(value)) + 1e-100);
          expect(Math.abs(slope[i] - derivative(value))).toBeLessThanOrEqual(
            2e-14 * Math.abs(derivative(value)) + 1e-100,
          );
        });
      }),
    );
  });
});

// Values to 20 digits, from the defining integrals and series.
describe("far out, where a difference would lose digits,", () => {
  test("the sigmoid's slope is e^(−z)", () => {
    expect(relative(sigmoidDerivative(40), Math.exp(-40))).toBeLessThan(1e-15);
    expect(relative(sigmoidDerivative(-700), Math.exp(-700))).toBeLessThan(1e-15);
  });

  test("tanh's slope is 4e^(−2z)", () => {
    expect(relative(tanhDerivative(30), 4 * Math.exp(-60))).toBeLessThan(1e-15);
  });

  // Φ(−5) = 2.866515718791939e−7, Φ(−10) = 7.619853024160525e−24, Φ(−2.5) = 0.006209665325776132, Φ(1) = 0.8413447460685429.
  test.each([
    [-5, 2.866515718791939e-7],
    [-10, 7.619853024160525e-24],
    [-2.5, 0.006209665325776132],
    [-1, 0.15865525393145705],
    [1, 0.8413447460685429],
    [5, 0.9999997133484281],
  ])("gelu(%d) is z times the normal distribution's %d", (z, share) => {
    expect(relative(gelu(z), z * share)).toBeLessThan(4e-15);
  });
});

describe("identities", () => {
  test("σ(z) + σ(−z) = 1, tanh z = 2σ(2z) − 1, softplus(z) − softplus(−z) = z, swish(z) − swish(−z) = z", () => {
    fc.assert(
      fc.property(ordinary, (z) => {
        expect(sigmoid(z) + sigmoid(-z)).toBeCloseTo(1, 14);
        expect(tanh(z)).toBeCloseTo(2 * sigmoid(2 * z) - 1, 14);
        expect(softplus(z) - softplus(-z)).toBeCloseTo(z, 12);
        expect(swish(z) + swish(-z)).toBeCloseTo(z * tanh(z / 2), 12);
      }),
    );
  });
});

describe("an activation by name", () => {
  test("takes its number: the slope of leakyRelu, alpha of elu", () => {
    expect(activationFunction("leakyRelu(0.2)").f(-1)).toBe(-0.2);
    expect(activationFunction("leakyRelu").f(-1)).toBe(-0.01);
    expect(activationFunction("elu(2)").f(-50)).toBeCloseTo(-2, 12);
  });

  test("is refused when it is not known, or its number is not accepted", () => {
    expect(() => activationFunction("selu")).toThrow(
      /"selu" is not known; the names are identity, step, sigmoid/,
    );
    expect(() => activationFunction("constructor")).toThrow("is not known");
    expect(() => activationFunction("tanh(2)")).toThrow('"tanh(2)" is not accepted; tanh takes no number');
    expect(() => activationFunction("leakyRelu(-1)")).toThrow("must be finite and not below 0");
    expect(() => activationFunction("softmax(0)")).toThrow("must be finite and above 0");
    expect(() => activationFunction("elu()")).toThrow("its number must be finite");
    expect(() => activationFunction("softmax").f(1)).toThrow("a function of a whole vector");
  });
});
