import type { Experiment } from "../../../engine/index.ts";
import { type Plan, type PlanLayer, type PlanOptions, planOf } from "./plan.ts";
import {
  featureLines,
  frozenParts,
  headline,
  indented,
  pointLines,
  py,
  pyText,
  scheduleFactor,
  weightLines,
} from "./python.ts";

/** The experiment as a script for Keras 3, complete: points, features, weights, training. Throws where it is not right. */
export function kerasScript(experiment: Experiment, options: PlanOptions = {}): string {
  const plan = planOf(experiment, options);
  const { layers, batchSize, epochs } = plan;
  const { seed = 0, shuffle = true } = experiment.training;
  const factor = scheduleFactor(plan);
  const { classes, list } = callbacks(plan, factor);
  return `${[
    headline(plan),
    "",
    ...(factor?.includes("math.") ? ["import math", ""] : []),
    "import keras",
    "import numpy as np",
    "",
    `keras.utils.set_random_seed(${seed})`,
    "",
    ...pointLines(plan),
    "",
    "",
    ...featureLines(plan),
    "",
    "",
    ...functions(plan),
    `x_train, y_train = features(train), ${targetsOf(plan, "train")}`,
    `x_test, y_test = features(test), ${targetsOf(plan, "test")}`,
    "",
    ...regularizer(plan),
    "model = keras.Sequential([",
    `    keras.Input((${layers[0].inputs},)),`,
    ...layers.flatMap((layer, l) => layerLines(plan, layer, l === layers.length - 1)),
    "])",
    "",
    ...weightLines(plan.start, true),
    "dense = [layer for layer in model.layers if isinstance(layer, keras.layers.Dense)]",
    "for layer, (weights, biases) in zip(dense, start):",
    "    layer.set_weights([np.array(weights), np.array(biases)])",
    ...layers.flatMap(({ frozen }, l) => (frozen ? [`dense[${l}].trainable = False  # frozen`] : [])),
    "",
    ...classes,
    "model.compile(",
    `    optimizer=${optimizerOf(plan)},`,
    `    loss=${lossOf(plan)},`,
    ...metricLines(plan),
    ")",
    "model.fit(",
    "    x_train,",
    "    y_train,",
    `    batch_size=${batchSize},`,
    `    epochs=${epochs},`,
    ...(shuffle ? [] : ["    shuffle=False,"]),
    "    validation_data=(x_test, y_test),",
    ...(list.length > 0 ? ["    callbacks=[", ...list.map((item) => `        ${item},`), "    ],"] : []),
    "    verbose=2,",
    ")",
  ].join("\n")}\n`;
}

function targetsOf({ targets, loss, layers }: Plan, points: string): string {
  if (targets !== "classes") return `targets(${points})`;
  if (loss.kind === "crossEntropy") return `targets(${points}).astype(int)`;
  return `keras.utils.to_categorical(targets(${points}), ${layers[layers.length - 1].neurons})`;
}

const activations: Record<string, (parameter: number) => string> = {
  step: () => "step",
  leakyRelu: (slope) => `keras.layers.LeakyReLU(negative_slope=${py(slope)})`,
  elu: (alpha) => `keras.layers.ELU(alpha=${py(alpha)})`,
  swish: () => pyText("silu"),
};

function layerLines(plan: Plan, layer: PlanLayer, isLast: boolean): string[] {
  const { neurons, activation, parameter, dropout } = layer;
  const { loss, isPerceptronRule } = plan;
  const inLoss = isLast && (loss.fused || isPerceptronRule);
  const penalty = hasPenalty(plan) ? ", kernel_regularizer=penalty" : "";
  const scaled = activation === "softmax" && parameter !== 1;
  const plain = inLoss || activation === "identity" || scaled;
  const name = plain ? "" : `, activation=${activations[activation]?.(parameter) ?? pyText(activation)}`;
  return [
    `    keras.layers.Dense(${neurons}${name}${penalty}),${inLoss ? `  # ${activation} is in the loss` : ""}`,
    ...(scaled ? [`    keras.layers.Rescaling(${py(1 / parameter)}),`] : []),
    ...(scaled && !inLoss ? ["    keras.layers.Softmax(),"] : []),
    ...(dropout > 0 ? [`    keras.layers.Dropout(${py(dropout)}),`] : []),
  ];
}

const hasPenalty = ({ experiment: { training } }: Plan) =>
  (training.l2 ?? 0) > 0 || ((training.l1 ?? 0) > 0 && !training.l1KeepsZeros);

function regularizer(plan: Plan): string[] {
  if (!hasPenalty(plan)) return [];
  const { l1 = 0, l2 = 0, l1KeepsZeros } = plan.experiment.training;
  const parts = [
    ...(l1 > 0 && !l1KeepsZeros ? [`l1=${py(l1)}`] : []),
    ...(l2 > 0 ? [`l2=${py(l2 / 2)}`] : []),
  ];
  return [
    "# Keras adds the penalty to the losses that it prints.",
    `penalty = keras.regularizers.L1L2(${parts.join(", ")})`,
    "",
  ];
}

function functions({ layers, loss, isPerceptronRule, isClasses, targets }: Plan): string[] {
  const lines: string[] = [];
  const steps = isPerceptronRule ? layers.slice(0, -1) : layers;
  if (steps.some(({ activation }) => activation === "step"))
    lines.push(
      "def step(z):",
      '    return keras.ops.cast(z >= 0, "float32") + 0 * z  # its slope is 0 everywhere',
      "",
      "",
    );
  if (isPerceptronRule)
    lines.push(
      "def perceptron_rule(y, z):",
      "    # No real loss: what its gradient gives is (output - target) * input, Rosenblatt's rule.",
      '    output = keras.ops.cast(z >= 0, "float32")',
      "    return keras.ops.sum((output - y) * z, axis=-1)",
      "",
      "",
    );
  else if (loss.kind === "squaredError")
    lines.push(
      "def squared_error(y, prediction):",
      "    return 0.5 * keras.ops.sum((prediction - y) ** 2, axis=-1)",
      "",
      "",
    );
  if (isClasses && targets !== "classes") {
    const isTanh = layers[layers.length - 1].activation === "tanh";
    const threshold = loss.fused || isPerceptronRule || isTanh ? "0" : "0.5";
    const middle = targets === "sign" ? "0" : "0.5";
    lines.push(
      "def accuracy(y, output):",
      `    return keras.ops.cast((output >= ${threshold}) == (y > ${middle}), "float32")`,
      "",
      "",
    );
  }
  return lines;
}

function metricLines({ isClasses, targets, loss }: Plan): string[] {
  if (!isClasses) return [];
  if (targets !== "classes") return ["    metrics=[accuracy],"];
  return [
    `    metrics=[${pyText(loss.kind === "crossEntropy" ? "sparse_categorical_accuracy" : "categorical_accuracy")}],`,
  ];
}

function lossOf({ loss, isPerceptronRule }: Plan): string {
  if (isPerceptronRule) return "perceptron_rule";
  switch (loss.kind) {
    case "squaredError":
      return "squared_error";
    case "meanAbsoluteError":
      return "keras.losses.MeanAbsoluteError()";
    case "huber":
      return `keras.losses.Huber(delta=${py(loss.parameter)})`;
    case "binaryCrossEntropy":
      return `keras.losses.BinaryCrossentropy(${loss.fused ? "from_logits=True" : ""})`;
    case "crossEntropy":
      return `keras.losses.SparseCategoricalCrossentropy(${loss.fused ? "from_logits=True" : ""})`;
    default:
      return "keras.losses.MeanSquaredError()";
  }
}

function optimizerOf({ optimizer }: Plan): string {
  const { name, learningRate, momentum, decay, beta1, beta2, epsilon, weightDecay } = optimizer;
  const rate = py(learningRate);
  const betas = `beta_1=${py(beta1)}, beta_2=${py(beta2)}, epsilon=${py(epsilon)}`;
  switch (name) {
    case "momentum":
      return `keras.optimizers.SGD(${rate}, momentum=${py(momentum)})`;
    case "nesterov":
      return `keras.optimizers.SGD(${rate}, momentum=${py(momentum)}, nesterov=True)`;
    case "adagrad":
      return `keras.optimizers.Adagrad(${rate}, initial_accumulator_value=0, epsilon=${py(epsilon)})`;
    case "rmsprop":
      return `keras.optimizers.RMSprop(${rate}, rho=${py(decay)}, epsilon=${py(epsilon)})`;
    case "adam":
      return `keras.optimizers.Adam(${rate}, ${betas})`;
    case "adamw":
      return `keras.optimizers.AdamW(${rate}, ${betas}, weight_decay=${py(weightDecay)})`;
    default:
      return `keras.optimizers.SGD(${rate})`;
  }
}

/** What happens after steps and epochs: the classes that it takes, and the list of callbacks. */
function callbacks(plan: Plan, factor: string | null): { classes: string[]; list: string[] } {
  const { l1 = 0, l1KeepsZeros, earlyStopping } = plan.experiment.training;
  const classes: string[] = [];
  const list: string[] = [];
  const after = (name: string, begin: readonly string[], step: readonly string[]) => {
    classes.push(
      `class ${name}(keras.callbacks.Callback):`,
      ...indented(["def on_train_begin(self, logs=None):", ...indented(begin), ""]),
      ...indented(["def on_train_batch_end(self, batch, logs=None):", ...indented(step)]),
      "",
      "",
    );
    list.push(`${name}()`);
  };
  if (factor)
    list.push(
      `keras.callbacks.LearningRateScheduler(lambda epoch: ${py(plan.optimizer.learningRate)} * (${factor}))`,
    );
  if (l1 > 0 && l1KeepsZeros)
    after(
      "KeepZeros",
      [
        "# L1: a weight that would be driven over 0 becomes 0, and stays so.",
        "self.alive = [np.ones(layer.kernel.shape, bool) for layer in dense]",
      ],
      [
        "rate = float(self.model.optimizer.learning_rate)",
        "for layer, lives in zip(dense, self.alive):",
        "    weights, biases = layer.get_weights()",
        `    shrunk = weights - rate * ${py(l1)} * np.sign(weights)`,
        "    lives &= shrunk * weights >= 0",
        "    layer.set_weights([shrunk * lives, biases])",
      ],
    );
  const parts = frozenParts(plan, true);
  if (parts.length > 0)
    after(
      "KeepFrozen",
      ["self.kept = [layer.get_weights() for layer in dense]"],
      [
        "for layer, (weights, biases), kept in zip(dense, [d.get_weights() for d in dense], self.kept):",
        "    for l, k, at in frozen:",
        "        if dense[l] is layer:",
        "            (weights, biases)[k][at] = kept[k][at]",
        "    layer.set_weights([weights, biases])",
      ],
    );
  if (parts.length > 0)
    classes.unshift(
      "# Layer, 0 for weights (a row for each input) and 1 for biases, and where.",
      "frozen = [",
      ...parts.map(({ layer, array, at }) => `    (${layer}, ${array === "weight" ? 0 : 1}, np.s_[${at}]),`),
      "]",
      "",
      "",
    );
  if (earlyStopping) {
    const { patience, minImprovement = 0, restoreBest = true } = earlyStopping;
    list.push(
      `keras.callbacks.EarlyStopping(patience=${patience}, min_delta=${py(minImprovement)}, restore_best_weights=${restoreBest ? "True" : "False"})`,
    );
  }
  return { classes, list };
}
