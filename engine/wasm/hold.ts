// @ts-nocheck: AssemblyScript, which asc checks. T is f64 or f32 throughout.

/** Numbers that may not change are put back to what they were: those whose bits in `held` are all 1. */
export function putBack(now: usize, before: usize, held: usize, bytes: usize): void {
  for (let o: usize = 0; o < bytes; o += 16) {
    v128.store(now + o, v128.bitselect(v128.load(before + o), v128.load(now + o), v128.load(held + o)));
  }
}

/**
 * Brings weights nearer to 0 by `size`; what would come to the other side becomes 0 and is held from then on. Says
 * whether there is any such. See engine/penalty.ts.
 */
export function shrinkWeights<T>(w: usize, held: usize, size: f64, bytes: usize): bool {
  const sizes = v128.splat<T>(<T>size);
  const zero = v128.splat<T>(0);
  let died = v128.splat<i64>(0);
  for (let o: usize = 0; o < bytes; o += 16) {
    const weight = v128.load(w + o);
    const mask = v128.load(held + o);
    const up = v128.and(sizes, v128.gt<T>(weight, zero));
    const down = v128.and(sizes, v128.lt<T>(weight, zero));
    const nearer = v128.sub<T>(weight, v128.sub<T>(up, down));
    const crosses = v128.andnot(v128.lt<T>(v128.mul<T>(nearer, weight), zero), mask);
    const kept = v128.bitselect(weight, nearer, mask);
    v128.store(w + o, v128.andnot(kept, crosses));
    v128.store(held + o, v128.or(mask, crosses));
    died = v128.or(died, crosses);
  }
  return v128.any_true(died);
}
