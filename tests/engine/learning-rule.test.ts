import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  accuracy,
  and,
  learningStep,
  mistakeBound,
  or,
  type Sample,
  separable,
  type TrainingOptions,
  trainPerceptron,
  xor,
} from "../../engine/index.ts";

describe("one step of the learning rule", () => {
  const sample = { x: [2, -1], y: 0 };

  test("moves weights and bias by α(y − ŷ): z = 1·2 + 1·(−1) + 0 = 1, ŷ = 1, error −1", () => {
    expect(learningStep({ weights: [1, 1], bias: 0 }, sample, { learningRate: 0.5 })).toEqual({
      ...sample,
      z: 1,
      prediction: 1,
      error: -1,
      deltaWeights: [-1, 0.5],
      deltaBias: -0.5,
      before: { weights: [1, 1], bias: 0 },
      after: { weights: [0, 1.5], bias: -0.5 },
    });
  });

  test("changes nothing where the prediction is right", () => {
    const model = { weights: [-1, 1], bias: 0 };
    expect(learningStep(model, sample)).toMatchObject({
      error: 0,
      deltaWeights: [0, 0],
      deltaBias: 0,
      after: model,
    });
  });

  test("leaves the bias alone without useBias", () => {
    const { deltaBias, after } = learningStep({ weights: [1, 1], bias: 0 }, sample, { useBias: false });
    expect([deltaBias, after.bias]).toEqual([0, 0]);
  });

  test("is refused for a sample or a rate that it can't use", () => {
    const model = { weights: [1, 1], bias: 0 };
    expect(() => learningStep(model, { x: [1], y: 0 })).toThrow(
      "weightedSum: x has length 1; it must have length 2",
    );
    expect(() => learningStep(model, { x: [1, 2], y: 2 })).toThrow(
      "learningStep: samples[0].y is 2; it must be 0 or 1",
    );
    expect(() => learningStep(model, sample, { learningRate: 0 })).toThrow(
      "learningRate is 0; it must be above 0",
    );
  });
});

describe("AND with α = 1, worked by hand", () => {
  const run = trainPerceptron(and);

  test("takes eleven updates", () => {
    const updates = run.updates.map(({ epoch, index, z, error, after }) => [
      epoch,
      index,
      z,
      error,
      ...after.weights,
      after.bias,
    ]);
    expect(updates).toEqual([
      // epoch, sample, z, y − ŷ, w₁, w₂, b
      [1, 0, 0, -1, 0, 0, -1],
      [1, 3, -1, 1, 1, 1, 0],
      [2, 0, 0, -1, 1, 1, -1],
      [2, 1, 0, -1, 1, 0, -2],
      [2, 3, -1, 1, 2, 1, -1],
      [3, 1, 0, -1, 2, 0, -2],
      [3, 2, 0, -1, 1, 0, -3],
      [3, 3, -2, 1, 2, 1, -2],
      [4, 2, 0, -1, 1, 1, -3],
      [4, 3, -1, 1, 2, 2, -2],
      [5, 1, 0, -1, 2, 1, -3],
    ]);
  });

  test("ends at w = (2, 1), b = −3 after a sixth epoch without an error", () => {
    expect(run).toMatchObject({ weights: [2, 1], bias: -3, converged: true, epochs: 6, cycle: null });
    expect(run.steps.slice(-4).map(({ z, error }) => [z, error])).toEqual([
      [-3, 0],
      [-2, 0],
      [-1, 0],
      [0, 0],
    ]);
  });

  test("records every visit, each starting where the last one ended", () => {
    expect(run.steps).toHaveLength(6 * 4);
    const [, ...starts] = run.steps.map(({ before }) => before);
    expect(starts).toEqual(run.steps.slice(0, -1).map(({ after }) => after));
  });
});

describe("XOR is never learned", () => {
  const run = trainPerceptron(xor, { epochs: 1000 });

  test("the third epoch ends where it began, at w = (−1, 0), b = 0: the proof", () => {
    expect(run).toMatchObject({
      converged: false,
      epochs: 3,
      cycle: { from: 3, length: 1 },
      weights: [-1, 0],
      bias: 0,
    });
  });

  test("the cycle, started anew, comes back to its start", () => {
    const again = trainPerceptron(xor, { weights: run.weights, bias: run.bias });
    expect(again.cycle).toEqual({ from: 1, length: 1 });
  });

  test("whatever the start, the rate or the order, some sample stays wrong", () => {
    const start = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(start, fc.shuffledSubarray([...xor], { minLength: 4 }), ([w1, w2, bias], samples) => {
        const { converged, cycle } = trainPerceptron(samples, { weights: [w1, w2], bias, epochs: 1000 });
        expect(converged).toBe(false);
        expect(cycle).not.toBeNull();
      }),
    );
  });

  test("in an order shuffled by seed no proof is sought, and all epochs run", () => {
    expect(trainPerceptron(xor, { seed: 1, epochs: 50 })).toMatchObject({
      converged: false,
      epochs: 50,
      cycle: null,
    });
  });
});

describe("training", () => {
  const seeds = fc.integer({ min: 0, max: 1e6 });

  test("on separable points converges, with no more mistakes than the theorem allows, in any order", () => {
    fc.assert(
      fc.property(seeds, fc.option(seeds, { nil: undefined }), (dataSeed, seed) => {
        const samples = separable({ seed: dataSeed, count: 20 });
        const run = trainPerceptron(samples, { epochs: 1000, seed });
        expect(run.converged).toBe(true);
        expect(accuracy(run, samples)).toBe(1);
        expect(run.updates.length).toBeLessThanOrEqual(mistakeBound(samples).bound);
      }),
    );
  });

  test("from zero, α scales the weights and changes no prediction", () => {
    // Powers of 2, so that the scaling is exact.
    fc.assert(
      fc.property(seeds, fc.constantFrom(2 ** -10, 0.25, 8), (seed, learningRate) => {
        const samples = separable({ seed, count: 20 });
        const one = trainPerceptron(samples, { epochs: 1000 });
        const other = trainPerceptron(samples, { epochs: 1000, learningRate });
        expect(other.steps.map(({ prediction }) => prediction)).toEqual(
          one.steps.map(({ prediction }) => prediction),
        );
        expect(other.weights).toEqual(one.weights.map((weight) => weight * learningRate));
      }),
    );
  });

  test("without a bias keeps it at 0, and learns what a line through the origin separates", () => {
    const throughOrigin = separable({ seed: 5, separator: { weights: [1, 2], bias: 0 } });
    const run = trainPerceptron(throughOrigin, { useBias: false, epochs: 1000 });
    expect(run).toMatchObject({ converged: true, bias: 0 });
    expect(run.steps.every(({ after }) => after.bias === 0)).toBe(true);
  });

  test("without a bias never learns points that need one", () => {
    const run = trainPerceptron(separable({ seed: 5, needsBias: true }), { useBias: false, epochs: 300 });
    expect(run.converged).toBe(false);
  });

  test("shuffled by the same seed runs the same, and visits every sample once an epoch", () => {
    const samples = separable({ seed: 9, count: 12 });
    const run = trainPerceptron(samples, { seed: 3 });
    expect(trainPerceptron(samples, { seed: 3 })).toEqual(run);
    for (let epoch = 1; epoch <= run.epochs; epoch++) {
      const visited = run.steps.filter((visit) => visit.epoch === epoch).map(({ index }) => index);
      expect(visited.sort((a, b) => a - b)).toEqual(samples.map((_, i) => i));
    }
  });

  test("stops after the given number of epochs, with neither success nor proof", () => {
    expect(trainPerceptron(and, { epochs: 2 })).toMatchObject({ converged: false, epochs: 2, cycle: null });
  });

  test("starts from the weights and bias that it is given, and leaves them as they are", () => {
    const weights = [1, 1];
    const run = trainPerceptron(or, { weights, bias: -1 });
    expect(run.steps[0].before).toEqual({ weights: [1, 1], bias: -1 });
    expect(run).toMatchObject({ epochs: 1, converged: true });
    expect(weights).toEqual([1, 1]);
  });

  test("refuses options that make no sense, with the value", () => {
    const refused = (options: TrainingOptions) => () => trainPerceptron(and, options);
    expect(refused({ learningRate: 0 })).toThrow("trainPerceptron: learningRate is 0; it must be above 0");
    expect(refused({ learningRate: Number.NaN })).toThrow(
      "trainPerceptron: learningRate is NaN; it must be a finite",
    );
    expect(refused({ epochs: 0 })).toThrow("trainPerceptron: epochs is 0; it must be a whole number from 1");
    expect(refused({ weights: [1] })).toThrow("trainPerceptron: weights has length 1; it must have length 2");
    expect(refused({ bias: Number.POSITIVE_INFINITY })).toThrow(
      "trainPerceptron: bias is Infinity; it must be a finite number",
    );
    expect(refused({ bias: 1, useBias: false })).toThrow(
      "trainPerceptron: bias is 1; it must be 0 where useBias is false",
    );
    expect(refused({ seed: 1.5 })).toThrow("random: the seed is 1.5; it must be a whole number");
  });

  test("refuses samples that are not finite, or differ in length", () => {
    const refused =
      (...samples: Sample[]) =>
      () =>
        trainPerceptron(samples);
    expect(refused({ x: [1, Number.NaN], y: 1 })).toThrow(
      "trainPerceptron: samples[0].x[1] is NaN; it must be a finite number",
    );
    expect(refused({ x: [1], y: 1 }, { x: [1, 2], y: 1 })).toThrow(
      "trainPerceptron: samples[1].x has length 2; it must have length 1",
    );
  });
});
