import { fair } from "../fair.ts";

/** Which of three accuracies to report after a search. */
export const theHonestNumber = fair({
  kind: "choice",
  id: "the-honest-number",
  version: 1,
  chapter: "multilayer-perceptrons",
  title: "The number to report",
  level: "warm-up",
  minutes: 2,
  parameters: (random) => {
    const test = 84 + random.integer(8);
    const validation = test + 2 + random.integer(3);
    return {
      tried: 10 * (3 + random.integer(10)),
      training: validation + 2 + random.integer(3),
      validation,
      test,
    };
  },
  options: ({ training, validation, test, tried }) => [
    {
      id: "training",
      text: `${training} %, on the training data`,
      why: "The weights were fitted to these samples. A network can learn them by heart and know nothing else.",
    },
    {
      id: "validation",
      text: `${validation} %, on the validation data`,
      why: `The best of ${tried} on these samples is partly the luckiest of ${tried}: choosing by them was a fit to them too.`,
    },
    {
      id: "test",
      text: `${test} %, on the test data`,
      right: true,
      why: "These samples had no part in any decision, neither in the weights nor in the choice.",
    },
    {
      id: "average",
      text: "the average of the three",
      why: "Averaging in numbers that are too good makes the result too good.",
    },
  ],
  hints: [
    () => "For each of the three, ask what it was used for before it was measured.",
    () => "Whatever has helped to choose, weights or settings, gives a number that is a little too good.",
  ],
  solution: ({ training, validation, test, tried }) => [
    `${training} % comes from samples that the weights were fitted to.`,
    `${validation} % comes from samples by which the best of ${tried} networks was chosen.`,
    `Only the ${test} % are from samples that had no part in anything: that is what to expect of new data.`,
  ],
});
