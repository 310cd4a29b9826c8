import { describe, expect, test } from "vitest";
import {
  pathDirections,
  placeOf,
  randomDirections,
  valuesAt,
} from "../../components/playground/views/directions.ts";
import { norm } from "../../components/playground/views/layer-stats.ts";
import {
  lossAt,
  surfaceInWords,
  surfaceOf,
  surfaceSteps,
} from "../../components/playground/views/loss-surface.ts";
import { warpedPlane } from "../../components/playground/views/warped-plane.ts";
import { createNetwork, Matrix, networkFrom, networkLoss, prepareExperiment } from "../../engine/index.ts";
import { experiments } from "./playground-experiments.ts";

const { spiral } = experiments;

describe("the loss surface", () => {
  const { trainer, training } = prepareExperiment({
    ...spiral,
    training: { ...spiral.training, epochs: 12 },
  });
  const path: Float64Array[] = [trainer.network().values];
  while (!trainer.stopped) {
    trainer.runEpoch();
    path.push(trainer.network().values);
  }
  const network = trainer.network();
  const { loss } = spiral.training;

  function whole(directions: ReturnType<typeof randomDirections>, size: number) {
    const steps = surfaceSteps(network, training, loss, directions, size);
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
    }
  }

  test("has the network's own loss in its middle", () => {
    const surface = whole(randomDirections(network, 1), 5);
    const here = networkLoss(network, training.x, training.y, loss);
    expect(surface.losses[12]).toBeCloseTo(here, 12);
    expect(surface.loss([0, 0])).toBeCloseTo(Math.log10(here), 12);
    expect(surfaceInWords(surface)).toContain(String(Number(here.toPrecision(3))));
  });

  test("random directions are as long as the weights, neuron by neuron", () => {
    const { axes } = randomDirections(network, 7);
    const start = network.layers[0].inputs * network.layers[0].neurons;
    for (let i = 0; i < 6; i++) {
      const part = [...axes[1].subarray(4 * i, 4 * i + 4), axes[1][start + i]];
      const own = [...network.layers[0].weights.row(i), network.layers[0].biases[i]];
      expect(norm(part)).toBeCloseTo(norm(own), 12);
    }
    expect(randomDirections(network, 7)).toEqual(randomDirections(network, 7));
    expect(axes[0]).not.toEqual(axes[1]);
  });

  test("the path's own directions hold more of it than random ones, and all of a flat one", () => {
    const directions = pathDirections(network, path);
    if (!directions) throw new Error("there is a path");
    expect(directions.share).toBeGreaterThan(0.6);
    const missed = (by: typeof directions, values: Float64Array) => {
      const there = new Float64Array(values.length);
      valuesAt(placeOf(values, by), by, there);
      return norm(there.map((value, i) => value - values[i]));
    };
    const random = randomDirections(network, 1);
    expect(missed(directions, path[0])).toBeLessThan(missed(random, path[0]));
    expect(placeOf(network.values, directions)).toEqual([0, 0]);
    const flat = [0, 1, 2, 3].map((step) =>
      network.values.map((value, i) => value + (i === 3 ? step : i === 5 ? step ** 2 : 0)),
    );
    const own = pathDirections(network, flat);
    expect(own?.share).toBeCloseTo(1, 9);
    if (own) expect(missed(own, flat[2])).toBeLessThan(1e-9);
    expect(pathDirections(network, path.slice(0, 2))).toBeNull();
    expect(pathDirections(network, [path[0], path[0], path[0]])).toBeNull();
  });

  test("a straight path lies in its surface too", () => {
    const line = [0, 1, 2].map((step) => network.values.map((value, i) => value + (i === 0 ? step : 0)));
    const own = pathDirections(network, line);
    if (!own) throw new Error("there is a path");
    expect(Math.abs(placeOf(line[2], own)[0])).toBeCloseTo(2, 9);
    expect(norm(own.axes[1])).toBeCloseTo(1, 9);
  });

  test("losses that are infinite or none are drawn at the edge of the others", () => {
    const directions = randomDirections(network, 1);
    const surface = surfaceOf(
      directions,
      3,
      Float64Array.from([1, 10, Number.NaN, 1, 0, 1, 1, Number.POSITIVE_INFINITY, 1]),
    );
    expect(surface.loss([1, -1])).toBe(1);
    expect(surface.loss([0, 1])).toBe(1);
    expect(surface.loss([0, 0])).toBe(0);
    expect(surface.loss([0, -0.5])).toBeCloseTo(0.5, 12);
  });

  test("a measure is used again without a trace of the last", () => {
    const measure = lossAt(network, training, loss);
    const first = measure(network.values);
    measure(path[0]);
    expect(measure(network.values)).toBe(first);
  });
});

describe("the plane as a layer bends it", () => {
  const { training } = prepareExperiment(spiral);

  test("a layer that changes nothing leaves the grid as it is", () => {
    const network = networkFrom([
      {
        weights: [
          [1, 0],
          [0, 1],
        ],
        biases: [0, 0],
        activation: "identity",
      },
      { weights: [[1, 1]], biases: [0], activation: "identity" },
    ]);
    const x = Matrix.from([
      [1, 2],
      [-3, 4],
    ]);
    const warped = warpedPlane(network, ["x1", "x2"], 1, { x });
    expect(warped?.by).toBe("straight");
    expect(warped?.samples).toEqual([
      [1, 2],
      [-3, 4],
    ]);
    expect(warped?.lines[0]).toMatchObject({ of: "x1", at: -6 });
    for (const { of, at, points } of warped?.lines ?? [])
      for (const point of points) expect(point[of === "x1" ? 0 : 1]).toBe(at);
    expect(warpedPlane(network, ["x1", "x2"], 2, { x })).toMatchObject({
      by: "line",
      samples: [
        [3, 0],
        [1, 0],
      ],
    });
  });

  test("more neurons are seen by their principal axes, and it is told how much of them", () => {
    const network = createNetwork({ sizes: [4, 6, 2, 1], hidden: "tanh", output: "sigmoid", seed: 1 });
    const warped = warpedPlane(network, spiral.features, 1, training);
    expect(warped?.by).toBe("principal");
    expect(warped?.share).toBeGreaterThan(0.3);
    expect(warped?.share).toBeLessThan(1);
    expect(warpedPlane(network, spiral.features, 2, training)?.share).toBe(1);
  });
});
