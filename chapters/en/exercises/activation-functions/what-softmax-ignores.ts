import { softmax } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { list, shown } from "../shown.ts";

/** What may be done to the logits, and what it does to the probabilities. */
const changes = (c: number) => [
  {
    id: "added",
    text: `add ${c} to each`,
    of: (z: readonly number[]) => z.map((value) => value + c),
    why: "Each power becomes the same number of times as large, and so does the total: the factor cancels.",
  },
  {
    id: "largest-taken-away",
    text: "take the largest away from each",
    of: (z: readonly number[]) => z.map((value) => value - Math.max(...z)),
    why: "All are shifted by the same amount. It is what libraries do so that no power overflows.",
  },
  {
    id: "multiplied",
    text: `multiply each by ${c}`,
    of: (z: readonly number[]) => z.map((value) => value * c),
    why: "That stretches the differences, as a low temperature does: the largest takes more.",
  },
  {
    id: "sign",
    text: "change the sign of each",
    of: (z: readonly number[]) => z.map((value) => -value),
    why: "Then the smallest becomes the largest, and has the largest share.",
  },
  {
    id: "one-raised",
    text: `add ${c} to the first alone`,
    of: (z: readonly number[]) => z.map((value, i) => (i === 0 ? value + c : value)),
    why: "Only the first power grows, so its share does, and the others shrink.",
  },
  {
    id: "mean-taken-away",
    text: "take their mean away from each",
    of: (z: readonly number[]) => z.map((value) => value - z.reduce((a, b) => a + b) / z.length),
    why: "All are shifted by the same amount, whatever it is.",
  },
];

const same = (z: readonly number[], other: readonly number[]) => {
  const p = softmax(z);
  return softmax(other).every((share, i) => Math.abs(share - p[i]) < 1e-9);
};

/** Only differences of logits count. */
export const whatSoftmaxIgnores = fair({
  kind: "choice",
  id: "what-softmax-ignores",
  version: 1,
  chapter: "activation-functions",
  title: "What softmax doesn’t notice",
  level: "warm-up",
  minutes: 2,
  several: true,
  parameters: (random) => {
    const z = random.shuffle([-2, -1, 1, 2, 3, 4]).slice(0, 3);
    const ids = random.shuffle(changes(0).map(({ id }) => id)).slice(0, 4);
    return { z, c: 2 + random.integer(6), ids };
  },
  options: ({ z, c, ids }) =>
    changes(c)
      .filter(({ id }) => ids.includes(id))
      .map(({ id, text, of, why }) => ({ id, text, right: same(z, of(z)), why })),
  hints: [
    () => "Only the differences between the logits count. Which of the changes leave them as they are?",
    ({ z }) =>
      `The differences here are $${shown(z[1] - z[0])}$ from first to second and $${shown(z[2] - z[1])}$ from second to third.`,
  ],
  solution: ({ z, c, ids }) =>
    changes(c)
      .filter(({ id }) => ids.includes(id))
      .map(
        ({ text, of, why }) =>
          `“${text}” gives ${list(of(z), 2)} and the probabilities ${list(softmax(of(z)), 3)}. ${why}`,
      ),
});
