import { exercise } from "../../../../classroom/exercises/exercise.ts";
import { crossEntropyFromLogits, oneHot, softmax } from "../../../../engine/index.ts";

type Call = readonly [z: readonly number[], k: number];

const total = (z: readonly number[]) => z.reduce((sum, value) => sum + Math.exp(value), 0);
const loss = (z: readonly number[], k: number) => crossEntropyFromLogits(z, oneHot([k], z.length).row(0));

/** Cross-entropy that never takes the logarithm of 0. */
export const crossEntropyFromLogitsInCode = exercise<Record<string, never>, Call>({
  kind: "code",
  id: "cross-entropy-from-logits-in-code",
  version: 1,
  chapter: "loss-functions",
  title: "Cross-entropy from logits",
  level: "hard",
  minutes: 12,
  parameters: () => ({}),
  entry: "loss",
  starter: `// The cross-entropy of softmax(z),
// where class k is the true one. It
// must hold for [0, 800] and k = 0:
// that is 800.
function loss(z: number[], k: number) {
  let total = 0;
  for (const zj of z) {
    total += Math.exp(zj);
  }
  const p = Math.exp(z[k]) / total;
  return -Math.log(p);
}
`,
  examples: () => [
    [[2, 1, -1], 1],
    [[0, 800], 0],
    [[1000, 1000], 0],
  ],
  // Moderate logits, far apart ones, and large ones that lie together.
  inputs: (random) => {
    const [scale, shift] = [
      [3, 0],
      [1000, 0],
      [3, 2000],
      [3, -2000],
    ][random.integer(4)];
    const z = Array.from({ length: 2 + random.integer(4) }, () => shift + random.uniform(-scale, scale));
    return [z, random.integer(z.length)];
  },
  answer: (_, z, k) => loss(z, k),
  slips: [
    {
      id: "overflow",
      value: (_, z, k) => -Math.log(Math.exp(z[k]) / total(z)),
      sentence:
        "Right for small logits. For large ones the exponential is infinite before anything is divided.",
    },
    {
      id: "log-of-zero",
      value: (_, z, k) => -Math.log(softmax(z)[k]),
      sentence:
        "No exponential overflows any more, but a probability may still be rounded to 0, and its logarithm is infinite.",
    },
    {
      id: "half-mended",
      value: (_, z, k) => Math.log(total(z)) - z[k],
      sentence: "The logarithm has been multiplied out, good. The sum inside it can still overflow.",
    },
    {
      id: "largest-left-out",
      value: (_, z, k) => {
        const most = Math.max(...z);
        return Math.log(total(z.map((value) => value - most))) - z[k];
      },
      sentence: "You took the largest logit out of the sum. It has to be added again outside the logarithm.",
    },
  ],
  hints: [
    () =>
      "The logarithm of a quotient is a difference: ln of the total, minus z[k]. Then care for the total.",
    () =>
      "With m the largest logit, the total is e to the m, times the sum of e to the (zⱼ − m). Take the logarithm of that product.",
  ],
  solution: () => [
    "The logarithm of the quotient: the loss is ln of the total, minus z[k]. No probability is computed.",
    "Take the largest out: `const most = Math.max(...z);` and `const sum = z.reduce((s, zj) => s + Math.exp(zj - most), 0);`",
    "`return most + Math.log(sum) - z[k];` The sum is at least 1, so nothing can go wrong.",
  ],
  samples: () => ({
    right: [
      `function loss(z, k) {
  const most = Math.max(...z);
  const sum = z.reduce((total, zj) => total + Math.exp(zj - most), 0);
  return most + Math.log(sum) - z[k];
}`,
      `const loss = (z: number[], k: number): number => {
  let most = z[0];
  for (const zj of z) most = zj > most ? zj : most;
  let sum = 0;
  for (const zj of z) sum += Math.exp(zj - most);
  return Math.log(sum) - (z[k] - most);
};`,
    ],
    wrong: [
      `function loss(z, k) {
  const total = z.reduce((sum, zj) => sum + Math.exp(zj), 0);
  return -Math.log(Math.exp(z[k]) / total);
}`,
      `function loss(z, k) {
  const most = Math.max(...z);
  const powers = z.map((zj) => Math.exp(zj - most));
  return -Math.log(powers[k] / powers.reduce((a, b) => a + b));
}`,
      "function loss(z, k) { return Math.max(...z) - z[k]; }",
    ],
    invalid: ["", "loss(1, 2"],
  }),
});
