/**
 * Holds the engine against values of another implementation: `npm run reference -- FOLDER` reads every .json file of
 * the folder, prints the worst relative difference of each case, and ends with status 1 beyond the tolerance.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  activationFunction,
  backwardPass,
  createOptimizer,
  crossEntropyFromLogits,
  crossEntropyFromLogitsGradient,
  dataset,
  forwardPass,
  lossFunction,
  Matrix,
  networkFrom,
  type OptimizerDescription,
  oneHot,
  softmax,
  softmaxJacobian,
  traceNetwork,
  valueNetwork,
} from "../engine/index.ts";
import { lossGradient, lossValue } from "../engine/losses.ts";
import { barePlan, type Plan } from "../engine/machine.ts";
import { availableMachines } from "../engine/machines.ts";
import { optimizerMemory, optimizerNumbers } from "../engine/optimizers.ts";

/** How one case of a reference file came out. */
export interface CheckedCase {
  readonly name: string;
  /** The largest |a − b| / |b|, with a little added to |b| so that numbers near 0 may differ by rounding. */
  readonly worst: number;
  readonly agrees: boolean;
}

type Numbers = number | readonly Numbers[];

// biome-ignore lint/suspicious/noExplicitAny: what a file holds is only known once it is looked at.
type Case = Record<string, any>;

const SMALLEST = 1e-15;
const TOLERANCE = 1e-12;
// A descent carries each rounding on into all later steps.
const PATH_TOLERANCE = 1e-9;

/** The checked cases of all .json files in the folder. Throws when there are none. */
export function checkFolder(folder: string): CheckedCase[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  if (files.length === 0) throw new Error(`${folder} holds no .json files`);
  return files.sort().flatMap((file) => {
    const { cases } = JSON.parse(readFileSync(join(folder, file), "utf8")) as {
      cases: Case[];
    };
    return cases.flatMap(checkCase).map((checked) => ({ ...checked, name: `${file} ${checked.name}` }));
  });
}

/** Holds one case of a reference file against the engine, on every path that can compute it. */
export function checkCase(entry: Case): CheckedCase[] {
  if ("sizes" in entry) return networkCases(entry);
  if ("optimizer" in entry) return [optimizerCase(entry)];
  if ("jacobian" in entry) return [softmaxCase(entry)];
  if ("loss" in entry) return [lossCase(entry)];
  if ("activation" in entry) return [activationCase(entry)];
  return [
    {
      name: `a case with ${Object.keys(entry).join(", ")} is not known`,
      worst: Number.POSITIVE_INFINITY,
      agrees: false,
    },
  ];
}

function activationCase({ activation, x, y, dy_dx }: Case): CheckedCase {
  const { f, derivative } = activationFunction(activation);
  return compared(activation, [x.map(f), x.map(derivative)], [y, dy_dx]);
}

function softmaxCase({ z, softmax: p, jacobian }: Case): CheckedCase {
  return compared(`softmax of ${z.length}`, [softmax(z), softmaxJacobian(z).toRows()], [p, jacobian]);
}

function lossCase(entry: Case): CheckedCase {
  const { loss, value } = entry;
  if (loss === "softmaxCrossEntropy") {
    const logits = Matrix.from(entry.logits);
    const target = oneHot(entry.classes, logits.columns);
    const probabilities = logits.toRows().map((row) => softmax(row));
    const gradient = crossEntropyFromLogitsGradient(logits, target).toRows();
    return compared(
      `${loss} ${logits.shape}`,
      [crossEntropyFromLogits(logits, target), gradient, probabilities],
      [value, entry.gradient_logits, entry.probabilities],
    );
  }
  const prediction = Matrix.from(entry.prediction);
  const target = Matrix.from(entry.target);
  const name = lossName(loss);
  const gradient = lossGradient(name, prediction, target).toRows();
  return compared(
    `${loss} ${prediction.shape}`,
    [lossValue(name, prediction, target), gradient],
    [value, entry.gradient],
  );
}

function optimizerCase({ optimizer, options, c, t, start, path }: Case): CheckedCase {
  const { step } = createOptimizer({ name: optimizer, ...options } as OptimizerDescription, start.length);
  const w = [...start];
  const walked = path.map(() => {
    step(
      w,
      w.map((value: number, i: number) => 2 * c[i] * (value - t[i]) + 0.4 * value ** 3),
    );
    return [...w];
  });
  return compared(optimizer, walked, path, PATH_TOLERANCE);
}

function networkCases(entry: Case): CheckedCase[] {
  const { sizes, hidden, output, W, b, x, y, z, a, value, dW, db } = entry;
  const loss = lossName(entry.loss);
  const last = sizes.length - 2;
  const network = networkFrom(
    W.map((weights: number[][], l: number) => ({
      weights,
      biases: b[l],
      activation: l === last ? output : hidden,
    })),
  );
  const data = dataset({
    x,
    y: typeof y[0] === "number" ? oneHot(y, sizes[last + 1]) : y,
  });
  const gradient = W.flatMap((_: unknown, l: number) => [...dW[l].flat(), ...db[l]]);
  const name = `${sizes.join("-")} ${hidden} ${output} ${entry.loss}`;

  const forward = forwardPass(network, data.x);
  const backward = backwardPass(network, forward, data.y, loss);
  const rows = (part: "z" | "a") => forward.layers.map((layer) => layer[part].toRows());
  const got = [rows("z"), rows("a"), backward.loss, Array.from(backward.gradient)];
  const cases = [compared(`${name}: passes`, got, [z, a, value, gradient])];

  const plan: Plan = {
    network,
    data,
    memory: optimizerMemory(network.values.length),
    batchSize: data.x.rows,
    loss: lossFunction(loss),
    optimizer: "sgd",
    numbers: optimizerNumbers({ name: "sgd" }),
    ...barePlan(network),
  };
  for (const { label, machine } of availableMachines(plan)) {
    const found = machine.gradient(Uint32Array.from(data.x.toRows(), (_, i) => i));
    cases.push(compared(`${name}: ${label}`, [found.loss, Array.from(found.gradient)], [value, gradient]));
  }

  const graph = valueNetwork(network);
  const error = graph.loss(data.x.toRows(), data.y.toRows(), loss);
  error.backward();
  cases.push(compared(`${name}: autodiff`, [error.data, graph.gradient()], [value, gradient]));

  const traced = traceNetwork(network, data, { loss, learningRate: 1 });
  const slopes = traced.steps.filter(({ place }) => "from" in place || place.quantity === "biasGradient");
  const found = slopes.filter(
    ({ place }) => place.quantity.endsWith("Gradient") && place.sample === undefined,
  );
  // The trace goes from the last layer to the first, the files from the first to the last.
  const layers = network.layers.flatMap((_, l) => found.filter(({ place }) => place.layer === l + 1));
  cases.push(compared(`${name}: trace`, [traced.loss, layers.map((step) => step.value)], [value, gradient]));
  return cases;
}

/** This project's name of a loss. */
function lossName(name: string): string {
  if (name === "mse") return "meanSquaredError";
  if (name === "mae") return "meanAbsoluteError";
  return name;
}

function compared(name: string, got: Numbers, expected: Numbers, tolerance = TOLERANCE): CheckedCase {
  let worst = 0;
  const visit = (a: Numbers, b: Numbers): void => {
    if (typeof a !== "number" || typeof b !== "number") {
      if (typeof a === "number" || typeof b === "number" || a.length !== b.length)
        throw new RangeError(`${name}: shapes differ`);
      a.forEach((item, i) => {
        visit(item, b[i]);
      });
      return;
    }
    // At most the tolerance exactly where |a − b| is at most tolerance · |b| + SMALLEST.
    const difference = Math.abs(a - b) / (Math.abs(b) + SMALLEST / tolerance);
    worst = Number.isNaN(difference) ? Number.POSITIVE_INFINITY : Math.max(worst, difference);
  };
  visit(got, expected);
  return { name, worst, agrees: worst <= tolerance };
}

if (import.meta.main) {
  const cases = checkFolder(process.argv[2] ?? "tests/engine/reference");
  for (const { name, worst, agrees } of cases) {
    console.log(`${agrees ? "ok  " : "FAIL"} ${worst.toExponential(1).padStart(8)}  ${name}`);
  }
  const failed = cases.filter(({ agrees }) => !agrees).length;
  console.log(`${cases.length} cases, ${failed} beyond the tolerance`);
  process.exitCode = failed > 0 ? 1 : 0;
}
