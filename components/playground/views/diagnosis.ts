import {
  activationFunction,
  backwardPass,
  copyNetwork,
  type Dataset,
  type Experiment,
  forwardPass,
  isFused,
  lossFunction,
  type Network,
  prepareExperiment,
  random,
} from "../../../engine/index.ts";
import { formatNumber } from "../../parts/format.ts";
import { firstRows } from "./layer-stats.ts";

/** One reason why the numbers grew out of range, and what would help. */
export interface Reason {
  readonly id: "rate" | "curvature" | "features" | "loss" | "unbounded" | "start";
  readonly why: string;
  /** What to do, as the words on a button, and the experiment with that done. */
  readonly remedy: string;
  readonly changed: Experiment;
}

const short = (value: number) => formatNumber(Number(value.toPrecision(2)));

/** Why a run of the experiment grew out of range: the likeliest reason first. For a run that did. */
export function whyDiverged(experiment: Experiment): Reason[] {
  const { network, training } = prepareExperiment(experiment);
  const { training: options } = experiment;
  const { name = "sgd", learningRate = 0.01 } = options.optimizer ?? {};
  const reasons: Reason[] = [];
  const withTraining = (part: Partial<Experiment["training"]>) => ({
    ...experiment,
    training: { ...options, ...part },
  });

  const curvature = sharpness(network, training, options.loss);
  const limit = 2 / curvature;
  const plain = name === "sgd" && options.rule !== "perceptron";
  if (plain && Number.isFinite(limit) && curvature > 0 && learningRate > limit) {
    const rate = Number((limit / 4).toPrecision(1));
    reasons.push({
      id: "curvature",
      why: `At the start the loss curves by ${short(curvature)} along its steepest direction. There a step with a learning rate above 2/${short(curvature)} = ${short(limit)} ends higher on the other side, and the next one higher still; the rate is ${formatNumber(learningRate)}.`,
      remedy: `Learning rate ${formatNumber(rate)}`,
      changed: withTraining({ optimizer: { ...options.optimizer, name, learningRate: rate } }),
    });
  }
  const largest = experiment.features
    .map((feature, j) => ({ feature, size: Math.max(...training.x.column(j).map(Math.abs)) }))
    .sort((a, b) => b.size - a.size)[0];
  const smaller = experiment.features.filter((feature) => feature !== largest.feature);
  if (largest.size > 10 && smaller.length > 0)
    reasons.push({
      id: "features",
      why: `${largest.feature} grows to ${short(largest.size)}. A gradient has the input as a factor, so the steps of its weights are as much larger.`,
      remedy: `Without ${largest.feature}`,
      changed: {
        ...experiment,
        features: smaller,
        start: undefined,
        training: { ...options, frozen: undefined },
      },
    });
  const last = activationFunction(network.layers[network.layers.length - 1].activation).kind;
  const loss = lossFunction(options.loss);
  if (loss.kind.endsWith("rossEntropy") && !isFused(last, loss.kind))
    reasons.push({
      id: "loss",
      why: `The loss takes the logarithm of the output, and ${last} gives 0 and less, or 1 and more: there it has no value.`,
      remedy: "Mean squared error",
      changed: withTraining({ loss: "meanSquaredError" }),
    });
  const weights = Math.max(...network.layers.map(({ weights }) => Math.max(...weights.data.map(Math.abs))));
  if (weights > 5)
    reasons.push({
      id: "start",
      why: `The weights start at up to ${short(weights)}: each layer multiplies what it gets by as much, and the gradient on its way back too.`,
      remedy: "Usual start",
      changed: {
        ...experiment,
        start: undefined,
        network: { ...experiment.network, initializer: undefined },
      },
    });
  const free = network.layers.slice(0, -1).find(({ activation }) => isUnbounded(activation));
  if (free)
    reasons.push({
      id: "unbounded",
      why: `${free.activation} has no upper end: once weights are large, activations grow with them from layer to layer, and gradients as well. tanh stays between −1 and 1.`,
      remedy: "tanh in the hidden layers",
      changed: { ...experiment, start: undefined, network: { ...experiment.network, hidden: "tanh" } },
    });
  if (!reasons.some(({ id }) => id === "curvature")) {
    const rate = learningRate / 10;
    reasons.push({
      id: "rate",
      why: `Each step overshot: the learning rate of ${formatNumber(learningRate)} is too large for this network and data.`,
      remedy: `Learning rate ${formatNumber(rate)}`,
      changed: withTraining({ optimizer: { ...options.optimizer, name, learningRate: rate } }),
    });
  }
  return reasons;
}

const isUnbounded = (activation: string) =>
  !["sigmoid", "tanh", "softmax", "step"].includes(activationFunction(activation).kind);

/**
 * The curvature of the loss along its steepest direction, the largest eigenvalue of its Hessian: by power iteration, each
 * product Hv as a difference of two gradients (Pearlmutter 1994 has it exactly).
 */
export function sharpness(network: Network, data: Dataset, loss: string, steps = 25): number {
  const part = firstRows(data, 200);
  const gradientAt = (values: Float64Array) => {
    const there = copyNetwork(network, values);
    return backwardPass(there, forwardPass(there, part.x), part.y, loss).gradient;
  };
  const generator = random(1);
  let direction = network.values.map(() => generator.normal());
  let curvature = 0;
  const size = 1e-4 * Math.max(1, Math.hypot(...network.values));
  for (let step = 0; step < steps; step++) {
    const length = Math.hypot(...direction);
    if (!(length > 0 && length < Number.POSITIVE_INFINITY)) return curvature;
    const v = direction.map((value) => value / length);
    const [ahead, behind] = [size, -size].map((by) =>
      gradientAt(network.values.map((value, i) => value + by * v[i])),
    );
    direction = ahead.map((value, i) => (value - behind[i]) / (2 * size));
    curvature = direction.reduce((sum, value, i) => sum + value * v[i], 0);
  }
  return curvature;
}
