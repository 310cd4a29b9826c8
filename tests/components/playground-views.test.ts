import { describe, expect, test } from "vitest";
import { presets } from "../../components/playground/presets/presets.ts";
import { confusionOf } from "../../components/playground/views/confusion.ts";
import { sharpness, whyDiverged } from "../../components/playground/views/diagnosis.ts";
import { histogram, layerStats, norm } from "../../components/playground/views/layer-stats.ts";
import { trend } from "../../components/playground/views/loss-trend.ts";
import { neuronFormula, neuronName } from "../../components/playground/views/neuron-formula.ts";
import { warpedPlane } from "../../components/playground/views/warped-plane.ts";
import {
  classificationAccuracy,
  createNetwork,
  type Experiment,
  Matrix,
  networkFrom,
  networkOutput,
  prepareExperiment,
  runExperiment,
} from "../../engine/index.ts";
import { experiments } from "./playground-experiments.ts";

const { spiral, classes, heights } = experiments;

describe("the formula of a neuron", () => {
  const network = networkFrom([
    {
      weights: [
        [8, 4],
        [1, -1],
      ],
      biases: [-5, 0],
      activation: "relu",
    },
    {
      weights: [
        [1, 2],
        [0, 1],
      ],
      biases: [0, 0],
      activation: "softmax",
    },
  ]);

  test("has its numbers, worked by hand", () => {
    const formula = neuronFormula(network, ["x1", "x1*x2"], { layer: 1, index: 0 }, [3, 2]);
    expect(formula.terms).toEqual([
      { name: "x₁", weight: 8, input: 3 },
      { name: "x₁x₂", weight: 4, input: 2 },
    ]);
    expect(formula).toMatchObject({ name: "a₁⁽¹⁾", bias: -5, z: 27, a: 27, slope: 1, others: null });
  });

  test("takes the activations of the layer before; softmax shows the sums it mixes", () => {
    const formula = neuronFormula(network, ["x1", "x2"], { layer: 2, index: 1 }, [3, 2]);
    expect(formula.terms.map(({ name, input }) => [name, input])).toEqual([
      ["a₁⁽¹⁾", 27],
      ["a₂⁽¹⁾", 1],
    ]);
    expect(formula.others).toEqual([29, 1]);
    expect(formula.a).toBeCloseTo(Math.exp(1) / (Math.exp(29) + Math.exp(1)), 15);
  });

  test("names have numbers below and above", () => {
    expect(neuronName(10, 11)).toBe("a₁₂⁽¹⁰⁾");
  });
});

describe("what goes on in the layers", () => {
  const { trainer, training } = prepareExperiment(spiral);
  const stats = layerStats(trainer.network(), training, "binaryCrossEntropy") ?? [];

  test("the gradient's norm is that of the trainer's own gradient", () => {
    const { gradient } = trainer.gradient();
    const [weights] = [gradient.subarray(0, 24)];
    expect(stats[0].gradientNorm).toBeCloseTo(norm(weights), 12);
    expect(stats[0].weightNorm).toBeCloseTo(norm(trainer.network().layers[0].weights.data), 12);
  });

  test("every number is counted once", () => {
    const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count);
    expect(stats.map(({ activations }) => sum(activations.counts))).toEqual([600, 400, 100]);
    expect(stats.map(({ weights }) => sum(weights.counts))).toEqual([24, 24, 4]);
  });

  test("histograms reach from the least to the most, with 0 between", () => {
    expect(histogram([1, 2, 4], 4)).toEqual({ from: 0, to: 4, counts: [0, 1, 1, 1] });
    expect(histogram([0, 0], 2)).toEqual({ from: -1, to: 1, counts: [0, 2] });
  });

  test("dead and saturated neurons are found", () => {
    const network = networkFrom([
      { weights: [[1], [0], [0]], biases: [0, -1, 1], activation: "relu" },
      {
        weights: [
          [0, 0, 0],
          [1, 0, 0],
        ],
        biases: [20, 0],
        activation: "sigmoid",
      },
      { weights: [[1, 1]], biases: [0], activation: "identity" },
    ]);
    const data = { x: Matrix.from([[1], [2]]), y: Matrix.from([[0], [1]]) };
    const found = layerStats(network, data, "meanSquaredError");
    expect(found?.map(({ dead }) => dead)).toEqual([[1], [], []]);
    expect(found?.map(({ saturated }) => saturated)).toEqual([[], [0], []]);
  });

  test("numbers out of range give none", () => {
    const network = createNetwork({ sizes: [4, 2, 1], output: "sigmoid" });
    network.values[0] = Number.NaN;
    expect(layerStats(network, training, "binaryCrossEntropy")).toBeNull();
    expect(confusionOf(network, training)).toBeNull();
    network.values[0] = 1e308;
    expect(layerStats(network, training, "binaryCrossEntropy")).toBeNull();
    expect(warpedPlane(network, spiral.features, 1, training)).toBeNull();
  });
});

describe("confusion", () => {
  test.each([
    ["two classes by one output", spiral],
    ["by tanh", experiments.tanhOut],
    ["many", classes],
  ])("of %s: its diagonal is the accuracy", (_, experiment) => {
    const { trainer, test: data } = runExperiment(experiment);
    const network = trainer.network();
    const found = confusionOf(network, data);
    const threshold = experiment.network.output === "tanh" ? 0 : 0.5;
    expect((found?.right ?? 0) / (found?.total ?? 1)).toBe(
      classificationAccuracy(networkOutput(network, data.x), data.y, threshold),
    );
    expect(found?.counts.data.reduce((sum, count) => sum + count)).toBe(data.x.rows);
  });
});

describe("why a run went out of range", () => {
  const diverging = presets.plane.find(({ ends }) => ends === "diverged")?.experiment as Experiment;

  test("the curvature of a bowl is that of its matrix: 2/m · XᵀX, worked by hand", () => {
    const network = networkFrom([{ weights: [[0.5, 0.5]], biases: [0], activation: "identity" }]);
    // Loss mean (w·x + b − y)²: the Hessian is 2 · mean of (x₁, x₂, 1)(x₁, x₂, 1)ᵀ = diag(9, 1, 2) here.
    const data = {
      x: Matrix.from(
        [
          [3, 1],
          [-3, 1],
          [3, -1],
          [-3, -1],
        ].map(([a, b]) => [a / Math.SQRT2, b / Math.SQRT2]),
      ),
      y: Matrix.from([[0], [0], [0], [0]]),
    };
    expect(sharpness(network, data, "meanSquaredError", 60)).toBeCloseTo(9, 4);
  });

  test("too large a rate is told by the curvature, and a smaller one mends it", () => {
    expect(runExperiment(diverging).trainer.stopped).toBe("divergence");
    const [reason] = whyDiverged(diverging);
    expect(reason.id).toBe("curvature");
    expect(reason.why).toContain("0.3");
    expect(runExperiment(reason.changed).trainer.stopped).toBe("epochs");
  });

  test("large features, a loss without a value, a large start, and activations without an end are told", () => {
    const ids = (experiment: Experiment) => whyDiverged(experiment).map(({ id }) => id);
    expect(ids({ ...diverging, features: ["x1", "x1^2"] })).toContain("features");
    const cross: Experiment = {
      ...spiral,
      network: { ...spiral.network, hidden: "relu", output: "tanh", initializer: "normal(5)" },
      data: { set: "gauss", seed: 1, count: 50 },
      training: { ...spiral.training, loss: "meanSquaredError" },
    };
    expect(ids(cross)).toEqual(expect.arrayContaining(["start", "unbounded", "rate"]));
    const log: Experiment = { ...spiral, network: { ...spiral.network, output: "relu" } };
    expect(ids(log)).toContain("loss");
  });

  test("every remedy is an experiment that can be run", () => {
    for (const experiment of [
      diverging,
      spiral,
      heights,
      { ...spiral, network: { ...spiral.network, hidden: "relu" } },
    ])
      for (const { changed, why, remedy } of whyDiverged(experiment)) {
        expect(() => prepareExperiment(changed)).not.toThrow();
        expect(why).toMatch(/\.$/);
        expect(remedy).not.toMatch(/NaN|undefined|e-/);
      }
  });
});

describe("a run in words", () => {
  const run = (of: (i: number) => [number, number]) =>
    Array.from({ length: 30 }, (_, i) => ({ epoch: i + 1, loss: of(i)[0], testLoss: of(i)[1] }));

  test("says where the losses go", () => {
    expect(trend(run((i) => [1 / (i + 1), 1 / (i + 1)]))).toContain("still falling");
    expect(trend(run((i) => [1 / (i + 1), 0.1 + i / 100]))).toContain("overfits");
    expect(trend(run(() => [0.5, 0.5]))).toContain("hardly changes");
    expect(trend(run((i) => [2 ** i, 1]))).toContain("rising");
    expect(trend([])).toBe("");
  });
});
