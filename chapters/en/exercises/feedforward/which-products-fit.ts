import { Matrix, multiply, transpose } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";

type Given = { readonly a: readonly number[]; readonly b: readonly number[] };

const A = ({ a: [rows, columns] }: Given) => Matrix.zeros(rows, columns);
const B = ({ b: [rows, columns] }: Given) => Matrix.zeros(rows, columns);

/** Products of two matrices and of their transposes. */
const products = [
  { id: "a-b", tex: "\\mathbf{A}\\mathbf{B}", factors: (p: Given) => [A(p), B(p)] },
  { id: "b-a", tex: "\\mathbf{B}\\mathbf{A}", factors: (p: Given) => [B(p), A(p)] },
  { id: "a-bt", tex: "\\mathbf{A}\\mathbf{B}^{\\top}", factors: (p: Given) => [A(p), transpose(B(p))] },
  { id: "at-b", tex: "\\mathbf{A}^{\\top}\\mathbf{B}", factors: (p: Given) => [transpose(A(p)), B(p)] },
  {
    id: "bt-at",
    tex: "\\mathbf{B}^{\\top}\\mathbf{A}^{\\top}",
    factors: (p: Given) => [transpose(B(p)), transpose(A(p))],
  },
];

/** The shape of a product; none where the factors don’t fit. */
function shapeOf([left, right]: readonly Matrix[]): string | null {
  return left.columns === right.rows ? multiply(left, right).shape : null;
}

function told(factors: readonly Matrix[]): string {
  const [left, right] = factors;
  const shape = shapeOf(factors);
  const inner = `${left.shape} times ${right.shape}: the inner numbers, ${left.columns} and ${right.rows},`;
  return shape ? `${inner} agree, and the product is ${shape}.` : `${inner} differ.`;
}

/** Which products exist, from the shapes alone. */
export const whichProductsFit = fair<Given>({
  kind: "choice",
  id: "which-products-fit",
  version: 1,
  chapter: "feedforward",
  title: "Which products exist",
  level: "warm-up",
  minutes: 3,
  several: true,
  // Two of the four sizes are the same, in any of the four ways in which that makes something fit.
  parameters: (random) => {
    const [same, one, other] = random.shuffle([2, 3, 4, 5, 6]);
    const a = random.shuffle([same, one]);
    return { a, b: random.shuffle([same, other]) };
  },
  options: (p) =>
    products.map(({ id, tex, factors }) => ({
      id,
      text: `$${tex}$`,
      right: shapeOf(factors(p)) !== null,
      why: told(factors(p)),
    })),
  hints: [
    () =>
      "Write the two shapes beside each other. The inner numbers have to agree. A transpose turns a shape round.",
    (p) =>
      `$\\mathbf{A}^{\\top}$ is ${transpose(A(p)).shape}, and $\\mathbf{B}^{\\top}$ is ${transpose(B(p)).shape}.`,
  ],
  solution: (p) => products.map(({ tex, factors }) => `$${tex}$: ${told(factors(p))}`),
});
