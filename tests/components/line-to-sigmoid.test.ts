import { describe, expect, test } from "vitest";
import { fitDiabetes } from "../../components/line-to-sigmoid/fits.ts";
import { stagesOf } from "../../components/line-to-sigmoid/stages.ts";
import { diabetes, sigmoid } from "../../engine/index.ts";

const fits = fitDiabetes();
const stages = stagesOf(fits);

describe("the fits to the diabetes data", () => {
  test("are a line that is 0 at 25 years and 1 at 43", () => {
    expect(stages[0].f(25)).toBeCloseTo(0, 10);
    expect(stages[0].f(43)).toBeCloseTo(1, 10);
  });

  // At the largest likelihood the residuals sum to 0, and so do their products with the ages.
  test("and log-odds that no step can make more likely", () => {
    const { slope, intercept } = fits.logOdds;
    const residuals = diabetes.map(({ x, y }) => sigmoid(slope * x[0] + intercept) - y);
    expect(residuals.reduce((sum, r) => sum + r, 0)).toBeCloseTo(0, 6);
    expect(residuals.reduce((sum, r, i) => sum + r * diabetes[i].x[0], 0)).toBeCloseTo(0, 4);
  });
});

describe("the stages", () => {
  test("take the exponential of the line, divide it by itself plus 1, and fit anew", () => {
    for (const age of [18, 25, 34, 43, 50]) {
      const [z, positive, divided, anew] = stages.map(({ f }) => f(age));
      expect(positive).toBeCloseTo(Math.E ** z, 12);
      expect(divided).toBeCloseTo(positive / (positive + 1), 12);
      expect(anew).toBeGreaterThan(0);
      expect(anew).toBeLessThan(1);
    }
  });

  test("with the old line say 0.50 at 25 years and 0.73 at 43", () => {
    expect(stages[2].f(25)).toBeCloseTo(0.5, 10);
    expect(stages[2].f(43).toFixed(2)).toBe("0.73");
  });

  test("say of the line where it is no probability", () => {
    expect([20, 30, 46].map((age) => stages[0].verdict(age))).toEqual([
      "below 0: no probability",
      "could be a probability",
      "above 1: no probability",
    ]);
  });
});
