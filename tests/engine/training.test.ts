import { describe, expect, test } from "vitest";
import { epochOrder } from "../../engine/evaluation.ts";
import {
  blobPoints,
  createNetwork,
  createTrainer,
  type Dataset,
  dataset,
  gaussPoints,
  type NetworkTrainingOptions,
  networkLoss,
  oneHot,
  optimizerNames,
  spiralPoints,
  trainNetwork,
} from "../../engine/index.ts";

const points = gaussPoints({ seed: 3, count: 60, noise: 0.1 });
const network = createNetwork({ sizes: [2, 4, 1], hidden: "tanh", output: "sigmoid", seed: 1 });
const options: NetworkTrainingOptions = {
  loss: "binaryCrossEntropy",
  optimizer: { name: "adam", learningRate: 0.02 },
  epochs: 12,
  batchSize: 7,
  seed: 5,
};

describe("training", () => {
  test("lowers the loss and leaves the network that it was given as it was", () => {
    const before = network.values.slice();
    const run = trainNetwork(network, points, { ...options, epochs: 60, metrics: ["accuracy"] });
    expect(network.values).toEqual(before);
    expect(run.stopped).toBe("epochs");
    expect(run.epochs).toBe(60);
    expect(run.history.length).toBe(60);
    expect(run.history[59].loss).toBeLessThan(run.history[0].loss / 4);
    expect(run.history[59].metrics.accuracy).toBe(1);
  });

  test.each(optimizerNames)("lowers the loss with %s", (name) => {
    const { x, y } = dataset(points);
    const run = trainNetwork(network, points, { ...options, optimizer: { name, learningRate: 0.02 } });
    const loss = (which: typeof network) => networkLoss(which, x, y, "binaryCrossEntropy");
    expect(loss(run.network)).toBeLessThan(0.8 * loss(network));
  });

  test("gives the same to the last bit with the same seed, and something else with another", () => {
    const [first, second] = [trainNetwork(network, points, options), trainNetwork(network, points, options)];
    expect(second.network.values).toEqual(first.network.values);
    expect(second.history).toEqual(first.history);
    expect(trainNetwork(network, points, { ...options, seed: 6 }).network.values).not.toEqual(
      first.network.values,
    );
  });

  test("in one batch is gradient descent: w − α ∂E/∂w", () => {
    const { x, y } = dataset(points);
    const sgd = { loss: "meanSquaredError", optimizer: { name: "sgd", learningRate: 0.1 } } as const;
    const run = trainNetwork(network, points, { ...sgd, epochs: 1, batchSize: "all" });
    network.values.forEach((w, k) => {
      const at = (value: number) => networkLoss({ ...moved(k, value) }, x, y, "meanSquaredError");
      const slope = (at(w + 1e-5) - at(w - 1e-5)) / 2e-5;
      expect(run.network.values[k]).toBeCloseTo(w - 0.1 * slope, 9);
    });
    expect(run.history[0].loss).toBeCloseTo(networkLoss(network, x, y, "meanSquaredError"), 14);
  });

  test("takes a smaller last batch as it is: 60 samples in batches of 7 weigh the same in the epoch's loss", () => {
    const rate = { ...options, optimizer: { name: "sgd", learningRate: 1e-300 }, epochs: 1 } as const;
    const { x, y } = dataset(points);
    const run = trainNetwork(network, points, rate);
    expect(run.history[0].loss).toBeCloseTo(networkLoss(network, x, y, options.loss), 13);
  });

  test("with penalties keeps weights smaller", () => {
    const size = (run: { network: typeof network }) =>
      run.network.values.reduce((sum, w) => sum + Math.abs(w), 0);
    const free = size(trainNetwork(network, points, { ...options, epochs: 60 }));
    expect(size(trainNetwork(network, points, { ...options, epochs: 60, l2: 0.05 }))).toBeLessThan(free);
    expect(size(trainNetwork(network, points, { ...options, epochs: 60, l1: 0.05 }))).toBeLessThan(free);
  });

  test("follows a schedule", () => {
    const schedule = { name: "step", every: 2, factor: 0.5 } as const;
    const run = trainNetwork(network, points, { ...options, epochs: 5, schedule });
    expect(run.history.map(({ learningRate }) => learningRate)).toEqual([0.02, 0.02, 0.01, 0.01, 0.005]);
  });

  test("tells several classes apart from their one-hot targets", () => {
    const samples = blobPoints({ seed: 2, count: 150, noise: 0.5 });
    const data: Dataset = {
      x: dataset(samples).x,
      y: oneHot(
        samples.map(({ y }) => y),
        3,
      ),
    };
    const start = createNetwork({ sizes: [2, 8, 3], output: "softmax", seed: 1 });
    const softmaxed = { ...options, loss: "crossEntropy", metrics: ["accuracy"], epochs: 40 };
    expect(trainNetwork(start, data, softmaxed).history[39].metrics.accuracy).toBeGreaterThan(0.98);
  });
});

// The slope by hand, of one weight moved.
function moved(k: number, value: number) {
  const run = createTrainer(network, points, options);
  const copy = run.network();
  copy.values[k] = value;
  return copy;
}

describe("a run that stops and goes on", () => {
  test.each(optimizerNames)("ends as one that never stopped (%s)", (name) => {
    const whole: NetworkTrainingOptions = {
      ...options,
      optimizer: { name, learningRate: 0.01 },
      validation: 0.2,
      earlyStopping: { patience: 50 },
    };
    const expected = trainNetwork(network, points, whole);
    const half = trainNetwork(network, points, { ...whole, onEpoch: ({ epoch }) => epoch < 5 });
    expect(half.stopped).toBe("callback");
    expect(half.epochs).toBe(5);
    const resume = JSON.parse(JSON.stringify(half.state));
    const rest = trainNetwork(network, points, { ...whole, resume });
    expect(rest.network.values).toEqual(expected.network.values);
    expect(rest.history).toEqual(expected.history);
    expect(rest.state).toEqual(expected.state);
  });

  test("is refused when the state is something else, or of another network", () => {
    const { state } = trainNetwork(network, points, options);
    const other = createNetwork({ sizes: [2, 1] });
    expect(() => trainNetwork(other, points, { ...options, resume: state })).toThrow(
      "resume.values has length 17",
    );
    const broken = { ...state, version: 2 } as unknown as typeof state;
    expect(() => trainNetwork(network, points, { ...options, resume: broken })).toThrow(
      "the version is 2; it must be 1",
    );
  });
});

describe("early stopping", () => {
  test("waits so many epochs for a better validation loss, and gives back the best network", () => {
    const noisy = spiralPoints({ seed: 1, count: 40, noise: 0.5 });
    const start = createNetwork({ sizes: [2, 16, 1], hidden: "tanh", output: "sigmoid", seed: 2 });
    const stopping = { patience: 15 };
    const run = trainNetwork(start, noisy, {
      ...options,
      optimizer: { name: "adam", learningRate: 0.05 },
      epochs: 2000,
      validation: 0.4,
      earlyStopping: stopping,
    });
    const losses = run.history.map(({ validation }) => validation?.loss ?? Number.NaN);
    const best = losses.indexOf(Math.min(...losses));
    expect(run.stopped).toBe("earlyStopping");
    expect(run.epochs).toBe(best + 1 + stopping.patience);
    const upToBest = trainNetwork(start, noisy, {
      ...options,
      optimizer: { name: "adam", learningRate: 0.05 },
      epochs: best + 1,
      validation: 0.4,
    });
    expect(run.network.values).toEqual(upToBest.network.values);
  });
});

describe("a run whose numbers grow out of range", () => {
  test("stops, and says when and what to change", () => {
    const linear = createNetwork({ sizes: [2, 4, 1], hidden: "identity", seed: 1 });
    const run = trainNetwork(linear, points, {
      loss: "meanSquaredError",
      optimizer: { name: "sgd", learningRate: 1e4 },
      epochs: 50,
    });
    expect(run.stopped).toBe("divergence");
    expect(run.epochs).toBeLessThan(50);
    expect(run.divergence?.epoch).toBe(run.epochs);
    expect(run.divergence?.message).toMatch(
      /^In epoch \d+ .*lower the learning rate \(10000\), to 1000 for a start/,
    );
  });

  test.each(["plain", "auto"] as const)(
    "is reported too where metrics and validation see its NaN (%s)",
    (path) => {
      const linear = createNetwork({ sizes: [2, 4, 1], hidden: "identity", seed: 1 });
      const run = trainNetwork(linear, points, {
        loss: "meanSquaredError",
        metrics: ["accuracy", "meanAbsoluteError"],
        validation: 0.2,
        earlyStopping: { patience: 5 },
        optimizer: { name: "sgd", learningRate: 1e200 },
        path,
      });
      expect(run.stopped).toBe("divergence");
      expect(run.history.at(-1)?.metrics.accuracy).toBeGreaterThanOrEqual(0);
    },
  );
});

describe("an epoch's order", () => {
  test("has every sample once, and differs between epochs and seeds", () => {
    const order = epochOrder(50, 1, 1);
    expect([...order].sort((a, b) => a - b)).toEqual([...Array(50).keys()]);
    expect(order).not.toEqual(epochOrder(50, 1, 2));
    expect(epochOrder(50, 2, 1)).not.toEqual(epochOrder(50, 1, 2));
    expect([...epochOrder(5, null, 3)]).toEqual([0, 1, 2, 3, 4]);
  });
});

describe("training is refused", () => {
  const bad = (change: object) => () => trainNetwork(network, points, { ...options, ...change });

  test.each([
    [{ loss: "mse" }, '"mse" is not known'],
    [{ optimizer: { name: "adamax" } }, '"adamax" is not known; the names are sgd, momentum'],
    [{ optimizer: { name: "sgd", learningRate: -1 } }, "learningRate is -1; it must be above 0"],
    [{ optimizer: { name: "adam", beta1: 1 } }, "beta1 is 1; it must be below 1"],
    [{ optimizer: { name: "sgd", rate: 1 } }, 'the option "rate" is not known; there are name, learningRate'],
    [{ epochs: 0 }, "epochs is 0"],
    [{ batchSize: 0 }, "batchSize is 0"],
    [{ batchSize: 2.5 }, "batchSize is 2.5"],
    [{ seed: 0.5 }, "seed is 0.5"],
    [{ l1: -1 }, "l1 is -1; it must be 0 or above"],
    [{ l2: Number.NaN }, "l2 is NaN"],
    [{ schedule: { name: "linear" } }, '"linear" is not known; the names are constant, step'],
    [{ schedule: { name: "step", every: 0, factor: 0.5 } }, "every is 0"],
    [{ earlyStopping: { patience: 0 } }, "patience is 0"],
    [{ earlyStopping: { patience: 2, minimum: 1 } }, 'earlyStopping: the option "minimum" is not known'],
    [{ earlyStopping: { patience: 2, restoreBest: 1 } }, "restoreBest is 1; it must be one of true, false"],
    [{ earlyStopping: true }, "earlyStopping: what it got is true; it must be an object with patience"],
    [{ metrics: ["precision"] }, '"precision" is not known'],
    [{ metrics: "accuracy" }, 'metrics is "accuracy"; it must be an array of names'],
    [{ shuffle: "no" }, 'shuffle is "no"; it must be one of true, false'],
    [{ validation: 0 }, "validation is 0; it must be samples, or a share above 0 and below 1"],
    [{ optimizer: "adam" }, "the names are sgd, momentum"],
    [{ schedule: "cosine" }, "the names are constant, step"],
    [{ schedule: { name: "cosine", epochs: 3, factor: 2 } }, 'schedule: the option "factor" is not known'],
    [{ validation: 1.5 }, "validation is 1.5; it must be samples, or a share above 0 and below 1"],
    [{ learningRate: 0.1 }, 'the option "learningRate" is not known'],
    [{ path: "gpu" }, 'path is "gpu"; it must be one of auto, plain, wasm'],
  ])("for %o", (change, message) => {
    expect(bad(change)).toThrow(message);
  });

  test("for data that is empty, not finite, or does not fit", () => {
    expect(() => trainNetwork(network, [], options)).toThrow(
      "x is []; it must be an array with a row for each sample, at least one",
    );
    expect(() => trainNetwork(network, [{ x: [1, Number.NaN], y: 0 }], options)).toThrow(
      "dataset: x[1] is NaN",
    );
    expect(() => trainNetwork(network, [{ x: [1], y: 0 }], options)).toThrow(
      "x of a sample has length 1; it must have length 2",
    );
    expect(() => trainNetwork(network, [{ x: [1, 2], y: 2 }], options)).toThrow(
      "targets[0] is 2; it must be from 0 to 1 for binaryCrossEntropy",
    );
    expect(() => trainNetwork(network, { x: [[1, 2]], y: [[1], [0]] }, options)).toThrow(
      "x has 1 rows and y has 2",
    );
  });

  test("for an epoch too many", () => {
    const trainer = createTrainer(network, points, { ...options, epochs: 1 });
    trainer.runEpoch();
    expect(trainer.stopped).toBe("epochs");
    expect(() => trainer.runEpoch()).toThrow("the run is over after 1 epochs (epochs)");
  });
});
