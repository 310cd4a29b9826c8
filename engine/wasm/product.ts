// @ts-nocheck: AssemblyScript, which asc checks. T is f64 or f32 throughout.
// biome-ignore-all lint/style/noParameterAssign: places in memory run along; copies of them would only cost registers.
import { multiplyAdd } from "./multiply-add";

// All products of matrices in training. B and C are taken in strips, columns that fill two vectors.

/** Bytes of a row of a strip. */
export const STRIP: usize = 32;

// Where the rows of an operand reach over more bytes than this, and are read many times, they are first copied into
// the order in which they are read: they then stay in the fastest memory.
const FAR: usize = 8192;
const MANY: i32 = 24;

/** Room for a packed strip of B, and for the packed rows of A; the caller sets it. */
let stripRoom: usize = 0;
let rowsRoom: usize = 0;

export function setRoom(strip: usize, rows: usize): void {
  stripRoom = strip;
  rowsRoom = rows;
}

/**
 * C = S + AB for C of m × n, where each row of S is the row at `start`, or S is what C holds if `start` is 0.
 * A(i, p) is at a + i · aRow + p · aColumn. Rows of B are bRow bytes apart and strips bStrip, and so for C; whole
 * strips are computed, also where n is not a multiple of them. With `bRow` 0, B is the transpose of a matrix of n × k
 * that is stored strip after strip, bStrip apart.
 */
export function product<T>(
  start: usize,
  c: usize,
  cRow: usize,
  cStrip: usize,
  a: usize,
  aRow: usize,
  aColumn: usize,
  b: usize,
  bRow: usize,
  bStrip: usize,
  m: i32,
  n: i32,
  k: i32,
): void {
  const packedRows = aRow === sizeof<T>() && n >= MANY && usize(k) * aColumn > FAR;
  if (packedRows) packRows<T>(a, aColumn, m, k);
  const packedStrips = bRow === 0 || (m >= MANY && bRow > STRIP && usize(k) * bRow > FAR);
  const lanes = i32(STRIP / sizeof<T>());
  for (let j = 0; j < n; j += lanes) {
    if (bRow === 0) turnStrip<T>(b + usize(j) * STRIP, bStrip, min(n - j, lanes), k);
    else if (packedStrips) packStrip(b + usize(j / lanes) * bStrip, bRow, k);
    multiplyStrip<T>(
      start,
      c,
      cRow,
      packedRows ? rowsRoom : a,
      packedRows ? 0 : aRow,
      aColumn,
      packedStrips ? stripRoom : b + usize(j / lanes) * bStrip,
      packedStrips ? STRIP : bRow,
      m,
      k,
    );
    if (start) start += STRIP;
    c += cStrip;
  }
}

// One strip of C, in blocks of rows. `aRow` is 0 where these blocks lie packed.
function multiplyStrip<T>(
  start: usize,
  c: usize,
  cRow: usize,
  a: usize,
  aRow: usize,
  aColumn: usize,
  b: usize,
  bRow: usize,
  m: i32,
  k: i32,
): void {
  for (let rows = 0; m > 0; m -= rows) {
    rows = rowsOfBlock(m);
    const row = aRow ? aRow : sizeof<T>();
    const column = aRow ? aColumn : usize(rows) * sizeof<T>();
    if (rows === 6) Block.sum<T>(6, start, c, cRow, a, row, column, b, bRow, k);
    else if (rows === 4) Block.sum<T>(4, start, c, cRow, a, row, column, b, bRow, k);
    else if (rows === 2) Block.sum<T>(2, start, c, cRow, a, row, column, b, bRow, k);
    else Block.sum<T>(1, start, c, cRow, a, row, column, b, bRow, k);
    c += usize(rows) * cRow;
    a += usize(rows) * (aRow ? aRow : usize(k) * sizeof<T>());
  }
}

function rowsOfBlock(left: i32): i32 {
  return left >= 6 ? 6 : left >= 4 ? 4 : left >= 2 ? 2 : 1;
}

// B's strip, row after row.
function packStrip(b: usize, row: usize, k: i32): void {
  for (let to = stripRoom; to < stripRoom + usize(k) * STRIP; to += STRIP) {
    v128.store(to, v128.load(b));
    v128.store(to, v128.load(b, 16), 16);
    b += row;
  }
}

// So many rows of strips become the columns of one; what is missing of them becomes 0.
function turnStrip<T>(b: usize, strip: usize, rows: i32, k: i32): void {
  const lanes = i32(STRIP / sizeof<T>());
  for (let q = 0; q < lanes; q++) {
    let to = stripRoom + usize(q) * sizeof<T>();
    for (let p = 0; p < k; p += lanes) {
      let from = b + usize(p / lanes) * strip + usize(q) * STRIP;
      for (const end = from + usize(min(lanes, k - p)) * sizeof<T>(); from < end; from += sizeof<T>()) {
        store<T>(to, q < rows ? load<T>(from) : 0);
        to += STRIP;
      }
    }
  }
}

// For A whose columns lie in order: each block p after p. Whole vectors are copied, and what is too much of them is
// overwritten by the next.
function packRows<T>(a: usize, column: usize, m: i32, k: i32): void {
  let to = rowsRoom;
  for (let rows = 0; m > 0; m -= rows) {
    rows = rowsOfBlock(m);
    let from = a;
    for (let p = 0; p < k; p++) {
      v128.store(to, v128.load(from));
      v128.store(to, v128.load(from, 16), 16);
      if (sizeof<T>() === 8) v128.store(to, v128.load(from, 32), 32);
      from += column;
      to += usize(rows) * sizeof<T>();
    }
    a += usize(rows) * sizeof<T>();
  }
}

// biome-ignore lint/complexity/noStaticOnlyClass: only a method can carry @inline, which writes it out for each count of rows.
class Block {
  /** The heart: `rows` × 2 vectors of C stay in registers, while p runs along the sum. */
  @inline
  static sum<T>(
    rows: i32,
    start: usize,
    c: usize,
    cRow: usize,
    a: usize,
    aRow: usize,
    aColumn: usize,
    b: usize,
    bRow: usize,
    k: i32,
  ): void {
    let from = start ? start : c;
    const fromRow = start ? 0 : cRow;
    let a1 = a + aRow;
    let a2 = a1 + aRow;
    let a3 = a2 + aRow;
    let a4 = a3 + aRow;
    let a5 = a4 + aRow;
    let s00 = v128.load(from);
    let s01 = v128.load(from, 16);
    let s10 = s00;
    let s11 = s01;
    let s20 = s00;
    let s21 = s01;
    let s30 = s00;
    let s31 = s01;
    let s40 = s00;
    let s41 = s01;
    let s50 = s00;
    let s51 = s01;
    if (rows > 1) {
      from += fromRow;
      s10 = v128.load(from);
      s11 = v128.load(from, 16);
    }
    if (rows > 2) {
      from += fromRow;
      s20 = v128.load(from);
      s21 = v128.load(from, 16);
      from += fromRow;
      s30 = v128.load(from);
      s31 = v128.load(from, 16);
    }
    if (rows > 4) {
      from += fromRow;
      s40 = v128.load(from);
      s41 = v128.load(from, 16);
      from += fromRow;
      s50 = v128.load(from);
      s51 = v128.load(from, 16);
    }
    for (let p = k; p > 0; p--) {
      const left = v128.load(b);
      const right = v128.load(b, 16);
      let x = v128.load_splat<T>(a);
      s00 = multiplyAdd<T>(x, left, s00);
      s01 = multiplyAdd<T>(x, right, s01);
      a += aColumn;
      if (rows > 1) {
        x = v128.load_splat<T>(a1);
        s10 = multiplyAdd<T>(x, left, s10);
        s11 = multiplyAdd<T>(x, right, s11);
        a1 += aColumn;
      }
      if (rows > 2) {
        x = v128.load_splat<T>(a2);
        s20 = multiplyAdd<T>(x, left, s20);
        s21 = multiplyAdd<T>(x, right, s21);
        a2 += aColumn;
        x = v128.load_splat<T>(a3);
        s30 = multiplyAdd<T>(x, left, s30);
        s31 = multiplyAdd<T>(x, right, s31);
        a3 += aColumn;
      }
      if (rows > 4) {
        x = v128.load_splat<T>(a4);
        s40 = multiplyAdd<T>(x, left, s40);
        s41 = multiplyAdd<T>(x, right, s41);
        a4 += aColumn;
        x = v128.load_splat<T>(a5);
        s50 = multiplyAdd<T>(x, left, s50);
        s51 = multiplyAdd<T>(x, right, s51);
        a5 += aColumn;
      }
      b += bRow;
    }
    v128.store(c, s00);
    v128.store(c, s01, 16);
    if (rows > 1) {
      c += cRow;
      v128.store(c, s10);
      v128.store(c, s11, 16);
    }
    if (rows > 2) {
      c += cRow;
      v128.store(c, s20);
      v128.store(c, s21, 16);
      c += cRow;
      v128.store(c, s30);
      v128.store(c, s31, 16);
    }
    if (rows > 4) {
      c += cRow;
      v128.store(c, s40);
      v128.store(c, s41, 16);
      c += cRow;
      v128.store(c, s50);
      v128.store(c, s51, 16);
    }
  }
}
