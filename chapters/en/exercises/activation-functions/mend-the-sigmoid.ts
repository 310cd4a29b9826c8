import { exercise } from "../../../../classroom/exercises/exercise.ts";
import { sigmoid } from "../../../../engine/index.ts";

/** The form that is right on paper. */
const rising = (z: number) => Math.exp(z) / (1 + Math.exp(z));

/** A sigmoid that holds for any sum. */
export const mendTheSigmoid = exercise<Record<string, never>, readonly [z: number]>({
  kind: "code",
  id: "mend-the-sigmoid",
  version: 1,
  chapter: "activation-functions",
  title: "A sigmoid that holds",
  level: "standard",
  minutes: 6,
  parameters: () => ({}),
  entry: "sigmoid",
  starter: `// Right on paper. But try it at 800.
function sigmoid(z: number) {
  const e = Math.exp(z);
  return e / (1 + e);
}
`,
  examples: () => [[0], [2], [-2], [800], [-800]],
  // Half of the sums are far out, on either side.
  inputs: (random) => [
    random.integer(2) === 0 ? random.uniform(-5, 5) : Math.round(random.uniform(-3000, 3000)),
  ],
  answer: (_, z) => sigmoid(z),
  slips: [
    {
      id: "overflow",
      value: (_, z) => rising(z),
      sentence: "For large sums the exponential is infinite, and infinite divided by infinite is no number.",
    },
    {
      id: "mirrored",
      value: (_, z) => sigmoid(-z),
      sentence: "It falls where it should rise: look at the sign in the exponent.",
    },
  ],
  hints: [
    () =>
      "An exponential is harmless while its exponent is 0 or below. Divide above and below by the one that grows.",
    () =>
      "With the exponential of −z in one place only, large sums give 1 divided by 1 plus next to nothing.",
  ],
  solution: () => [
    "Divide above and below by the exponential of z: `return 1 / (1 + Math.exp(-z));`",
    "At 800 that is 1 / (1 + 0). At −800 the exponential is infinite, but 1 divided by infinity is 0, as it should be.",
    "Safer still is never to let an exponential overflow: with `const e = Math.exp(-Math.abs(z))` take `1 / (1 + e)` for z ≥ 0, and `e / (1 + e)` below.",
  ],
  samples: () => ({
    right: [
      "function sigmoid(z) { return 1 / (1 + Math.exp(-z)); }",
      `const sigmoid = (z: number): number => {
  const e = Math.exp(-Math.abs(z));
  return z < 0 ? e / (1 + e) : 1 / (1 + e);
};`,
    ],
    wrong: [
      "function sigmoid(z) { return Math.exp(z) / (1 + Math.exp(z)); }",
      "function sigmoid(z) { return 1 / (1 + Math.exp(z)); }",
      "function sigmoid(z) { return z > 0 ? 1 : 0; }",
    ],
    invalid: ["", "const z = 800;"],
  }),
});
