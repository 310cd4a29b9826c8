import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  copyNetwork,
  createNetwork,
  forwardPass,
  loadNetwork,
  networkFrom,
  networkOutput,
  networkParameters,
  parameterCount,
  saveNetwork,
  summary,
} from "../../engine/index.ts";
import { networks } from "./arbitrary.ts";

describe("a network from a description", () => {
  const network = createNetwork({
    sizes: [4, 5, 5, 3],
    hidden: ["relu", "tanh"],
    output: "softmax",
    seed: 1,
  });

  test("has 25 + 30 + 18 = 73 parameters when it is 4-5-5-3, and says so as Keras does", () => {
    const { rows, parameters } = summary(network);
    expect(rows.map((row) => row.parameters)).toEqual([25, 30, 18]);
    expect(parameters).toBe(73);
    expect(network.values.length).toBe(73);
    expect(parameterCount(4, 5)).toBe(25);
    expect(String(summary(network))).toBe(
      [
        "Layer              Output shape  Param #",
        "────────────────────────────────────────",
        "dense 1 (relu)     (any, 5)      25",
        "dense 2 (tanh)     (any, 5)      30",
        "dense 3 (softmax)  (any, 3)      18",
        "────────────────────────────────────────",
        "Total params: 73",
      ].join("\n"),
    );
  });

  test("names its parameters, which are its numbers and no copy", () => {
    const copy = copyNetwork(network);
    const parameters = networkParameters(copy);
    expect(parameters.map(({ name, shape }) => `${name} ${shape.join("×")}`)).toEqual([
      "W1 5×4",
      "b1 5",
      "W2 5×5",
      "b2 5",
      "W3 3×5",
      "b3 3",
    ]);
    parameters[0].values[0] = 42;
    expect(copy.layers[0].weights.at(0, 0)).toBe(42);
    expect(copy.values[0]).toBe(42);
    expect(network.values[0]).not.toBe(42);
  });

  test("depends on its seed alone", () => {
    const same = createNetwork({ sizes: [4, 5, 5, 3], hidden: ["relu", "tanh"], output: "softmax", seed: 1 });
    const other = createNetwork({
      sizes: [4, 5, 5, 3],
      hidden: ["relu", "tanh"],
      output: "softmax",
      seed: 2,
    });
    expect(same.values).toEqual(network.values);
    expect(other.values).not.toEqual(network.values);
  });

  test.each([
    ["normal(0.2)", 0.2],
    ["uniform(0.3)", 0.3 / Math.sqrt(3)],
    ["xavier", Math.sqrt(2 / (100 + 60))],
    ["he", Math.sqrt(2 / 100)],
  ])("starts with weights around 0, with the deviation that %s has", (initializer, deviation) => {
    const { layers } = createNetwork({ sizes: [100, 60], initializer, seed: 5 });
    const weights = [...layers[0].weights.data];
    const square = weights.reduce((sum, w) => sum + w * w, 0) / weights.length;
    expect(Math.sqrt(square) / deviation).toBeCloseTo(1, 1);
    expect(Math.abs(weights.reduce((sum, w) => sum + w, 0) / weights.length)).toBeLessThan(deviation / 10);
    expect([...layers[0].biases].every((b) => b === 0)).toBe(true);
  });

  test("keeps neurons equal that started equal", () => {
    const equal = createNetwork({ sizes: [2, 3, 1], initializer: "constant(0.5)", bias: 0.1 });
    expect(new Set(forwardPass(equal, [1, 2]).layers[0].a.row(0)).size).toBe(1);
    expect(equal.layers[0].biases[2]).toBe(0.1);
  });

  test("is refused with what is wrong", () => {
    expect(() => createNetwork({ sizes: [3] })).toThrow(
      "createNetwork: sizes is [3]; it must be an array of at least inputs and outputs",
    );
    expect(() => createNetwork({ sizes: [3, 0] })).toThrow("sizes[1] is 0; it must be a whole number from 1");
    expect(() => createNetwork({ sizes: [2, 3, 1], hidden: ["relu", "relu"] })).toThrow(
      "hidden, a name or one for each hidden layer, has length 2; it must have length 1",
    );
    expect(() => createNetwork({ sizes: [2, 1], output: "sigmoidal" })).toThrow('"sigmoidal" is not known');
    expect(() => createNetwork({ sizes: [2, 1], initializer: "glorot" })).toThrow('"glorot" is not known');
    expect(() => createNetwork({ sizes: [2, 1], initializer: "normal(-1)" })).toThrow("not below 0");
    expect(() => createNetwork({ sizes: [2, 1], bias: Number.NaN })).toThrow("bias");
  });
});

describe("a network with given weights", () => {
  test("is refused when they do not fit together", () => {
    const layer = { weights: [[1, 2]], biases: [0], activation: "identity" };
    expect(() => networkFrom([])).toThrow(
      "the list of layers is []; it must be an array of { weights, biases, activation }",
    );
    expect(() => networkFrom([layer, layer])).toThrow(
      "the weights of layer 2 are 1 × 2; after the layer before they must be 1 × 1",
    );
    expect(() => networkFrom([{ ...layer, biases: [0, 1] }])).toThrow("the biases of layer 1 has length 2");
    expect(() => networkFrom([{ ...layer, weights: [[1, Number.NaN]] }])).toThrow(
      "the weights of layer 1[1] is NaN",
    );
  });

  test("refuses inputs of another size, or that are not finite", () => {
    const network = networkFrom([{ weights: [[1, 2]], biases: [0], activation: "identity" }]);
    expect(networkOutput(network, [3, 4]).at(0, 0)).toBe(11);
    expect(() => networkOutput(network, [1, 2, 3])).toThrow(
      "each sample has length 3; it must have length 2",
    );
    expect(() => networkOutput(network, [1, Number.NaN])).toThrow("the input[1] is NaN");
  });
});

describe("a saved network", () => {
  test("comes back from JSON with every bit", () => {
    fc.assert(
      fc.property(networks(), ({ network }) => {
        const back = loadNetwork(JSON.stringify(saveNetwork(network)));
        expect(back.values).toEqual(network.values);
        expect(back.sizes).toEqual(network.sizes);
        expect(saveNetwork(back)).toEqual(saveNetwork(network));
      }),
    );
  });

  test("is refused when it is something else", () => {
    const saved = saveNetwork(createNetwork({ sizes: [2, 1] }));
    expect(() => loadNetwork({ ...saved, version: 2 })).toThrow("the version is 2; it must be 1");
    expect(() => loadNetwork({})).toThrow('it must be an object with format "network"');
    expect(() => loadNetwork(null)).toThrow("loadNetwork: what it got is null");
    expect(() => loadNetwork({ ...saved, layers: 3 })).toThrow(
      "the list of layers is 3; it must be an array",
    );
    expect(() => loadNetwork({ ...saved, layers: [{}] })).toThrow(
      "the weights of layer 1 is undefined; it must be an array of rows",
    );
  });
});
