// @ts-nocheck: AssemblyScript, which asc checks. T is f64 or f32 throughout.
// biome-ignore-all lint/style/noParameterAssign: places in memory run along; copies of them would only cost registers.

/** The number of plain descent. */
export const SGD: i32 = 0;

/** See engine/optimizers.ts: w is changed along the gradient g, both of so many bytes; m and v are its memory. */
export function optimize<T>(
  kind: i32,
  rate: f64,
  momentum: f64,
  decay: f64,
  beta1: f64,
  beta2: f64,
  epsilon: f64,
  weightDecay: f64,
  t: i32,
  w: usize,
  g: usize,
  m: usize,
  v: usize,
  bytes: usize,
): void {
  const alpha = v128.splat<T>(<T>rate);
  const small = v128.splat<T>(<T>epsilon);
  const mu = v128.splat<T>(<T>momentum);
  if (kind === SGD) {
    for (let o: usize = 0; o < bytes; o += 16) {
      v128.store(w + o, v128.sub<T>(v128.load(w + o), v128.mul<T>(alpha, v128.load(g + o))));
    }
  } else if (kind <= 2) {
    for (let o: usize = 0; o < bytes; o += 16) {
      const slope = v128.load(g + o);
      const velocity = v128.add<T>(v128.mul<T>(mu, v128.load(m + o)), slope);
      v128.store(m + o, velocity);
      const step = kind === 1 ? velocity : v128.add<T>(slope, v128.mul<T>(mu, velocity));
      v128.store(w + o, v128.sub<T>(v128.load(w + o), v128.mul<T>(alpha, step)));
    }
  } else if (kind <= 4) {
    const kept = v128.splat<T>(kind === 3 ? <T>1 : <T>decay);
    const fresh = v128.splat<T>(kind === 3 ? <T>1 : <T>(1 - decay));
    for (let o: usize = 0; o < bytes; o += 16) {
      const slope = v128.load(g + o);
      const square = v128.add<T>(
        v128.mul<T>(kept, v128.load(v + o)),
        v128.mul<T>(fresh, v128.mul<T>(slope, slope)),
      );
      v128.store(v + o, square);
      const size = v128.add<T>(v128.sqrt<T>(square), small);
      v128.store(w + o, v128.sub<T>(v128.load(w + o), v128.div<T>(v128.mul<T>(alpha, slope), size)));
    }
  } else {
    const keep1 = v128.splat<T>(<T>beta1);
    const keep2 = v128.splat<T>(<T>beta2);
    const fresh1 = v128.splat<T>(<T>(1 - beta1));
    const fresh2 = v128.splat<T>(<T>(1 - beta2));
    const scale = v128.splat<T>(<T>(rate / (1 - powered(beta1, t))));
    const whole = v128.splat<T>(<T>(1 / sqrt<f64>(1 - powered(beta2, t))));
    const kept = v128.splat<T>(<T>(1 - rate * weightDecay));
    for (let o: usize = 0; o < bytes; o += 16) {
      const slope = v128.load(g + o);
      const mean = v128.add<T>(v128.mul<T>(keep1, v128.load(m + o)), v128.mul<T>(fresh1, slope));
      const square = v128.add<T>(
        v128.mul<T>(keep2, v128.load(v + o)),
        v128.mul<T>(fresh2, v128.mul<T>(slope, slope)),
      );
      v128.store(m + o, mean);
      v128.store(v + o, square);
      const size = v128.add<T>(v128.mul<T>(v128.sqrt<T>(square), whole), small);
      const step = v128.div<T>(v128.mul<T>(scale, mean), size);
      v128.store(w + o, v128.sub<T>(v128.mul<T>(kept, v128.load(w + o)), step));
    }
  }
}

/** Adds λ₁ sign(w) + λ₂w to the gradient of weights, so many bytes of them. */
export function addPenalty<T>(l1: f64, l2: f64, w: usize, g: usize, bytes: usize): void {
  const first = v128.splat<T>(<T>l1);
  const second = v128.splat<T>(<T>l2);
  const zero = v128.splat<T>(0);
  for (let o: usize = 0; o < bytes; o += 16) {
    const weight = v128.load(w + o);
    const up = v128.and(first, v128.gt<T>(weight, zero));
    const down = v128.and(first, v128.lt<T>(weight, zero));
    const slope = v128.add<T>(v128.sub<T>(up, down), v128.mul<T>(second, weight));
    v128.store(g + o, v128.add<T>(v128.load(g + o), slope));
  }
}

// β to the power of t, by squaring: the same for a run that was resumed as for one that never stopped.
function powered(beta: f64, t: i32): f64 {
  let result: f64 = 1;
  let square = beta;
  for (; t > 0; t >>= 1) {
    if (t & 1) result *= square;
    square *= square;
  }
  return result;
}
