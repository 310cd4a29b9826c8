import {
  backwardPass,
  createNetwork,
  createTrainer,
  type Dataset,
  dataset,
  forwardPass,
  type Network,
  networkOutput,
  norm,
} from "../../engine/index.ts";
import { type DeadSetup, EPOCHS } from "./state.ts";

/** Hidden neurons. */
export const NEURONS = 8;

// One arch of a cosine and the valleys beside it, at 41 places.
const places = Array.from({ length: 41 }, (_, i) => (i - 20) / 20);

/** What is to be learned: cos 3x for x from −1 to 1. */
export const target: Dataset = dataset(places.map((x) => ({ x: [x], y: Math.cos(3 * x) })));

/** A hidden neuron at some epoch. */
export interface HiddenNeuron {
  readonly weight: number;
  readonly bias: number;
  /** For how many of the samples its sum is above 0. */
  readonly active: number;
  /** The norm of the gradient of its weight and bias: 0 when nothing can move it. */
  readonly gradient: number;
}

/** What is to be seen at an epoch. */
export interface Moment {
  readonly epoch: number;
  readonly neurons: readonly HiddenNeuron[];
  readonly loss: number;
  /** ŷ at an x. */
  output(x: number): number;
}

/** A training run that is carried out as far as someone looks. */
export interface Run {
  /** The last epoch that there is: fewer where the numbers grew out of range. */
  readonly count: number;
  /** What went wrong, or nothing. */
  readonly trouble: string;
  at(epoch: number): Moment;
}

/** The run of a setup, trained on eight samples at a time. */
export function createRun({ hidden, rate, bias, seed }: DeadSetup): Run {
  const start = createNetwork({ sizes: [1, NEURONS, 1], hidden, output: "identity", seed });
  start.layers[0].biases.fill(bias);
  const trainer = createTrainer(start, target, {
    loss: "meanSquaredError",
    optimizer: { name: "sgd", learningRate: rate },
    epochs: EPOCHS,
    batchSize: 8,
    seed,
    path: "plain",
  });
  const networks: Network[] = [start];
  const trainTo = (epoch: number) => {
    while (networks.length <= epoch && !trainer.stopped) {
      trainer.runEpoch();
      if (!trainer.divergence) networks.push(trainer.network());
    }
  };
  return {
    get count() {
      return trainer.divergence ? networks.length - 1 : EPOCHS;
    },
    get trouble() {
      return trainer.divergence
        ? `After ${networks.length - 1} epochs the numbers grew out of range: this learning rate is too large.`
        : "";
    },
    at(epoch) {
      trainTo(epoch);
      const reached = Math.min(epoch, networks.length - 1);
      return momentOf(networks[reached], reached);
    },
  };
}

function momentOf(network: Network, epoch: number): Moment {
  const forward = forwardPass(network, target.x);
  const { loss, layers } = backwardPass(network, forward, target.y, "meanSquaredError");
  const { weights, biases } = network.layers[0];
  return {
    epoch,
    loss,
    neurons: Array.from({ length: NEURONS }, (_, i) => ({
      weight: weights.at(i, 0),
      bias: biases[i],
      active: forward.layers[0].z.column(i).filter((z) => z > 0).length,
      gradient: norm([layers[0].weights.at(i, 0), layers[0].biases[i]]),
    })),
    output: (x) => networkOutput(network, [x]).at(0, 0),
  };
}
