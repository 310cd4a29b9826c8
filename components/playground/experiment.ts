import type { Experiment, ParameterPlace, Sample } from "../../engine/index.ts";
import type { OwnPoint, PlaygroundState } from "./settings.ts";
import { initial, problemOf, sizesOf, usualEnd } from "./state.ts";

type Training = Experiment["training"];

// Blobs are scattered by a standard deviation, the other sets by a share.
const BLOBS = { least: 0.5, per: 0.04 };

/** The experiment that a state stands for, run for so many epochs. */
export function experimentOf(state: PlaygroundState, epochs = state.stopEpoch || 1): Experiment {
  const { activation, layers, init, weights, bias, draw } = state;
  const { output, loss } = usualEnd(state);
  const hidden = layers.map((_, l) => activation[l] ?? activation[0]);
  return {
    format: "experiment",
    version: 1,
    data: dataOf(state),
    features: state.features,
    trainingShare: state.share / 100,
    network: {
      hiddenSizes: layers,
      hidden,
      output,
      ...(init === "usual" ? {} : { initializer: init }),
      bias,
      seed: draw,
    },
    ...(weights.length > 0 ? { start: startOf(state, [...hidden, output]) } : {}),
    training: { loss, ...trainingOf(state), epochs },
  };
}

function dataOf(state: PlaygroundState): Experiment["data"] {
  const { data, points, count, classes, noise, seed } = state;
  if (data === "own") return { samples: points.map(([x1, x2, y]) => ({ x: [x1, x2], y })) };
  if (data === "blobs") return { set: data, seed, count, noise: BLOBS.least + BLOBS.per * noise, classes };
  return { set: data, seed, count, noise: noise / 100 };
}

/** What of the training takes effect at once, when it is changed during a run. */
export function trainingOf(state: PlaygroundState): Omit<Training, "loss"> {
  const { penalty, lambda, batch, order, dropout, frozen, layers } = state;
  return {
    optimizer: optimizerOf(state),
    schedule: scheduleOf(state),
    batchSize: batch,
    seed: order,
    ...(penalty === "l1" && lambda > 0 && { l1: lambda, l1KeepsZeros: true }),
    ...(penalty === "l2" && lambda > 0 && { l2: lambda }),
    ...(dropout.length > 0 && { dropout: layers.map((_, l) => dropout[l] ?? dropout[0]) }),
    ...(frozen.length > 0 && { frozen: frozen.map(placeOf) }),
    ...(state.output === "step" && layers.length === 0 && { rule: "perceptron" }),
  };
}

/** A frozen place as the engine has it. */
function placeOf(name: string): ParameterPlace {
  const [layer, ...rest] = name.split(".");
  const [neuron, input] = rest[0] === "b" ? [undefined, "b"] : rest;
  return {
    layer: Number(layer),
    ...(neuron !== undefined && { neuron: Number(neuron) }),
    ...(input !== undefined && { input: input === "b" ? "bias" : Number(input) }),
  };
}

function nameOf({ layer, neuron, input }: ParameterPlace): string {
  const last = input === "bias" ? "b" : input;
  if (neuron === undefined && typeof last === "number")
    throw new Error("It freezes one input of all neurons, which the playground has no control for.");
  return [layer, neuron, last].filter((part) => part !== undefined).join(".");
}

function optimizerOf(state: PlaygroundState): Training["optimizer"] {
  const { optimizer: name, rate: learningRate, momentum, decay, beta1, beta2, weightDecay } = state;
  switch (name) {
    case "momentum":
    case "nesterov":
      return { name, learningRate, momentum };
    case "rmsprop":
      return { name, learningRate, decay };
    case "adam":
      return { name, learningRate, beta1, beta2 };
    case "adamw":
      return { name, learningRate, beta1, beta2, weightDecay };
    default:
      return { name, learningRate };
  }
}

function scheduleOf({ schedule: name, every, factor }: PlaygroundState): Training["schedule"] {
  switch (name) {
    case "constant":
      return { name };
    case "step":
      return { name, every, factor };
    case "exponential":
      return { name, factor };
    case "cosine":
      return { name, epochs: every };
  }
}

function startOf(state: PlaygroundState, activations: readonly string[]): Experiment["start"] {
  const sizes = sizesOf(state);
  let at = 0;
  const next = (count: number) => {
    at += count;
    return state.weights.slice(at - count, at);
  };
  return {
    format: "network",
    version: 1,
    layers: activations.map((activation, l) => ({
      weights: Array.from({ length: sizes[l + 1] }, () => next(sizes[l])),
      biases: next(sizes[l + 1]),
      activation,
    })),
  };
}

/**
 * The state that shows an experiment: it stops after the experiment's epochs. Throws an Error, with a sentence, for one
 * that the playground has no controls for.
 */
export function stateOf(experiment: Experiment): PlaygroundState {
  const { data, features, trainingShare, network, start, training } = experiment;
  const { hidden = "relu", hiddenSizes: layers, output = "identity" } = network;
  const state: PlaygroundState = {
    ...initial,
    ...pointsOf(data),
    share: exact(100 * (trainingShare ?? 0.5)),
    features,
    layers,
    activation: alike(typeof hidden === "string" ? [hidden] : hidden),
    output: output as PlaygroundState["output"],
    init: network.initializer ?? "usual",
    bias: network.bias ?? 0,
    draw: network.seed ?? 0,
    weights: start ? start.layers.flatMap(({ weights, biases }) => [...weights.flat(), ...biases]) : [],
    ...settingsOf(training),
  };
  const suited = usualEnd({ ...state, output: "usual", loss: "usual" });
  const isUsual = suited.output === output && suited.loss === training.loss;
  const plain = isUsual ? { ...state, output: "usual" as const, loss: "usual" } : state;
  const problem = problemOf(plain);
  if (problem) throw new Error(problem);
  return plain;
}

function settingsOf(training: Training): Partial<PlaygroundState> {
  const { loss, optimizer, schedule, batchSize = 32, l1 = 0, l2 = 0, seed = 0, epochs = 100 } = training;
  if (l1 > 0 && l2 > 0) throw new Error("It has both L1 and L2; the playground can only have one of them.");
  const { name, learningRate = 0.01, ...numbers } = optimizer ?? { name: "sgd" };
  return {
    loss,
    optimizer: name,
    rate: learningRate,
    ...numbers,
    ...scheduleSettings(schedule),
    penalty: l1 > 0 ? "l1" : l2 > 0 ? "l2" : "none",
    lambda: l1 || l2,
    batch: batchSize === "all" ? 5000 : batchSize,
    dropout: alike([training.dropout ?? []].flat()),
    frozen: (training.frozen ?? []).map(nameOf),
    order: seed,
    stopEpoch: epochs,
  };
}

function pointsOf(data: Experiment["data"]): Partial<PlaygroundState> {
  if ("samples" in data) return { data: "own", points: data.samples.map(ownPoint) };
  const { set, seed, count = 500, noise = 0, classes = 3 } = data;
  if (set === "moons" || set === "curve")
    throw new Error(`The playground does not draw ${set}; give the points themselves.`);
  const share = set === "blobs" ? (noise - BLOBS.least) / BLOBS.per : 100 * noise;
  return { data: set, seed, count, classes, noise: exact(share) };
}

const ownPoint = ({ x, y }: Sample): OwnPoint => [x[0], x[1], y];

/** One for all, where all are the same. */
function alike<T>(list: readonly T[]): readonly T[] {
  return list.length > 1 && list.every((one) => one === list[0]) ? [list[0]] : list;
}

function scheduleSettings(schedule: Training["schedule"]): Partial<PlaygroundState> {
  switch (schedule?.name) {
    case "step":
      return { schedule: "step", every: schedule.every, factor: schedule.factor };
    case "exponential":
      return { schedule: "exponential", factor: schedule.factor };
    case "cosine":
      if (schedule.floor) throw new Error("The playground’s cosine schedule goes down to 0.");
      return { schedule: "cosine", every: schedule.epochs };
    default:
      return {};
  }
}

// 100 · 0.07 is not quite 7.
const exact = (value: number) => Number(value.toPrecision(12));
