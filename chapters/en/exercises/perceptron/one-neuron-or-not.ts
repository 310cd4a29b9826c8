import { and, isSeparable } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";

const labelled = (labels: readonly number[]) => and.map(({ x }, i) => ({ x, y: labels[i] }));

/** All functions of two inputs that are not constant, as their four answers. */
const tables = Array.from({ length: 14 }, (_, code) => [3, 2, 1, 0].map((bit) => ((code + 1) >> bit) & 1));

/** Which truth tables one line can separate. */
export const oneNeuronOrNot = fair({
  kind: "choice",
  id: "one-neuron-or-not",
  version: 1,
  chapter: "perceptron",
  title: "One line, or more",
  level: "standard",
  minutes: 4,
  several: true,
  // Of the fourteen, two can't be separated; at least one of them is always among the four.
  parameters: (random) => {
    const [hard, easy] = [false, true].map((wanted) =>
      random.shuffle(tables.filter((table) => isSeparable(labelled(table)) === wanted)),
    );
    const count = 1 + random.integer(2);
    return { tables: random.shuffle([...hard.slice(0, count), ...easy.slice(0, 4 - count)]) };
  },
  options: ({ tables }) =>
    tables.map((table) => {
      const right = isSeparable(labelled(table));
      return {
        id: `table-${table.join("")}`,
        text: table.join(", "),
        right,
        why: right
          ? "One straight line keeps its ones from its zeros."
          : "Its ones lie at opposite corners of a square, and so do its zeros: no straight line parts them.",
      };
    }),
  hints: [
    () =>
      "Draw the four corners of a square, and write the four answers at them. Can one straight line part ones from zeros?",
    () => "A line can cut off one corner, or two neighbours. Two corners that face each other it can’t.",
  ],
  solution: ({ tables }) => [
    "One neuron draws one straight line. It can cut off one corner of the square, or one side.",
    ...tables.map((table) =>
      isSeparable(labelled(table))
        ? `${table.join(", ")}: a line does it.`
        : `${table.join(", ")}: equal answers stand at opposite corners. That takes a second line and a neuron that combines them.`,
    ),
  ],
});
