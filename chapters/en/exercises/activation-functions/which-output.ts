import { fair } from "../fair.ts";

const kinds = ["softmax", "sigmoid", "sigmoids", "identity"] as const;
type Kind = (typeof kinds)[number];

const texts: Record<Kind, string> = {
  softmax: "a neuron for each answer, with softmax",
  sigmoid: "one neuron with a sigmoid",
  sigmoids: "a neuron for each answer, each with a sigmoid",
  identity: "one neuron without an activation",
};

const tasks: readonly { readonly task: string; readonly kind: Kind }[] = [
  { task: "Which of ten digits does this picture show?", kind: "softmax" },
  { task: "Which of five languages is this sentence written in?", kind: "softmax" },
  { task: "Is this e-mail spam?", kind: "sigmoid" },
  { task: "Will this customer leave within a year?", kind: "sigmoid" },
  {
    task: "Which of these twenty things can be seen in the photograph? There may be several.",
    kind: "sigmoids",
  },
  { task: "Which of six topics does this article touch? Some touch two or three.", kind: "sigmoids" },
  { task: "How many degrees warmer or colder than today will it be tomorrow?", kind: "identity" },
  { task: "By how much will the price of this share rise or fall?", kind: "identity" },
];

const why: Record<Kind, string> = {
  softmax:
    "Softmax makes the outputs compete for a sum of 1. That suits answers of which exactly one is right.",
  sigmoid: "One sigmoid gives one probability: that suits a single question of yes or no.",
  sigmoids:
    "Each sigmoid answers its own yes or no, whatever the others say: that suits labels that don’t exclude each other.",
  identity: "Without an activation the output may be any number: that suits a quantity without bounds.",
};

/** The last layer follows from the question. */
export const whichOutput = fair({
  kind: "choice",
  id: "which-output",
  version: 1,
  chapter: "activation-functions",
  title: "Which output for this question",
  level: "warm-up",
  minutes: 2,
  parameters: (random) => ({ ...random.shuffle(tasks)[0] }),
  options: ({ kind }) => kinds.map((id) => ({ id, text: texts[id], right: id === kind, why: why[id] })),
  hints: [
    () => "Is the answer a number, or one or more of several things?",
    ({ kind }) =>
      kind === "identity"
        ? "The answer is a quantity, and it may be negative."
        : "Can two of the answers be right at once? And how many questions of yes or no are there?",
  ],
  solution: ({ kind }) => [why[kind], `So the last layer is ${texts[kind]}.`],
});
