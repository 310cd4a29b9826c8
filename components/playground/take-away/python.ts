import { readFormula } from "../../../engine/formula-tree.ts";
import { featureNames, type Network, transpose } from "../../../engine/index.ts";
import type { Plan } from "./plan.ts";

// What scripts for Keras and for PyTorch have in common: points, features, weights, as NumPy has them.

/** A number as Python reads it, with as many digits as float32 holds, or more. */
export const py = (value: number): string => String(Number(value.toPrecision(9))).replace(/^-0$/, "0");

/** A list of numbers. */
export const pyList = (values: ArrayLike<number>): string => `[${Array.from(values, py).join(", ")}]`;

/** A text in double quotes. */
export const pyText = (text: string): string => JSON.stringify(text);

/** The doc comment of a script: what it trains, in a sentence. */
export function headline({ start, layers, points, epochs }: Plan): string {
  const kinds = [...new Set(layers.map(({ activation }) => activation))].join(", ");
  return `"""A ${start.sizes.join("-")} network (${kinds}), trained on ${points.length} points for ${epochs} epochs. From Forward & Back."""`;
}

/** The points and their split. */
export function pointLines({ points, trainingCount, targets, isClasses }: Plan): string[] {
  const label = isClasses ? "and the class" : "and the value";
  return [
    `# The points: x1, x2 ${label}. Those to train on come first.`,
    "points = np.array([",
    ...points.map((point) => `    ${pyList(point)},`),
    "])",
    `train, test = points[:${trainingCount}], points[${trainingCount}:]`,
    "",
    "",
    "def targets(points):",
    ...(targets === "sign"
      ? ["    # The classes 0 and 1 as -1 and 1, which tanh can reach.", "    return 2 * points[:, 2:] - 1"]
      : ["    return points[:, 2:]"]),
  ];
}

/** The features that the network takes, as a function of points. */
export function featureLines({ experiment }: Plan): string[] {
  const formulas = experiment.features.map(pyFormula);
  const helpers = [
    ...(formulas.some((formula) => formula.includes("sigmoid("))
      ? ["def sigmoid(x):", "    return 1 / (1 + np.exp(-x))", "", ""]
      : []),
    ...(formulas.some((formula) => formula.includes("relu("))
      ? ["def relu(x):", "    return np.maximum(x, 0)", "", ""]
      : []),
    ...(formulas.some((formula) => formula.includes("softplus("))
      ? ["def softplus(x):", "    return np.logaddexp(x, 0)", "", ""]
      : []),
  ];
  return [
    ...helpers,
    "def features(points):",
    "    x1, x2 = points[:, 0], points[:, 1]",
    `    return np.stack([${formulas.join(", ")}], axis=1)`,
  ];
}

const numpyNames: Record<string, string> = {
  ln: "np.log",
  log: "np.log",
  exp: "np.exp",
  sin: "np.sin",
  cos: "np.cos",
  abs: "np.abs",
  sqrt: "np.sqrt",
  tanh: "np.tanh",
};
const known = [...Object.keys(numpyNames), "sigmoid", "relu", "softplus"];

/** A feature as NumPy computes it: "x1^2" as "x1 ** 2". Throws where it is no formula. */
export function pyFormula(feature: string): string {
  const { variables } = readFormula(feature, known);
  const text = feature
    .replaceAll("−", "-")
    .replace(/[·×]/g, "*")
    .replaceAll("÷", "/")
    .replace(/\s*(\^|\*\*)\s*/g, " ** ")
    .replace(/[A-Za-z]\w*/g, (name) => (name in numpyNames ? numpyNames[name] : name));
  if (variables.length > 0 || featureNames.includes(feature)) return text;
  return `${text} + 0 * x1`;
}

/** Weights and biases of every layer; `transposed` as Keras has them, a row for each input. */
export function weightLines(network: Network, transposed: boolean): string[] {
  return [
    "# Weights and biases to start from, layer by layer.",
    "start = [",
    ...network.layers.flatMap(({ weights, biases }) => {
      const rows = (transposed ? transpose(weights) : weights).toRows();
      return [
        "    (",
        "        [",
        ...rows.map((row) => `            ${pyList(row)},`),
        "        ],",
        `        ${pyList(biases)},`,
        "    ),",
      ];
    }),
    "]",
  ];
}

/** Parts of layers that stay as they are, whole layers left out: where, as an index of NumPy. */
export function frozenParts(
  { experiment, layers }: Plan,
  transposed: boolean,
): { layer: number; array: "weight" | "bias"; at: string }[] {
  return (experiment.training.frozen ?? []).flatMap(({ layer, neuron, input }) => {
    if (layers[layer - 1]?.frozen) return [];
    const row = neuron === undefined ? ":" : String(neuron - 1);
    const weight = (column: string) => ({
      layer: layer - 1,
      array: "weight" as const,
      at: transposed ? `${column}, ${row}` : `${row}, ${column}`,
    });
    const bias = { layer: layer - 1, array: "bias" as const, at: row };
    if (input === "bias") return [bias];
    return input === undefined ? [weight(":"), bias] : [weight(String(input - 1))];
  });
}

/** The factor of a schedule in an epoch counted from 0, as an expression; null where the rate stays. */
export function scheduleFactor({ experiment }: Plan): string | null {
  const { schedule } = experiment.training;
  switch (schedule?.name) {
    case "step":
      return `${py(schedule.factor)} ** (epoch // ${schedule.every})`;
    case "exponential":
      return `${py(schedule.factor)} ** epoch`;
    case "cosine": {
      const floor = schedule.floor ?? 0;
      const wave = `(1 + math.cos(math.pi * min(1, epoch / ${schedule.epochs}))) / 2`;
      return floor === 0 ? wave : `${py(floor)} + ${py(1 - floor)} * ${wave}`;
    }
    default:
      return null;
  }
}

/** Lines one step further in. */
export const indented = (lines: readonly string[], by = 4): string[] =>
  lines.map((line) => (line === "" ? "" : " ".repeat(by) + line));
