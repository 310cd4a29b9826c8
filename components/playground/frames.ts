import { featureNames, featuresOf, type Network } from "../../engine/index.ts";
import { gridPoints } from "../parts/plane-grid.ts";
import {
  columnsFor,
  encodeClasses,
  encodeNode,
  type NodeScale,
  type PlanePass,
  planePass,
  runPlane,
  scaleOf,
} from "./pictures.ts";
import { extent } from "./pictures-codes.ts";
import type { FrameRoom, Look } from "./protocol.ts";
import type { PlaygroundState } from "./settings.ts";

const FEATURE_COLUMNS = 28;

/** Draws the pictures of a network's nodes, again and again, in buffers that are there already. */
export class Pictures {
  readonly smallColumns: number;
  readonly #scales: readonly NodeScale[];
  readonly #sizes: readonly number[];
  readonly #small: PlanePass;
  readonly #large: PlanePass;
  readonly #features: readonly string[];
  #still: PlanePass | null = null;

  constructor(network: Network, features: readonly string[]) {
    const { small, large } = columnsFor(network.values.length, false);
    this.smallColumns = small;
    this.#features = features;
    this.#sizes = network.sizes;
    this.#scales = [
      { middle: 0, reach: null },
      ...network.layers.map(({ activation }) => scaleOf(activation)),
    ];
    this.#small = planePass(network, features, small);
    this.#large = planePass(network, features, large);
  }

  /** Room for a frame; one that is there is used again where it fits. */
  room(network: Network, given: FrameRoom | null, still: boolean): FrameRoom {
    const nodes = network.sizes.slice(1).reduce((sum, size) => sum + size, 0);
    const { columns } = this.#plane(network, still);
    const sizes = [nodes * this.smallColumns ** 2, columns ** 2, network.values.length];
    return {
      small: given?.small.length === sizes[0] ? given.small : new Uint8Array(sizes[0]),
      large: given?.large.length === sizes[1] ? given.large : new Uint8Array(sizes[1]),
      values: given?.values.length === sizes[2] ? given.values : new Float64Array(sizes[2]),
    };
  }

  /** Draws all pictures; the large one finer where the run stands still. */
  draw(
    network: Network,
    { neuron }: Look,
    room: FrameRoom,
    still: boolean,
  ): { largeColumns: number; reach: number } {
    const cells = this.smallColumns ** 2;
    runPlane(network, this.#small);
    let at = 0;
    for (let layer = 1; layer < this.#sizes.length; layer++) {
      for (let index = 0; index < this.#sizes[layer]; index++, at += cells)
        encodeNode(this.#small, { layer, index }, this.#scales[layer], room.small.subarray(at, at + cells));
    }
    const plane = this.#plane(network, still);
    const last = this.#sizes.length - 1;
    const node = neuron ?? { layer: last, index: 0 };
    runPlane(network, plane, node.layer);
    const classes = neuron === null && this.#sizes[last] > 1;
    if (classes) encodeClasses(plane, room.large);
    const reach = classes ? 1 : encodeNode(plane, node, this.#scales[node.layer], room.large);
    return { largeColumns: plane.columns, reach };
  }

  #plane(network: Network, still: boolean): PlanePass {
    if (!still) return this.#large;
    this.#still ??= planePass(network, this.#features, columnsFor(network.values.length, true).large);
    return this.#still;
  }
}

/** The pictures of all features that can be taken, and of the reader's own among those that are. */
export function featurePictures({ features }: PlaygroundState): {
  features: Record<string, Uint8Array>;
  featureColumns: number;
} {
  const columns = FEATURE_COLUMNS;
  const points = gridPoints({ x: extent, y: extent }, columns);
  const picture = (name: string) => {
    const inputs = new Float64Array(points.rows);
    for (let row = 0; row < points.rows; row++) inputs[row] = featuresOf(points.row(row), [name])[0];
    const codes = new Uint8Array(points.rows);
    encodeNode({ columns, inputs, passes: [] }, { layer: 0, index: 0 }, { middle: 0, reach: null }, codes);
    return codes;
  };
  const names = new Set([...featureNames, ...features]);
  return {
    features: Object.fromEntries([...names].map((name) => [name, picture(name)])),
    featureColumns: columns,
  };
}
