import { createOptimizer } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { factor, shown } from "../shown.ts";

type Given = {
  readonly w: number;
  readonly alpha: number;
  readonly mu: number;
  readonly slopes: readonly number[];
};

/** Velocity and weight after each step. */
function walk({ w, alpha, mu, slopes }: Given) {
  const optimizer = createOptimizer({ name: "momentum", learningRate: alpha, momentum: mu }, 1);
  const weights = [w];
  return slopes.map((slope) => {
    optimizer.step(weights, [slope]);
    return { v: optimizer.memory.first[0], w: weights[0] };
  });
}

/** Two steps of a heavy ball that starts at rest. */
export const momentumByHand = fair<Given>({
  kind: "numbers",
  id: "momentum-by-hand",
  version: 1,
  chapter: "gradient-descent",
  title: "Two steps of a heavy ball",
  level: "standard",
  minutes: 5,
  parameters: (random) => ({
    w: 1 + random.integer(4),
    alpha: random.shuffle([0.05, 0.1, 0.2])[0],
    mu: random.shuffle([0.5, 0.8, 0.9])[0],
    slopes: random.shuffle([-4, -3, -2, 2, 3, 4, 5]).slice(0, 2),
  }),
  rows: (p) =>
    walk(p).flatMap(({ v, w }, k) => [
      { name: `v${k + 1}`, label: `the velocity after step ${k + 1}`, value: v },
      { name: `w${k + 1}`, label: `the weight after step ${k + 1}`, value: w },
    ]),
  tolerance: { absolute: 0.002 },
  slips: [
    {
      id: "share-of-the-slope",
      row: "v1",
      value: ({ mu, slopes }) => (1 - mu) * slopes[0],
      sentence: "Adam’s average takes in only a share of the new slope. Momentum adds it whole.",
    },
    {
      id: "uphill",
      row: "w1",
      value: ({ w, alpha, slopes }) => w + alpha * slopes[0],
      sentence: "The weight went uphill: the velocity times the rate is taken away.",
    },
    {
      id: "forgetful",
      row: "v2",
      value: ({ slopes }) => slopes[1],
      sentence: "That forgets the first step: most of the old velocity is kept.",
    },
    {
      id: "not-slowed",
      row: "v2",
      value: ({ slopes }) => slopes[0] + slopes[1],
      sentence: "The old velocity is kept in part only: multiply it by $\\mu$.",
    },
    {
      id: "slope-for-velocity",
      row: "w2",
      value: (p) => walk(p)[0].w - p.alpha * p.slopes[1],
      sentence: "That step follows the slope. It has to follow the velocity.",
    },
    {
      id: "from-the-start",
      row: "w2",
      value: (p) => p.w - p.alpha * walk(p)[1].v,
      sentence: "The second step starts from where the first one ended.",
    },
  ],
  hints: [
    () =>
      "First the velocity: a part of the old one, plus the new slope. Then the weight, against the velocity.",
    (p) =>
      `At rest the velocity is 0, so after the first step it is ${shown(walk(p)[0].v)}. Of that, ${p.mu} is kept.`,
  ],
  solution: (p) => {
    const [one, two] = walk(p);
    return [
      `$v = ${p.mu} \\cdot 0 + ${factor(p.slopes[0])} = ${shown(one.v)}$, and $w = ${p.w} - ${p.alpha} \\cdot ${factor(one.v)} = ${shown(one.w)}$.`,
      `$v = ${p.mu} \\cdot ${factor(one.v)} + ${factor(p.slopes[1])} = ${shown(two.v)}$, and $w = ${shown(one.w)} - ${p.alpha} \\cdot ${factor(two.v)} = ${shown(two.w)}$.`,
    ];
  },
});
