import { createTrainer, forwardPass, Matrix, networkFrom, random, variable } from "../../engine/index.ts";

/** How large the layer is, and how many samples go through it. */
export interface Size {
  samples: number;
  inputs: number;
  neurons: number;
}

/** One way to put a batch through a layer. */
export interface Contestant {
  readonly name: string;
  /** What it does, in a few words. */
  readonly note: string;
  /** Does it once. Gives the weighted sums, a row for each sample; or nothing, where it does more than these. */
  run(): ArrayLike<number> | null;
}

/** Four ways to put the same random batch through the same random layer: Z = XWᵀ + b. */
export function contestants({ samples, inputs, neurons }: Size): readonly Contestant[] {
  const draw = random(1);
  const numbers = (count: number) => Array.from({ length: count }, () => draw.uniform(-1, 1));
  const rows = (count: number) => Array.from({ length: count }, () => numbers(inputs));
  const [x, weights, biases] = [rows(samples), rows(neurons), numbers(neurons)];
  const X = Matrix.from(x);
  const network = networkFrom([{ weights, biases, activation: "identity" }]);
  const trainer = createTrainer(
    network,
    { x: X, y: Matrix.zeros(samples, neurons) },
    {
      loss: "meanSquaredError",
      optimizer: { name: "sgd", learningRate: 0.01 },
      batchSize: samples,
      epochs: 1e9,
      shuffle: false,
    },
  );
  return [
    {
      name: "number by number",
      note: "each number an object, each operation a call",
      run: () => numberByNumber(x, weights, biases),
    },
    {
      name: "neuron by neuron",
      note: "three loops over lists of lists",
      run: () => neuronByNeuron(x, weights, biases),
    },
    {
      name: "one matrix product",
      note: "the engine’s forwardPass",
      run: () => forwardPass(network, X).output.data,
    },
    {
      name: "two matrix products",
      note: `a whole training step, ${trainer.path === "wasm" ? "in WebAssembly" : "without WebAssembly, which is not to be had here"}`,
      run: () => {
        trainer.runEpoch();
        return null;
      },
    },
  ];
}

/** For each sample, each neuron, each input; every number is one of the engine's `Value`s, which remember how they came about. */
export function numberByNumber(
  x: readonly (readonly number[])[],
  weights: readonly (readonly number[])[],
  biases: readonly number[],
): number[] {
  const w = weights.map((row) => row.map((value) => variable(value)));
  const b = biases.map((value) => variable(value));
  return x.flatMap((sample) =>
    w.map((row, i) => row.reduce((sum, weight, j) => sum.plus(weight.times(sample[j])), b[i]).data),
  );
}

/** The same in three plain loops. */
export function neuronByNeuron(
  x: readonly (readonly number[])[],
  weights: readonly (readonly number[])[],
  biases: readonly number[],
): number[] {
  const z: number[] = [];
  for (const sample of x) {
    for (let i = 0; i < weights.length; i++) {
      let sum = biases[i];
      for (let j = 0; j < sample.length; j++) sum += weights[i][j] * sample[j];
      z.push(sum);
    }
  }
  return z;
}

/** The largest difference between what two of them give: rounding, and nothing else. */
export function apart(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  return Array.from(a, (value, k) => Math.abs(value - b[k])).reduce((most, gap) => Math.max(most, gap), 0);
}
