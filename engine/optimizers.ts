import { checkInteger, checkLength, checkNotNegative, checkPositive, refuse } from "./checks.ts";
import { checkName } from "./names.ts";
import { withUsual } from "./options.ts";

/** Which optimiser, and its numbers; those left out have the usual values. */
export interface OptimizerDescription {
  name: OptimizerName;
  /** α, above 0. */
  learningRate?: number;
  /** For momentum and nesterov, below 1: 0.9. */
  momentum?: number;
  /** For rmsprop, below 1: 0.99. */
  decay?: number;
  /** For adam and adamw, below 1: 0.9 and 0.999. */
  beta1?: number;
  beta2?: number;
  /** What keeps a division from being by 0: 1e-8 (adagrad: 1e-10). */
  epsilon?: number;
  /** For adamw: 0.01. */
  weightDecay?: number;
}

export type OptimizerName = keyof typeof defaults;

/** The numbers of an optimiser, all given. */
export interface OptimizerNumbers {
  readonly learningRate: number;
  readonly momentum: number;
  readonly decay: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  readonly weightDecay: number;
}

/** What an optimiser remembers between steps: two numbers for each parameter (unused by some) and the count of steps. */
export interface OptimizerMemory {
  steps: number;
  /** The velocity of momentum, or the mean of gradients (m). */
  readonly first: Float64Array;
  /** The sum or the mean of squared gradients (v). */
  readonly second: Float64Array;
}

const common = {
  learningRate: 0.01,
  momentum: 0.9,
  decay: 0.99,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
  weightDecay: 0,
};

const defaults = {
  sgd: { ...common, momentum: 0 },
  momentum: common,
  nesterov: common,
  adagrad: { ...common, epsilon: 1e-10 },
  rmsprop: common,
  adam: { ...common, learningRate: 0.001 },
  adamw: { ...common, learningRate: 0.001, weightDecay: 0.01 },
} as const satisfies Record<string, OptimizerNumbers>;

/** The names of the optimisers. */
export const optimizerNames = /* @__PURE__ */ Object.keys(defaults) as readonly OptimizerName[];

/** All numbers of the description. Throws when the name is not known or a number is out of its range. */
export function optimizerNumbers(description: OptimizerDescription): OptimizerNumbers {
  const where = "optimizer";
  checkName(where, description?.name, defaults);
  const { name: _, ...numbers } = withUsual(where, description, {
    name: undefined,
    ...defaults[description.name],
  });
  checkPositive(where, "learningRate", numbers.learningRate);
  for (const key of ["momentum", "decay", "beta1", "beta2"] as const) {
    checkNotNegative(where, key, numbers[key]);
    if (numbers[key] >= 1) refuse(where, key, numbers[key], "below 1");
  }
  checkNotNegative(where, "epsilon", numbers.epsilon);
  checkNotNegative(where, "weightDecay", numbers.weightDecay);
  return numbers;
}

/** The memory of an optimiser that has not made a step yet. */
export function optimizerMemory(count: number): OptimizerMemory {
  return {
    steps: 0,
    first: new Float64Array(count),
    second: new Float64Array(count),
  };
}

/** An optimiser that changes the weights w in place, one step at a time, along the gradient g. */
export interface Optimizer {
  readonly memory: OptimizerMemory;
  step(w: Float64Array | number[], g: ArrayLike<number>, learningRate?: number): void;
}

/** An optimiser of `count` numbers, for descents of one's own; networks are trained by `trainNetwork`. */
export function createOptimizer(description: OptimizerDescription, count: number): Optimizer {
  const numbers = optimizerNumbers(description);
  checkInteger("optimizer", "the count of numbers", count, 1);
  const memory = optimizerMemory(count);
  const step: Optimizer["step"] = (w, g, learningRate = numbers.learningRate) => {
    checkLength("optimizer", "w", w, count);
    checkLength("optimizer", "g", g, count);
    optimizerStep(description.name, numbers, memory, w, g, learningRate);
  };
  return { memory, step };
}

/** One step of the optimiser of that name: w is changed along the gradient g, by the rules as PyTorch defines them. */
export function optimizerStep(
  name: OptimizerName,
  numbers: OptimizerNumbers,
  memory: OptimizerMemory,
  w: Float64Array | number[],
  g: ArrayLike<number>,
  rate: number,
): void {
  const { momentum, decay, beta1, beta2, epsilon, weightDecay } = numbers;
  const { first: m, second: v } = memory;
  const t = ++memory.steps;
  switch (name) {
    case "sgd":
      for (let i = 0; i < w.length; i++) w[i] -= rate * g[i];
      return;
    case "momentum":
      for (let i = 0; i < w.length; i++) {
        m[i] = momentum * m[i] + g[i];
        w[i] -= rate * m[i];
      }
      return;
    case "nesterov":
      for (let i = 0; i < w.length; i++) {
        m[i] = momentum * m[i] + g[i];
        w[i] -= rate * (g[i] + momentum * m[i]);
      }
      return;
    case "adagrad":
      for (let i = 0; i < w.length; i++) {
        v[i] += g[i] * g[i];
        w[i] -= (rate * g[i]) / (Math.sqrt(v[i]) + epsilon);
      }
      return;
    case "rmsprop":
      for (let i = 0; i < w.length; i++) {
        v[i] = decay * v[i] + (1 - decay) * g[i] * g[i];
        w[i] -= (rate * g[i]) / (Math.sqrt(v[i]) + epsilon);
      }
      return;
    case "adam":
    case "adamw": {
      // m and v start at 0; dividing by 1 − βᵗ makes up for it.
      const mRest = 1 - beta1 ** t;
      const vRest = Math.sqrt(1 - beta2 ** t);
      const kept = 1 - rate * weightDecay;
      for (let i = 0; i < w.length; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
        w[i] = kept * w[i] - ((rate / mRest) * m[i]) / (Math.sqrt(v[i]) / vRest + epsilon);
      }
    }
  }
}
