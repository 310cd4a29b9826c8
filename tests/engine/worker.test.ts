import { afterEach, describe, expect, test } from "vitest";
import {
  createNetwork,
  type EpochReport,
  gaussPoints,
  type NetworkTrainingOptions,
  trainNetwork,
} from "../../engine/index.ts";
import { serveTraining } from "../../engine/worker.ts";
import { type TrainingWorker, trainInWorker } from "../../engine/worker-client.ts";

const points = gaussPoints({ seed: 3, count: 60, noise: 0.1 });
const network = createNetwork({ sizes: [2, 4, 1], hidden: "tanh", output: "sigmoid", seed: 1 });
const options: NetworkTrainingOptions = {
  loss: "binaryCrossEntropy",
  optimizer: { name: "adam", learningRate: 0.02 },
  epochs: 30,
  seed: 5,
  validation: 0.25,
};

// The two ends of a channel stand for a page and its worker: what passes is cloned in the same way.
const channels: MessageChannel[] = [];

function worker(): TrainingWorker {
  const channel = new MessageChannel();
  channels.push(channel);
  for (const port of [channel.port1, channel.port2]) port.start();
  serveTraining(channel.port2);
  return channel.port1;
}

afterEach(() => {
  for (const { port1 } of channels.splice(0)) port1.close();
});

describe("training in a worker", () => {
  test("gives what training in the page gives, with every epoch told once", async () => {
    const told: EpochReport[] = [];
    const run = await trainInWorker(worker(), network, points, {
      ...options,
      onProgress: (reports) => told.push(...reports),
    });
    const expected = trainNetwork(network, points, options);
    expect(run.network.values).toEqual(expected.network.values);
    expect(run.history).toEqual(expected.history);
    expect(told).toEqual(expected.history);
    expect([run.stopped, run.epochs, run.path]).toEqual(["epochs", 30, expected.path]);
  });

  test("can be cancelled, and goes on from there", async () => {
    const stop = new AbortController();
    const line = worker();
    const run = await trainInWorker(line, network, points, {
      ...options,
      epochs: 1e6,
      validation: points,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(run.stopped).toBe("callback");
    expect(run.epochs).toBeLessThan(1e6);
    const rest = await trainInWorker(line, network, points, {
      ...options,
      validation: points,
      epochs: run.epochs + 2,
      resume: run.state,
    });
    expect(rest.history.length).toBe(run.epochs + 2);
  });

  test("is refused with the reason", async () => {
    await expect(trainInWorker(worker(), network, points, { ...options, loss: "mse" })).rejects.toThrow(
      '"mse" is not known',
    );
    await expect(trainInWorker(worker(), network, [], options)).rejects.toThrow("dataset: x is []");
  });
});
