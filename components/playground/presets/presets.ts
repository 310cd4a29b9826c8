import type { Experiment } from "../../../engine/index.ts";

/** A whole experiment to start from: one that works, or one that fails, and why. */
export interface Preset {
  readonly id: string;
  readonly name: string;
  /** Why it comes out as it does, in a sentence. */
  readonly why: string;
  readonly works: boolean;
  /** It ends when so many epochs have passed. */
  readonly experiment: Experiment;
  /** How it ends: with the test loss below or above a number, or with numbers out of range. */
  readonly ends: { readonly below: number } | { readonly above: number } | "diverged";
}

interface Recipe {
  set: PresetData;
  data?: { count?: number; noise?: number; classes?: number };
  features?: readonly string[];
  hidden: readonly number[];
  activation?: string;
  initializer?: string;
  rate?: number;
  adam?: boolean;
  batch?: number;
  share?: number;
  epochs: number;
  more?: Partial<Experiment["training"]>;
}

/** The data sets that there are presets for. */
export const presetData = ["circle", "xor", "gauss", "spiral", "blobs", "plane", "multiGauss"] as const;
export type PresetData = (typeof presetData)[number];

const ends: Record<string, readonly [output: string, loss: string]> = {
  blobs: ["softmax", "crossEntropy"],
  plane: ["identity", "meanSquaredError"],
  multiGauss: ["identity", "meanSquaredError"],
};

function experiment(recipe: Recipe): Experiment {
  const { set, data, features = ["x1", "x2"], hidden, activation = "tanh", initializer, epochs } = recipe;
  const { rate = 0.03, adam, batch = 10, share = 0.5, more } = recipe;
  const [output, loss] = ends[set] ?? ["sigmoid", "binaryCrossEntropy"];
  return {
    format: "experiment",
    version: 1,
    data: { set, seed: 1, count: 500, ...data },
    features,
    trainingShare: share,
    network: {
      hiddenSizes: hidden,
      hidden: hidden.map(() => activation),
      output,
      ...(initializer && { initializer }),
      seed: 1,
    },
    training: {
      loss,
      optimizer: { name: adam ? "adam" : "sgd", learningRate: rate },
      batchSize: batch,
      seed: 1,
      epochs,
      ...more,
    },
  };
}

function preset(id: string, name: string, outcome: Preset["ends"], why: string, recipe: Recipe): Preset {
  const works = typeof outcome === "object" && "below" in outcome;
  return { id, name, why, works, ends: outcome, experiment: experiment(recipe) };
}

/** Presets by data set, those that work first. */
export const presets: Readonly<Record<PresetData, readonly Preset[]>> = {
  circle: [
    preset(
      "circle-four",
      "Four neurons",
      { below: 0.1 },
      "Three lines or more close a ring around the middle, and the output neuron joins them.",
      { set: "circle", hidden: [4], epochs: 1000 },
    ),
    preset(
      "circle-squares",
      "Squares, no hidden layer",
      { below: 0.06 },
      "By x₁² and x₂² a circle is a straight line, so one neuron draws it.",
      { set: "circle", features: ["x1^2", "x2^2"], hidden: [], epochs: 300 },
    ),
    preset(
      "circle-line",
      "No hidden layer",
      { above: 0.6 },
      "One neuron draws one straight line, and no line parts a disc from the ring around it.",
      { set: "circle", hidden: [], epochs: 300 },
    ),
    preset(
      "circle-two",
      "Two neurons",
      { above: 0.35 },
      "Two lines enclose nothing: a strip between them reaches to the rim, and cuts through the ring.",
      { set: "circle", hidden: [2], epochs: 300 },
    ),
  ],
  xor: [
    preset(
      "xor-four",
      "Four neurons",
      { below: 0.1 },
      "Two lines would do; with four neurons it hardly ever gets stuck on its way to them.",
      { set: "xor", hidden: [4], epochs: 1000 },
    ),
    preset(
      "xor-product",
      "The product, no hidden layer",
      { below: 0.05 },
      "x₁x₂ is above 0 where both have the same sign: that feature is the answer itself.",
      { set: "xor", features: ["x1*x2"], hidden: [], epochs: 100 },
    ),
    preset(
      "xor-line",
      "No hidden layer",
      { above: 0.65 },
      "No straight line has two opposite corners on one side and the other two on the other.",
      { set: "xor", hidden: [], epochs: 200 },
    ),
    preset(
      "xor-zeros",
      "All weights start at 0",
      { above: 0.65 },
      "Neurons that start alike get the same gradients and stay alike, here even at 0: a layer of four is as good as one.",
      { set: "xor", hidden: [4], initializer: "constant(0)", epochs: 300 },
    ),
  ],
  gauss: [
    preset(
      "gauss-line",
      "One neuron",
      { below: 0.03 },
      "Two clouds apart need one straight line, and more neurons could add nothing.",
      { set: "gauss", hidden: [], epochs: 50 },
    ),
    preset(
      "gauss-heart",
      "Learnt by heart",
      { above: 0.8 },
      "The clouds overlap, and 50 points are few: a large network learns each of them, noise and all, and grows sure of what isn’t so.",
      {
        set: "gauss",
        data: { noise: 0.5 },
        hidden: [8, 8],
        share: 0.1,
        adam: true,
        rate: 0.01,
        epochs: 500,
      },
    ),
    preset(
      "gauss-decay",
      "The same, held by L2",
      { below: 0.45 },
      "A price on large weights keeps the border simple, and the network unsure where the clouds overlap, as it should be.",
      {
        set: "gauss",
        data: { noise: 0.5 },
        hidden: [8, 8],
        share: 0.1,
        adam: true,
        rate: 0.01,
        epochs: 500,
        more: { l2: 0.1 },
      },
    ),
  ],
  spiral: [
    preset(
      "spiral-deep",
      "Two layers of eight",
      { below: 0.1 },
      "The first layer’s lines become curves in the second: enough to follow both arms, with Adam in some hundred epochs.",
      { set: "spiral", hidden: [8, 8], share: 0.7, adam: true, rate: 0.005, epochs: 600 },
    ),
    preset(
      "spiral-sines",
      "With sines",
      { below: 0.1 },
      "sin x₁ and sin x₂ bend to and fro as the arms do, so that the layers have less to bend.",
      {
        set: "spiral",
        features: ["x1", "x2", "sin(x1)", "sin(x2)"],
        hidden: [8, 4],
        adam: true,
        rate: 0.01,
        epochs: 300,
      },
    ),
    preset(
      "spiral-small",
      "Three neurons",
      { above: 0.5 },
      "Three lines cut the plane into seven pieces at most, and the arms wind too often to be parted by so few.",
      { set: "spiral", hidden: [3], adam: true, rate: 0.01, epochs: 400 },
    ),
    preset(
      "spiral-vanishing",
      "Six layers of sigmoids",
      { above: 0.68 },
      "Each sigmoid passes on a quarter of the gradient at most: what reaches the first layers is next to nothing, and the output stays at one half.",
      { set: "spiral", hidden: [8, 8, 8, 8, 8, 8], activation: "sigmoid", epochs: 200 },
    ),
  ],
  blobs: [
    preset(
      "blobs-softmax",
      "Softmax alone",
      { below: 0.1 },
      "Each class gets a weighted sum of its own, and the largest wins: the borders are straight, and that is all round clouds need.",
      { set: "blobs", data: { classes: 5, noise: 0.8 }, hidden: [], epochs: 100 },
    ),
    preset(
      "blobs-bottleneck",
      "Through one neuron",
      { above: 0.5 },
      "All that the output hears is one number: along a line, clouds that stand in a circle come to lie on each other.",
      { set: "blobs", data: { classes: 5, noise: 0.8 }, hidden: [1], epochs: 200 },
    ),
    preset(
      "blobs-dead",
      "Dead ReLUs",
      { above: 1 },
      "The first steps are so large that every ReLU ends below 0 for all points; its gradient is 0 there, and it never wakes.",
      {
        set: "blobs",
        data: { classes: 5, noise: 0.8 },
        hidden: [4],
        activation: "relu",
        rate: 3,
        epochs: 50,
      },
    ),
  ],
  plane: [
    preset(
      "plane-one",
      "One neuron",
      { below: 0.001 },
      "The heights are a weighted sum of x₁ and x₂, and one neuron without a bend is just that.",
      { set: "plane", hidden: [], rate: 0.01, epochs: 50 },
    ),
    preset(
      "plane-diverges",
      "Steps too large",
      "diverged",
      "Inputs reach to 6, so the bowl of this loss is steep: a step of this size ends higher on the other side, and the next one higher still.",
      { set: "plane", hidden: [], rate: 0.3, epochs: 100 },
    ),
  ],
  multiGauss: [
    preset(
      "hills-deep",
      "Two layers of eight",
      { below: 0.03 },
      "Six bumps take many bends, and tanh bends smoothly, as they do.",
      { set: "multiGauss", hidden: [8, 8], adam: true, rate: 0.01, epochs: 400 },
    ),
    preset(
      "hills-flat",
      "No hidden layer",
      { above: 0.05 },
      "A tilted plane through bumps of both signs comes out nearly flat: the mean is the best that it can say.",
      { set: "multiGauss", hidden: [], rate: 0.01, epochs: 100 },
    ),
    preset(
      "hills-dropout",
      "Too much dropout",
      { above: 0.035 },
      "Half of few neurons are missing at each step: what is left must do without any of them, and says little.",
      {
        set: "multiGauss",
        hidden: [8, 8],
        adam: true,
        rate: 0.01,
        epochs: 400,
        more: { dropout: 0.5 },
      },
    ),
  ],
};
