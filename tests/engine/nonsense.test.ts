import { describe, expect, test } from "vitest";
import * as engine from "../../engine/index.ts";

// Readers write cells without a type checker, so what types forbid must still get an answer. Beyond the tests of each
// part: slips of the pen, and values of another kind.
const { createNetwork, dataset, forwardPass, gaussPoints, Matrix, splitData } = engine;
// biome-ignore lint/suspicious/noExplicitAny: nonsense has no type.
const nonsense = engine as any;
const network = createNetwork({ sizes: [2, 3, 1], seed: 1 });
const samples = [
  { x: [0, 1], y: 1 },
  { x: [1, 0], y: 0 },
];
const loss = "meanSquaredError";
const experiment = {
  format: "experiment",
  version: 1,
  data: { set: "xor", seed: 1 },
  features: ["x1"],
  network: { hiddenSizes: [2] },
  training: { loss },
};

describe("an option that is not known is a slip, and refused", () => {
  test.each<[string, () => unknown, string]>([
    ["createNetwork", () => nonsense.createNetwork({ sizes: [2, 1], activation: "tanh" }), '"activation"'],
    ["gaussPoints", () => nonsense.gaussPoints({ seed: 1, coun: 3 }), '"coun" is not known; there are seed'],
    ["blobPoints", () => nonsense.blobPoints({ seed: 1, clases: 3 }), '"clases"'],
    ["ring", () => nonsense.ring({ seed: 1, width: 3 }), '"width"'],
    ["band", () => nonsense.band({ seed: 1, width: 3 }), '"width"'],
    ["separable", () => nonsense.separable({ seed: 1, dimension: 3 }), '"dimension"'],
    ["trainPerceptron", () => nonsense.trainPerceptron(samples, { learningrate: 1 }), '"learningrate"'],
    ["splitData", () => nonsense.splitData(samples, [0.5, 0.5], { seed: 1, stratify: true }), '"stratify"'],
    ["an experiment", () => nonsense.prepareExperiment({ ...experiment, sed: 1 }), '"sed"'],
    [
      "an experiment's data",
      () => nonsense.prepareExperiment({ ...experiment, data: { set: "xor", seed: 1, size: 4 } }),
      '"size"',
    ],
    [
      "an experiment's network",
      () => nonsense.prepareExperiment({ ...experiment, network: { hiddenSizes: [2], hiden: "tanh" } }),
      '"hiden"',
    ],
  ])("%s", (_, call, message) => {
    expect(call).toThrow(/the option ".*" is not known; there are/);
    expect(call).toThrow(message);
  });
});

describe("nothing, or something else, in place of", () => {
  test.each<[string, () => unknown, string]>([
    [
      "a description",
      () => nonsense.createNetwork(),
      "what it got is undefined; it must be an object with sizes",
    ],
    ["sizes", () => nonsense.createNetwork({ sizes: "2-3-1" }), 'sizes is "2-3-1"; it must be an array'],
    ["a small network", () => createNetwork({ sizes: [2, 1e6, 1e6] }), "the number of weights and biases is"],
    [
      "a network",
      () => nonsense.forwardPass(undefined, [1, 2]),
      "the network is undefined; it must be a network",
    ],
    ["a value", () => nonsense.graphOf(3), "graphOf: what it got is 3; it must be a Value"],
    [
      "a perceptron",
      () => nonsense.predict(undefined, [1]),
      "the perceptron is undefined; it must be of the form",
    ],
    ["its line", () => nonsense.boundary(), "boundary: the perceptron is undefined"],
    [
      "its layer",
      () => nonsense.perceptronLayer(3, [1]),
      "the list of perceptrons is 3; it must be an array of",
    ],
    [
      "a forward pass",
      () => nonsense.backwardPass(network),
      "the forward pass is undefined; it must be what forwardPass",
    ],
    [
      "a callback",
      () => nonsense.trainNetwork(network, samples, { loss, onEpoch: 3 }),
      "onEpoch is 3; it must be a function",
    ],
    [
      "a gradient",
      () => nonsense.descentPath(3, [1], { name: "sgd" }, 1),
      "the gradient is 3; it must be a function",
    ],
    ["a function", () => nonsense.numericalDerivative("x^2", 1), 'f is "x^2"; it must be a function'],
    ["a step", () => nonsense.stepTerms(), "the step is undefined; it must be a step of a trace"],
    ["a trace", () => nonsense.stepSlips(3), "the trace is 3; it must be what traceNetwork gives"],
    ["digits", () => nonsense.digitsDataset([3]), "a digit is 3; it must be of the form { x, y }"],
    [
      "hidden activations",
      () => nonsense.createNetwork({ sizes: [2, 1], hidden: 3 }),
      "is 3; it must be an array",
    ],
    ["a network to sum up", () => nonsense.summary({}), "summary: the network is {  }"],
    ["a network to save", () => nonsense.saveNetwork(), "saveNetwork: the network is undefined"],
    ["a network to train", () => nonsense.trainNetwork(null, samples, { loss }), "the network is null"],
    ["JSON", () => nonsense.loadNetwork("not json"), 'what it got is "not json"; it must be JSON'],
    ["an input", () => nonsense.forwardPass(network), "row 0 is undefined; it must be an array of numbers"],
    ["options", () => nonsense.trainNetwork(network, samples), "trainNetwork: what it got is undefined"],
    ["a trace's options", () => nonsense.traceNetwork(network, samples), "it must be an object with loss"],
    [
      "a sample",
      () => nonsense.dataset([null]),
      "dataset: sample 0 is null; it must be of the form { x, y }",
    ],
    ["a target", () => nonsense.dataset([{ x: [1] }]), "row 0, entry 0 is undefined; it must be a number"],
    ["samples", () => nonsense.dataset("spiral"), 'dataset: the data is "spiral"; it must be an array'],
    ["shares", () => nonsense.splitData(samples, 0.5, { seed: 1 }), "shares is 0.5; it must be an array"],
    ["a seed", () => nonsense.splitData(samples, [0.5, 0.5], {}), "the seed is undefined"],
    ["labels", () => nonsense.oneHot("ab", 3), 'labels is "ab"; it must be an array'],
    ["a matrix", () => nonsense.standardize([[1, 2]]), "x is [[1, 2]]; it must be a Matrix"],
    [
      "a matrix to turn",
      () => nonsense.transpose(),
      "transpose: what it got is undefined; it must be a Matrix",
    ],
    ["a factor", () => nonsense.scale([1]), "the factor is undefined; it must be a number"],
    ["a length", () => nonsense.zeros(-1), "the length is -1; it must be a whole number from 0"],
    ["a place", () => engine.numericalDerivative(Math.sin, Number.NaN), "x is NaN"],
    ["finite equations", () => engine.leastSquares(Matrix.from([[Number.NaN]]), [1]), "the matrix[0] is NaN"],
    ["labels", () => engine.crossEntropy([0.2, 0.8], [1, 2]), "target[1] is 2; it must be from 0 to 1"],
    [
      "shares of classes",
      () => engine.crossEntropyFromLogits([1, 2], [5, -3]),
      "target[0] is 5; it must be from 0",
    ],
    [
      "labels of a class",
      () => engine.networkLoss(network, [1, 2], [7], "binaryCrossEntropy"),
      "networkLoss: target[0] is 7; it must be from 0 to 1 for binaryCrossEntropy",
    ],
    ["a point", () => engine.featuresOf([1], ["x1"]), "the point has length 1; it must have length 2"],
    ["a feature", () => engine.featuresOf([1, 2], ["x3"]), '"x3" is not known; the names are x1'],
    [
      "an experiment",
      () => nonsense.prepareExperiment(),
      "what it got is undefined; it must be an object with format",
    ],
    [
      "its data",
      () => nonsense.prepareExperiment({ ...experiment, data: undefined }),
      "experiment: data is undefined; it must be an object",
    ],
    ["its features", () => nonsense.prepareExperiment({ ...experiment, features: "x1" }), 'features is "x1"'],
    [
      "its network",
      () => nonsense.prepareExperiment({ ...experiment, network: null }),
      "hiddenSizes is undefined",
    ],
    ["its loss", () => nonsense.prepareExperiment({ ...experiment, training: {} }), "undefined is not known"],
    [
      "an optimizer",
      () => nonsense.createOptimizer(undefined, 2),
      "undefined is not known; the names are sgd",
    ],
    ["a count", () => nonsense.createOptimizer({ name: "sgd" }), "the count of numbers is undefined"],
    ["an epoch", () => engine.scheduledRate(0.1, { name: "constant" }, 0), "the epoch is 0"],
    [
      "a copy's values",
      () => engine.copyNetwork(network, new Float64Array(3)),
      "values has length 3; it must have",
    ],
  ])("%s", (_, call, message) => {
    expect(call).toThrow(message);
  });

  test("a state to go on from, and its parts", () => {
    const { state } = engine.trainNetwork(network, samples, { loss, epochs: 2 });
    const resumed = (change: object) => () =>
      engine.trainNetwork(network, samples, { loss, epochs: 4, resume: { ...state, ...change } });
    expect(resumed({})().epochs).toBe(4);
    expect(resumed({ format: "network" })).toThrow('it must be an object with format "training"');
    expect(resumed({ history: undefined })).toThrow("resume.history is undefined; it must be an array");
    expect(resumed({ memory: undefined })).toThrow("resume.memory.steps is undefined");
    expect(resumed({ values: state.values.with(0, Number.NaN) })).toThrow("resume.values[0] is NaN");
    expect(resumed({ best: { epoch: 1, loss: 1, values: [1] } })).toThrow("resume.best.values has length 1");
  });
});

describe("a message", () => {
  test("cuts what is long to a line", () => {
    const message = (value: unknown): string => {
      try {
        return nonsense.createOptimizer({ name: "sgd", learningRate: value }, 1);
      } catch (error) {
        return (error as Error).message;
      }
    };
    for (const long of [Array(1e6).fill(7), "x".repeat(1e6), new Float64Array(1e6), [[Array(1e6).fill([1])]]])
      expect(message(long)).toMatch(/^optimizer: learningRate is .{80}…; it must be a number$/);
    expect(message(Matrix.identity(2))).toContain("learningRate is { rows, columns, data }");
  });
});

test("rows are taken as a batch wherever a vector or a matrix is", () => {
  const rows = [
    [0.5, 1],
    [2, -1],
  ];
  const { output } = forwardPass(network, rows);
  expect(output.toRows()).toEqual(forwardPass(network, Matrix.from(rows)).output.toRows());
  expect(engine.meanSquaredError(rows, Matrix.from(rows).times(2))).toBe((0.25 + 1 + 4 + 1) / 4);
  expect(engine.meanSquaredErrorGradient(rows, Matrix.zeros(2, 2)).toRows()).toEqual([
    [0.25, 0.5],
    [1, -0.5],
  ]);
});

test("a second backward pass leaves the first one's gradients as they were", () => {
  const forward = forwardPass(network, [1, 2]);
  const first = engine.backwardPass(network, forward, [0], loss);
  const before = first.layers.map(({ delta }) => delta.toRows());
  engine.backwardPass(network, forward, [100], loss);
  expect(first.layers.map(({ delta }) => delta.toRows())).toEqual(before);
});

test("what is drawn does not change with the way in which options are given", () => {
  const options = { seed: 1, count: undefined, noise: undefined };
  expect(gaussPoints(options)).toEqual(gaussPoints({ seed: 1 }));
  expect(splitData(samples, [0.5, 0.5], { seed: 1 })[0].x.rows).toBe(1);
  expect(dataset({ x: Matrix.identity(2), y: [[1], [0]] }).y.shape).toBe("2 × 1");
});
