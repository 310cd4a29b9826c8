// @ts-nocheck: AssemblyScript, which asc checks. T is f64 or f32 throughout.
// The same masks as engine/dropout.ts makes.

const WEYL: u32 = 0x9e3779b9;

export function dropoutKey(seed: u32, step: u32, layer: u32): u32 {
  return mixed(mixed(seed + step) + layer);
}

/** Drops a share of the activations, and of the slopes with them, of `rows` samples; the others grow for it. */
export function dropOut<T>(
  a: usize,
  slope: usize,
  rows: i32,
  neurons: i32,
  row: usize,
  share: f64,
  key: u32,
): void {
  const least = share * 4294967296;
  const kept = <T>(1 / (1 - share));
  let k: u32 = 0;
  for (let s: usize = 0; s < usize(rows) * row; s += row) {
    for (let o = s; o < s + usize(neurons) * sizeof<T>(); o += sizeof<T>()) {
      const factor: T = f64(mixed(key + k * WEYL)) < least ? 0 : kept;
      store<T>(a + o, load<T>(a + o) * factor);
      store<T>(slope + o, load<T>(slope + o) * factor);
      k++;
    }
  }
}

function mixed(bits: u32): u32 {
  let h = bits;
  h = (h ^ (h >>> 16)) * 0x85ebca6b;
  h = (h ^ (h >>> 13)) * 0xc2b2ae35;
  return h ^ (h >>> 16);
}
