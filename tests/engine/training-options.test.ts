import { describe, expect, test } from "vitest";
import {
  classificationAccuracy,
  createNetwork,
  dataset,
  networkFrom,
  networkLoss,
  spiralPoints,
  splitData,
  trainNetwork,
} from "../../engine/index.ts";
import { optimizerNumbers } from "../../engine/optimizers.ts";

const points = spiralPoints({ seed: 4, count: 60, noise: 0.3 });
const network = createNetwork({ sizes: [2, 6, 1], hidden: "tanh", output: "sigmoid", seed: 1 });
const loss = "binaryCrossEntropy";

describe("what is left out has its usual value", () => {
  test("in training: 100 epochs of batches of 32, shuffled by seed 0, plain gradient descent at 0.01", () => {
    const all = {
      loss,
      epochs: 100,
      batchSize: 32,
      seed: 0,
      shuffle: true,
      optimizer: { name: "sgd", learningRate: 0.01 },
      schedule: { name: "constant" },
      l1: 0,
      l2: 0,
      metrics: [],
    } as const;
    const run = trainNetwork(network, points, { loss });
    expect(run.epochs).toBe(100);
    expect(run.network.values).toEqual(trainNetwork(network, points, all).network.values);
    expect(run.network.values).not.toEqual(
      trainNetwork(network, points, { ...all, shuffle: false }).network.values,
    );
  });

  // The defaults of torch.optim (pytorch.org/docs/stable/optim.html), but for SGD's rate and the momentum, which
  // have none of use there.
  test.each([
    ["sgd", { learningRate: 0.01, momentum: 0, weightDecay: 0 }],
    ["momentum", { learningRate: 0.01, momentum: 0.9 }],
    ["nesterov", { learningRate: 0.01, momentum: 0.9 }],
    ["adagrad", { learningRate: 0.01, epsilon: 1e-10 }],
    ["rmsprop", { learningRate: 0.01, decay: 0.99, epsilon: 1e-8 }],
    ["adam", { learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0 }],
    ["adamw", { learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.01 }],
  ] as const)("of %s", (name, numbers) => {
    expect(optimizerNumbers({ name })).toMatchObject(numbers);
  });
});

describe("validation", () => {
  test("keeps back its share of the samples, drawn by the seed, and looks at it after each epoch", () => {
    const options = { loss, epochs: 2, batchSize: 1, seed: 3, validation: 0.25 };
    const { history, network: trained, state } = trainNetwork(network, points, options);
    // 45 of 60 samples are trained on, a step each.
    expect(state.memory.steps).toBe(2 * 45);
    const [, held] = splitData(points, [0.75, 0.25], { seed: 3 });
    expect(history[1].validation?.loss).toBeCloseTo(networkLoss(trained, held.x, held.y, loss), 14);
  });
});

describe("accuracy", () => {
  test("counts an output on the threshold as class 1", () => {
    expect(classificationAccuracy([0.5], [1])).toBe(1);
    expect(classificationAccuracy([[0.5], [0.4], [0.6]], [[0], [0], [1]])).toBeCloseTo(2 / 3, 15);
    expect(classificationAccuracy([0], [1], 0)).toBe(1);
  });

  test("after tanh tells −1 from 1 at 0, and elsewhere 0 from 1 at a half", () => {
    const metrics = ["accuracy"];
    const data = {
      x: [[1], [1], [1], [1]],
      y: [[1], [1], [1], [-1]],
    };
    const tiny = {
      loss: "meanSquaredError",
      epochs: 1,
      metrics,
      optimizer: { name: "sgd", learningRate: 1e-9 },
    } as const;
    const withOutput = (activation: string, bias: number) =>
      networkFrom([{ weights: [[0]], biases: [bias], activation }]);
    const accuracy = (start: ReturnType<typeof withOutput>) =>
      trainNetwork(start, data, tiny).history[0].metrics.accuracy;
    // An output of 0.2: class 1 after tanh, class 0 after the identity.
    expect(accuracy(withOutput("tanh", Math.atanh(0.2)))).toBe(0.75);
    expect(accuracy(withOutput("identity", 0.2))).toBe(0.25);
  });
});

describe("early stopping", () => {
  const samples = [{ x: [1], y: 1 }];

  test("takes a loss that stays for none that is better: patience runs out after the first epoch", () => {
    // A dead ReLU never moves.
    const dead = networkFrom([{ weights: [[-1]], biases: [-1], activation: "relu" }]);
    const run = trainNetwork(dead, samples, {
      loss: "meanSquaredError",
      earlyStopping: { patience: 4 },
    });
    expect([run.stopped, run.epochs]).toEqual(["earlyStopping", 5]);
  });

  test("takes a gain below minImprovement for none", () => {
    const start = networkFrom([{ weights: [[0]], biases: [0], activation: "identity" }]);
    const run = (minImprovement: number) =>
      trainNetwork(start, samples, {
        loss: "meanSquaredError",
        optimizer: { name: "sgd", learningRate: 0.05 },
        earlyStopping: { patience: 3, minImprovement },
      });
    // With α = 0.05 every step takes a fifth off the error, so the loss is 0.64ᵏ: 1, 0.64, 0.41, 0.262, 0.168, 0.107,
    // 0.069, 0.044, 0.028, … Epoch 7 gains too little on epoch 6, epoch 8 enough, and no later one.
    const { stopped, epochs, history } = run(0.05);
    expect(history[7].loss).toBeCloseTo(0.64 ** 7, 14);
    expect([stopped, epochs]).toEqual(["earlyStopping", 8 + 3]);
    expect(run(0).stopped).toBe("epochs");
  });

  test("gives back the last network rather than the best where it is told to", () => {
    const { x, y } = dataset(points);
    const run = (restoreBest: boolean) =>
      trainNetwork(network, points, {
        loss,
        epochs: 30,
        seed: 2,
        // So large a rate makes the loss jump about.
        optimizer: { name: "sgd", learningRate: 20 },
        earlyStopping: { patience: 30, restoreBest },
        validation: { x, y },
      });
    const losses = run(true).history.map(({ validation }) => validation?.loss ?? Number.NaN);
    const lossOf = (which: typeof network) => networkLoss(which, x, y, loss);
    expect(lossOf(run(true).network)).toBeCloseTo(Math.min(...losses), 12);
    expect(lossOf(run(false).network)).toBeCloseTo(losses[29], 12);
    expect(Math.min(...losses)).toBeLessThan(losses[29]);
  });
});
