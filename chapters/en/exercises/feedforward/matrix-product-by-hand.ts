import { Matrix, multiply } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { products, shown } from "../shown.ts";

type Given = { readonly A: readonly (readonly number[])[]; readonly B: readonly (readonly number[])[] };

const product = ({ A, B }: Given) => multiply(Matrix.from(A), Matrix.from(B));
const column = ({ B }: Given, j: number) => B.map((row) => row[j]);
const entries = [0, 1].flatMap((i) => [0, 1].map((j) => ({ i, j, name: `c${i + 1}${j + 1}` })));

/** A product of a 2 × 3 and a 3 × 2 matrix. */
export const matrixProductByHand = fair<Given>({
  kind: "numbers",
  id: "matrix-product-by-hand",
  version: 1,
  chapter: "feedforward",
  title: "A matrix product by hand",
  level: "standard",
  minutes: 5,
  parameters: (random) => {
    const draw = () => random.integer(10) - 4;
    const rows = (m: number, n: number) => Array.from({ length: m }, () => Array.from({ length: n }, draw));
    return { A: rows(2, 3), B: rows(3, 2) };
  },
  rows: (p) =>
    entries.map(({ i, j, name }) => ({
      name,
      label: `$c_{${i + 1}${j + 1}}$, row ${i + 1}, column ${j + 1}`,
      value: product(p).at(i, j),
    })),
  tolerance: { absolute: 0 },
  slips: [
    {
      id: "row-and-column-swapped",
      row: "c12",
      value: (p) => product(p).at(1, 0),
      sentence: "That entry stands in row 2, column 1. The first index is the row.",
    },
    {
      id: "row-and-column-swapped",
      row: "c21",
      value: (p) => product(p).at(0, 1),
      sentence: "That entry stands in row 1, column 2. The first index is the row.",
    },
    {
      id: "one-term-short",
      row: "c11",
      value: ({ A, B }) => A[0][0] * B[0][0] + A[0][1] * B[1][0],
      sentence: "The third product is missing: the row goes on to its end, and so does the column.",
    },
    {
      id: "entry-by-entry",
      row: "c11",
      value: ({ A, B }) => A[0][0] * B[0][0],
      sentence: "Entry times entry is not enough: a whole row meets a whole column.",
    },
    {
      id: "one-term-short",
      row: "c22",
      value: ({ A, B }) => A[1][0] * B[0][1] + A[1][1] * B[1][1],
      sentence: "The third product is missing: the row goes on to its end, and so does the column.",
    },
  ],
  hints: [
    () => "Each entry is a dot product: a row of the first matrix and a column of the second.",
    (p) => `The first entry: $${products(p.A[0], column(p, 0))}$.`,
  ],
  solution: (p) =>
    entries.map(
      ({ i, j }) =>
        `$c_{${i + 1}${j + 1}} = ${products(p.A[i], column(p, j))} = ${shown(product(p).at(i, j))}$`,
    ),
});
