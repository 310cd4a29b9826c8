import {
  circlePoints,
  classificationAccuracy,
  createNetwork,
  createTrainer,
  dataset,
  type Network,
  networkOutput,
} from "../../engine/index.ts";

/** How the weights start. */
export const starts = ["equal", "zero", "random"] as const;
export type Start = (typeof starts)[number];

export const sizes = [2, 4, 1] as const;
/** One step of the widget is so many epochs. */
export const stride = 5;
export const steps = 40;

/** Points of two classes, one round the other: no line divides them, so the neurons must come to differ. */
export const points = circlePoints({ seed: 1, count: 120 });

/** The network before training, from a seed where its weights are drawn at random. */
export function startingNetwork(start: Start, seed: number): Network {
  const initializer = { equal: "constant(0.3)", zero: "constant(0)", random: "xavier" }[start];
  return createNetwork({ sizes, hidden: "tanh", output: "sigmoid", initializer, seed });
}

/** The network at each step of its training, the start included. */
export function trainingOf(start: Start, seed: number): Network[] {
  const trainer = createTrainer(startingNetwork(start, seed), points, {
    loss: "binaryCrossEntropy",
    optimizer: { name: "adam", learningRate: 0.05 },
    batchSize: 20,
    epochs: stride * steps,
    seed: 1,
  });
  const networks = [trainer.network()];
  while (!trainer.stopped) {
    trainer.runEpoch();
    if (trainer.epoch % stride === 0) networks.push(trainer.network());
  }
  return networks;
}

/** The share of the points that the network gets right. */
export function accuracyOf(network: Network): number {
  const { x, y } = dataset(points);
  return classificationAccuracy(networkOutput(network, x), y);
}
