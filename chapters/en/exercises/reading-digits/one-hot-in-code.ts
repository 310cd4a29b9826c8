import { exercise } from "../../../../classroom/exercises/exercise.ts";
import { oneHot } from "../../../../engine/index.ts";

type Call = readonly [labels: readonly number[], classes: number];

/** Labels as rows with a single 1. */
export const oneHotInCode = exercise<Record<string, never>, Call>({
  kind: "code",
  id: "one-hot-in-code",
  version: 1,
  chapter: "reading-digits",
  title: "One-hot in code",
  level: "warm-up",
  minutes: 5,
  parameters: () => ({}),
  entry: "oneHot",
  starter: `// A row for each label: a 1 in the
// label's place, counted from 0, and 0
// in all others.
function oneHot(
  labels: number[], classes: number,
) {
  return [labels];
}
`,
  examples: () => [
    [[3], 10],
    [[0, 2, 1], 3],
  ],
  inputs: (random) => {
    const classes = 2 + random.integer(9);
    return [Array.from({ length: 1 + random.integer(5) }, () => random.integer(classes)), classes];
  },
  answer: (_, labels, classes) => oneHot(labels, classes).toRows(),
  tolerance: { absolute: 0 },
  slips: [
    {
      id: "counted-from-one",
      value: (_, labels, classes) =>
        labels.map((label) => Array.from({ length: classes }, (_, k) => Number(k + 1 === label))),
      sentence: "The 1 stands one place too far to the left: places are counted from 0, as the digits are.",
    },
    {
      id: "one-column-short",
      value: (_, labels) =>
        labels.map((label) => Array.from({ length: Math.max(...labels) + 1 }, (_, k) => Number(k === label))),
      sentence:
        "The rows are as long as the largest label needs. They should have a place for every class, also for those that don’t occur.",
    },
    {
      id: "transposed",
      value: (_, labels, classes) =>
        Array.from({ length: classes }, (_, k) => labels.map((label) => Number(k === label))),
      sentence: "Rows and columns are exchanged: each label has a row.",
    },
  ],
  hints: [
    () => "For each label make a list of as many entries as there are classes. Which of them is 1?",
    () => "Inside the list, entry k is 1 where k equals the label, and 0 elsewhere.",
  ],
  solution: () => [
    "A row: `Array.from({ length: classes }, (_, k) => (k === label ? 1 : 0))`.",
    "All rows: `labels.map((label) => …)` with that row inside.",
  ],
  samples: () => ({
    right: [
      "function oneHot(labels, classes) { return labels.map((label) => Array.from({ length: classes }, (_, k) => (k === label ? 1 : 0))); }",
      `const oneHot = (labels: number[], classes: number): number[][] => {
  const rows: number[][] = [];
  for (const label of labels) {
    const row = new Array<number>(classes).fill(0);
    row[label] = 1;
    rows.push(row);
  }
  return rows;
};`,
    ],
    wrong: [
      "function oneHot(labels, classes) { return labels.map((label) => Array.from({ length: classes }, (_, k) => (k + 1 === label ? 1 : 0))); }",
      "function oneHot(labels, classes) { const row = Array(classes).fill(0); return labels.map((label) => { row[label] = 1; return row; }); }",
    ],
    invalid: ["", "const row = [];"],
  }),
});
