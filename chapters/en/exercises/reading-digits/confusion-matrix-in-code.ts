import { exercise } from "../../../../classroom/exercises/exercise.ts";
import { confusionMatrix, largestIndex, transpose } from "../../../../engine/index.ts";

type Call = readonly [labels: readonly number[], outputs: readonly (readonly number[])[]];

const matrix = ([labels, outputs]: Call, classOf: (row: readonly number[]) => number = largestIndex) =>
  confusionMatrix(labels, outputs.map(classOf), outputs[0].length);

const code = (
  where: string,
  answer = "row.indexOf(Math.max(...row))",
) => `function confusion(labels, outputs) {
  const n = outputs[0].length;
  const C = Array.from({ length: n }, () => Array(n).fill(0));
  outputs.forEach((row, i) => {
    const answer = ${answer};
    C${where} += 1;
  });
  return C;
}`;

/** From probabilities to answers, and from answers to a table of counts. */
export const confusionMatrixInCode = exercise<Record<string, never>, Call>({
  kind: "code",
  id: "confusion-matrix-in-code",
  version: 1,
  chapter: "reading-digits",
  title: "A confusion matrix in code",
  level: "standard",
  minutes: 10,
  parameters: () => ({}),
  entry: "confusion",
  starter: `// labels has the truth, outputs a row
// of probabilities for each picture.
// The answer is the class of the
// largest. Give back the counts. Row:
// the truth; column: the answer.
function confusion(
  labels: number[],
  outputs: number[][],
) {
  return outputs;
}
`,
  examples: () => [
    [
      [0, 1, 1],
      [
        [0.7, 0.2, 0.1],
        [0.1, 0.8, 0.1],
        [0.2, 0.3, 0.5],
      ],
    ],
    [[1], [[0.9, 0.1]]],
  ],
  inputs: (random) => {
    const classes = 2 + random.integer(3);
    const count = 3 + random.integer(8);
    const outputs = Array.from({ length: count }, () => {
      const values = Array.from({ length: classes }, () => random.uniform(0.1, 1));
      const total = values.reduce((sum, value) => sum + value);
      return values.map((value) => value / total);
    });
    return [Array.from({ length: count }, () => random.integer(classes)), outputs];
  },
  answer: (_, ...call) => matrix(call).toRows(),
  tolerance: { absolute: 0 },
  slips: [
    {
      id: "transposed",
      value: (_, ...call) => transpose(matrix(call)).toRows(),
      sentence: "Rows and columns are exchanged: the truth is the row, the answer the column.",
    },
    {
      id: "smallest",
      value: (_, ...call) => matrix(call, (row) => largestIndex(row.map((value) => -value))).toRows(),
      sentence: "It takes the class with the smallest probability.",
    },
    {
      id: "shares",
      value: (_, ...call) =>
        matrix(call)
          .times(1 / call[0].length)
          .toRows(),
      sentence: "Those are shares of all pictures. Counts are asked for.",
    },
    {
      id: "right-only",
      value: (_, ...call) =>
        matrix(call)
          .map((value, i, j) => (i === j ? value : 0))
          .toRows(),
      sentence: "The right answers are counted. The mistakes belong beside the diagonal.",
    },
  ],
  hints: [
    () =>
      "Begin with a square of zeros, as many rows as there are classes. Each picture adds 1 in one place.",
    () =>
      "The answer to row r is `r.indexOf(Math.max(...r))`. Its place is the row of the truth, the column of the answer.",
  ],
  solution: () => [
    "A square of zeros: `const C = Array.from({ length: n }, () => Array(n).fill(0));` with `n = outputs[0].length`.",
    "Each picture’s answer: `const answer = row.indexOf(Math.max(...row));`",
    "Count it: `C[labels[i]][answer] += 1;`",
  ],
  samples: () => ({
    right: [
      code("[labels[i]][answer]"),
      `function confusion(labels: number[], outputs: number[][]): number[][] {
  const classes = outputs[0].map((_, k) => k);
  const answers = outputs.map((row) => row.reduce((best, value, k) => (value > row[best] ? k : best), 0));
  return classes.map((truth) => classes.map((answer) =>
    labels.filter((label, i) => label === truth && answers[i] === answer).length));
}`,
    ],
    wrong: [
      code("[answer][labels[i]]"),
      code("[labels[i]][answer]", "row.indexOf(Math.min(...row))"),
      "function confusion(labels, outputs) { const n = outputs[0].length; const C = Array(n).fill(Array(n).fill(0)); outputs.forEach((row, i) => { C[labels[i]][row.indexOf(Math.max(...row))] += 1; }); return C; }",
    ],
    invalid: ["", "function confusion("],
  }),
});
