import type { Place } from "../parts/geometry.ts";
import { networkPlaces } from "../parts/network-places.ts";
import type { NumberPlace } from "./words.ts";

/** Where everything of the network's drawing lies, in CSS pixels from its top left. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** The side of a picture. */
  readonly size: number;
  /** The middles of all pictures: all features that can be taken, then each layer. */
  readonly columns: readonly (readonly Place[])[];
  /** Which of the drawn features is which input of the network. */
  readonly inputs: readonly number[];
}

/** Room for the names of features, and over the columns for what adds and removes neurons. */
const LEFT = 62;
const TOP = 62;
const COLUMN = 52;
const LARGEST = 42;

/** The least width in which all columns stand clear of each other; narrower boxes scroll. */
export const leastWidth = (hiddenLayers: number) => LEFT + COLUMN * (hiddenLayers + 2);

export function layoutOf(
  drawn: readonly string[],
  used: readonly string[],
  sizes: readonly number[],
  width: number,
): Layout {
  const counts = [drawn.length, ...sizes.slice(1)];
  const most = Math.max(...counts);
  const gap = Math.max(27, Math.min(47, 430 / most));
  const height = gap * most;
  const size = Math.round(Math.min(LARGEST, gap - 5));
  const columns = networkPlaces(counts, {
    corner: [LEFT + size / 2, TOP],
    width: width - LEFT - size - 8,
    height,
  });
  return {
    width,
    height: TOP + height + 8,
    size,
    columns,
    inputs: used.map((name) => drawn.indexOf(name)),
  };
}

/** The two ends of an edge: from the right of one picture to the left of another. */
export function edgeEnds(
  { columns, inputs, size }: Layout,
  layer: number,
  neuron: number,
  input: number,
): [Place, Place] {
  const from = columns[layer - 1][layer === 1 ? inputs[input] : input];
  const to = columns[layer][neuron];
  return [
    [from[0] + size / 2, from[1]],
    [to[0] - size / 2, to[1]],
  ];
}

/** Where a neuron's bias is marked: at the lower left of its picture. */
export function biasPlace({ columns, size }: Layout, layer: number, neuron: number): Place {
  const [x, y] = columns[layer][neuron];
  return [x - size / 2 - 1, y + size / 2 - 1];
}

// Near enough to an edge or a bias to mean it.
const REACH = { edge: 6, bias: 7 };

/** The weight or the bias at a place of the drawing; null where there is none. */
export function numberAt(layout: Layout, sizes: readonly number[], [x, y]: Place): NumberPlace | null {
  for (let layer = 1; layer < sizes.length; layer++) {
    for (let neuron = 0; neuron < sizes[layer]; neuron++) {
      const [bx, by] = biasPlace(layout, layer, neuron);
      if (Math.hypot(x - bx, y - by) <= REACH.bias) return { layer, neuron, input: null };
    }
  }
  return edgeAt(layout, sizes, [x, y]);
}

function edgeAt(layout: Layout, sizes: readonly number[], [x, y]: Place): NumberPlace | null {
  for (let layer = 1; layer < sizes.length; layer++) {
    const [[left], [right]] = edgeEnds(layout, layer, 0, 0);
    if (x < left || x > right) continue;
    const t = timeAt((x - left) / (right - left));
    const share = t * t * (3 - 2 * t);
    let nearest: NumberPlace | null = null;
    let least: number = REACH.edge;
    for (let neuron = 0; neuron < sizes[layer]; neuron++) {
      for (let input = 0; input < sizes[layer - 1]; input++) {
        const [[, from], [, to]] = edgeEnds(layout, layer, neuron, input);
        const distance = Math.abs(from + (to - from) * share - y);
        if (distance < least) {
          least = distance;
          nearest = { layer, neuron, input };
        }
      }
    }
    return nearest;
  }
  return null;
}

// Edges are Bézier curves that leave and arrive level; their x is 1.5t − 1.5t² + t³, found backwards by halving.
function timeAt(x: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 20; i++) {
    const t = (low + high) / 2;
    if (1.5 * t - 1.5 * t * t + t * t * t < x) low = t;
    else high = t;
  }
  return low;
}
