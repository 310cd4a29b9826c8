import { describe, expect, test } from "vitest";
import * as engine from "../../engine/index.ts";

// Whatever a reader puts in the place of an argument, no function may answer with an error of the language itself,
// such as "Cannot read properties of undefined": every message says where, what, and what is accepted.
const network = engine.createNetwork({ sizes: [2, 3, 1], seed: 1 });
const samples = [
  { x: [0, 1], y: 1 },
  { x: [1, 0], y: 0 },
];
const loss = "meanSquaredError";
const perceptron = { weights: [-1, 2], bias: 0 };
const identity = engine.Matrix.identity(2);
const trace = engine.traceNetwork(network, [samples[0]], { loss, learningRate: 0.1 });
const sgd = { name: "sgd" };
const line = [
  [1, 2, 3],
  [1, 3, 2],
];
const experiment = {
  format: "experiment",
  version: 1,
  data: { set: "xor", seed: 1, count: 8 },
  features: ["x1"],
  network: { hiddenSizes: [2] },
  training: { loss, epochs: 1 },
};

// Arguments that are right, one of which at a time is then replaced.
const right: Record<string, unknown[]> = {
  accuracy: [perceptron, samples],
  add: [[1], [1]],
  backwardPass: [network, engine.forwardPass(network, [1, 2]), [1], loss],
  bestSeparator: [samples, {}],
  boundary: [perceptron],
  checkGradient: [network, samples, loss],
  classificationAccuracy: [[0.3], [1]],
  confusionMatrix: [[0], [0], 1],
  copyNetwork: [network, network.values],
  createOptimizer: [sgd, 2],
  createTrainer: [network, samples, { loss }],
  crossEntropy: [
    [0.2, 0.8],
    [0, 1],
  ],
  crossEntropyFromLogits: [
    [1, 2],
    [0, 1],
  ],
  descentPath: [(w: number[]) => w, [1, 2], sgd, 3],
  dot: [[1], [1]],
  featureMatrix: [[[1, 2]], ["x1"]],
  featuresOf: [[1, 2], ["x1"]],
  forwardPass: [network, [1, 2]],
  huberLine: [...line, 1],
  huberMean: [line[0], 1],
  isSeparable: [samples, {}],
  learningStep: [perceptron, samples[0], {}],
  leastAbsoluteLine: line,
  leastSquares: [identity, [1, 2]],
  leastSquaresLine: line,
  meanSquaredError: [[0.3], [1]],
  mistakeBound: [samples, perceptron],
  multiply: [identity, [1, 2]],
  networkLoss: [network, [1, 2], [1], loss],
  networkOutput: [network, [1, 2]],
  neuronPictures: [network, identity],
  numericalDerivative: [Math.sin, 1, 1e-5],
  numericalGradient: [(x: number[]) => x[0], [1, 2], 1e-5],
  oneHot: [[0, 1], 2],
  parameterCount: [2, 3],
  parameterIndices: [network, { layer: 1 }],
  perceptronLayer: [[perceptron], [1, 2]],
  planeFunction: ["x1", ["x1"]],
  predict: [perceptron, [1, 2]],
  prepareExperiment: [experiment, {}],
  rowsOf: [identity, [0]],
  scale: [[1], 2],
  scheduledRate: [0.1, { name: "constant" }, 1],
  softmax: [[1, 2], 1],
  softmaxJacobian: [[1, 2], 1],
  splitData: [samples, [0.5, 0.5], { seed: 1 }],
  stepSlips: [trace, trace.steps[5]],
  subtract: [[1], [1]],
  traceNetwork: [network, [samples[0]], { loss, learningRate: 0.1 }],
  trainNetwork: [network, samples, { loss, epochs: 1 }],
  trainPerceptron: [samples, {}],
  weightedSum: [[1], [1], 0],
};
const nonsense = [undefined, null, 3, Number.NaN, "x", true, {}, [], [1], [null], () => 1];

// The checks themselves are told where they stand.
const isCheck = /^check(?!Gradient)/;
const functions = Object.entries(engine).filter(
  ([name, value]) => typeof value === "function" && !String(value).startsWith("class") && !isCheck.test(name),
) as [string, (...given: unknown[]) => unknown][];

// "where: what is wrong"; a formula's reader, whose caller knows where, says what it met.
function expectSaid(call: () => unknown): void {
  let error: unknown;
  try {
    call();
  } catch (thrown) {
    error = thrown;
  }
  if (error !== undefined)
    expect(String(error)).toMatch(/^(\w*Error: [\w.,× ]+: |SyntaxError: .*(“|the end))/s);
}

describe("nonsense gets an answer that says what was wrong, from", () => {
  test.each(functions)("%s", (name, f) => {
    expectSaid(() => f());
    for (const value of nonsense) {
      expectSaid(() => f(value));
      right[name]?.forEach((_, k) => {
        expectSaid(() => f(...right[name].with(k, value)));
      });
    }
  });

  const trainer = engine.createTrainer(network, samples, { loss, epochs: 1e6 });
  const objects: Record<string, object> = {
    "a trainer": trainer,
    pictures: engine.neuronPictures(network, identity),
    "a matrix": identity,
    "the class of matrices": engine.Matrix,
    "a value": engine.variable(2),
    "an optimiser": engine.createOptimizer({ name: "sgd" }, 2),
    "a random stream": engine.random(1),
    "an expression": engine.parseExpression("x + 1"),
    "the network of values": engine.valueNetwork(network),
    "a standardisation": engine.standardization(engine.Matrix.identity(2)),
  };
  test.each(Object.entries(objects))("the methods of %s", (_, object) => {
    const kind = Object.getPrototypeOf(object);
    const plain = kind === Object.prototype || kind === Function.prototype;
    const names = [...Object.getOwnPropertyNames(object), ...(plain ? [] : Object.getOwnPropertyNames(kind))];
    let called = 0;
    for (const name of names) {
      const method = (object as Record<string, unknown>)[name];
      if (typeof method !== "function" || name === "constructor") continue;
      called++;
      for (const value of nonsense) {
        expectSaid(() => method.call(object, value));
        expectSaid(() => method.call(object, [1, 2], value));
        expectSaid(() => method.call(object, value, value, value));
      }
    }
    expect(called).toBeGreaterThan(0);
  });

  test("every field of an experiment", () => {
    const full = {
      ...experiment,
      data: { set: "curve", curve: "x1", seed: 1, count: 8, noise: 0 },
      features: ["x1", "x2^2 - 1"],
      trainingShare: 0.5,
      network: { hiddenSizes: [2], hidden: ["tanh"], output: "sigmoid", initializer: "he", bias: 0, seed: 1 },
      start: engine.saveNetwork(
        engine.createNetwork({ sizes: [2, 2, 1], hidden: "tanh", output: "sigmoid" }),
      ),
      training: {
        loss: "binaryCrossEntropy",
        optimizer: { name: "adam", learningRate: 0.1, beta1: 0.9 },
        schedule: { name: "step", every: 2, factor: 0.5 },
        epochs: 1,
        batchSize: 4,
        seed: 2,
        shuffle: true,
        metrics: ["accuracy"],
        l1: 0.1,
        l2: 0,
        l1KeepsZeros: true,
        dropout: [0.1],
        frozen: [{ layer: 1, neuron: 1, input: "bias" }],
        rule: "gradient",
        earlyStopping: { patience: 3, minImprovement: 0, restoreBest: true },
        path: "plain",
        precision: "float64",
      },
    };
    const given = { ...full, data: { samples: [...samples, ...samples] }, classes: 2 };
    const softmaxed = { ...given, network: { hiddenSizes: [], output: "softmax" }, start: undefined };
    const { dropout: _, frozen: __, ...training } = { ...full.training, loss: "crossEntropy" };
    for (const whole of [full, given, { ...softmaxed, training }]) {
      expect(() => engine.runExperiment(whole as never)).not.toThrow();
      for (const place of placesIn(whole)) {
        for (const value of nonsense)
          expectSaid(() => engine.runExperiment(replaced(whole, place, value) as never));
      }
    }
  });

  test("what stands in the table of right arguments", () => {
    for (const [name, args] of Object.entries(right))
      expect(() =>
        (engine as unknown as Record<string, (...given: unknown[]) => unknown>)[name](...args),
      ).not.toThrow();
  });
});

// The way to every field and entry, the inner ones too.
function placesIn(value: unknown, way: string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...way, key], ...placesIn(inner, [...way, key])]);
}

function replaced(whole: unknown, [key, ...rest]: string[], value: unknown): unknown {
  const copy = structuredClone(whole) as Record<string, unknown>;
  copy[key] = rest.length > 0 ? replaced(copy[key], rest, value) : value;
  return copy;
}
