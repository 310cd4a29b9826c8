import { Matrix, multiply } from "../../engine/index.ts";
import { type Codec, listCodec, numberCodec } from "../parts/codecs.ts";
import { formatNumber } from "../parts/format.ts";

/** Two matrices that fit, and how many entries of their product are computed. */
export interface ProductState {
  a: readonly (readonly number[])[];
  b: readonly (readonly number[])[];
  at: number;
}

export const limits = { min: -1000, max: 1000 };
export const MOST = 5;

/** The row and the matrix of the chapter's example. */
export const initial: ProductState = {
  a: [[3, 4, 2]],
  b: [
    [13, 9, 7, 15],
    [8, 7, 4, 6],
    [6, 4, 0, 3],
  ],
  at: 1,
};

const row = listCodec(numberCodec(limits));
const rows = listCodec<readonly number[]>(row, "_");

/** Both matrices and the position in a link: "3,4,2;13,9_8,7_6,4;1", rows between underscores. */
export const productCodec: Codec<ProductState> = {
  read(text) {
    const [a, b, at, ...more] = text.split(";");
    if (at === undefined || more.length > 0) throw new Error(`“${text}” is not two matrices and a step.`);
    const [left, right] = [readMatrix(a), readMatrix(b)];
    if (left[0].length !== right.length)
      throw new Error(
        `The first matrix has ${left[0].length} columns and the second ${right.length} rows; these must be equal.`,
      );
    return { a: left, b: right, at: numberCodec({ min: 0, max: MOST * MOST, whole: true }).read(at) };
  },
  write: ({ a, b, at }) => [rows.write(a), rows.write(b), at].join(";"),
};

function readMatrix(text: string): readonly (readonly number[])[] {
  const matrix = rows.read(text);
  const width = matrix[0]?.length ?? 0;
  const fits =
    matrix.length <= MOST && width >= 1 && width <= MOST && matrix.every((row) => row.length === width);
  if (!fits) throw new Error(`“${text}” is no matrix of at most ${MOST} × ${MOST} numbers.`);
  return matrix;
}

/** The product, by the engine. */
export function productOf({ a, b }: ProductState): number[][] {
  return multiply(Matrix.from(a), Matrix.from(b)).toRows();
}

/** Row and column of the entry that a step computes, from 0: row after row. Null at the start. */
export function entryAt({ a, b, at }: ProductState): readonly [row: number, column: number] | null {
  const columns = b[0].length;
  const index = Math.min(at, a.length * columns) - 1;
  return index < 0 ? null : [Math.floor(index / columns), index % columns];
}

/** The pairs of factors of an entry, in order. */
export function factorsOf({ a, b }: ProductState, [i, j]: readonly [number, number]): [number, number][] {
  return a[i].map((value, k) => [value, b[k][j]]);
}

/** The sizes m × k and k × n. */
export type Size = "m" | "k" | "n";

export const sizeOf = ({ a, b }: ProductState): Record<Size, number> => ({
  m: a.length,
  k: b.length,
  n: b[0].length,
});

/** Other sizes: what there is stays, and new places hold small whole numbers. */
export function resized(state: ProductState, change: Partial<Record<Size, number>>): ProductState {
  const { m, k, n } = { ...sizeOf(state), ...change };
  const fill = (from: readonly (readonly number[])[], rows: number, columns: number, shift: number) =>
    Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (_, j) => from[i]?.[j] ?? ((i * 2 + j * 3 + shift) % 5) - 1),
    );
  return { a: fill(state.a, m, k, 1), b: fill(state.b, k, n, 3), at: 0 };
}

/** The step in a sentence. */
export function described(state: ProductState): string {
  const { m, k, n } = sizeOf(state);
  const entry = entryAt(state);
  if (!entry) return `A ${m} × ${k} matrix times a ${k} × ${n} matrix: the product is ${m} × ${n}.`;
  const [i, j] = entry;
  const terms = factorsOf(state, entry).map((pair) =>
    pair.map((value) => formatNumber(value)).join(" times "),
  );
  return `Row ${i + 1} and column ${j + 1}: ${terms.join(", plus ")}, is ${formatNumber(productOf(state)[i][j])}.`;
}
