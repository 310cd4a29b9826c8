// @ts-nocheck: AssemblyScript, which asc checks. T is f64 or f32 throughout.
// biome-ignore-all lint/style/noParameterAssign: places in memory run along; copies of them would only cost registers.

/** Copies rows of whole vectors, in the order given. */
export function gather(order: usize, rows: i32, from: usize, to: usize, row: usize): void {
  for (let s = 0; s < rows; s++) {
    copy(to, from + usize(load<u32>(order)) * row, row);
    order += 4;
    to += row;
  }
}

export function copy(to: usize, from: usize, bytes: usize): void {
  for (let o: usize = 0; o < bytes; o += 16) v128.store(to + o, v128.load(from + o));
}

/** Whether all are finite: 0 · x is 0 for numbers, but neither for the infinities nor for NaN. */
export function finite<T>(values: usize, bytes: usize): bool {
  const zero = v128.splat<T>(0);
  let sum = zero;
  for (let o: usize = 0; o < bytes; o += 16) {
    sum = v128.add<T>(sum, v128.mul<T>(zero, v128.load(values + o)));
  }
  return !v128.any_true(v128.ne<T>(sum, zero));
}

/** Multiplies all by a factor. */
export function scale<T>(factor: T, values: usize, bytes: usize): void {
  const factors = v128.splat<T>(factor);
  for (let o: usize = 0; o < bytes; o += 16)
    v128.store(values + o, v128.mul<T>(v128.load(values + o), factors));
}

/** The row at `start` and all rows, added up. */
export function addRows<T>(start: usize, sum: usize, rows: usize, row: usize, count: i32): void {
  for (let o: usize = 0; o < row; o += 16) {
    let total = v128.load(start + o);
    let from = rows + o;
    for (let s = count; s > 0; s--, from += row) total = v128.add<T>(total, v128.load(from));
    v128.store(sum + o, total);
  }
}
