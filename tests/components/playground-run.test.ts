import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stepperCodec } from "../../components/backprop-stepper/state.ts";
import { experimentOf } from "../../components/playground/experiment.ts";
import { edgeEnds, layoutOf, numberAt } from "../../components/playground/layout.ts";
import { Run } from "../../components/playground/run.ts";
import { changed, initial, sizesOf, stateCodec } from "../../components/playground/state.ts";
import { stepThrough } from "../../components/playground/step-through.ts";
import { Thinned } from "../../components/playground/thinned.ts";
import { drawnFeatures, indexOf } from "../../components/playground/words.ts";
import { runExperiment } from "../../engine/index.ts";

const small = stateCodec.read("data:xor;count:60;layers:3-2;rate:0.1;optimizer:adam");
const valuesOf = (run: Run) => [...run.network().values];

describe("a run of the playground", () => {
  it("is the experiment's own, whether it goes by epochs, batches or samples", () => {
    const whole = [...runExperiment(experimentOf(small, 6)).trainer.network().values];
    const byEpochs = new Run(small);
    byEpochs.train(6);
    const byBatches = new Run(small);
    for (let i = 0; i < 6 * 3; i++) byBatches.train(1, "batch");
    const bySamples = new Run(small);
    for (let i = 0; i < 6 * 30; i++) bySamples.train(1, "sample");
    for (const run of [byEpochs, byBatches, bySamples]) {
      expect(run.epoch).toBe(6);
      expect(valuesOf(run)).toEqual(whole);
      expect(run.pure).toBe(true);
    }
  });

  it("goes back to a moment, and from there takes the same way again", () => {
    const run = new Run(small);
    run.train(8);
    const there = valuesOf(run);
    run.goTo(3);
    expect(run.epoch).toBe(3);
    run.train(5);
    expect(valuesOf(run)).toEqual(there);
    expect(run.log.entries.map(({ epoch }) => epoch)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it("undoes a changed weight, and is no longer the experiment's own while it is changed", () => {
    const run = new Run(small);
    run.train(2);
    const before = valuesOf(run);
    run.set(0, 5);
    expect(run.network().values[0]).toBe(5);
    expect(run.pure).toBe(false);
    run.undo();
    expect(valuesOf(run)).toEqual(before);
    expect(run.pure).toBe(true);
  });

  it("takes another optimiser on the way, and then is no longer the experiment's own", () => {
    const run = new Run(small);
    run.train(2);
    const before = valuesOf(run);
    run.change(changed(small, { optimizer: "sgd", rate: 1 }));
    expect(valuesOf(run)).toEqual(before);
    expect(run.epoch).toBe(2);
    run.train(1);
    expect(valuesOf(run)).not.toEqual(before);
    expect(run.pure).toBe(false);
  });

  it("leaves alone what is frozen", () => {
    const run = new Run(changed(small, { frozen: ["1", "2.1.2", "3.b"] }));
    const sizes = sizesOf(small);
    const before = valuesOf(run);
    run.train(3);
    const still = before.map((value, k) => value === run.network().values[k]);
    const one = indexOf(sizes, { layer: 2, neuron: 0, input: 1 });
    const bias = indexOf(sizes, { layer: 3, neuron: 0, input: null });
    const frozen = still.flatMap((isStill, k) => (isStill ? [k] : []));
    expect(frozen).toEqual([...Array.from({ length: 9 }, (_, k) => k), one, bias]);
  });

  it("stops at an epoch, a loss or an accuracy, and says so", () => {
    expect(new Run(changed(small, { stopEpoch: 4 })).train(10)).toBe("4 epochs have passed.");
    const easy = { ...initial, data: "gauss" as const };
    const byLoss = new Run(changed(easy, { stopLoss: 0.1 }));
    expect(byLoss.train(1000)).toBe("The test loss is down to 0.1.");
    expect(byLoss.reading().test.loss).toBeLessThanOrEqual(0.1);
    const byAccuracy = new Run(changed(easy, { stopAccuracy: 99 }));
    expect(byAccuracy.train(1000)).toBe("99 % of the test data are right.");
    expect(byAccuracy.reading().test.accuracy).toBeGreaterThanOrEqual(0.99);
  });

  it("says why its numbers grew out of range, and goes no further", () => {
    const run = new Run(stateCodec.read("data:plane;activation:relu;rate:10"));
    expect(run.train(1000)).toContain("lower the learning rate (10)");
    expect(run.divergence).not.toBe("");
  });

  it("draws as many points of each part as it trains and tests on", () => {
    const run = new Run(changed(small, { share: 80 }));
    expect(run.points.filter(({ trains }) => trains)).toHaveLength(run.training.x.rows);
    expect(run.points.filter(({ trains }) => !trains)).toHaveLength(run.test.x.rows);
    expect(run.points.slice(0, 48).map(({ x }) => [...x])).toEqual(run.training.x.toRows());
  });
});

describe("a thinned list", () => {
  it("stays short, evenly spread, and keeps its first entry", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 2, max: 50 }), (count, room) => {
        const list = new Thinned<{ epoch: number }>(room);
        for (let epoch = 0; epoch < count; epoch++) if (list.takes(epoch)) list.add({ epoch });
        const epochs = list.entries.map(({ epoch }) => epoch);
        expect(epochs.length).toBeLessThanOrEqual(room);
        expect(epochs).toEqual(epochs.map((_, i) => i * list.stride));
        expect(epochs.at(-1)).toBeGreaterThan(count - 1 - list.stride);
      }),
    );
  });
});

describe("the network's drawing", () => {
  it("finds the edge at a place on it, and the place of its number among all", () => {
    const sizes = sizesOf(small);
    const layout = layoutOf(drawnFeatures(small), small.features, sizes, 620);
    const [from, to] = edgeEnds(layout, 1, 2, 1);
    const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] as const;
    expect(numberAt(layout, sizes, middle)).toEqual({ layer: 1, neuron: 2, input: 1 });
    const values = Array.from({ length: 20 }, (_, k) => k);
    const run = new Run({ ...small, weights: values });
    const { weights, biases } = run.network().layers[1];
    expect(values[indexOf(sizes, { layer: 2, neuron: 1, input: 2 })]).toBe(weights.data[5]);
    expect(values[indexOf(sizes, { layer: 2, neuron: 1, input: null })]).toBe(biases[1]);
  });
});

describe("stepping through the network", () => {
  it("opens the stepper with this network and this sample", () => {
    const run = new Run(small);
    const way = stepThrough(small, run.network(), run.training, 3);
    if (!("query" in way)) throw new Error(way.problem);
    const state = stepperCodec().read(new URLSearchParams(way.query).get("step") ?? "");
    expect(state.sizes).toEqual([2, 3, 2, 1]);
    expect(state.y).toEqual(run.training.y.row(3));
    state.values.forEach((value, k) => {
      expect(value).toBeCloseTo(run.network().values[k], 5);
    });
  });

  it("says why it can't where the stepper has no room, or no such function", () => {
    const problem = (link: string) => {
      const state = stateCodec.read(link);
      const run = new Run(state);
      const way = stepThrough(state, run.network(), run.training, 0);
      return "problem" in way ? way.problem : "";
    };
    expect(problem("layers:6")).toContain("This network is larger.");
    expect(problem("layers:2-2;activation:relu,tanh")).toContain("one activation for all hidden layers");
    expect(problem("activation:step")).toContain("does not have the activation step");
  });
});
