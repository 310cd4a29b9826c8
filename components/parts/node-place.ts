import { hold } from "./plane-frame.ts";

/** A node of a network: its layer, 0 for the inputs, and its place in it from 0. */
export interface NodePlace {
  readonly layer: number;
  readonly index: number;
}

/** The node that an arrow key leads to; the same one where there is none. */
export function neighbour(sizes: readonly number[], { layer, index }: NodePlace, key: string): NodePlace {
  const upOrDown = { ArrowUp: -1, ArrowDown: 1 }[key];
  if (upOrDown) return { layer, index: hold(index + upOrDown, [0, sizes[layer] - 1]) };
  const next = hold(layer + (key === "ArrowRight" ? 1 : -1), [0, sizes.length - 1]);
  if (next === layer) return { layer, index };
  // The node of the other layer at about the same height: both columns are centred.
  const height = index - (sizes[layer] - 1) / 2;
  return { layer: next, index: hold(Math.round((sizes[next] - 1) / 2 + height), [0, sizes[next] - 1]) };
}
