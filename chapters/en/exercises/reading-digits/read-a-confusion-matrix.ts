import { Matrix } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { shown, sum } from "../shown.ts";

type Given = { readonly C: readonly (readonly number[])[]; readonly d: number };

const total = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const all = ({ C }: Given) => total(C.flat());
const right = ({ C }: Given) => C.reduce((count, row, i) => count + row[i], 0);
const row = ({ C, d }: Given) => C[d];
const column = ({ C, d }: Given) => Matrix.from(C).column(d);
const own = ({ C, d }: Given) => C[d][d];

/** Accuracy, and what it hides. */
export const readAConfusionMatrix = fair<Given>({
  kind: "numbers",
  id: "read-a-confusion-matrix",
  version: 1,
  chapter: "reading-digits",
  title: "Read a confusion matrix",
  level: "standard",
  minutes: 5,
  parameters: (random) => ({
    C: [0, 1, 2].map((i) =>
      [0, 1, 2].map((j) => (i === j ? 12 + random.integer(30) : 1 + random.integer(9))),
    ),
    d: random.integer(3),
  }),
  rows: (p) => [
    { name: "all", label: "how many pictures there were", value: all(p) },
    { name: "accuracy", label: "the accuracy", value: right(p) / all(p) },
    {
      name: "missed",
      label: `how many pictures of a ${p.d} were taken for something else`,
      value: total(row(p)) - own(p),
    },
    {
      name: "found",
      label: `the share of the pictures of a ${p.d} that were read rightly`,
      value: own(p) / total(row(p)),
    },
    {
      name: "meant",
      label: `the share of the answers “${p.d}” that were right`,
      value: own(p) / total(column(p)),
    },
  ],
  slips: [
    {
      id: "right-ones",
      row: "all",
      value: right,
      sentence: "Those are the right answers, on the diagonal. All pictures are all numbers of the matrix.",
    },
    {
      id: "share-of-wrong",
      row: "accuracy",
      value: (p) => 1 - right(p) / all(p),
      sentence: "That is the share of the wrong answers.",
    },
    {
      id: "column-for-row",
      row: "missed",
      value: (p) => total(column(p)) - own(p),
      sentence:
        "You went down a column: those are other digits taken for this one. What became of this one stands in its row.",
    },
    {
      id: "column-for-row",
      row: "found",
      value: (p) => own(p) / total(column(p)),
      sentence: "You divided by a column. The pictures of a digit are all in its row.",
    },
    {
      id: "row-for-column",
      row: "meant",
      value: (p) => own(p) / total(row(p)),
      sentence: "You divided by a row. The answers that name a digit are all in its column.",
    },
  ],
  hints: [
    () => "A row holds what became of one digit, a column all answers that named it. The diagonal is right.",
    (p) => `The row of ${p.d} sums to ${total(row(p))}, its column to ${total(column(p))}.`,
  ],
  solution: (p) => [
    `All numbers together: ${all(p)}. On the diagonal: $${sum(p.C.map((values, i) => values[i]))} = ${right(p)}$. The accuracy is $\\frac{${right(p)}}{${all(p)}} = ${shown(right(p) / all(p), 3)}$.`,
    `The row of ${p.d}: $${sum(row(p))} = ${total(row(p))}$ pictures, ${own(p)} of them right, so ${total(row(p)) - own(p)} missed, and the share is ${shown(own(p) / total(row(p)), 3)}.`,
    `The column of ${p.d}: $${sum(column(p))} = ${total(column(p))}$ answers, ${own(p)} of them right: ${shown(own(p) / total(column(p)), 3)}.`,
  ],
});
