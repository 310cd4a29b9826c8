import { listCodec, numberCodec, recordCodec } from "../parts/codecs.ts";
import { functionOf } from "./links.ts";

/** What a reader can change, and a link carries. */
export interface ChainState {
  /** The functions, the innermost first. */
  links: readonly string[];
  x: number;
  /** How far x is moved, to try. */
  nudge: number;
  /** How many steps were taken: first forward, then back. */
  at: number;
}

export const most = 5;
export const xs = { min: -2, max: 2, step: 0.05 };
export const nudges = { min: -0.5, max: 0.5, step: 0.01 };

/** A neuron and its error: (σ(2x + 1) − 1)². */
const neuron = ["double", "plus", "sigmoid", "minus", "square"];
export const initial: ChainState = { links: neuron, x: -1, nudge: 0.1, at: 2 * neuron.length };

const keys = listCodec({ read: (key) => functionOf(key).key, write: (key: string) => key });

export const codec = recordCodec<ChainState>(
  {
    links: {
      ...keys,
      read(text) {
        const links = keys.read(text);
        if (links.length < 1 || links.length > most) throw new Error(`A chain has 1 to ${most} functions.`);
        return links;
      },
    },
    x: numberCodec(xs),
    nudge: numberCodec(nudges),
    at: numberCodec({ min: 0, max: 2 * most, whole: true }),
  },
  initial,
);
