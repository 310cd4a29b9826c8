import { describe, expect, test } from "vitest";
import { epochOrder } from "../../engine/evaluation.ts";
import {
  createNetwork,
  createTrainer,
  learningStep,
  type NetworkTrainingOptions,
  networkFrom,
  type Perceptron,
  separable,
  trainNetwork,
  trainPerceptron,
} from "../../engine/index.ts";

const samples = separable({ seed: 4, count: 30, margin: 0.05 });
const start = networkFrom([{ weights: [[0, 0]], biases: [0], activation: "step" }]);
const rule: NetworkTrainingOptions = {
  loss: "meanSquaredError",
  rule: "perceptron",
  optimizer: { name: "sgd", learningRate: 1 },
  batchSize: 1,
};

describe("the perceptron's learning rule, in training", () => {
  test("is chapter 1's, step by step, until there is no mistake", () => {
    const expected = trainPerceptron(samples);
    expect(expected.converged).toBe(true);
    const run = trainNetwork(start, samples, { ...rule, shuffle: false, epochs: expected.epochs });
    expect(run.path).toBe("plain");
    const [layer] = run.network.layers;
    expect([...layer.weights.data]).toEqual(expected.weights);
    expect(layer.biases[0]).toBe(expected.bias);
    // The loss is the share of mistakes, each counted when its sample came.
    run.history.forEach(({ loss, epoch }) => {
      const mistakes = expected.updates.filter((step) => step.epoch === epoch).length;
      expect(loss).toBe(mistakes / samples.length);
    });
  });

  test("is the same in a shuffled order, a sample at a time", () => {
    const trainer = createTrainer(start, samples, { ...rule, seed: 3 });
    let model: Perceptron = { weights: [0, 0], bias: 0 };
    for (const index of epochOrder(samples.length, 3, 1)) {
      model = learningStep(model, samples[index]).after;
      trainer.runSamples(1);
      expect([...trainer.network().values]).toEqual([...model.weights, model.bias]);
    }
  });

  test("averages its changes over a batch", () => {
    const whole = trainNetwork(start, samples, { ...rule, batchSize: "all", epochs: 1 });
    const changes = samples.map((sample) => learningStep({ weights: [0, 0], bias: 0 }, sample));
    const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
    const expected = [0, 1].map((j) => mean(changes.map(({ deltaWeights }) => deltaWeights[j])));
    expected.push(mean(changes.map(({ deltaBias }) => deltaBias)));
    whole.network.values.forEach((value, k) => {
      expect(value).toBeCloseTo(expected[k], 14);
    });
  });

  test("is refused for other networks, and where WebAssembly alone would do", () => {
    const bad =
      (network: typeof start, change = {}) =>
      () =>
        trainNetwork(network, samples, { ...rule, ...change });
    const message =
      'rule is "perceptron"; it must be "gradient" unless the network is one layer that ends in "step"';
    expect(bad(createNetwork({ sizes: [2, 3, 1], output: "step" }))).toThrow(message);
    expect(bad(createNetwork({ sizes: [2, 1], output: "sigmoid" }))).toThrow(message);
    expect(bad(start, { rule: "hebb" })).toThrow('rule is "hebb"; it must be one of gradient, perceptron');
    expect(bad(start, { path: "wasm" })).toThrow("can't have");
  });
});
