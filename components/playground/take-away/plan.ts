import {
  activationFunction,
  type Experiment,
  isFused,
  lossFunction,
  type Network,
  prepareExperiment,
  splitData,
} from "../../../engine/index.ts";
import { optimizerNumbers } from "../../../engine/optimizers.ts";

/** What a program that trains an experiment has to know, whatever language it is written in. */
export interface Plan {
  readonly experiment: Experiment;
  /** x₁, x₂ and label of every point, those to train on first, in the order that the engine's split gives. */
  readonly points: readonly (readonly [x1: number, x2: number, label: number])[];
  readonly trainingCount: number;
  /** How targets are made of labels: as they are, −1 and 1 of 0 and 1, or an output for each class. */
  readonly targets: "label" | "sign" | "classes";
  /** Whether answers can be right or wrong. */
  readonly isClasses: boolean;
  /** The network to start from. */
  readonly start: Network;
  readonly layers: readonly PlanLayer[];
  readonly loss: { readonly kind: string; readonly parameter: number; readonly fused: boolean };
  readonly optimizer: { readonly name: string } & ReturnType<typeof optimizerNumbers>;
  readonly epochs: number;
  readonly batchSize: number;
  readonly isPerceptronRule: boolean;
}

export interface PlanLayer {
  readonly inputs: number;
  readonly neurons: number;
  readonly activation: string;
  readonly parameter: number;
  /** The share that is dropped in training. */
  readonly dropout: number;
  /** Whether all of it stays as it is. */
  readonly frozen: boolean;
}

export interface PlanOptions {
  /** The weights to start from: present ones, rather than those that the run began with. */
  network?: Network;
  /** How many epochs are trained; the experiment's own number unless told otherwise. */
  epochs?: number;
}

/** The plan of an experiment. Throws where that is not right, as `prepareExperiment` does. */
export function planOf(experiment: Experiment, { network, epochs }: PlanOptions = {}): Plan {
  const prepared = prepareExperiment(experiment);
  const { samples, training: part } = prepared;
  const { training } = experiment;
  const start = network ?? prepared.network;
  const share = experiment.trainingShare ?? 0.5;
  const places = splitData(
    samples.map((_, i) => ({ x: [i], y: 0 })),
    [share, 1 - share],
    {
      seed: training.seed ?? 0,
    },
  );
  const order = places.flatMap(({ x }) => Array.from(x.data));
  const last = activationFunction(start.layers[start.layers.length - 1].activation);
  const loss = lossFunction(training.loss);
  const isBinary = samples.every(({ y }) => y === 0 || y === 1);
  const { dropout = 0, frozen = [] } = training;
  const optimizer = training.optimizer ?? { name: "sgd" };
  return {
    experiment,
    points: order.map((i) => [samples[i].x[0], samples[i].x[1], samples[i].y]),
    trainingCount: part.x.rows,
    targets: last.kind === "softmax" ? "classes" : last.kind === "tanh" && isBinary ? "sign" : "label",
    isClasses: last.kind === "softmax" || isBinary,
    start,
    layers: start.layers.map(({ inputs, neurons, activation }, l) => {
      const { kind, parameter } = activationFunction(activation);
      const isLast = l === start.layers.length - 1;
      const share = typeof dropout === "number" ? dropout : (dropout[l] ?? 0);
      const whole = frozen.some((place) => place.layer === l + 1 && !place.neuron && !place.input);
      return { inputs, neurons, activation: kind, parameter, dropout: isLast ? 0 : share, frozen: whole };
    }),
    loss: { kind: loss.kind, parameter: loss.parameter, fused: isFused(last.kind, loss.kind) },
    optimizer: { ...optimizerNumbers(optimizer), name: optimizer.name },
    epochs: epochs ?? training.epochs ?? 100,
    batchSize: training.batchSize === "all" ? part.x.rows : Math.min(training.batchSize ?? 32, part.x.rows),
    isPerceptronRule: training.rule === "perceptron",
  };
}
