import { describe, expect, test } from "vitest";
import {
  accuracy,
  and,
  boundary,
  houses,
  or,
  type Perceptron,
  perceptronLayer,
  predict,
  type Sample,
  step,
  tryoutsModel,
  weightedSum,
  withBiasInput,
  xor,
} from "../../engine/index.ts";

const orNeuron: Perceptron = { weights: [1, 1], bias: -0.5 };
const notBoth: Perceptron = { weights: [-1, -1], bias: 1.5 };
const andNeuron: Perceptron = { weights: [1, 1], bias: -1.5 };

describe("one neuron", () => {
  test("steps from 0 to 1 at 0, where it is 1", () => {
    expect([Number.NEGATIVE_INFINITY, -1e-300, -0, 0, 1e-300, Number.POSITIVE_INFINITY].map(step)).toEqual([
      0, 0, 1, 1, 1, 1,
    ]);
  });

  test("sums 3·8 + 2·4 + 1·2 − 5 to 29", () => {
    expect(weightedSum([3, 2, 1], [8, 4, 2], -5)).toBe(29);
  });

  test("gives the same sum when the bias is the weight of an input fixed at 1", () => {
    expect(weightedSum(withBiasInput([3, 2, 1]), [8, 4, 2, -5], 0)).toBe(29);
  });

  test("a step in size counts twice one in neighbourhood, and that twice one in rooms", () => {
    const [size, neighbourhood, rooms] = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ].map((x) => weightedSum(x, houses.weights, houses.bias));
    expect([size / neighbourhood, neighbourhood / rooms]).toEqual([2, 2]);
  });

  test("does not accept the player of 150 cm and 12 years: 150 + 4 · 12 − 250 = −52", () => {
    expect(weightedSum([150, 12], tryoutsModel.weights, tryoutsModel.bias)).toBe(-52);
    expect(predict(tryoutsModel, [150, 12])).toBe(0);
  });

  test("computes AND and OR, and its accuracy on XOR is 3 of 4", () => {
    expect(accuracy(andNeuron, and)).toBe(1);
    expect(accuracy(orNeuron, or)).toBe(1);
    expect(accuracy(orNeuron, xor)).toBe(0.75);
  });
});

describe("three neurons", () => {
  test("compute XOR: one OR the other, AND NOT both", () => {
    const answers = xor.map(({ x }) => predict(andNeuron, perceptronLayer([orNeuron, notBoth], x)));
    expect(answers).toEqual(xor.map(({ y }) => y));
  });
});

describe("the boundary", () => {
  test("of 2x₁ + 4x₂ − 8 = 0 has slope −1/2 and intercept 2", () => {
    expect(boundary({ weights: [2, 4], bias: -8 })).toEqual({ slope: -0.5, intercept: 2 });
  });

  test("stands upright where the second weight is 0", () => {
    expect(boundary({ weights: [2, 0], bias: -8 })).toEqual({ x: 4 });
  });

  test("without a bias goes through the origin", () => {
    expect(boundary({ weights: [1, 1], bias: 0 })).toEqual({ slope: -1, intercept: 0 });
  });

  test("its points have the weighted sum 0", () => {
    const line = boundary(tryoutsModel) as { slope: number; intercept: number };
    const x = [180, line.slope * 180 + line.intercept];
    expect(weightedSum(x, tryoutsModel.weights, tryoutsModel.bias)).toBe(0);
  });

  test("is refused where there is none", () => {
    expect(() => boundary({ weights: [0, 0], bias: 1 })).toThrow("boundary: both weights are 0");
    expect(() => boundary({ weights: [1, 2, 3], bias: 1 })).toThrow(
      "boundary: weights has length 3; it must have length 2",
    );
  });
});

describe("a perceptron refuses", () => {
  const refused = (samples: unknown) => () => accuracy(andNeuron, samples as Sample[]);

  test("a step of what is no number", () => {
    expect(() => step(Number.NaN)).toThrow(new TypeError("step: z is NaN; it must be a number"));
    expect(() => step("1" as unknown as number)).toThrow(
      new TypeError('step: z is "1"; it must be a number'),
    );
  });

  test("inputs that do not fit its weights, and numbers that are not finite", () => {
    expect(() => weightedSum([1, 2], [1, 2, 3], 0)).toThrow(
      "weightedSum: x has length 2; it must have length 3",
    );
    expect(() => weightedSum([1, Number.POSITIVE_INFINITY], [1, 2], 0)).toThrow(
      "weightedSum: x[1] is Infinity; it must be a finite number",
    );
    expect(() => weightedSum([1, 2], [Number.NaN, 2], 0)).toThrow("weightedSum: weights[0] is NaN");
    expect(() => weightedSum([1, 2], [1, 2], Number.NaN)).toThrow("weightedSum: the bias is NaN");
  });

  test("samples that are none", () => {
    expect(refused("and")).toThrow(
      new TypeError('accuracy: the list of samples is "and"; it must be an array of at least one { x, y }'),
    );
    expect(refused([])).toThrow("accuracy: the list of samples is []; it must be an array of at least one");
    expect(refused([[1, 2]])).toThrow("accuracy: samples[0] is [1, 2]; it must be of the form { x, y }");
    expect(refused([null])).toThrow("accuracy: samples[0] is null; it must be of the form { x, y }");
    expect(refused([{ x: [], y: 0 }])).toThrow(
      "accuracy: samples[0].x is []; it must be an array of at least one number",
    );
  });

  test("samples with a bad input or label, and says which", () => {
    const good = { x: [1, 2], y: 1 };
    expect(refused([good, { x: [1], y: 0 }])).toThrow(
      "accuracy: samples[1].x has length 1; it must have length 2",
    );
    expect(refused([good, { x: [1, Number.NaN], y: 0 }])).toThrow("accuracy: samples[1].x[1] is NaN");
    expect(refused([good, { x: 5, y: 0 }])).toThrow(
      "accuracy: samples[1].x is 5; it must be an array of numbers",
    );
    expect(refused([good, { x: [1, 2], y: -1 }])).toThrow("accuracy: samples[1].y is -1; it must be 0 or 1");
  });
});
