import { exercise } from "../../../../classroom/exercises/exercise.ts";
import { Matrix, multiply, transpose } from "../../../../engine/index.ts";

type Rows = readonly (readonly number[])[];
type Call = readonly [A: Rows, B: Rows];

const product = (A: Matrix, B: Matrix) => multiply(A, B).toRows();

const loops = (m: string, n: string, term: string) => `function product(A, B) {
  const C = [];
  for (let i = 0; i < ${m}; i++) {
    C.push([]);
    for (let j = 0; j < ${n}; j++) {
      let sum = 0;
      for (let k = 0; k < A[0].length; k++) sum += ${term};
      C[i].push(sum);
    }
  }
  return C;
}`;

/** The product of two matrices as a function. */
export const matrixProductInCode = exercise<Record<string, never>, Call>({
  kind: "code",
  id: "matrix-product-in-code",
  version: 1,
  chapter: "feedforward",
  title: "The matrix product in code",
  level: "standard",
  minutes: 10,
  parameters: () => ({}),
  entry: "product",
  starter: `// A is m × k, B is k × n, both lists
// of rows. Give back the product,
// m × n.
function product(
  A: number[][], B: number[][],
) {
  const C: number[][] = [];
  return C;
}
`,
  examples: () => [
    [
      [[3, 4, 2]],
      [
        [13, 9, 7, 15],
        [8, 7, 4, 6],
        [6, 4, 0, 3],
      ],
    ],
    [
      [
        [1, 2],
        [3, 4],
      ],
      [
        [0, 1],
        [1, 0],
      ],
    ],
  ],
  // No longer than wide, so that rows and columns can be mistaken without an error; half of them square.
  inputs: (random) => {
    const [m, k, n] = [1, 2, 3].map(() => 1 + random.integer(4)).sort();
    const rows = (count: number, length: number) =>
      Array.from({ length: count }, () => Array.from({ length }, () => random.integer(11) - 5));
    return random.integer(2) === 0 ? [rows(n, n), rows(n, n)] : [rows(m, k), rows(k, n)];
  },
  answer: (_, A, B) => product(Matrix.from(A), Matrix.from(B)),
  slips: [
    {
      id: "rows-with-rows",
      value: (_, A, B) => A.map((row) => B.map((other) => row.reduce((sum, a, k) => sum + a * other[k], 0))),
      sentence: "It takes rows of B where its columns belong. Along a column of B the first index runs.",
    },
    {
      id: "transposed",
      value: (_, A, B) => transpose(multiply(Matrix.from(A), Matrix.from(B))).toRows(),
      sentence: "The right numbers, but with rows and columns exchanged.",
    },
    {
      id: "entry-by-entry",
      value: (_, A, B) => A.map((row, i) => row.map((value, j) => value * B[i][j])),
      sentence:
        "It multiplies entry by entry. Each entry of the product is a whole row times a whole column.",
    },
  ],
  hints: [
    () =>
      "Three loops: one over the rows of A, one over the columns of B, and one that adds up the products.",
    () => "In the innermost loop k runs along row i of A and down column j of B: add `A[i][k] * B[k][j]`.",
  ],
  solution: () => [
    "The product has as many rows as A, and as many columns as B: `for i < A.length`, `for j < B[0].length`.",
    "Each entry begins at 0, and for k from 0 to below `B.length` you add `A[i][k] * B[k][j]`.",
    "As one expression: `A.map((row) => B[0].map((_, j) => row.reduce((sum, a, k) => sum + a * B[k][j], 0)))`.",
  ],
  samples: () => ({
    right: [
      loops("A.length", "B[0].length", "A[i][k] * B[k][j]"),
      "const product = (A: number[][], B: number[][]) => A.map((row) => B[0].map((_, j) => row.reduce((sum, a, k) => sum + a * B[k][j], 0)));",
    ],
    wrong: [
      loops("A.length", "B.length", "A[i][k] * B[j][k]"),
      loops("A.length", "B[0].length", "A[i][k] + B[k][j]"),
      "function product(A, B) { return A.map((row, i) => row.map((a, j) => a * B[i][j])); }",
      "function product(A, B) { return B[0].map((_, j) => A.map((row) => row.reduce((sum, a, k) => sum + a * B[k][j], 0))); }",
    ],
    invalid: ["", "const C = [];"],
  }),
});
