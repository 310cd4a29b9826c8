import { type Experiment, type Network, saveNetwork } from "../../../engine/index.ts";

export interface CellOptions {
  /** The network as it is now: then the cell holds its weights, rather than train them. */
  network?: Network;
  /** How many epochs the cell trains; the experiment's own number unless told otherwise. */
  epochs?: number;
  /** The test loss that it must come to, where that is known. */
  testLoss?: number;
}

const makers: Record<string, string> = {
  gauss: "gaussPoints",
  circle: "circlePoints",
  xor: "xorPoints",
  spiral: "spiralPoints",
  moons: "moonPoints",
  blobs: "blobPoints",
  plane: "planePoints",
  multiGauss: "multiGaussPoints",
  curve: "curvePoints",
};

/**
 * The cell of this book that rebuilds the network and trains it, or holds its present weights: TypeScript with all of
 * the engine in scope.
 */
export function cellCode(experiment: Experiment, { network, epochs, testLoss }: CellOptions = {}): string {
  const { data, features, trainingShare = 0.5, training } = experiment;
  const seed = training.seed ?? 0;
  const expected = testLoss !== undefined && Number.isFinite(testLoss) ? ` //=> ${decimal(testLoss)}` : "";
  return [
    `const samples = ${points(data)};`,
    `const features = ${literal(features)};`,
    "const x = samples.map((sample) => featuresOf(sample.x, features));",
    `const y = ${targets(experiment)};`,
    `const [training, test] = splitData({ x, y }, [${trainingShare}, 1 - ${trainingShare}], { seed: ${seed} });`,
    "",
    ...(network
      ? [
          "// The weights and biases as they were when this was taken away.",
          `const network = networkFrom(${layers(network)});`,
          "",
          `networkLoss(network, test.x, test.y, ${literal(training.loss)})${expected}`,
        ]
      : [
          `const start = ${startOf(experiment)};`,
          `const run = trainNetwork(start, training, ${options(experiment, epochs)});`,
          "",
          `networkLoss(run.network, test.x, test.y, ${literal(training.loss)})${expected}`,
        ]),
    "",
  ].join("\n");
}

function points(data: Experiment["data"]): string {
  if ("samples" in data)
    return `[\n${data.samples.map(({ x, y }) => `  { x: ${literal(x)}, y: ${y} },\n`).join("")}]`;
  const { set, ...given } = data;
  return `${makers[set]}(${literal(given)})`;
}

// As `prepareExperiment` makes them.
function targets(experiment: Experiment): string {
  const { data, network, classes } = experiment;
  const output = network.output ?? "identity";
  if (output.startsWith("softmax")) {
    const count = classes ?? "1 + Math.max(...samples.map((sample) => sample.y))";
    return `oneHot(samples.map((sample) => sample.y), ${count})`;
  }
  const isBinary =
    "samples" in data ? data.samples.every(({ y }) => y === 0 || y === 1) : isOfClasses(data.set);
  return output === "tanh" && isBinary
    ? "samples.map((sample) => [2 * sample.y - 1])"
    : "samples.map((sample) => [sample.y])";
}

const isOfClasses = (set: string) => set !== "plane" && set !== "multiGauss" && set !== "blobs";

function startOf({ network, features, start, classes, data }: Experiment): string {
  if (start) return `networkFrom(${layersOf(start)})`;
  const { hiddenSizes, ...description } = network;
  const isMany = (description.output ?? "").startsWith("softmax");
  // How many classes there are follows from the points, where nothing else tells.
  const outputs = !isMany ? "1" : (classes ?? ("classes" in data ? data.classes : undefined) ?? "y.columns");
  const sizes = [features.length, ...hiddenSizes, outputs].join(", ");
  return `createNetwork(${block([`sizes: [${sizes}]`, ...entries(description)])})`;
}

function options({ training }: Experiment, epochs: number | undefined): string {
  const all = { ...training, ...(epochs === undefined ? {} : { epochs }) };
  return block([...entries(all), "validation: test"]);
}

const layers = (network: Network) => layersOf(saveNetwork(network));

function layersOf(saved: ReturnType<typeof saveNetwork>): string {
  const rows = (weights: readonly (readonly number[])[]) =>
    weights.map((row) => `      ${literal(row)},\n`).join("");
  return `[\n${saved.layers
    .map(
      ({ weights, biases, activation }) =>
        `  {\n    weights: [\n${rows(weights)}    ],\n    biases: ${literal(biases)},\n    activation: ${literal(activation)},\n  },\n`,
    )
    .join("")}]`;
}

/** Plain data as a literal that keeps every bit of its numbers. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const inside = entries(value).join(", ");
    return inside ? `{ ${inside} }` : "{}";
  }
  return JSON.stringify(value);
}

/** An object over several lines. */
const block = (lines: readonly string[]) => `{\n${lines.map((line) => `  ${line},\n`).join("")}}`;

const entries = (value: object) =>
  Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([name, part]) => `${name}: ${literal(part)}`);

// Five digits: what differs beyond them is the machine's.
function decimal(value: number): string {
  const text = value.toPrecision(5);
  return text.includes("e") ? text.replace("e+", "e") : text;
}
