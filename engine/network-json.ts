import { refuse } from "./checks.ts";
import { checkNetwork, type LayerValues, type Network, networkFrom } from "./network.ts";

/** A network as plain JSON, of version 1. Numbers keep every bit. */
export interface SavedNetwork {
  readonly format: "network";
  readonly version: 1;
  readonly layers: readonly LayerValues[];
}

/** The network as an object for `JSON.stringify`. */
export function saveNetwork(network: Network): SavedNetwork {
  checkNetwork("saveNetwork", network);
  const layers = network.layers.map(({ weights, biases, activation }) => ({
    weights: weights.toRows(),
    biases: Array.from(biases),
    activation,
  }));
  return { format: "network", version: 1, layers };
}

/** The network that `saveNetwork` saved, from the object or its JSON text. Throws with what is wrong, and where. */
export function loadNetwork(saved: unknown): Network {
  const data = typeof saved === "string" ? parsed("loadNetwork", saved) : saved;
  checkFormat("loadNetwork", data, "network");
  return networkFrom((data as SavedNetwork).layers);
}

/** Throws unless the value is plain data of that format, of version 1. */
export function checkFormat(where: string, value: unknown, format: string): void {
  const { format: found, version } = (value ?? {}) as { format?: unknown; version?: unknown };
  if (found !== format) refuse(where, "what it got", value, `an object with format "${format}"`, TypeError);
  if (version !== 1) refuse(where, "the version", version, "1, which is all that this engine reads");
}

function parsed(where: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    refuse(where, "what it got", text, "JSON");
  }
}
