import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numericalDerivative, sigmoid, softmax, softmaxJacobian } from "../../engine/index.ts";

const logits = fc.array(fc.double({ min: -30, max: 30, noNaN: true }), { minLength: 1, maxLength: 6 });

describe("softmax", () => {
  test("sums to 1, whatever finite numbers it gets", () => {
    const any = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(any, (z) => {
        expect(softmax(z).reduce((a, b) => a + b)).toBeCloseTo(1, 12);
      }),
    );
  });

  test("does not change when all z are shifted", () => {
    fc.assert(
      fc.property(logits, fc.integer({ min: -500, max: 500 }), (z, shift) => {
        softmax(z.map((value) => value + shift)).forEach((p, i) => {
          expect(Math.abs(p - softmax(z)[i])).toBeLessThan(1e-12);
        });
      }),
    );
  });

  test("of two classes is the sigmoid of the difference", () => {
    expect(softmax([1.2, -0.4])[0]).toBeCloseTo(sigmoid(1.6), 15);
  });

  test("gets even with a high temperature and sharp with a low one", () => {
    expect(softmax([1, 2, 3], 1e6)[0]).toBeCloseTo(1 / 3, 5);
    expect(softmax([1, 2, 3], 0.01)[2]).toBeCloseTo(1, 12);
    expect(softmax([1, 2], 2)).toEqual(softmax([0.5, 1]));
  });

  test("has the Jacobian that central differences find, at any temperature", () => {
    fc.assert(
      fc.property(logits, fc.double({ min: 0.5, max: 4, noNaN: true }), (z, temperature) => {
        const jacobian = softmaxJacobian(z, temperature);
        z.forEach((value, j) => {
          z.forEach((_, i) => {
            const f = (moved: number) => softmax(z.with(j, moved), temperature)[i];
            expect(Math.abs(jacobian.at(i, j) - numericalDerivative(f, value))).toBeLessThan(1e-8);
          });
        });
      }),
    );
  });

  test("is refused for no numbers, NaN, and a temperature that is not above 0", () => {
    expect(() => softmax([])).toThrow("softmax: the length of z is 0; it must be a whole number from 1 up");
    expect(() => softmax([1, Number.NaN])).toThrow("softmax: z[1] is NaN");
    expect(() => softmax([1, 2], 0)).toThrow("temperature is 0; it must be above 0");
  });
});
