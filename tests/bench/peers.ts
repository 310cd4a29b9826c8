import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createTrainer, type Matrix, type Network, networkFrom, networkLoss } from "../../engine/index.ts";
import type { Workload } from "./workloads.ts";

/** A library at work on a workload. */
export interface Contestant {
  /** Trains on all samples once. */
  epoch(): void;
  /** The network as it is now. */
  network(): Network;
}

/** Libraries and paths by name, each of which sets to work on a workload. */
export type Contestants = Record<string, (workload: Workload) => Contestant>;

// biome-ignore lint/suspicious/noExplicitAny: the peers are installed when the bench runs, and have no types here.
type Library = any;

const packages = {
  convnetjs: "0.3.0",
  "@tensorflow/tfjs": "4.22.0",
  "@tensorflow/tfjs-backend-wasm": "4.22.0",
  "@jax-js/jax": "0.1.25",
};

/** The paths of this engine. */
export const ownPaths: Contestants = {
  plain: (workload) => ownPath(workload, "plain", "float64"),
  wasm64: (workload) => ownPath(workload, "wasm", "float64"),
  wasm32: (workload) => ownPath(workload, "wasm", "float32"),
};

function ownPath(workload: Workload, path: "plain" | "wasm", precision: "float64" | "float32"): Contestant {
  const { network, x, y, loss, batchSize, learningRate } = workload;
  const optimizer = { name: "sgd", learningRate } as const;
  const options = { loss, optimizer, batchSize, path, precision, shuffle: false, epochs: 1e9 };
  const trainer = createTrainer(network, { x, y }, options);
  return { epoch: () => trainer.runEpoch(), network: () => trainer.network() };
}

/** The peers, installed into a folder of their own when they are not there yet. */
export async function installedPeers(folder: string): Promise<Contestants> {
  if (!Object.keys(packages).every((name) => existsSync(join(folder, "node_modules", name)))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, dependencies: packages }));
    execFileSync("npm", ["install", "--no-audit", "--no-fund"], { cwd: folder, stdio: "inherit" });
  }
  const require = createRequire(join(folder, "package.json"));
  const convnetjs: Library = require("convnetjs");
  const tf: Library = require("@tensorflow/tfjs");
  const wasm = join(folder, "node_modules", "@tensorflow", "tfjs-backend-wasm", "dist/");
  (require("@tensorflow/tfjs-backend-wasm") as Library).setWasmPaths(wasm);
  for (const backend of ["cpu", "wasm"]) await tf.setBackend(backend);
  const jax: Library = await import(pathToFileURL(require.resolve("@jax-js/jax").replace(/cjs$/, "js")).href);
  await jax.init("wasm");
  jax.defaultDevice("wasm");
  return {
    convnetjs: (workload) => convnet(convnetjs, workload),
    "tfjs-cpu": (workload) => tensorflow(tf, "cpu", workload),
    "tfjs-wasm": (workload) => tensorflow(tf, "wasm", workload),
    "jax-js": (workload) => jaxJs(jax, workload),
  };
}

/** How far a contestant has come: the loss of its network on all samples. */
export function lossOf({ x, y, loss }: Workload, contestant: Contestant): number {
  return networkLoss(contestant.network(), x, y, loss);
}

function convnet(
  library: Library,
  { network, hidden, loss, x, y, batchSize, learningRate }: Workload,
): Contestant {
  const { sizes } = network;
  const outputs = sizes[sizes.length - 1];
  const net = new library.Net();
  net.makeLayers([
    { type: "input", out_sx: 1, out_sy: 1, out_depth: sizes[0] },
    ...sizes.slice(1, -1).map((neurons) => ({ type: "fc", num_neurons: neurons, activation: hidden })),
    loss === "crossEntropy"
      ? { type: "softmax", num_classes: outputs }
      : { type: "regression", num_neurons: outputs },
  ]);
  const dense: Library[] = net.layers.filter((layer: Library) => layer.layer_type === "fc");
  dense.forEach((layer, l) => {
    layer.filters.forEach((filter: Library, i: number) => {
      filter.w.set(network.layers[l].weights.row(i));
    });
    layer.biases.w.set(network.layers[l].biases);
  });
  const trainer = new library.Trainer(net, {
    method: "sgd",
    learning_rate: learningRate,
    momentum: 0,
    batch_size: batchSize,
  });
  const inputs = x.toRows().map((row) => {
    const volume = new library.Vol(1, 1, row.length, 0);
    volume.w.set(row);
    return volume;
  });
  const targets = y.toRows().map((row) => (loss === "crossEntropy" ? row.indexOf(1) : row));
  return {
    epoch() {
      for (let i = 0; i < inputs.length; i++) trainer.train(inputs[i], targets[i]);
    },
    network: () =>
      withLayers(network, (l) => ({
        weights: dense[l].filters.map((filter: Library) => Array.from(filter.w as Float64Array)),
        biases: Array.from(dense[l].biases.w as Float64Array),
      })),
  };
}

function tensorflow(tf: Library, backend: string, workload: Workload): Contestant {
  const { network, hidden, loss, x, y, batchSize, learningRate } = workload;
  // The registry of backends is one for all: each turn takes its own.
  const use = () => tf.setBackend(backend);
  use();
  const parameters = network.layers.map(({ weights, biases }) => ({
    w: tf.variable(tf.transpose(tf.tensor2d(weights.toRows()))),
    b: tf.variable(tf.tensor1d(Array.from(biases))),
  }));
  const all = parameters.flatMap(({ w, b }) => [w, b]);
  const optimizer = tf.train.sgd(learningRate);
  const batches = batchesOf(x, y, batchSize).map((batch) => ({
    x: tf.tensor2d(batch.x),
    y: tf.tensor2d(batch.y),
  }));
  const output = (input: Library) =>
    parameters.reduce((a, { w, b }, l) => {
      const z = tf.add(tf.matMul(a, w), b);
      return l === parameters.length - 1 ? z : tf[hidden](z);
    }, input);
  const batchLoss = (batch: { x: Library; y: Library }) => {
    const z = output(batch.x);
    if (loss === "crossEntropy") return tf.losses.softmaxCrossEntropy(batch.y, z);
    return tf.mul(tf.mean(tf.sum(tf.square(tf.sub(z, batch.y)), 1)), 0.5);
  };
  return {
    epoch() {
      use();
      for (const batch of batches) tf.tidy(() => optimizer.minimize(() => batchLoss(batch), false, all));
    },
    network: () => {
      use();
      return withLayers(network, (l) => ({
        weights: tf.tidy(() => tf.transpose(parameters[l].w).arraySync()),
        biases: parameters[l].b.arraySync(),
      }));
    },
  };
}

function jaxJs(jax: Library, { network, hidden, loss, x, y, batchSize, learningRate }: Workload): Contestant {
  const { numpy: np, nn, jit, valueAndGrad, tree } = jax;
  const array = (rows: readonly (readonly number[])[]) =>
    np.array(Float32Array.from(rows.flat())).reshape([rows.length, rows[0].length]);
  const count = network.layers.length;
  let parameters: Library[] = network.layers.map(({ weights, biases }) => ({
    w: np.transpose(array(weights.toRows())),
    b: np.array(Float32Array.from(biases)),
  }));
  const batchLoss = (layers: Library[], input: Library, target: Library) => {
    let a = input;
    layers.forEach(({ w, b }, l) => {
      const z = np.matmul(a, w).add(b);
      a = l === count - 1 ? z : hidden === "tanh" ? np.tanh(z) : nn.relu(z);
    });
    if (loss === "crossEntropy") return nn.logSoftmax(a).mul(target).sum(1).mean().mul(-1);
    const error = a.sub(target);
    return error.ref.mul(error).sum(1).mean().mul(0.5);
  };
  const step = jit((layers: Library[], input: Library, target: Library) => {
    const [value, slopes] = valueAndGrad(batchLoss)(tree.ref(layers), input, target);
    value.dispose?.();
    return tree.map((p: Library, g: Library) => p.sub(g.mul(learningRate)), layers, slopes);
  });
  const batches = batchesOf(x, y, batchSize).map((batch) => ({ x: array(batch.x), y: array(batch.y) }));
  return {
    epoch() {
      for (const batch of batches) parameters = step(parameters, batch.x.ref, batch.y.ref);
      // Its work is put off until a number is asked for.
      parameters[0].b.ref.dataSync();
    },
    network: () =>
      withLayers(network, (l) => ({
        weights: np.transpose(parameters[l].w.ref).js(),
        biases: parameters[l].b.ref.js(),
      })),
  };
}

function batchesOf(x: Matrix, y: Matrix, batchSize: number): { x: number[][]; y: number[][] }[] {
  const [inputs, targets] = [x.toRows(), y.toRows()];
  const starts = Array.from({ length: Math.ceil(x.rows / batchSize) }, (_, k) => k * batchSize);
  return starts.map((start) => ({
    x: inputs.slice(start, start + batchSize),
    y: targets.slice(start, start + batchSize),
  }));
}

function withLayers(
  network: Network,
  values: (l: number) => { weights: number[][]; biases: number[] },
): Network {
  return networkFrom(network.layers.map(({ activation }, l) => ({ ...values(l), activation })));
}
