import {
  createNetwork,
  diabetes,
  type FittedLine,
  leastSquaresLine,
  trainNetwork,
} from "../../engine/index.ts";

/** The two fits of the story: each a line over the age, the second one of the log-odds. */
export interface Fits {
  readonly line: FittedLine;
  readonly logOdds: FittedLine;
}

// Training wants inputs around 0 that vary by about 1.
const MIDDLE = 34;
const SPREAD = 6;

/** Fits a line to the labels by least squares, and a neuron with a sigmoid by training it. Takes some milliseconds. */
export function fitDiabetes(): Fits {
  const line = leastSquaresLine(
    diabetes.map(({ x }) => x[0]),
    diabetes.map(({ y }) => y),
  );
  const neuron = createNetwork({ sizes: [1, 1], output: "sigmoid", initializer: "constant(0)" });
  const scaled = diabetes.map(({ x, y }) => ({ x: [(x[0] - MIDDLE) / SPREAD], y }));
  const { network } = trainNetwork(neuron, scaled, {
    loss: "binaryCrossEntropy",
    optimizer: { name: "sgd", learningRate: 4 },
    epochs: 500,
    batchSize: "all",
    path: "plain",
  });
  const [weight, bias] = network.values;
  const slope = weight / SPREAD;
  return { line, logOdds: { slope, intercept: bias - slope * MIDDLE } };
}
