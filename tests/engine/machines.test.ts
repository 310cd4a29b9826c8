import { afterEach, describe, expect, test, vi } from "vitest";
import {
  createNetwork,
  dataset,
  type NetworkTrainingOptions,
  optimizerNames,
  spiralPoints,
  trainNetwork,
} from "../../engine/index.ts";

const points = spiralPoints({ seed: 1, count: 103, noise: 0.1 });
const network = createNetwork({
  sizes: [2, 7, 5, 1],
  hidden: ["tanh", "leakyRelu(0.1)"],
  output: "sigmoid",
  seed: 3,
});
const options: NetworkTrainingOptions = {
  loss: "binaryCrossEntropy",
  optimizer: { name: "sgd", learningRate: 0.05 },
  epochs: 3,
  batchSize: 10,
  seed: 4,
  l2: 0.01,
  l1: 0.001,
};

function largestDifference(a: Float64Array, b: Float64Array): number {
  return Math.max(...a.map((value, k) => Math.abs(value - b[k])));
}

describe("WebAssembly", () => {
  test.each(optimizerNames)("trains as the plain path does, with %s", (name) => {
    const run = (path: "plain" | "wasm") =>
      trainNetwork(network, points, { ...options, optimizer: { name, learningRate: 0.01 }, path });
    const [plain, wasm] = [run("plain"), run("wasm")];
    expect([wasm.path, wasm.precision]).toEqual(["wasm", "float64"]);
    expect(largestDifference(plain.network.values, wasm.network.values)).toBeLessThan(1e-11);
    expect(wasm.history[2].loss).toBeCloseTo(plain.history[2].loss, 12);
    expect(wasm.state.memory.steps).toBe(33);
    expect(
      largestDifference(
        Float64Array.from(plain.state.memory.second),
        Float64Array.from(wasm.state.memory.second),
      ),
    ).toBeLessThan(1e-11);
  });

  test("is what is chosen, and gives the same to the last bit each time", () => {
    const [first, second] = [trainNetwork(network, points, options), trainNetwork(network, points, options)];
    expect(first.path).toBe("wasm");
    expect(first.network.values).toEqual(second.network.values);
  });

  test("in float32 comes near, and says that it is float32", () => {
    const plain = trainNetwork(network, points, { ...options, path: "plain" });
    const run = trainNetwork(network, points, { ...options, precision: "float32" });
    expect([run.path, run.precision]).toEqual(["wasm", "float32"]);
    const difference = largestDifference(plain.network.values, run.network.values);
    expect(difference).toBeGreaterThan(0);
    expect(difference).toBeLessThan(1e-5);
  });

  test.each([
    ["wide layers, where rows and columns are packed", [40, 50, 70, 3], 64],
    ["wide layers with odd numbers of rows", [53, 55, 131, 9], 57],
    ["one sample a step", [3, 9, 2], 1],
    ["no hidden layer", [6, 4], 7],
  ])("agrees for %s, in float64 and float32", (_, sizes, batchSize) => {
    const wide = createNetwork({ sizes, hidden: "relu", output: "softmax", seed: 1 });
    const [inputs, outputs] = [sizes[0], sizes[sizes.length - 1]];
    const rows = Array.from({ length: 70 }, (_row, i) => i);
    const data = dataset({
      x: rows.map((i) => Array.from({ length: inputs }, (_input, j) => Math.sin(i * 7 + j * 3))),
      y: rows.map((i) => Array.from({ length: outputs }, (_output, j) => Number(i % outputs === j))),
    });
    const run = (change: object) =>
      trainNetwork(wide, data, {
        loss: "crossEntropy",
        epochs: 2,
        batchSize,
        optimizer: { name: "adam" },
        ...change,
      }).network.values;
    const plain = run({ path: "plain" });
    expect(largestDifference(plain, run({ path: "wasm" }))).toBeLessThan(1e-11);
    expect(largestDifference(plain, run({ precision: "float32" }))).toBeLessThan(1e-3);
  });

  test("stops a run whose numbers grow out of range, as the plain path does", () => {
    const wild = {
      ...options,
      loss: "meanSquaredError",
      optimizer: { name: "sgd", learningRate: 1e200 },
      l1: 0,
      l2: 0,
    } as const;
    const linear = createNetwork({ sizes: [2, 4, 1], hidden: "identity", seed: 1 });
    for (const path of ["plain", "wasm"] as const) {
      expect(trainNetwork(linear, points, { ...wild, path }).stopped).toBe("divergence");
    }
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.resetModules();
});

test("WebAssembly agrees to 1e-12 on a gradient, with relaxed SIMD and without", async () => {
  const wide = createNetwork({ sizes: [37, 29, 5], hidden: "tanh", output: "softmax", seed: 2 });
  const rows = Array.from({ length: 31 }, (_row, i) => i);
  const data = {
    x: rows.map((i) => Array.from({ length: 37 }, (_input, j) => Math.sin(i * 5 + j * 3))),
    y: rows.map((i) => Array.from({ length: 5 }, (_output, j) => Number(i % 5 === j))),
  };
  // One step of size 1 over all samples is the gradient.
  const gradient = (
    { trainNetwork: train }: typeof import("../../engine/index.ts"),
    path: "plain" | "wasm",
  ) => {
    const run = {
      loss: "crossEntropy",
      optimizer: { name: "sgd", learningRate: 1 },
      epochs: 1,
      path,
    } as const;
    return train(wide, data, { ...run, batchSize: rows.length }).network.values.map(
      (w, k) => wide.values[k] - w,
    );
  };
  const validate = vi.spyOn(WebAssembly, "validate");
  const withRelaxed = await import("../../engine/index.ts");
  const plain = gradient(withRelaxed, "plain");
  const relaxed = gradient(withRelaxed, "wasm");
  expect(validate).toHaveBeenCalledTimes(1);
  validate.mockReturnValueOnce(false);
  vi.resetModules();
  const simd = gradient(await import("../../engine/index.ts"), "wasm");
  expect(validate).toHaveBeenCalledTimes(3);
  expect(simd).not.toEqual(relaxed);
  const largest = Math.max(...plain.map(Math.abs));
  expect(largestDifference(plain, relaxed)).toBeLessThan(1e-12 * largest);
  expect(largestDifference(plain, simd)).toBeLessThan(1e-12 * largest);
});

describe("the plain path steps in", () => {
  test("for activations and losses that WebAssembly does not have", () => {
    const gelu = createNetwork({ sizes: [2, 3, 1], hidden: "gelu" });
    const run = { ...options, loss: "meanSquaredError", epochs: 1 };
    expect(trainNetwork(gelu, points, run).path).toBe("plain");
    expect(() => trainNetwork(gelu, points, { ...run, path: "wasm" })).toThrow(
      'path "auto" with "float64" always works',
    );
    expect(() => trainNetwork(gelu, points, { ...run, precision: "float32" })).toThrow("can't have");
    const unfused = createNetwork({ sizes: [2, 3, 1], output: "tanh" });
    const labels = points.map(({ x }) => ({ x, y: 1 }));
    expect(trainNetwork(unfused, labels, { ...options, epochs: 1 }).path).toBe("plain");
  });

  test("without a word where there is no WebAssembly, or none with SIMD", async () => {
    vi.stubGlobal("WebAssembly", undefined);
    vi.resetModules();
    const fresh = await import("../../engine/index.ts");
    expect(fresh.trainNetwork(network, points, options).path).toBe("plain");
  });
});
