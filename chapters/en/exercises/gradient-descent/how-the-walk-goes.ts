import { descentPath } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { list, shown } from "../shown.ts";

const walks = {
  creeps: {
    factors: [0.8, 0.5, 0.2],
    text: "It comes closer from one side.",
    why: "That happens while the factor lies between 0 and 1.",
  },
  arrives: {
    factors: [0],
    text: "It arrives in a single step.",
    why: "That happens at one rate only, where the factor is exactly 0.",
  },
  crosses: {
    factors: [-0.2, -0.5, -0.8],
    text: "It crosses the valley at each step, and comes closer.",
    why: "That happens while the factor lies between −1 and 0: the sign changes, the distance shrinks.",
  },
  escapes: {
    factors: [-1.2, -1.5, -2],
    text: "It crosses the valley at each step, and goes further away.",
    why: "That happens where the factor is below −1: the sign changes, and the distance grows.",
  },
} as const;

type Walk = keyof typeof walks;
const names = Object.keys(walks) as Walk[];

/** What a learning rate does on a parabola, from its factor. */
export const howTheWalkGoes = fair({
  kind: "choice",
  id: "how-the-walk-goes",
  version: 1,
  chapter: "gradient-descent",
  title: "How the walk goes",
  level: "standard",
  minutes: 3,
  parameters: (random) => {
    const walk = random.shuffle(names)[0];
    const factor = random.shuffle(walks[walk].factors)[0];
    const lambda = random.shuffle([2, 4, 5, 8, 10])[0];
    return { walk, lambda, alpha: Number(((1 - factor) / lambda).toFixed(4)), start: 1 + random.integer(5) };
  },
  options: ({ walk }) =>
    names.map((id) => ({ id, text: walks[id].text, right: id === walk, why: walks[id].why })),
  hints: [
    () =>
      "Each step multiplies the weight by $1 - \\alpha \\lambda$. What is its sign, and is its size below 1?",
    ({ lambda, alpha }) =>
      `$1 - ${alpha} \\cdot ${lambda} = ${shown(1 - alpha * lambda)}$. Apply it twice to the start.`,
  ],
  solution: ({ walk, lambda, alpha, start }) => {
    const path = descentPath(([w]) => [lambda * w], [start], { name: "sgd", learningRate: alpha }, 4);
    return [
      `The factor is $1 - ${alpha} \\cdot ${lambda} = ${shown(1 - alpha * lambda)}$.`,
      `From ${start} the weight goes ${list(path.slice(1).map(([w]) => w))}.`,
      walks[walk].text,
    ];
  },
});
