import { createNetwork, moonPoints, trainNetwork } from "../../engine/index.ts";
import { round } from "../parts/model-codec.ts";

/** One training run: what was trained, and its loss in each epoch. */
export interface Run {
  readonly name: string;
  readonly losses: readonly number[];
}

const moons = moonPoints({ seed: 1, count: 200, noise: 0.1 });

function run(name: string, hidden: readonly number[], learningRate: number): Run {
  const network = createNetwork({ sizes: [2, ...hidden, 1], hidden: "relu", output: "sigmoid", seed: 1 });
  const { history } = trainNetwork(network, moons, {
    loss: "binaryCrossEntropy",
    epochs: 40,
    batchSize: 20,
    seed: 1,
    optimizer: { name: "sgd", learningRate },
  });
  return { name, losses: history.map(({ loss }) => round(loss, 4)) };
}

/**
 * Two half moons learned by one neuron and by a network, and by the same network in steps that are far too large.
 * Trained when this is imported, at build: the page only gets the numbers.
 */
export const runs: readonly Run[] = [
  run("one neuron, rate 0.5", [], 0.5),
  run("a network, rate 0.1", [8, 8], 0.1),
  run("the network, rate 5", [8, 8], 5),
];
