import { describe, expect, test } from "vitest";
import { dropOut, dropoutKey, dropoutSeed } from "../../engine/dropout.ts";
import {
  createNetwork,
  dataset,
  Matrix,
  type Network,
  type NetworkTrainingOptions,
  networkLoss,
  spiralPoints,
  trainNetwork,
} from "../../engine/index.ts";
import { createPass } from "../../engine/layer.ts";

const points = spiralPoints({ seed: 1, count: 24, noise: 0.1 });
const network = createNetwork({ sizes: [2, 7, 5, 1], hidden: ["tanh", "sigmoid"], seed: 3 });
const options: NetworkTrainingOptions = {
  loss: "squaredError",
  optimizer: { name: "sgd", learningRate: 1 },
  epochs: 1,
  batchSize: "all",
  shuffle: false,
  seed: 8,
  dropout: [0.5, 0.25],
};

// The factors of one layer's activations, samples × neurons: 0, or 1/(1 − share).
function maskOf(share: number, step: number, layer: number, rows: number, neurons: number): number[][] {
  const pass = createPass({ neurons, activation: "identity" }, rows);
  pass.a.fill(1);
  dropOut(pass, rows * neurons, share, dropoutKey(dropoutSeed(8), step, layer));
  return new Matrix(rows, neurons, pass.a).toRows();
}

describe("a mask", () => {
  test("drops its share, evenly over neurons and samples, and keeps the mean", () => {
    for (const share of [0.1, 0.5, 0.8]) {
      const rows = maskOf(share, 3, 1, 400, 50);
      const kept = 1 / (1 - share);
      expect(new Set(rows.flat())).toEqual(new Set([0, kept]));
      const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
      // Four standard deviations, of all and of each neuron.
      const deviation = Math.sqrt(share * (1 - share)) * kept;
      expect(Math.abs(mean(rows.flat()) - 1)).toBeLessThan((4 * deviation) / Math.sqrt(20_000));
      for (let i = 0; i < 50; i++)
        expect(Math.abs(mean(rows.map((row) => row[i])) - 1)).toBeLessThan((4 * deviation) / Math.sqrt(400));
    }
  });

  test("is another in another step and layer, and with another seed", () => {
    const keys = [
      dropoutKey(dropoutSeed(8), 0, 0),
      dropoutKey(dropoutSeed(8), 1, 0),
      dropoutKey(dropoutSeed(8), 0, 1),
      dropoutKey(dropoutSeed(9), 0, 0),
    ];
    expect(new Set(keys).size).toBe(4);
    // Independent: two masks of a half agree in about a half of their places.
    const [first, second] = [maskOf(0.5, 0, 0, 100, 100).flat(), maskOf(0.5, 1, 0, 100, 100).flat()];
    const same = first.filter((value, k) => value === second[k]).length;
    expect(Math.abs(same - 5000)).toBeLessThan(4 * 50);
  });
});

describe.each(["plain", "wasm"] as const)("training with dropout (%s)", (path) => {
  test("is descent on the loss of the network that is left: finite differences", () => {
    const { x, y } = dataset(points);
    const masks = [maskOf(0.5, 0, 0, 24, 7), maskOf(0.25, 0, 1, 24, 5)];
    // The plain definition, with the activations as arrays.
    const loss = (values: Float64Array) => {
      const { layers } = withValues(values);
      const errors = x.toRows().map((row, s) => {
        let a = row;
        layers.forEach(({ weights, biases }, l) => {
          const z = weights
            .toRows()
            .map((w, i) => w.reduce((sum, weight, j) => sum + weight * a[j], biases[i]));
          const f = [Math.tanh, (value: number) => 1 / (1 + Math.exp(-value)), (value: number) => value][l];
          a = z.map((value, i) => f(value) * (masks[l]?.[s][i] ?? 1));
        });
        return (a[0] - y.at(s, 0)) ** 2 / 2;
      });
      return errors.reduce((sum, error) => sum + error, 0) / errors.length;
    };
    const run = trainNetwork(network, points, { ...options, path });
    expect(run.path).toBe(path);
    expect(run.history[0].loss).toBeCloseTo(loss(network.values), 13);
    network.values.forEach((w, k) => {
      const at = (value: number) => loss(network.values.with(k, value));
      const slope = (at(w + 1e-5) - at(w - 1e-5)) / 2e-5;
      expect(w - run.network.values[k]).toBeCloseTo(slope, 8);
    });
  });

  test("drops nothing in an evaluation", () => {
    const looked = {
      ...options,
      path,
      validation: points,
      optimizer: { name: "sgd", learningRate: 0.01 },
    } as const;
    const run = trainNetwork(network, points, looked);
    const { x, y } = dataset(points);
    expect(run.history[0].validation?.loss).toBeCloseTo(networkLoss(run.network, x, y, options.loss), 14);
  });

  test("of share 0 is training without it", () => {
    const run = (dropout: number) => trainNetwork(network, points, { ...options, path, epochs: 5, dropout });
    const without = trainNetwork(network, points, { ...options, path, epochs: 5, dropout: undefined });
    expect(run(0).network.values).toEqual(without.network.values);
    expect(run(0.1).network.values).not.toEqual(without.network.values);
  });
});

test("plain and WebAssembly drop the same, in float32 too, over many steps of odd sizes", () => {
  const run = (change: object) =>
    trainNetwork(network, points, {
      ...options,
      optimizer: { name: "adam" },
      epochs: 20,
      batchSize: 5,
      ...change,
    }).network.values;
  const plain = run({ path: "plain" });
  const largest = (values: Float64Array) => Math.max(...values.map((value, k) => Math.abs(value - plain[k])));
  expect(largest(run({ path: "wasm" }))).toBeLessThan(1e-12);
  expect(largest(run({ precision: "float32" }))).toBeLessThan(1e-4);
});

describe("dropout is refused", () => {
  const bad = (change: object) => () => trainNetwork(network, points, { ...options, ...change });

  test.each([
    [{ dropout: 1 }, "dropout of layer 1 is 1; it must be below 1"],
    [{ dropout: [0.1, -0.1] }, "dropout of layer 2 is -0.1; it must be 0 or above"],
    [
      { dropout: [0.1] },
      "dropout, a share or one for each hidden layer, has length 1; it must have length 2",
    ],
    [
      { dropout: "half" },
      'dropout, a share or one for each hidden layer, is "half"; it must be an array of numbers',
    ],
    [{ dropout: Number.NaN }, "is NaN; it must be a finite number"],
  ])("for %o", (change, message) => {
    expect(bad(change)).toThrow(message);
  });

  test("after softmax, whose activations would no longer sum to 1", () => {
    const mixed = createNetwork({ sizes: [2, 3, 1], hidden: "softmax" });
    expect(() => trainNetwork(mixed, points, { ...options, dropout: 0.1 })).toThrow("0 after softmax");
  });
});

function withValues(values: Float64Array): Network {
  const changed = createNetwork({ sizes: network.sizes });
  changed.values.set(values);
  return changed;
}
