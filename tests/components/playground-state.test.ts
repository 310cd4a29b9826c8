import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as names from "../../components/playground/engine-names.ts";
import { experimentOf, stateOf } from "../../components/playground/experiment.ts";
import {
  dataNames,
  type PlaygroundState,
  penaltyNames,
  scheduleNames,
  settingNames,
  settings,
} from "../../components/playground/settings.ts";
import { changed, initial, problemOf, sizesOf, stateCodec } from "../../components/playground/state.ts";
import * as engine from "../../engine/index.ts";
import { activationNames, featureNames, optimizerNames, runExperiment } from "../../engine/index.ts";
import recorded from "./playground-links.json" with { type: "json" };

const hidden = activationNames.filter((name) => name !== "softmax" && name !== "step");
const pick = <T>(values: readonly T[]) => fc.constantFrom(...values);
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((value) => value + 0);
const point = fc.tuple(number(-6, 6), number(-6, 6), fc.integer({ min: 0, max: 4 }));

/** States as readers make them: from one that there is, by changing some settings. */
const states: fc.Arbitrary<PlaygroundState> = fc
  .record(
    {
      data: pick(dataNames),
      count: fc.integer({ min: 10, max: 60 }),
      classes: fc.integer({ min: 2, max: 10 }),
      noise: fc.integer({ min: 0, max: 500 }).map((tenths) => tenths / 10),
      share: fc.integer({ min: 10, max: 90 }),
      seed: fc.nat(999_999),
      order: fc.nat(999_999),
      features: fc.subarray([...featureNames], { minLength: 1 }),
      layers: fc.array(fc.integer({ min: 1, max: 16 }), { maxLength: 4 }),
      activation: fc.array(pick(hidden), { minLength: 1, maxLength: 4 }),
      draw: fc.nat(999_999),
      optimizer: pick(optimizerNames),
      rate: number(0.00001, 10),
      momentum: number(0, 0.99),
      schedule: pick(scheduleNames),
      penalty: pick(penaltyNames),
      lambda: number(0, 10),
      batch: fc.integer({ min: 1, max: 60 }),
      stopEpoch: fc.nat(1000),
      test: fc.boolean(),
      hide: fc.subarray([...settingNames]),
      beside: pick(["", "rate:0.3", "data:xor;layers:3-3"]),
    },
    { requiredKeys: [] },
  )
  .chain((patch) =>
    fc.array(point, { minLength: 4, maxLength: 12 }).map((points) => changed(initial, { ...patch, points })),
  );

describe("the playground's state", () => {
  it.each(recorded)("is what the recorded link “$link” has always meant", ({ link, state }) => {
    expect(stateCodec.read(link)).toEqual({ ...initial, ...state });
    expect(stateCodec.write(stateCodec.read(link))).toBe(link);
  });

  it("has a recorded link for every setting, so that none can change its meaning unseen", () => {
    const seen = new Set(recorded.flatMap(({ state }) => Object.keys(state)));
    expect(settingNames.filter((name) => !seen.has(name))).toEqual([]);
  });

  it("comes back from its link to the last bit, whatever it is", () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(problemOf(state)).toBe("");
        expect(stateCodec.read(stateCodec.write(state))).toEqual(state);
      }),
    );
  });

  it("carries weights to the last bit", () => {
    fc.assert(
      fc.property(fc.array(number(-1e3, 1e3), { minLength: 17, maxLength: 17 }), (weights) => {
        const state = { ...initial, layers: [4], weights };
        expect(stateCodec.read(stateCodec.write(state)).weights).toEqual(weights);
      }),
    );
  });

  it.each([
    ["colour:red", "“colour:red” is none of data, "],
    ["data:cube", "“cube” is none of circle, xor,"],
    ["rate:fast", "“fast” is no number"],
    ["rate:11", "11 won’t do: give a number from 1 × 10⁻⁵ to 10"],
    ["layers:8-17", "17 won’t do: give a whole number from 1 to 16"],
    ["layers:1-1-1-1-1-1-1-1-1-1-1", "11 hidden layers; 1 to 10 can be shown"],
    ["features:x3", "“x3” is no feature"],
    ["features:x1~x1", "stands twice"],
    ["features:", "is no feature"],
    ["activation:relu,tanh,elu", "3 activations for 2 hidden layers"],
    ["activation:softmax", "only the output can have it"],
    ["activation:__proto__", "“__proto__” is none of"],
    ["data:own", "0 points of its own"],
    ["data:own;points:1,2", "they come in threes"],
    ["data:blobs;output:sigmoid", "3 classes apart"],
    ["data:plane;output:softmax", "this data has heights"],
    ["loss:crossEntropy", "needs an output of softmax"],
    ["weights:AAAAAAAA8D8", "It has 1 weights and biases; a network of 2-4-2-1 has 25."],
    ["weights:AAA", "cut off"],
    ["weights:*", "can’t be read"],
    ["weights:AAAAAAAA8H8", "not a finite number"],
    ["frozen:4", "has no such weights"],
    ["frozen:1.5.1", "has no such weights"],
    ["frozen:all", "names no weights"],
    ["neuron:2,3", "has no neuron 3 in layer 2"],
    ["neuron:2,0", "counted from 1"],
    ["hide:everything", "“everything” is none of"],
    ["beside:%E0%A4%A", "URI"],
    ["beside:layers%3A8-17", "17 won’t do"],
  ])("says what is wrong with the link “%s”", (link, sentence) => {
    expect(() => stateCodec.read(link)).toThrow(sentence);
  });
});

describe("the playground's experiment", () => {
  it("is the same again after a way through the state", () => {
    fc.assert(
      fc.property(states, (state) => {
        const experiment = experimentOf(state, 3);
        expect(experimentOf(stateOf(experiment), 3)).toEqual(experiment);
      }),
    );
  });

  it("is plain JSON that the engine runs without a page", () => {
    fc.assert(
      fc.property(states, (state) => {
        const { trainer, network } = runExperiment(JSON.parse(JSON.stringify(experimentOf(state, 1))));
        expect(trainer.epoch).toBe(1);
        expect(network.sizes).toEqual(sizesOf(state));
      }),
      { numRuns: 40 },
    );
  });

  it("starts from the weights that a link carries", () => {
    const weights = Array.from({ length: 25 }, (_, i) => i / 10);
    const { start } = experimentOf({ ...initial, weights });
    expect(start?.layers.flatMap((layer) => [...layer.weights.flat(), ...layer.biases])).toEqual(weights);
    expect(stateOf(experimentOf({ ...initial, weights })).weights).toEqual(weights);
  });

  it("says what the playground has no controls for", () => {
    const experiment = experimentOf(initial);
    const moons = { ...experiment, data: { set: "moons", seed: 1 } as const };
    expect(() => stateOf(moons)).toThrow("does not draw moons");
    const both = { ...experiment, training: { ...experiment.training, l1: 0.1, l2: 0.1 } };
    expect(() => stateOf(both)).toThrow("only have one of them");
  });
});

describe("the names that the page has", () => {
  it("are those of the engine", () => {
    const { activationNames, initializerNames, lossNames, optimizerNames, featureNames } = engine;
    expect({ ...names }).toEqual({
      activationNames,
      initializerNames,
      lossNames,
      optimizerNames,
      featureNames,
    });
  });
});

describe("a change of the state", () => {
  it("leaves nothing behind that hung on what was there before", () => {
    const before = stateCodec.read(
      "layers:4-2-3;activation:relu,tanh,elu;frozen:4;neuron:3,3;dropout:0.1,0.2,0.3",
    );
    const after = changed(before, { layers: [4] });
    expect(after).toMatchObject({ activation: ["relu"], dropout: [0.1], frozen: [], neuron: null });
    expect(changed(before, { layers: [] }).activation).toEqual(["relu"]);
    expect(changed(before, { layers: [4, 2, 3, 5] }).activation).toEqual(["relu", "tanh", "elu", "elu"]);
  });

  it("gives the output back to the data where the two no longer go together", () => {
    const before = stateCodec.read("output:tanh;loss:huber(2)");
    expect(changed(before, { data: "blobs" })).toMatchObject({ output: "usual", loss: "huber(2)" });
    expect(changed(before, { data: "plane" })).toMatchObject({ output: "tanh", loss: "huber(2)" });
    expect(changed(before, { loss: "crossEntropy" })).toMatchObject({ output: "usual", loss: "usual" });
  });

  it("forgets weights from a link as soon as the network is another", () => {
    const before = { ...initial, weights: Array(25).fill(1) };
    expect(changed(before, { rate: 1 }).weights).toHaveLength(25);
    expect(changed(before, { draw: 2 }).weights).toEqual([]);
    expect(settings.weights.fallback).toEqual([]);
  });
});
