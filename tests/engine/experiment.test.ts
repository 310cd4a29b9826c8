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
      data: { set, seed: 1, count: 60 },
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

  test("is refused with what is wrong", () => {
    const bad = (change: object) => () => prepareExperiment({ ...experiment, ...change } as Experiment);
    expect(bad({ version: 2 })).toThrow("the version is 2; it must be 1");
    expect(bad({ data: { set: "swirl", seed: 1 } })).toThrow(
      'data.set: "swirl" is not known; the names are gauss',
    );
    expect(bad({ features: ["x3"] })).toThrow('"x3" is not known; the names are x1, x2');
    expect(bad({ features: [] })).toThrow("features is []; it must be an array of names");
    expect(bad({ data: { samples: [{ x: [1], y: 0 }] } })).toThrow(
      "the point has length 1; it must have length 2",
    );
    expect(bad({ data: { samples: [] } })).toThrow("at least one");
    expect(bad({ network: { hiddenSizes: [0] } })).toThrow("sizes[1] is 0");
    expect(bad({ network: { hiddenSizes: 3 } })).toThrow("hiddenSizes is 3");
    expect(bad({ trainingShare: 1 })).toThrow("shares[1] is 0");
  });
});
