import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  createNetwork,
  createTrainer,
  dataset,
  gaussPoints,
  type NetworkTrainingOptions,
  networkLoss,
  optimizerNames,
  trainNetwork,
} from "../../engine/index.ts";

const points = gaussPoints({ seed: 3, count: 60, noise: 0.2 });
const network = createNetwork({ sizes: [2, 4, 3, 1], hidden: "tanh", output: "sigmoid", seed: 1 });
const options: NetworkTrainingOptions = {
  loss: "binaryCrossEntropy",
  optimizer: { name: "adam", learningRate: 0.02 },
  epochs: 6,
  // The last batch of an epoch has four samples.
  batchSize: 7,
  seed: 5,
  dropout: 0.3,
  frozen: [{ layer: 2, neuron: 1 }],
  l1: 0.05,
  l1KeepsZeros: true,
};
const paths = ["plain", "wasm"] as const;

describe.each(paths)("a run by and by (%s)", (path) => {
  const whole = trainNetwork(network, points, { ...options, path });
  const begun = () => createTrainer(network, points, { ...options, path });

  test("in steps and samples, in any portions, is the same to the last bit as in epochs", () => {
    const portion = fc.record({
      way: fc.constantFrom("steps", "samples", "epoch"),
      count: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(portion, { minLength: 1, maxLength: 20 }), (portions) => {
        const trainer = begun();
        const reports = [];
        for (let k = 0; !trainer.stopped; k++) {
          const { way, count } = portions[k % portions.length];
          if (way === "epoch") reports.push(trainer.runEpoch());
          else reports.push(...(way === "steps" ? trainer.runSteps(count) : trainer.runSamples(count)));
        }
        expect(trainer.network().values).toEqual(whole.network.values);
        expect(trainer.history).toEqual(whole.history);
        expect(reports).toEqual(whole.history);
        expect(trainer.state()).toEqual(whole.state);
      }),
      { numRuns: 30 },
    );
  });

  test("can be saved in the middle of an epoch, as JSON, and goes on the same", () => {
    for (const samples of [1, 7, 30, 59, 61, 100]) {
      const trainer = begun();
      trainer.runSamples(samples);
      const resume = JSON.parse(JSON.stringify(trainer.state()));
      const rest = createTrainer(network, points, { ...options, path, resume });
      expect([rest.epoch, rest.seen]).toEqual([Math.floor(samples / 60), samples % 60]);
      while (!rest.stopped) rest.runEpoch();
      expect(rest.state()).toEqual(whole.state);
    }
  });

  test("tells which samples the next batch has, each once an epoch, and steps after the last of them", () => {
    const trainer = begun();
    const visited: number[] = [];
    while (trainer.epoch === 0) {
      const { samples, seen } = trainer.batch();
      expect(seen).toBe(0);
      visited.push(...samples);
      const before = trainer.network().values;
      if (samples.length > 1) trainer.runSamples(samples.length - 1);
      expect(trainer.network().values).toEqual(before);
      expect(trainer.batch()).toEqual({ samples, seen: samples.length - 1 });
      trainer.runSamples(1);
      expect(trainer.network().values).not.toEqual(before);
    }
    expect(visited.sort((a, b) => a - b)).toEqual([...Array(60).keys()]);
  });

  test.each(optimizerNames)("goes back to a snapshot, and forward again (%s)", (name) => {
    const trainer = createTrainer(network, points, { ...options, optimizer: { name }, path });
    const start = trainer.snapshot();
    trainer.runSteps(3);
    const early = trainer.snapshot();
    trainer.runSteps(12);
    const [later, state] = [trainer.snapshot(), trainer.state()];
    trainer.restore(early);
    expect([trainer.epoch, trainer.seen, trainer.history]).toEqual([0, 21, []]);
    expect(trainer.snapshot()).toEqual(early);
    trainer.runSteps(12);
    expect(trainer.state()).toEqual(state);
    trainer.restore(early);
    trainer.restore(later);
    expect(trainer.snapshot()).toEqual(later);
    trainer.restore(start);
    trainer.runSteps(15);
    expect(trainer.state()).toEqual(state);
  });

  test("takes weights from outside", () => {
    const trainer = begun();
    trainer.runSteps(4);
    const values = trainer.network().values.map((_, k) => Math.sin(k + 1));
    trainer.setValues(values);
    expect(trainer.network().values).toEqual(values);
    trainer.runSteps(1);
    expect(trainer.network().values).not.toEqual(values);
  });

  test("takes another learning rate, penalty, dropout and frozen weights between steps", () => {
    const sgd = { ...options, path, optimizer: { name: "sgd", learningRate: 0.1 } } as const;
    const settings = { l1: 0, l2: 0.3, l1KeepsZeros: false, dropout: 0, frozen: [{ layer: 3 }] };
    const trainer = createTrainer(network, points, sgd);
    trainer.runSteps(2);
    trainer.change({ ...settings, learningRate: 0.7 });
    const before = trainer.network().values;
    const { samples } = trainer.batch();
    const { gradient } = trainer.gradient(samples);
    trainer.runSteps(1);
    trainer.network().values.forEach((value, k) => {
      const last = k >= before.length - 4;
      expect(value).toBeCloseTo(before[k] - (last ? 0 : 0.7 * gradient[k]), 14);
    });
    trainer.change({});
    expect(() => trainer.change({ learningRate: 0 })).toThrow(
      "change: learningRate is 0; it must be above 0",
    );
    expect(() => trainer.change({ dropout: 1 })).toThrow("dropout of layer 1 is 1; it must be below 1");
    expect(() => trainer.change({ rate: 1 } as object)).toThrow('the option "rate" is not known');
  });

  test("schedules scale the rate that is set", () => {
    const schedule = { name: "step", every: 2, factor: 0.5 } as const;
    const trainer = createTrainer(network, points, { ...options, path, schedule });
    trainer.runEpoch();
    trainer.change({ learningRate: 1 });
    trainer.runSteps(27);
    expect(trainer.history.map(({ learningRate }) => learningRate)).toEqual([0.02, 1, 0.5, 0.5]);
  });

  test("gives the gradient of some samples, or of all, as finite differences do", () => {
    const trainer = createTrainer(network, points, { loss: options.loss, dropout: 0.5, l2: 0.1, path });
    const { x, y } = dataset([points[3], points[17], points[40]]);
    const found = trainer.gradient([3, 17, 40]);
    const objective = (values: Float64Array) => {
      const at = trainer.network();
      at.values.set(values);
      const squares = at.layers.reduce(
        (sum, { weights }) => sum + weights.data.reduce((s, w) => s + w * w, 0),
        0,
      );
      return networkLoss(at, x, y, options.loss) + 0.05 * squares;
    };
    network.values.forEach((w, k) => {
      const slope =
        (objective(network.values.with(k, w + 1e-5)) - objective(network.values.with(k, w - 1e-5))) / 2e-5;
      expect(found.gradient[k]).toBeCloseTo(slope, 9);
    });
    const all = dataset(points);
    expect(trainer.gradient().loss).toBeCloseTo(networkLoss(network, all.x, all.y, options.loss), 13);
    expect(() => trainer.gradient([60])).toThrow("a sample is 60; it must be a whole number from 0 to 59");
  });
});

describe("evaluation", () => {
  const looked = { ...options, validation: 0.25, metrics: ["accuracy"] };

  test("on request gives what the reports have after an epoch, and doesn't touch the run", () => {
    const reporting = createTrainer(network, points, looked);
    const quiet = createTrainer(network, points, { ...looked, evaluation: "none" });
    for (let epoch = 0; epoch < 3; epoch++) {
      const { validation, metrics } = reporting.runEpoch();
      const report = quiet.runEpoch();
      expect([report.validation, report.metrics]).toEqual([null, {}]);
      const now = quiet.evaluate();
      expect(now.validation).toEqual(validation);
      expect(now.training.metrics).toEqual(metrics);
    }
    expect(quiet.network().values).toEqual(reporting.network().values);
  });

  test("and history can be left out", () => {
    const trainer = createTrainer(network, points, { ...looked, evaluation: "none", keepHistory: false });
    expect(trainer.runSteps(20).length).toBe(2);
    expect([trainer.epoch, trainer.history, trainer.state().history]).toEqual([2, [], []]);
  });
});

describe("a run by and by is refused", () => {
  const trainer = createTrainer(network, points, { ...options, epochs: 1 });

  test("for counts and values that are none", () => {
    expect(() => trainer.runSteps(0)).toThrow(
      "runSteps: the count is 0; it must be a whole number from 1 up",
    );
    expect(() => trainer.runSamples(1.5)).toThrow("runSamples: the count is 1.5");
    expect(() => trainer.setValues([1])).toThrow("setValues: values has length 1; it must have length");
    expect(() => trainer.setValues(network.values.with(2, Number.NaN))).toThrow("values[2] is NaN");
  });

  test("when it is over", () => {
    expect(trainer.runSteps(100).length).toBe(1);
    expect(() => trainer.runSteps(1)).toThrow("runSteps: the run is over after 1 epochs (epochs)");
    expect(() => trainer.runSamples(1)).toThrow("runSamples: the run is over");
  });

  test("for early stopping without evaluation, and a state of more samples", () => {
    const bad = (change: object) => () => createTrainer(network, points, { ...options, ...change });
    expect(bad({ earlyStopping: { patience: 1 }, evaluation: "none" })).toThrow(
      'evaluation is "none"; it must be "epoch" for early stopping',
    );
    expect(bad({ evaluation: "never" })).toThrow('evaluation is "never"; it must be one of epoch, none');
    expect(bad({ keepHistory: 1 })).toThrow("keepHistory is 1; it must be one of true, false");
    expect(bad({ onEpoch: 3 })).toThrow("onEpoch is 3; it must be a function");
    const state = createTrainer(network, points, options).state();
    expect(bad({ resume: { ...state, within: { seen: 60, sum: 0 } } })).toThrow("resume.within.seen is 60");
    expect(bad({ resume: { ...state, within: { seen: 6, sum: Number.NaN } } })).toThrow(
      "resume.within.sum[0] is NaN",
    );
    expect(bad({ resume: { ...state, dead: [99] } })).toThrow("resume.dead is 99");
  });
});

test("numbers that grow out of range in the middle of an epoch end the run, and other weights let it go on", () => {
  const linear = createNetwork({ sizes: [2, 4, 1], hidden: "identity", seed: 1 });
  const wild = {
    loss: "meanSquaredError",
    optimizer: { name: "sgd", learningRate: 1e200 },
    batchSize: 5,
  } as const;
  for (const path of paths) {
    const trainer = createTrainer(linear, points, { ...wild, path });
    const start = trainer.snapshot();
    trainer.runSteps(6);
    expect([trainer.stopped, trainer.divergence?.epoch, trainer.epoch]).toEqual(["divergence", 1, 0]);
    expect(() => trainer.runEpoch()).toThrow("the run is over");
    trainer.restore(start);
    trainer.change({ learningRate: 0.001 });
    expect(Number.isFinite(trainer.runEpoch().loss)).toBe(true);
  }
});
