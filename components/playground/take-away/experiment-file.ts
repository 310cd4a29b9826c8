import {
  type Experiment,
  loadNetwork,
  type Network,
  prepareExperiment,
  saveNetwork,
} from "../../../engine/index.ts";

/** The experiment with the network as it is now, as the text of a file: a goal exercise takes it too. */
export function experimentFile(experiment: Experiment, network: Network): string {
  return `${JSON.stringify({ ...experiment, start: saveNetwork(network) })}\n`;
}

/** The network alone, as the text of a file. */
export function networkFile(network: Network): string {
  return `${JSON.stringify(saveNetwork(network))}\n`;
}

/**
 * The experiment that a file asks for: its own, or the present one with the file's network. Throws, with a sentence,
 * where the text is no such file, or the network does not go with the present features and classes.
 */
export function readFile(text: string, present: Experiment): Experiment {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw new Error("This is no JSON: choose a file that was taken away from a playground.");
  }
  const { format } = (typeof read === "object" && read !== null ? read : {}) as { format?: unknown };
  if (format === "experiment") return checked(read as Experiment);
  if (format === "network")
    return checked(
      withNetwork(
        present,
        told(() => loadNetwork(read)),
      ),
    );
  throw new Error(
    `The file's format is ${format === undefined ? "not given" : JSON.stringify(format)}: it must be "experiment" or "network".`,
  );
}

/** The experiment with another network, of whatever hidden layers. Throws where it takes or gives other numbers. */
export function withNetwork(experiment: Experiment, network: Network): Experiment {
  const { sizes, layers } = network;
  const inputs = experiment.features.length;
  if (sizes[0] !== inputs)
    throw new Error(
      `The file's network takes ${counted(sizes[0], "input")}, and ${counted(inputs, "feature")} ${inputs === 1 ? "is" : "are"} chosen here (${experiment.features.join(", ")}): choose as many.`,
    );
  const { output = "identity", ...rest } = experiment.network;
  const last = layers[layers.length - 1].activation;
  const outputs = prepareExperiment({ ...experiment, start: undefined, network: { ...rest, output: last } })
    .network.sizes;
  const must = outputs[outputs.length - 1];
  const gives = sizes[sizes.length - 1];
  if (gives !== must)
    throw new Error(
      `The file's network has ${counted(gives, "output")}; with ${last} these points need ${must}.`,
    );
  return {
    ...experiment,
    network: {
      ...rest,
      hiddenSizes: sizes.slice(1, -1),
      hidden: layers.slice(0, -1).map(({ activation }) => activation),
      output: last,
    },
    start: saveNetwork(network),
  };
}

// All of it, as if it were to run.
function checked(experiment: Experiment): Experiment {
  told(() => prepareExperiment(experiment));
  return experiment;
}

function told<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Error(`The file can't be used: ${(error as Error).message}.`);
  }
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;
