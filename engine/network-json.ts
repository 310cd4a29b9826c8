import { shown } from "./checks.ts";
import { type LayerValues, type Network, networkFrom } from "./network.ts";

/** A network as plain JSON, of version 1. Numbers keep every bit. */
export interface SavedNetwork {
  readonly format: "network";
  readonly version: 1;
  readonly layers: readonly LayerValues[];
}

/** The network as an object for `JSON.stringify`. */
export function saveNetwork(network: Network): SavedNetwork {
  const layers = network.layers.map(({ weights, biases, activation }) => ({
    weights: weights.toRows(),
    biases: Array.from(biases),
    activation,
  }));
  return { format: "network", version: 1, layers };
}

/** The network that `saveNetwork` saved, from the object or its JSON text. Throws with what is wrong, and where. */
export function loadNetwork(saved: unknown): Network {
  const data = typeof saved === "string" ? (JSON.parse(saved) as unknown) : saved;
  if (typeof data !== "object" || data === null || !("format" in data) || data.format !== "network") {
    throw new TypeError(`loadNetwork: got ${shown(data)}; it must be a network that saveNetwork saved`);
  }
  const { version, layers } = data as { version?: unknown; layers?: unknown };
  if (version !== 1)
    throw new RangeError(`loadNetwork: the version is ${shown(version)}; this engine reads version 1`);
  if (!Array.isArray(layers))
    throw new TypeError(`loadNetwork: layers is ${shown(layers)}; it must be an array`);
  layers.forEach((layer: unknown, l) => {
    const { weights, biases, activation } = (layer ?? {}) as Record<string, unknown>;
    const isLayer = Array.isArray(weights) && Array.isArray(biases) && typeof activation === "string";
    if (!isLayer)
      throw new TypeError(`loadNetwork: layer ${l + 1} must have weights, biases and an activation`);
  });
  return networkFrom(layers);
}
