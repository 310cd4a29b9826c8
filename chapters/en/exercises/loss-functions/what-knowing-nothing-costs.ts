import { crossEntropy } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { shown } from "../shown.ts";

type Given = { readonly classes: number };

const loss = ({ classes }: Given) => {
  const even = Array.from({ length: classes }, () => 1 / classes);
  return crossEntropy(even, [1, ...even.slice(1).map(() => 0)]);
};

/** The loss of a network that spreads its bets. */
export const whatKnowingNothingCosts = fair<Given>({
  kind: "number",
  id: "what-knowing-nothing-costs",
  version: 1,
  chapter: "loss-functions",
  title: "What knowing nothing costs",
  level: "warm-up",
  minutes: 2,
  parameters: (random) => ({ classes: random.shuffle([3, 4, 5, 6, 7, 8, 12, 20, 26, 50, 100, 200])[0] }),
  answer: loss,
  slips: [
    {
      id: "probability",
      value: ({ classes }) => 1 / classes,
      sentence: "That is the probability that each class gets. What does the loss make of it?",
    },
    {
      id: "base-10",
      value: (p) => loss(p) / Math.LN10,
      sentence: "That is the logarithm to the base 10. Here it is the natural one, ln.",
    },
    {
      id: "coin",
      value: () => Math.LN2,
      sentence: "That is the loss of a coin, for two classes.",
    },
  ],
  hints: [
    () => "Which probability does the right class get, if all get the same?",
    ({ classes }) => `It gets 1/${classes}. The loss is minus the natural logarithm of that.`,
  ],
  solution: (p) => [
    `Each class gets the probability $\\frac{1}{${p.classes}}$, the right one too.`,
    `$E = -\\ln\\,\\frac{1}{${p.classes}} = \\ln\\,${p.classes} = ${shown(loss(p))}$.`,
    "A run that begins far above this is sure of itself for no reason.",
  ],
});
