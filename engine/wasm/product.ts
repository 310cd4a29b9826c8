// @ts-nocheck: AssemblyScript, which asc checks. T is f64 or f32 throughout.
// biome-ignore-all lint/style/noParameterAssign: places in memory run along; copies of them would only cost registers.

/** How many numbers a vector of 128 bits holds. */
export function lanes<T>(): i32 {
  return 16 / sizeof<T>();
}

// Where two vectors of each row of B reach over more bytes than this, and many rows of A read them, they are first
// copied side by side: they then stay in the fastest memory, and are read in order.
const FAR: usize = 16384;
const MANY: i32 = 24;

/** Room for packed columns and rows; the caller sets it, large enough for two vectors times the longest sum. */
let panel: usize = 0;
let rowsRoom: usize = 0;

export function setRoom(columns: usize, rows: usize): void {
  panel = columns;
  rowsRoom = rows;
}

/**
 * C += AB for C of m × n, stored by rows; n is a multiple of the lanes. A(i, p) is at a + i · aRow + p · aColumn, and
 * row p of B at b + p · bRow. All strides are in bytes.
 */
export function addProduct<T>(
  c: usize,
  cRow: usize,
  a: usize,
  aRow: usize,
  aColumn: usize,
  b: usize,
  bRow: usize,
  m: i32,
  n: i32,
  k: i32,
): void {
  let start = a;
  let down = aRow;
  let along = aColumn;
  const packed = m >= MANY && usize(k) * bRow > FAR;
  if (packed && aRow === sizeof<T>() && n >= 8 * lanes<T>()) {
    packRows<T>(a, aColumn, m, k);
    start = rowsRoom;
    down = sizeof<T>();
    along = 4 * sizeof<T>();
  }
  const blocked = start !== a;
  const wide = 2 * lanes<T>();
  let j = 0;
  for (; j + wide <= n; j += wide) {
    let from = b + usize(j) * sizeof<T>();
    let step = bRow;
    if (packed) {
      packColumns(from, bRow, k);
      from = panel;
      step = 32;
    }
    const to = c + usize(j) * sizeof<T>();
    let i = 0;
    for (; i + 4 <= m; i += 4) {
      const left = blocked ? start + usize(i) * usize(k) * sizeof<T>() : start + usize(i) * down;
      fourByTwo<T>(to + usize(i) * cRow, cRow, left, down, along, from, step, k);
    }
    for (; i < m; i++) oneByTwo<T>(to + usize(i) * cRow, a + usize(i) * aRow, aColumn, from, step, k);
  }
  if (j < n) {
    const from = b + usize(j) * sizeof<T>();
    const to = c + usize(j) * sizeof<T>();
    let i = 0;
    for (; i + 4 <= m; i += 4) {
      fourByOne<T>(to + usize(i) * cRow, cRow, a + usize(i) * aRow, aRow, aColumn, from, bRow, k);
    }
    for (; i < m; i++) oneByOne<T>(to + usize(i) * cRow, a + usize(i) * aRow, aColumn, from, bRow, k);
  }
}

// Two vectors of each row of B, side by side.
function packColumns(from: usize, row: usize, k: i32): void {
  let to = panel;
  for (let p = 0; p < k; p++) {
    v128.store(to, v128.load(from));
    v128.store(to, v128.load(from, 16), 16);
    from += row;
    to += 32;
  }
}

// For A whose columns lie in order: blocks of four rows, each p after p.
function packRows<T>(a: usize, column: usize, m: i32, k: i32): void {
  let to = rowsRoom;
  for (let i = 0; i + 4 <= m; i += 4) {
    let from = a + usize(i) * sizeof<T>();
    for (let p = 0; p < k; p++) {
      v128.store(to, v128.load(from));
      if (sizeof<T>() === 8) v128.store(to, v128.load(from, 16), 16);
      from += column;
      to += 4 * sizeof<T>();
    }
  }
}

// The heart: 4 rows × 2 vectors of C stay in registers, while p runs along the sum.
function fourByTwo<T>(
  c: usize,
  cRow: usize,
  a: usize,
  aRow: usize,
  aColumn: usize,
  b: usize,
  bRow: usize,
  k: i32,
): void {
  let a1 = a + aRow;
  let a2 = a1 + aRow;
  let a3 = a2 + aRow;
  const c1 = c + cRow;
  const c2 = c1 + cRow;
  const c3 = c2 + cRow;
  let s00 = v128.load(c);
  let s01 = v128.load(c, 16);
  let s10 = v128.load(c1);
  let s11 = v128.load(c1, 16);
  let s20 = v128.load(c2);
  let s21 = v128.load(c2, 16);
  let s30 = v128.load(c3);
  let s31 = v128.load(c3, 16);
  for (let p = k; p > 0; p--) {
    const left = v128.load(b);
    const right = v128.load(b, 16);
    let x = v128.load_splat<T>(a);
    s00 = v128.add<T>(s00, v128.mul<T>(x, left));
    s01 = v128.add<T>(s01, v128.mul<T>(x, right));
    x = v128.load_splat<T>(a1);
    s10 = v128.add<T>(s10, v128.mul<T>(x, left));
    s11 = v128.add<T>(s11, v128.mul<T>(x, right));
    x = v128.load_splat<T>(a2);
    s20 = v128.add<T>(s20, v128.mul<T>(x, left));
    s21 = v128.add<T>(s21, v128.mul<T>(x, right));
    x = v128.load_splat<T>(a3);
    s30 = v128.add<T>(s30, v128.mul<T>(x, left));
    s31 = v128.add<T>(s31, v128.mul<T>(x, right));
    a += aColumn;
    a1 += aColumn;
    a2 += aColumn;
    a3 += aColumn;
    b += bRow;
  }
  v128.store(c, s00);
  v128.store(c, s01, 16);
  v128.store(c1, s10);
  v128.store(c1, s11, 16);
  v128.store(c2, s20);
  v128.store(c2, s21, 16);
  v128.store(c3, s30);
  v128.store(c3, s31, 16);
}

function oneByTwo<T>(c: usize, a: usize, aColumn: usize, b: usize, bRow: usize, k: i32): void {
  let s0 = v128.load(c);
  let s1 = v128.load(c, 16);
  for (let p = k; p > 0; p--) {
    const x = v128.load_splat<T>(a);
    s0 = v128.add<T>(s0, v128.mul<T>(x, v128.load(b)));
    s1 = v128.add<T>(s1, v128.mul<T>(x, v128.load(b, 16)));
    a += aColumn;
    b += bRow;
  }
  v128.store(c, s0);
  v128.store(c, s1, 16);
}

function fourByOne<T>(
  c: usize,
  cRow: usize,
  a: usize,
  aRow: usize,
  aColumn: usize,
  b: usize,
  bRow: usize,
  k: i32,
): void {
  let a1 = a + aRow;
  let a2 = a1 + aRow;
  let a3 = a2 + aRow;
  const c1 = c + cRow;
  const c2 = c1 + cRow;
  const c3 = c2 + cRow;
  let s0 = v128.load(c);
  let s1 = v128.load(c1);
  let s2 = v128.load(c2);
  let s3 = v128.load(c3);
  for (let p = k; p > 0; p--) {
    const vector = v128.load(b);
    s0 = v128.add<T>(s0, v128.mul<T>(v128.load_splat<T>(a), vector));
    s1 = v128.add<T>(s1, v128.mul<T>(v128.load_splat<T>(a1), vector));
    s2 = v128.add<T>(s2, v128.mul<T>(v128.load_splat<T>(a2), vector));
    s3 = v128.add<T>(s3, v128.mul<T>(v128.load_splat<T>(a3), vector));
    a += aColumn;
    a1 += aColumn;
    a2 += aColumn;
    a3 += aColumn;
    b += bRow;
  }
  v128.store(c, s0);
  v128.store(c1, s1);
  v128.store(c2, s2);
  v128.store(c3, s3);
}

function oneByOne<T>(c: usize, a: usize, aColumn: usize, b: usize, bRow: usize, k: i32): void {
  let s = v128.load(c);
  for (let p = k; p > 0; p--) {
    s = v128.add<T>(s, v128.mul<T>(v128.load_splat<T>(a), v128.load(b)));
    a += aColumn;
    b += bRow;
  }
  v128.store(c, s);
}
