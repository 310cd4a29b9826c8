import { describe, expect, test } from "vitest";
import {
  backwardPass,
  copyNetwork,
  createNetwork,
  forwardPass,
  mazur,
  mazurNetwork,
  networkFrom,
  networkLoss,
  networkOutput,
  traceNetwork,
  trainNetwork,
  xor,
} from "../../engine/index.ts";

// Matt Mazur, "A Step by Step Backpropagation Example" (2015). His error is ½Σ.
describe("the 2-2-2 network that Mazur worked by hand", () => {
  const network = mazurNetwork();
  const { x, y } = mazur;
  const trace = traceNetwork(network, [{ x, y }], { loss: "squaredError", learningRate: 0.5 });
  const valueOf = (symbol: string, phase: string) =>
    trace.steps.find((step) => step.symbol === symbol && step.phase === phase)?.value;

  test("has the outputs and the error that he gives", () => {
    const { layers } = forwardPass(network, x);
    expect(layers[0].z.at(0, 0)).toBeCloseTo(0.3775, 12);
    expect(layers[0].a.at(0, 0)).toBeCloseTo(0.593269992, 9);
    expect(layers[1].a.row(0)[0]).toBeCloseTo(0.75136507, 8);
    expect(layers[1].a.row(0)[1]).toBeCloseTo(0.772928465, 9);
    expect(trace.loss).toBeCloseTo(0.298371109, 9);
    expect(networkLoss(network, x, y, "meanSquaredError")).toBeCloseTo(0.298371109, 9);
  });

  test("has the gradients that he gives", () => {
    const { layers } = backwardPass(network, forwardPass(network, x), y, "squaredError");
    expect(layers[1].weights.at(0, 0)).toBeCloseTo(0.082167041, 9);
    expect(layers[1].delta.at(0, 0)).toBeCloseTo(0.138498562, 9);
    expect(layers[0].weights.at(0, 0)).toBeCloseTo(0.000438568, 9);
  });

  test("moves to the weights that he gives", () => {
    const moved = [
      ["w^{(2)}_{11}", 0.35891648],
      ["w^{(2)}_{12}", 0.408666186],
      ["w^{(2)}_{21}", 0.51130127],
      ["w^{(2)}_{22}", 0.561370121],
      ["w^{(1)}_{11}", 0.149780716],
      ["w^{(1)}_{12}", 0.19956143],
      ["w^{(1)}_{21}", 0.24975114],
      ["w^{(1)}_{22}", 0.29950229],
    ] as const;
    for (const [symbol, value] of moved) expect(valueOf(symbol, "update")).toBeCloseTo(value, 8);
  });

  test("comes to 0.29102777 with his biases left alone, 0.28575089 with one shared by each layer, 0.2804714 with all", () => {
    const held = copyNetwork(trace.network);
    const shared = copyNetwork(trace.network);
    held.layers.forEach(({ biases }, l) => {
      const before = network.layers[l].biases;
      // A bias that two neurons share gets the sum of their gradients.
      shared.layers[l].biases.fill(biases[0] + biases[1] - before[0]);
      biases.set(before);
    });
    expect(networkLoss(held, x, y, "squaredError")).toBeCloseTo(0.2910277737, 10);
    const traced = traceNetwork(network, [mazur], { ...mazur, holdBiases: true });
    expect(traced.lossAfter).toBeCloseTo(0.2910277737, 10);
    expect(networkLoss(shared, x, y, "squaredError")).toBeCloseTo(0.2857508867, 10);
    expect(trace.lossAfter).toBeCloseTo(0.2804714, 7);
  });
});

// Rumelhart, Hinton & Williams, "Learning internal representations by error propagation" (1986): XOR with two
// hidden units is learned by backpropagation, though some starts end in a local minimum.
describe("XOR by backpropagation", () => {
  test("is learned from most starts, which no perceptron can do", () => {
    const solved = [1, 2, 3, 4, 5, 6, 7, 8].filter((seed) => {
      const start = createNetwork({
        sizes: [2, 2, 1],
        hidden: "sigmoid",
        output: "sigmoid",
        initializer: "uniform(1)",
        seed,
      });
      const { network } = trainNetwork(start, xor, {
        loss: "squaredError",
        optimizer: { name: "momentum", learningRate: 0.5, momentum: 0.9 },
        batchSize: "all",
        epochs: 3000,
      });
      return xor.every(({ x, y }) => Math.abs(networkOutput(network, x).at(0, 0) - y) < 0.1);
    });
    expect(solved.length).toBeGreaterThanOrEqual(5);
  });

  // Goodfellow, Bengio & Courville, "Deep Learning" (2016), 6.1: a solution with ReLU, given in full.
  test("is solved by the ReLU network of Deep Learning, section 6.1", () => {
    const network = networkFrom([
      {
        weights: [
          [1, 1],
          [1, 1],
        ],
        biases: [0, -1],
        activation: "relu",
      },
      { weights: [[1, -2]], biases: [0], activation: "identity" },
    ]);
    for (const { x, y } of xor) expect(networkOutput(network, x).at(0, 0)).toBe(y);
  });
});
