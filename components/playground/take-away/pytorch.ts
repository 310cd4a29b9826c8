import type { Experiment } from "../../../engine/index.ts";
import { type Plan, type PlanLayer, type PlanOptions, planOf } from "./plan.ts";
import {
  featureLines,
  frozenParts,
  headline,
  indented,
  pointLines,
  py,
  scheduleFactor,
  weightLines,
} from "./python.ts";

/** The experiment as a script for PyTorch, complete: points, features, weights, training. Throws where it is not right. */
export function pytorchScript(experiment: Experiment, options: PlanOptions = {}): string {
  const plan = planOf(experiment, options);
  const { layers, targets, loss, batchSize, epochs, isClasses } = plan;
  const { seed = 0, shuffle = true } = experiment.training;
  const wholeNumbers = targets === "classes" && loss.kind === "crossEntropy";
  const y = (points: string) =>
    wholeNumbers
      ? `torch.tensor(targets(${points})[:, 0], dtype=torch.long)`
      : targets === "classes"
        ? `nn.functional.one_hot(torch.tensor(targets(${points})[:, 0], dtype=torch.long), ${layers[layers.length - 1].neurons}).float()`
        : `torch.tensor(targets(${points}), dtype=torch.float32)`;
  const factor = scheduleFactor(plan);
  const hold = holding(plan);
  return `${[
    headline(plan),
    "",
    ...(factor?.includes("math.") ? ["import math", ""] : []),
    "import numpy as np",
    "import torch",
    "from torch import nn",
    "from torch.utils.data import DataLoader, TensorDataset",
    "",
    `torch.manual_seed(${seed})`,
    "",
    ...pointLines(plan),
    "",
    "",
    ...featureLines(plan),
    "",
    "",
    ...helpers(plan),
    "x_train = torch.tensor(features(train), dtype=torch.float32)",
    "x_test = torch.tensor(features(test), dtype=torch.float32)",
    `y_train = ${y("train")}`,
    `y_test = ${y("test")}`,
    "",
    "model = nn.Sequential(",
    ...layers.flatMap((layer, l) => layerLines(plan, layer, l === layers.length - 1)),
    ")",
    "",
    ...weightLines(plan.start, false),
    "linear = [layer for layer in model if isinstance(layer, nn.Linear)]",
    "with torch.no_grad():",
    "    for layer, (weight, bias) in zip(linear, start):",
    "        layer.weight.copy_(torch.tensor(weight))",
    "        layer.bias.copy_(torch.tensor(bias))",
    ...layers.flatMap(({ frozen }, l) => (frozen ? [`linear[${l}].requires_grad_(False)  # frozen`] : [])),
    ...hold.before,
    "",
    `loss_function = ${lossOf(plan)}`,
    `optimizer = ${optimizerOf(plan)}`,
    ...(factor ? [`scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda epoch: ${factor})`] : []),
    `batches = DataLoader(TensorDataset(x_train, y_train), batch_size=${batchSize}, shuffle=${shuffle ? "True" : "False"})`,
    "",
    `for epoch in range(1, ${epochs} + 1):`,
    ...(layers.some(({ dropout }) => dropout > 0) ? ["    model.train()"] : []),
    "    for x, y in batches:",
    "        optimizer.zero_grad()",
    "        loss = loss_function(model(x), y)",
    ...penaltyLines(plan),
    "        loss.backward()",
    "        optimizer.step()",
    ...indented(hold.after, 8),
    ...(factor ? ["    scheduler.step()"] : []),
    `    if epoch == 1 or epoch % ${Math.max(1, Math.round(epochs / 20))} == 0:`,
    ...(layers.some(({ dropout }) => dropout > 0) ? ["        model.eval()"] : []),
    "        with torch.no_grad():",
    "            train_loss = loss_function(model(x_train), y_train).item()",
    "            test_loss = loss_function(model(x_test), y_test).item()",
    '        print(f"epoch {epoch}: training loss {train_loss:.5f}, test loss {test_loss:.5f}")',
    ...(isClasses ? ["", ...accuracyLines(plan)] : []),
  ].join("\n")}\n`;
}

const modules: Record<string, (parameter: number) => string> = {
  step: () => "Step()",
  sigmoid: () => "nn.Sigmoid()",
  tanh: () => "nn.Tanh()",
  relu: () => "nn.ReLU()",
  leakyRelu: (slope) => `nn.LeakyReLU(${py(slope)})`,
  elu: (alpha) => `nn.ELU(${py(alpha)})`,
  gelu: () => "nn.GELU()",
  swish: () => "nn.SiLU()",
  softplus: () => "nn.Softplus()",
};

function layerLines({ loss, isPerceptronRule }: Plan, layer: PlanLayer, isLast: boolean): string[] {
  const { inputs, neurons, activation, parameter, dropout } = layer;
  const parts = [`nn.Linear(${inputs}, ${neurons})`];
  const inLoss = isLast && (loss.fused || isPerceptronRule);
  if (activation === "softmax") {
    if (parameter !== 1) parts.push(`Scale(${py(1 / parameter)})`);
    if (!inLoss) parts.push("nn.Softmax(dim=1)");
  } else if (!inLoss && activation !== "identity") parts.push(modules[activation](parameter));
  if (dropout > 0) parts.push(`nn.Dropout(${py(dropout)})`);
  const note = inLoss ? `  # ${activation} is in the loss` : "";
  return [`    ${parts.join(", ")},${note}`];
}

function helpers({ layers, isPerceptronRule, loss }: Plan): string[] {
  const lines: string[] = [];
  const steps = isPerceptronRule ? layers.slice(0, -1) : layers;
  if (steps.some(({ activation }) => activation === "step"))
    lines.push(
      "class Step(nn.Module):",
      "    def forward(self, z):",
      "        return (z >= 0).float() + 0 * z  # its slope is 0 everywhere",
      "",
      "",
    );
  if (layers.some(({ activation, parameter }) => activation === "softmax" && parameter !== 1))
    lines.push(
      "class Scale(nn.Module):",
      "    def __init__(self, factor):",
      "        super().__init__()",
      "        self.factor = factor",
      "",
      "    def forward(self, z):",
      "        return self.factor * z",
      "",
      "",
    );
  if (isPerceptronRule)
    lines.push(
      "def perceptron_rule(z, y):",
      "    # No real loss: what its gradient gives is (output - target) * input, Rosenblatt's rule.",
      "    return (((z >= 0).float() - y) * z).sum(dim=1).mean()",
      "",
      "",
    );
  else if (loss.kind === "squaredError")
    lines.push(
      "def squared_error(prediction, target):",
      "    return 0.5 * ((prediction - target) ** 2).sum(dim=1).mean()",
      "",
      "",
    );
  return lines;
}

function lossOf({ loss, isPerceptronRule }: Plan): string {
  if (isPerceptronRule) return "perceptron_rule";
  switch (loss.kind) {
    case "squaredError":
      return "squared_error";
    case "meanAbsoluteError":
      return "nn.L1Loss()";
    case "huber":
      return `nn.HuberLoss(delta=${py(loss.parameter)})`;
    case "binaryCrossEntropy":
      return loss.fused ? "nn.BCEWithLogitsLoss()" : "nn.BCELoss()";
    case "crossEntropy":
      return "nn.CrossEntropyLoss()";
    default:
      return "nn.MSELoss()";
  }
}

function optimizerOf({ optimizer, layers }: Plan): string {
  const { name, learningRate, momentum, decay, beta1, beta2, epsilon, weightDecay } = optimizer;
  const of = layers.some(({ frozen }) => frozen)
    ? "[p for p in model.parameters() if p.requires_grad]"
    : "model.parameters()";
  const rate = `lr=${py(learningRate)}`;
  const betas = `betas=(${py(beta1)}, ${py(beta2)}), eps=${py(epsilon)}`;
  switch (name) {
    case "momentum":
      return `torch.optim.SGD(${of}, ${rate}, momentum=${py(momentum)})`;
    case "nesterov":
      return `torch.optim.SGD(${of}, ${rate}, momentum=${py(momentum)}, nesterov=True)`;
    case "adagrad":
      return `torch.optim.Adagrad(${of}, ${rate}, eps=${py(epsilon)})`;
    case "rmsprop":
      return `torch.optim.RMSprop(${of}, ${rate}, alpha=${py(decay)}, eps=${py(epsilon)})`;
    case "adam":
      return `torch.optim.Adam(${of}, ${rate}, ${betas})`;
    case "adamw":
      return `torch.optim.AdamW(${of}, ${rate}, ${betas}, weight_decay=${py(weightDecay)})`;
    default:
      return `torch.optim.SGD(${of}, ${rate})`;
  }
}

function penaltyLines({ experiment }: Plan): string[] {
  const { l1 = 0, l2 = 0, l1KeepsZeros } = experiment.training;
  const each = (term: string) => `sum(${term} for layer in linear)`;
  return [
    ...(l1 > 0 && !l1KeepsZeros
      ? [`        loss = loss + ${py(l1)} * ${each("layer.weight.abs().sum()")}`]
      : []),
    ...(l2 > 0 ? [`        loss = loss + ${py(l2 / 2)} * ${each("(layer.weight**2).sum()")}`] : []),
  ];
}

/** What is put back, or driven to 0, after each step: lines before the training, and lines after a step. */
function holding(plan: Plan): { before: string[]; after: string[] } {
  const { l1 = 0, l1KeepsZeros } = plan.experiment.training;
  const parts = frozenParts(plan, false);
  const before: string[] = [];
  const after: string[] = [];
  if (l1 > 0 && l1KeepsZeros) {
    before.push("alive = [torch.ones_like(layer.weight, dtype=torch.bool) for layer in linear]");
    after.push(
      "with torch.no_grad():  # L1: a weight that would be driven over 0 becomes 0, and stays so",
      "    for layer, lives in zip(linear, alive):",
      `        shrunk = layer.weight - optimizer.param_groups[0]["lr"] * ${py(l1)} * layer.weight.sign()`,
      "        lives &= shrunk * layer.weight >= 0",
      "        layer.weight.copy_(shrunk * lives)",
    );
  }
  if (parts.length > 0) {
    before.push(
      "frozen = [",
      ...parts.map(({ layer, array, at }) => `    (linear[${layer}].${array}, np.s_[${at}]),`),
      "]",
      "kept = [parameter.detach()[at].clone() for parameter, at in frozen]",
    );
    after.push(
      "with torch.no_grad():",
      "    for (parameter, at), value in zip(frozen, kept):",
      "        parameter[at] = value",
    );
  }
  return { before, after };
}

function accuracyLines({ targets, loss, layers, isPerceptronRule }: Plan): string[] {
  const last = layers[layers.length - 1].activation;
  const threshold = loss.fused || isPerceptronRule || last === "tanh" ? "0" : "0.5";
  const middle = targets === "sign" ? "0" : "0.5";
  const eval_ = layers.some(({ dropout }) => dropout > 0) ? ["model.eval()"] : [];
  const right =
    targets !== "classes"
      ? `((model(x_test) >= ${threshold}) == (y_test > ${middle}))`
      : loss.kind === "crossEntropy"
        ? "(model(x_test).argmax(dim=1) == y_test)"
        : "(model(x_test).argmax(dim=1) == y_test.argmax(dim=1))";
  return [
    ...eval_,
    "with torch.no_grad():",
    `    accuracy = ${right}.float().mean().item()`,
    'print(f"test accuracy {accuracy:.1%}")',
  ];
}
