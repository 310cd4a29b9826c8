import { describe, expect, test } from "vitest";
import {
  type Experiment,
  featureNames,
  featuresOf,
  pointSets,
  prepareExperiment,
  runExperiment,
  saveNetwork,
} from "../../engine/index.ts";

const experiment: Experiment = {
  format: "experiment",
  version: 1,
  data: { set: "circle", seed: 1, count: 100 },
  features: ["x1", "x2"],
  network: { hiddenSizes: [6], hidden: "tanh", output: "tanh", seed: 3 },
  training: {
    loss: "meanSquaredError",
    optimizer: { name: "sgd", learningRate: 0.1 },
    epochs: 60,
    batchSize: 10,
    seed: 2,
  },
};

describe("an experiment", () => {
  test("runs from its JSON alone, and gives the same each time", () => {
    const { trainer, test: rest } = runExperiment(JSON.parse(JSON.stringify(experiment)));
    expect(trainer.stopped).toBe("epochs");
    expect(trainer.history.at(-1)?.validation?.loss).toBeLessThan(0.2);
    expect([...new Set(rest.y.data)].sort()).toEqual([-1, 1]);
    expect(runExperiment(experiment).trainer.network().values).toEqual(trainer.network().values);
  });

  test("has the features that it names: the circle is easy from squares", () => {
    const squares = {
      ...experiment,
      features: ["x1^2", "x2^2"],
      network: { ...experiment.network, hiddenSizes: [] },
    };
    const prepared = prepareExperiment(squares);
    expect(prepared.network.sizes).toEqual([2, 1]);
    expect(featuresOf([2, 3], featureNames).slice(0, 5)).toEqual([2, 3, 4, 9, 6]);
  });

  test.each(pointSets)("can draw %s", (set) => {
    const output = set === "blobs" ? "softmax" : "identity";
    const loss = set === "blobs" ? "crossEntropy" : "meanSquaredError";
    const { network, trainer } = prepareExperiment({
      ...experiment,
      data: { set, seed: 1, count: 60, ...(set === "curve" && { curve: "x1/2" }) },
      network: { hiddenSizes: [3], output },
      training: { loss, epochs: 2 },
    });
    expect(network.sizes).toEqual([2, 3, set === "blobs" ? 3 : 1]);
    expect(Number.isFinite(trainer.runEpoch().loss)).toBe(true);
  });

  test("can start from weights and from points of its own", () => {
    const { network } = prepareExperiment(experiment);
    const again = prepareExperiment({
      ...experiment,
      network: { ...experiment.network, seed: 9 },
      start: saveNetwork(network),
    });
    expect(again.network.values).toEqual(network.values);
    const samples = [
      { x: [0, 1], y: 1 },
      { x: [1, 0], y: 0 },
    ];
    expect(prepareExperiment({ ...experiment, data: { samples } }).training.x.rows).toBe(1);
  });

  test("takes formulas of one's own, a curve between the classes, and all that training takes", () => {
    const rich: Experiment = {
      ...experiment,
      data: { set: "curve", curve: "3*sin(x1)", seed: 2, count: 120 },
      features: ["x2", "3*sin(x1)"],
      network: { hiddenSizes: [], output: "sigmoid" },
      training: {
        loss: "binaryCrossEntropy",
        optimizer: { name: "adam", learningRate: 0.3 },
        epochs: 60,
        l1: 0.001,
        l1KeepsZeros: true,
        frozen: [{ layer: 1, input: "bias" }],
        metrics: ["accuracy"],
      },
    };
    const { trainer, network } = runExperiment(JSON.parse(JSON.stringify(rich)));
    expect(trainer.history.at(-1)?.metrics.accuracy).toBeGreaterThan(0.97);
    const [w1, w2] = trainer.network().values;
    expect(w1 / w2).toBeCloseTo(-1, 0);
    expect(trainer.network().layers[0].biases).toEqual(network.layers[0].biases);
  });

  test("can be a perceptron that learns by its rule, which the plain path runs by itself", () => {
    const { trainer } = runExperiment({
      ...experiment,
      data: { set: "gauss", seed: 1, count: 100 },
      network: { hiddenSizes: [], output: "step" },
      training: { loss: "meanSquaredError", rule: "perceptron", batchSize: 1, epochs: 30 },
    });
    expect([trainer.path, trainer.history.at(-1)?.loss]).toEqual(["plain", 0]);
  });

  test("has as many outputs as classes are told, or are there", () => {
    const outputs = (classes?: number) =>
      prepareExperiment({
        ...experiment,
        classes,
        network: { hiddenSizes: [], output: "softmax" },
        training: { loss: "crossEntropy" },
      }).network.sizes[1];
    expect([outputs(), outputs(4)]).toEqual([2, 4]);
    expect(() => outputs(1)).toThrow("it must be a whole number from 0 to 0");
  });

  test("can be run without evaluation, and from where it stopped", () => {
    const quiet = prepareExperiment(experiment, { evaluation: "none" }).trainer;
    quiet.runSteps(17);
    const { trainer } = prepareExperiment(experiment, { resume: JSON.parse(JSON.stringify(quiet.state())) });
    while (!trainer.stopped) trainer.runEpoch();
    expect(trainer.network().values).toEqual(runExperiment(experiment).trainer.network().values);
  });

  test("is refused with what is wrong", () => {
    const bad = (change: object) => () => prepareExperiment({ ...experiment, ...change } as Experiment);
    expect(bad({ version: 2 })).toThrow("the version is 2; it must be 1");
    expect(bad({ data: { set: "swirl", seed: 1 } })).toThrow(
      'data.set: "swirl" is not known; the names are gauss',
    );
    expect(bad({ features: ["x3"] })).toThrow('"x3" is not known; the names are x1, x2');
    expect(bad({ features: [] })).toThrow("features is []; it must be an array of names");
    expect(bad({ data: { samples: [{ x: [1], y: 0 }] } })).toThrow(
      "data.samples[0].x has length 1; it must have length 2",
    );
    expect(bad({ data: { samples: [] } })).toThrow("at least one");
    expect(bad({ network: { hiddenSizes: [0] } })).toThrow("hiddenSizes[0] is 0");
    expect(bad({ network: { hiddenSizes: 3 } })).toThrow("hiddenSizes is 3");
    expect(bad({ trainingShare: 1 })).toThrow("trainingShare is 1; it must be above 0 and below 1");
    expect(bad({ trainingShare: "half" })).toThrow('trainingShare is "half"; it must be a number');
    expect(bad({ classes: 2.5 })).toThrow("classes is 2.5; it must be a whole number from 1 up");
    expect(bad({ features: ["x1 +"] })).toThrow('formula: "x1 +" has the end, where');
    expect(bad({ data: { samples: "many" } })).toThrow('data.samples is "many"; it must be an array');
    expect(bad({ data: { samples: [{ x: [1, 2], y: [0, 1] }] } })).toThrow(
      "data.samples[0].y is [0, 1]; it must be a number",
    );
    expect(bad({ network: { hiddenSizes: [3], sizes: [1, 1] } })).toThrow('the option "sizes" is not known');
    expect(bad({ network: { hiddenSizes: ["a"] } })).toThrow('hiddenSizes[0] is "a"; it must be a number');
    expect(bad({ training: { loss: "meanSquaredError", validation: 0.5 } })).toThrow(
      '"validation" is not known',
    );
    expect(bad({ training: undefined })).toThrow("training is undefined; it must be an object");
    expect(bad({ start: { format: "network", version: 1, layers: [] } })).toThrow("the list of layers is []");
    const { network } = prepareExperiment({ ...experiment, features: ["x1"] });
    expect(bad({ start: saveNetwork(network) })).toThrow(
      "start is 1-6-1 with tanh, tanh; it must be 2-6-1 with tanh, tanh",
    );
    const start = saveNetwork(prepareExperiment(experiment).network);
    const other = { start, network: { ...experiment.network, hidden: "relu" } };
    expect(bad(other)).toThrow("start is 2-6-1 with tanh, tanh; it must be 2-6-1 with relu, tanh");
    expect(bad({ start, network: { ...experiment.network, bias: "1" } })).toThrow(
      'bias is "1"; it must be a number',
    );
  });
});
