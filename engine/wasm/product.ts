// @ts-nocheck: AssemblyScript, which asc checks. T is f64 or f32 throughout.
// biome-ignore-all lint/style/noParameterAssign: places in memory run along; copies of them would only cost registers.

/** How many numbers a vector of 128 bits holds. */
export function lanes<T>(): i32 {
  return 16 / sizeof<T>();
}

// Where a few vectors of each row of B reach over more bytes than this, and many rows of A read them, they are first
// copied side by side: they then stay in the fastest memory, and are read in order.
const FAR: usize = 16384;
const MANY: i32 = 24;
/** Bytes of the four vectors of a strip. */
const STRIP: usize = 64;

/** Room for packed columns, four vectors times the longest sum, and for packed rows; the caller sets it. */
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
  const many = m >= MANY && usize(k) * bRow > FAR;
  const packed = many && aRow === sizeof<T>() && n >= 8 * lanes<T>();
  if (packed) packRows<T>(a, aColumn, m, k);
  const strip = 4 * lanes<T>();
  let j = 0;
  for (; j + strip <= n; j += strip) {
    const from = b + usize(j) * sizeof<T>();
    const to = c + usize(j) * sizeof<T>();
    if (many) packColumns(from, bRow, k);
    addStrip<T>(to, cRow, a, aRow, aColumn, packed, many ? panel : from, many ? STRIP : bRow, m, k);
  }
  for (; j + 2 * lanes<T>() <= n; j += 2 * lanes<T>()) {
    const from = b + usize(j) * sizeof<T>();
    let to = c + usize(j) * sizeof<T>();
    let left = a;
    let i = 0;
    for (; i + 4 <= m; i += 4, to += 4 * cRow, left += 4 * aRow) {
      fourByTwo<T>(to, cRow, left, aRow, aColumn, from, bRow, k);
    }
    for (; i < m; i++, to += cRow, left += aRow) oneByTwo<T>(to, left, aColumn, from, bRow, k);
  }
  if (j < n) {
    const from = b + usize(j) * sizeof<T>();
    let to = c + usize(j) * sizeof<T>();
    let left = a;
    let i = 0;
    for (; i + 4 <= m; i += 4, to += 4 * cRow, left += 4 * aRow) {
      fourByOne<T>(to, cRow, left, aRow, aColumn, from, bRow, k);
    }
    for (; i < m; i++, to += cRow, left += aRow) oneByOne<T>(to, left, aColumn, from, bRow, k);
  }
}

// Four vectors of each row of C.
function addStrip<T>(
  c: usize,
  cRow: usize,
  a: usize,
  aRow: usize,
  aColumn: usize,
  packed: bool,
  b: usize,
  bRow: usize,
  m: i32,
  k: i32,
): void {
  let i = 0;
  for (; i + 2 <= m; i += 2) {
    const to = c + usize(i) * cRow;
    // In packed blocks of four rows, the second half begins two numbers on. What makes no whole block is not packed.
    if (packed && i + 4 <= m + (i & 2)) {
      const left = rowsRoom + (usize(i & ~3) * usize(k) + usize(i & 2)) * sizeof<T>();
      twoByFour<T>(to, cRow, left, sizeof<T>(), 4 * sizeof<T>(), b, bRow, k);
    } else twoByFour<T>(to, cRow, a + usize(i) * aRow, aRow, aColumn, b, bRow, k);
  }
  if (i < m) {
    const to = c + usize(i) * cRow;
    const left = a + usize(i) * aRow;
    oneByTwo<T>(to, left, aColumn, b, bRow, k);
    oneByTwo<T>(to + 32, left, aColumn, b + 32, bRow, k);
  }
}

// Four vectors of each row of B, side by side.
function packColumns(b: usize, row: usize, k: i32): void {
  let from = b;
  for (let to = panel; to < panel + usize(k) * STRIP; to += STRIP) {
    v128.store(to, v128.load(from));
    v128.store(to, v128.load(from, 16), 16);
    v128.store(to, v128.load(from, 32), 32);
    v128.store(to, v128.load(from, 48), 48);
    from += row;
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

// The heart: 2 rows × 4 vectors of C stay in registers, while p runs along the sum.
function twoByFour<T>(
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
  const c1 = c + cRow;
  let s00 = v128.load(c);
  let s01 = v128.load(c, 16);
  let s02 = v128.load(c, 32);
  let s03 = v128.load(c, 48);
  let s10 = v128.load(c1);
  let s11 = v128.load(c1, 16);
  let s12 = v128.load(c1, 32);
  let s13 = v128.load(c1, 48);
  for (let p = k; p > 0; p--) {
    const x = v128.load_splat<T>(a);
    const y = v128.load_splat<T>(a1);
    let vector = v128.load(b);
    s00 = v128.add<T>(s00, v128.mul<T>(x, vector));
    s10 = v128.add<T>(s10, v128.mul<T>(y, vector));
    vector = v128.load(b, 16);
    s01 = v128.add<T>(s01, v128.mul<T>(x, vector));
    s11 = v128.add<T>(s11, v128.mul<T>(y, vector));
    vector = v128.load(b, 32);
    s02 = v128.add<T>(s02, v128.mul<T>(x, vector));
    s12 = v128.add<T>(s12, v128.mul<T>(y, vector));
    vector = v128.load(b, 48);
    s03 = v128.add<T>(s03, v128.mul<T>(x, vector));
    s13 = v128.add<T>(s13, v128.mul<T>(y, vector));
    a += aColumn;
    a1 += aColumn;
    b += bRow;
  }
  v128.store(c, s00);
  v128.store(c, s01, 16);
  v128.store(c, s02, 32);
  v128.store(c, s03, 48);
  v128.store(c1, s10);
  v128.store(c1, s11, 16);
  v128.store(c1, s12, 32);
  v128.store(c1, s13, 48);
}

// The same in another shape, for what is left over.
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
