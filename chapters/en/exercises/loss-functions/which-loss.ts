import { fair } from "../fair.ts";

const losses = ["squared", "absolute", "binary", "classes"] as const;
type Loss = (typeof losses)[number];

const texts: Record<Loss, string> = {
  squared: "the mean squared error",
  absolute: "the mean absolute error, or Huber’s",
  binary: "binary cross-entropy, after a sigmoid",
  classes: "cross-entropy, after a softmax",
};

const why: Record<Loss, string> = {
  squared: "The square suits numbers where a large error costs far more than several small ones.",
  absolute: "The absolute error and Huber’s suit numbers among which some are slips that should not pull.",
  binary: "Binary cross-entropy suits probabilities of yes or no, one or several.",
  classes: "Cross-entropy after a softmax suits one class out of many.",
};

const tasks: readonly { readonly task: string; readonly loss: Loss }[] = [
  { task: "Foretell the level of a river. One large miss breaks the dam.", loss: "squared" },
  {
    task: "Foretell how much power a city needs. A large gap means a blackout, small ones cost little.",
    loss: "squared",
  },
  { task: "Foretell rents from advertisements, some of which have a zero too many.", loss: "absolute" },
  { task: "Foretell how long a ride takes. Some riders forgot to stop the clock.", loss: "absolute" },
  { task: "Foretell whether it will rain tomorrow.", loss: "binary" },
  { task: "Say for each of twelve symptoms whether a patient has it.", loss: "binary" },
  { task: "Name the one of fifty dog breeds that a picture shows.", loss: "classes" },
  { task: "Name the next word out of a list of ten thousand.", loss: "classes" },
];

/** The loss follows from the answer that is wanted, and from what a mistake costs. */
export const whichLoss = fair({
  kind: "choice",
  id: "which-loss",
  version: 1,
  chapter: "loss-functions",
  title: "Which loss for this task",
  level: "warm-up",
  minutes: 2,
  parameters: (random) => ({ ...random.shuffle(tasks)[0] }),
  options: ({ loss }) => losses.map((id) => ({ id, text: texts[id], right: id === loss, why: why[id] })),
  hints: [
    () =>
      "Is the answer a number, a yes or no, or one of several classes? If a number, what does an outlier mean?",
    ({ loss }) =>
      loss === "squared" || loss === "absolute"
        ? "The answer is a number. Should the largest errors count most, or should they not pull at all?"
        : "Can several answers be right at once, or exactly one?",
  ],
  solution: ({ loss }) => [why[loss], `So: ${texts[loss]}.`],
});
