import { describe, expect, test } from "vitest";
import {
  createNetwork,
  createTrainer,
  gaussPoints,
  type NetworkTrainingOptions,
  networkFrom,
  optimizerNames,
  type ParameterPlace,
  parameterIndices,
  trainNetwork,
} from "../../engine/index.ts";

const points = gaussPoints({ seed: 3, count: 40, noise: 0.2 });
const network = createNetwork({ sizes: [2, 5, 3, 1], hidden: "tanh", output: "sigmoid", bias: 0.1, seed: 1 });
const options: NetworkTrainingOptions = { loss: "binaryCrossEntropy", epochs: 4, batchSize: 7, seed: 5 };
const paths = ["plain", "wasm"] as const;

describe("a place in a network", () => {
  test("names the numbers that `layers` looks at", () => {
    const at = (place: ParameterPlace) => parameterIndices(network, place).map((k) => network.values[k]);
    network.layers.forEach(({ weights, biases }, l) => {
      const layer = l + 1;
      expect(at({ layer })).toEqual([...weights.data, ...biases]);
      expect(at({ layer, input: "bias" })).toEqual([...biases]);
      for (let i = 0; i < weights.rows; i++) {
        expect(at({ layer, neuron: i + 1 })).toEqual([...weights.row(i), biases[i]]);
        expect(at({ layer, neuron: i + 1, input: "bias" })).toEqual([biases[i]]);
        for (let j = 0; j < weights.columns; j++)
          expect(at({ layer, neuron: i + 1, input: j + 1 })).toEqual([weights.at(i, j)]);
      }
      expect(at({ layer, input: 1 })).toEqual(weights.toRows().map((row) => row[0]));
    });
  });

  test.each<[unknown, string]>([
    [{ layer: 4 }, "layer is 4; it must be a whole number from 1 to 3"],
    [{ layer: 1, neuron: 6 }, "neuron is 6; it must be a whole number from 1 to 5"],
    [{ layer: 1, input: 3 }, 'input (a number or "bias") is 3; it must be a whole number from 1 to 2'],
    [{ layer: 1, input: "biases" }, 'input (a number or "bias") is "biases"; it must be a number'],
    [{ neuron: 1 }, "layer is undefined"],
    [{ layer: 1, weight: 1 }, 'the option "weight" is not known'],
    ["W1", 'what it got is "W1"; it must be an object with layer, neuron, input'],
  ])("is refused: %o", (place, message) => {
    expect(() => parameterIndices(network, place as ParameterPlace)).toThrow(message);
    expect(() => trainNetwork(network, points, { ...options, frozen: [place as ParameterPlace] })).toThrow(
      `trainNetwork, frozen: ${message.slice(0, 20)}`,
    );
  });

  test("stands in a list", () => {
    const frozen = { layer: 1 } as never;
    expect(() => trainNetwork(network, points, { ...options, frozen })).toThrow(
      "frozen is { layer }; it must be an array",
    );
  });
});

describe.each(paths)("what is frozen (%s)", (path) => {
  const frozen = [{ layer: 2 }, { layer: 1, neuron: 3 }, { layer: 3, input: "bias" }] as const;
  const held = new Set(frozen.flatMap((place) => parameterIndices(network, place)));

  test.each(optimizerNames)(
    "stays to the last bit, whatever pulls at it, and all else moves (%s)",
    (name) => {
      const run = trainNetwork(network, points, {
        ...options,
        path,
        frozen,
        optimizer: { name, learningRate: 0.05, weightDecay: name === "adamw" ? 0.1 : 0 },
        l1: 0.01,
        l2: 0.1,
        dropout: 0.2,
      });
      expect(run.path).toBe(path);
      run.network.values.forEach((value, k) => {
        if (held.has(k)) expect(value).toBe(network.values[k]);
        else expect(value).not.toBe(network.values[k]);
      });
    },
  );

  test("leaves the others to move as if it were the data's: one step is that of a free run", () => {
    const one = { ...options, path, epochs: 1, batchSize: "all" } as const;
    const [free, partly] = [
      trainNetwork(network, points, one),
      trainNetwork(network, points, { ...one, frozen }),
    ];
    partly.network.values.forEach((value, k) => {
      if (!held.has(k)) expect(value).toBeCloseTo(free.network.values[k], 15);
    });
  });

  test("moves again when it is set free, with the memory that it had", () => {
    const adam = { ...options, path, optimizer: { name: "adam" } } as const;
    const trainer = createTrainer(network, points, adam);
    trainer.runSteps(3);
    const before = trainer.snapshot();
    trainer.change({ frozen });
    trainer.runSteps(5);
    const after = trainer.snapshot();
    for (const k of held) {
      for (const part of ["values", "first", "second"] as const)
        expect(after[part]?.[k]).toBe(before[part]?.[k]);
    }
    trainer.change({ frozen: [] });
    trainer.runSteps(1);
    const { values } = trainer.network();
    for (const k of held) expect(values[k]).not.toBe(before.values[k]);
  });
});

describe.each(paths)("L1 that keeps zeros (%s)", (path) => {
  const run = { ...options, path, l1: 0.4, l1KeepsZeros: true, epochs: 12 } as const;

  // As TensorFlow Playground's updateWeights has it: the loss's step, then the penalty's.
  test("steps as the plain definition does, one weight at a time", () => {
    const sgd = {
      ...run,
      optimizer: { name: "sgd", learningRate: 0.1 },
      batchSize: "all",
      shuffle: false,
    } as const;
    const trainer = createTrainer(network, points, sgd);
    const biases = new Set([1, 2, 3].flatMap((layer) => parameterIndices(network, { layer, input: "bias" })));
    const dead = new Set<number>();
    for (let epoch = 0; epoch < 12; epoch++) {
      const { values } = trainer.network();
      const { gradient } = trainer.gradient();
      values.forEach((w, k) => {
        if (dead.has(k)) return;
        values[k] = w - 0.1 * gradient[k];
        if (biases.has(k)) return;
        const shrunk = values[k] - 0.1 * 0.4 * Math.sign(values[k]);
        const crosses = values[k] * shrunk < 0;
        if (crosses) dead.add(k);
        values[k] = crosses ? 0 : shrunk;
      });
      trainer.runEpoch();
      trainer.network().values.forEach((value, k) => {
        expect(value).toBeCloseTo(values[k], 12);
      });
    }
    expect(dead.size).toBeGreaterThan(3);
    expect(trainer.state().dead).toEqual([...dead].sort((a, b) => a - b));
    for (const k of dead) expect(trainer.network().values[k]).toBe(0);
  });

  test("never lets a dead weight live again by itself, but by hand", () => {
    const trainer = createTrainer(network, points, run);
    while (!trainer.stopped && !trainer.state().dead) trainer.runSteps(1);
    const [first] = trainer.state().dead as readonly number[];
    trainer.change({ l1: 0 });
    trainer.runSteps(10);
    expect(trainer.network().values[first]).toBe(0);
    trainer.setValues(trainer.network().values.with(first, 0.5));
    trainer.runSteps(1);
    expect([0, 0.5]).not.toContain(trainer.network().values[first]);
  });

  test("leaves weights that started at 0 alone, and frozen ones", () => {
    const zero = networkFrom([{ weights: [[0, 0]], biases: [0], activation: "tanh" }]);
    const frozen = [{ layer: 1, neuron: 1, input: 2 }];
    const both = createTrainer(zero, points, { ...run, loss: "squaredError", l1: 0.01, frozen });
    both.runSteps(1);
    expect(both.network().values[0]).not.toBe(0);
    expect(both.network().values[1]).toBe(0);
    expect(both.state().dead).toBeUndefined();
  });

  test("is off where nobody asks for it: weights swing around 0", () => {
    const swinging = trainNetwork(network, points, { ...run, l1KeepsZeros: false });
    expect(swinging.state.dead).toBeUndefined();
    expect(swinging.network.values.every((value) => value !== 0)).toBe(true);
  });
});

test("plain and WebAssembly let the same weights die", () => {
  for (const name of optimizerNames) {
    const run = { ...options, l1: 0.3, l1KeepsZeros: true, epochs: 20, optimizer: { name } } as const;
    const [plain, wasm] = paths.map((path) => trainNetwork(network, points, { ...run, path }));
    expect(wasm.state.dead).toEqual(plain.state.dead);
    wasm.network.values.forEach((value, k) => {
      expect(value).toBeCloseTo(plain.network.values[k], 11);
    });
  }
});
