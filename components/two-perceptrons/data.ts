import { band, random, ring, type Sample, xor } from "../../engine/index.ts";
import type { Range } from "../parts/plane-frame.ts";

export const dataNames = ["band", "ring", "xor"] as const;
export type DataName = (typeof dataNames)[number];

/** Which points are shown. */
export interface DataChoice {
  readonly data: DataName;
  readonly seed: number;
  /** Whether a tenth of the labels are turned round. */
  readonly noise: boolean;
}

export const seedLimit = 9999;
const NOISE = 0.1;
const HELD_OUT = 400;

/** The points to fit. */
export function trainingPoints({ data, seed, noise }: DataChoice): readonly Sample[] {
  if (data === "xor") return xor;
  const samples = data === "band" ? band({ seed, margin: 0.05 }) : ring({ seed, count: 60, margin: 0.05 });
  return noise ? withNoise(samples, seed) : samples;
}

/** Points of the same kind, noise and all, that were not looked at when the lines were placed; XOR has none. */
export function heldOutPoints({ data, seed, noise }: DataChoice): readonly Sample[] {
  const other = seed + seedLimit;
  if (data === "xor") return [];
  const options = { seed: other, count: HELD_OUT, margin: 0.05 };
  const samples = data === "band" ? band(options) : ring(options);
  return noise ? withNoise(samples, other) : samples;
}

/** The part of the plane that holds the points. */
export function extentOf(data: DataName): Range {
  return data === "xor" ? [-0.5, 1.5] : [-1.2, 1.2];
}

function withNoise(samples: readonly Sample[], seed: number): Sample[] {
  const order = random(seed).shuffle(samples.map((_, i) => i));
  const turned = new Set(order.slice(0, Math.round(NOISE * samples.length)));
  return samples.map(({ x, y }, i) => ({ x, y: turned.has(i) ? 1 - y : y }));
}
