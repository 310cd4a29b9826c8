import { createNetwork, dataset, Matrix, type Network, random, spiralPoints } from "../../engine/index.ts";

/** A network to train, the same for every library: by gradient descent, the samples in the order given. */
export interface Workload {
  readonly name: string;
  /** The starting weights, and the sizes. */
  readonly network: Network;
  readonly hidden: "tanh" | "relu";
  /** ½Σ(ŷ − y)² after the identity, or cross-entropy after softmax; both averaged over the samples. */
  readonly loss: "squaredError" | "crossEntropy";
  readonly x: Matrix;
  readonly y: Matrix;
  readonly batchSize: number;
  readonly learningRate: number;
}

/** The four workloads, from a playground's to that of two large layers. */
export function workloads(): Workload[] {
  const spiral = dataset(spiralPoints({ seed: 1, count: 500 }).map(({ x, y }) => ({ x, y: 2 * y - 1 })));
  return [
    workload("W1", [2, 8, 8, 1], "tanh", "squaredError", spiral, 10, 0.03),
    workload("W2", [64, 32, 10], "relu", "crossEntropy", classes(1437, 64, 10), 32, 0.05),
    workload("W3", [784, 128, 10], "relu", "crossEntropy", classes(2000, 784, 10), 64, 0.01),
    workload("W4", [512, 512, 512], "relu", "squaredError", numbers(512, 512, 512), 128, 0.005),
  ];
}

function workload(
  name: string,
  sizes: number[],
  hidden: Workload["hidden"],
  loss: Workload["loss"],
  { x, y }: { x: Matrix; y: Matrix },
  batchSize: number,
  learningRate: number,
): Workload {
  const output = loss === "crossEntropy" ? "softmax" : "identity";
  const network = createNetwork({ sizes, hidden, output, seed: 1 });
  return { name, network, hidden, loss, x, y, batchSize, learningRate };
}

// Clouds around a middle for each class, so that there is something to learn.
function classes(count: number, inputs: number, outputs: number) {
  const generator = random(2);
  const middles = new Matrix(outputs, inputs).map(() => generator.normal(0, 0.5));
  const x = new Matrix(count, inputs).map((_, i, j) => middles.at(i % outputs, j) + generator.normal(0, 0.5));
  return { x, y: new Matrix(count, outputs).map((_, i, j) => Number(i % outputs === j)) };
}

function numbers(count: number, inputs: number, outputs: number) {
  const generator = random(3);
  const x = new Matrix(count, inputs).map(() => generator.normal());
  return { x, y: new Matrix(count, outputs).map((_, i, j) => 0.5 * Math.sin(x.at(i, j % inputs))) };
}
