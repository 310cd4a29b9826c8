import { seedState } from "./generator.ts";
import type { LayerPass } from "./layer.ts";

// Which activations a step drops follows from seed, step, layer and place alone. So a run that stops and goes on
// drops the same ones, and engine/wasm/dropout.ts as well.

const WEYL = 0x9e3779b9;

/** What the masks of a run are made from: its seed, brought to 32 bits. */
export function dropoutSeed(seed: number): number {
  return seedState(seed)[0];
}

/** The key of one layer's mask (layers counted from 0) in one step (counted from 0). */
export function dropoutKey(seed: number, step: number, layer: number): number {
  return mixed(mixed(seed + step) + layer);
}

/**
 * Inverted dropout (Srivastava et al. 2014): of `count` activations each becomes 0 with a probability of `share`, and
 * those that stay are divided by 1 − share, so that their mean stays too. The slope is treated alike, for ∂a/∂z.
 */
export function dropOut({ a, slope }: LayerPass, count: number, share: number, key: number): void {
  const least = share * 2 ** 32;
  for (let k = 0; k < count; k++) {
    const factor = mixed(key + Math.imul(k, WEYL)) < least ? 0 : 1 / (1 - share);
    a[k] *= factor;
    slope[k] *= factor;
  }
}

// 32 bits well shaken: the end of MurmurHash3 (Appleby 2011), as SplitMix shakes its counter.
function mixed(bits: number): number {
  let h = bits;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
