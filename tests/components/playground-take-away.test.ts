import { describe, expect, test } from "vitest";
import { cellCode } from "../../components/playground/take-away/cell.ts";
import {
  experimentFile,
  networkFile,
  readFile,
  withNetwork,
} from "../../components/playground/take-away/experiment-file.ts";
import { kerasScript } from "../../components/playground/take-away/keras.ts";
import { planOf } from "../../components/playground/take-away/plan.ts";
import { pyFormula } from "../../components/playground/take-away/python.ts";
import { pytorchScript } from "../../components/playground/take-away/pytorch.ts";
import * as engine from "../../engine/index.ts";
import { compile } from "../../notebook/compile.ts";
import { runAll } from "../../notebook/node.ts";
import { experiments } from "./playground-experiments.ts";

/** Runs a cell as chapters run theirs; gives what it shows, and a value of it. */
async function runCell(code: string, value: string) {
  let taken: unknown;
  const take = (given: unknown) => {
    taken = given;
  };
  const units = [code, `import { take } from "hands";\ntake(${value});`].map((source, i) => ({
    id: `cell-${i}`,
    compiled: compile(source),
  }));
  const results = await runAll(units, {
    engine: async () => engine,
    hands: async () => ({ take }),
  });
  const [cell, hands] = ["cell-0", "cell-1"].map((id) => results.get(id));
  expect(cell?.trouble).toBeUndefined();
  expect(hands?.trouble).toBeUndefined();
  return { taken, outcomes: cell?.outcomes ?? [] };
}

describe.each(Object.entries(experiments))("the experiment “%s” as a cell", (_, experiment) => {
  const { trainer, training, test: held } = engine.runExperiment(experiment);
  const network = trainer.network();
  const testLoss = engine.networkLoss(network, held.x, held.y, experiment.training.loss);

  test("trains to the same weights, to the last bit, and says the same loss", async () => {
    const { taken, outcomes } = await runCell(cellCode(experiment, { testLoss }), "run");
    const run = taken as engine.NetworkTrainingRun;
    expect(Array.from(run.network.values)).toEqual(Array.from(network.values));
    expect(run.history).toEqual(trainer.history);
    expect(outcomes.map(({ holds }) => holds)).toEqual([true]);
  });

  test("trains as many epochs as were run", async () => {
    const { taken } = await runCell(cellCode(experiment, { epochs: 3 }), "run");
    expect((taken as engine.NetworkTrainingRun).epochs).toBe(3);
  });

  test("holds its present weights", async () => {
    const { taken, outcomes } = await runCell(cellCode(experiment, { network, testLoss }), "network");
    expect(Array.from((taken as engine.Network).values)).toEqual(Array.from(network.values));
    expect(outcomes.map(({ holds }) => holds)).toEqual([true]);
  });

  test("starts again from weights that were given", async () => {
    const again = { ...experiment, start: engine.saveNetwork(network) };
    const { taken } = await runCell(cellCode(again, { epochs: 2 }), "run");
    const { trainer: other } = engine.prepareExperiment(again);
    other.runEpoch();
    other.runEpoch();
    expect(Array.from((taken as engine.NetworkTrainingRun).network.values)).toEqual(
      Array.from(other.network().values),
    );
  });

  test("has its points in the order that the engine splits them in", () => {
    const { points, trainingCount } = planOf(experiment);
    const features = engine.featureMatrix(
      points.map(([x1, x2]) => [x1, x2]),
      experiment.features,
    );
    const inputs = [...training.x.data, ...held.x.data];
    expect(trainingCount).toBe(training.x.rows);
    expect(Array.from(features.data)).toEqual(inputs);
  });
});

/** Whether all brackets of a script close, outside of its strings and comments. */
function isBalanced(script: string): boolean {
  const pairs: Record<string, string> = { ")": "(", "]": "[", "}": "{" };
  const open: string[] = [];
  for (const sign of script.replace(/"""[\s\S]*?"""|"[^"\n]*"|#.*/g, "")) {
    if ("([{".includes(sign)) open.push(sign);
    else if (sign in pairs && open.pop() !== pairs[sign]) return false;
  }
  return open.length === 0;
}

describe.each([
  ["PyTorch", pytorchScript],
  ["Keras", kerasScript],
] as const)("scripts for %s", (_, script) => {
  test.each(Object.entries(experiments))(
    "“%s” has all points, weights and lines in their order",
    (_, experiment) => {
      const text = script(experiment);
      const { start, points, epochs } = planOf(experiment);
      expect(isBalanced(text)).toBe(true);
      expect(text).not.toMatch(/undefined|NaN|\[object|\t/);
      expect(text.split("\n").every((line) => line.trimEnd() === line)).toBe(true);
      const order = [
        "import numpy",
        "points = np.array",
        "def features",
        "model = ",
        "start = [",
        "batch_size=",
      ];
      const places = order.map((part) => text.indexOf(part));
      expect(places.every((place) => place > 0)).toBe(true);
      expect([...places].sort((a, b) => a - b)).toEqual(places);
      const listed = text.slice(text.indexOf("points = "), text.indexOf("\n])")).match(/^ {4}\[.*\],$/gm);
      expect(listed).toHaveLength(points.length);
      const weights = text.slice(text.indexOf("start = ["), text.indexOf("\n]\n")).match(/-?\d[\d.e-]*/g);
      expect(weights).toHaveLength(start.values.length);
      expect(text).toContain(String(epochs));
    },
  );

  test("present weights can be taken instead of the first ones", () => {
    const { spiral } = experiments;
    const network = engine.runExperiment(spiral).trainer.network();
    const [bias] = network.layers[2].biases;
    const text = (value: number) => String(Number(value.toPrecision(9)));
    expect(script(spiral, { network })).toContain(text(bias));
    expect(script(spiral)).not.toContain(text(bias));
  });

  test("what goes together in the engine goes together there", () => {
    const [spiral, classes, heights] = [experiments.spiral, experiments.classes, experiments.heights].map(
      (experiment) => script(experiment),
    );
    expect(spiral).toMatch(/BCEWithLogitsLoss|BinaryCrossentropy\(from_logits=True\)/);
    expect(spiral).not.toMatch(/Dense\(1, |nn.Sigmoid/);
    expect(classes).toMatch(/nn.CrossEntropyLoss|SparseCategoricalCrossentropy\(from_logits=True\)/);
    expect(classes).toMatch(/Dropout\(0.2\)/);
    expect(classes).not.toMatch(/Dropout\(0\)/);
    expect(classes).toContain("import math");
    expect(heights).not.toContain("accuracy");
    expect(heights).toMatch(/delta=0.3/);
  });
});

test("the penalty is halved where the library's squares are not", () => {
  expect(kerasScript(experiments.tanhOut)).toContain("L1L2(l1=0.01, l2=0.001)");
  expect(pytorchScript(experiments.tanhOut)).toContain("0.001 * sum((layer.weight**2).sum()");
});

test("formulas become NumPy's", () => {
  expect(pyFormula("x1^2 - ln(x2)")).toBe("x1 ** 2 - np.log(x2)");
  expect(pyFormula("2·x1 × tanh(x2) ÷ 3")).toBe("2*x1 * np.tanh(x2) / 3");
  expect(pyFormula("3")).toBe("3 + 0 * x1");
  expect(() => pyFormula("__import__('os')")).toThrow();
});

describe("files", () => {
  const { spiral, classes } = experiments;
  const { trainer } = engine.runExperiment(spiral);
  const network = trainer.network();

  test("an experiment with its present weights comes back as it was, to the last bit", () => {
    const back = readFile(experimentFile(spiral, network), classes);
    expect(back).toEqual({ ...spiral, start: engine.saveNetwork(network) });
    expect(Array.from(engine.prepareExperiment(back).network.values)).toEqual(Array.from(network.values));
  });

  test("a network alone takes the place of the present one, of whatever hidden layers", () => {
    const other = { ...spiral, network: { ...spiral.network, hiddenSizes: [2], hidden: "relu" } };
    const back = readFile(networkFile(network), other);
    expect(back.network).toMatchObject({ hiddenSizes: [6, 4], hidden: ["tanh", "tanh"], output: "sigmoid" });
    expect(Array.from(engine.prepareExperiment(back).network.values)).toEqual(Array.from(network.values));
    expect(back.data).toBe(other.data);
  });

  test.each([
    ["no JSON", "<html>", "no JSON"],
    ["something else", '{"a": 1}', "not given"],
    ["a list", "[1, 2]", "not given"],
    ["nothing", "null", "not given"],
    ["another format", '{"format": "submission", "version": 1}', "submission"],
    ["a later version", JSON.stringify({ ...spiral, version: 2 }), "the version is 2"],
    ["an unknown option", JSON.stringify({ ...spiral, script: "x" }), "script"],
    ["a feature that is no formula", JSON.stringify({ ...spiral, features: ["alert(1)"] }), "alert"],
    ["weights that don't fit", JSON.stringify({ ...spiral, start: networkFileOf([3, 1]) }), "start is 3-1"],
    ["a broken network", '{"format": "network", "version": 1, "layers": [{}]}', "weights of layer 1"],
    [
      "an infinite weight",
      '{"format":"network","version":1,"layers":[{"weights":[[1e999]],"biases":[0],"activation":"tanh"}]}',
      "finite",
    ],
  ])("%s is refused in a sentence", (_, text, words) => {
    expect(() => readFile(text, spiral)).toThrow(words);
  });

  test("a network of other inputs or outputs is refused, with what would fit", () => {
    const made = (sizes: number[], output = "sigmoid") => engine.createNetwork({ sizes, output });
    expect(() => withNetwork(spiral, made([2, 3, 1]))).toThrow(
      "takes 2 inputs, and 4 features are chosen here",
    );
    expect(() => withNetwork(spiral, made([4, 3, 2]))).toThrow(
      "has 2 outputs; with sigmoid these points need 1",
    );
    expect(withNetwork(classes, made([2, 4], "softmax")).network.hiddenSizes).toEqual([]);
  });
});

function networkFileOf(sizes: number[]): unknown {
  return engine.saveNetwork(engine.createNetwork({ sizes }));
}
