import { fair } from "../fair.ts";

const uses = ["strangers", "same-writers"] as const;

/** An accuracy holds for data like those it was measured on. */
export const whichAccuracy = fair({
  kind: "choice",
  id: "which-accuracy",
  version: 1,
  chapter: "reading-digits",
  title: "What will it be worth",
  level: "standard",
  minutes: 2,
  parameters: (random) => {
    const use = random.shuffle(uses)[0];
    const mixed = 95 + random.integer(4);
    const strangers = mixed - 4 - random.integer(5);
    const writers = 10 + random.integer(30);
    const task =
      use === "strangers"
        ? "It shall read the letters of people who have not written any of these digits."
        : `It shall read further forms by the same ${writers} people.`;
    return { use, writers, mixed, strangers, task };
  },
  options: ({ use, mixed, strangers }) => [
    {
      id: "mixed",
      text: `about ${mixed} %`,
      right: use === "same-writers",
      why: "In a random split every writer has digits in all parts. So this number says how well it reads more from hands that it knows.",
    },
    {
      id: "strangers",
      text: `about ${strangers} %`,
      right: use === "strangers",
      why: "The writers of this test had no part in the training. So this number says how well it reads hands that it has never seen.",
    },
    {
      id: "average",
      text: `about ${Math.round((mixed + strangers) / 2)} %, the average`,
      why: "The two tests answer different questions. Their average answers neither.",
    },
    {
      id: "perfect",
      text: "100 %, after enough epochs",
      why: "More epochs make it better on the training data. New digits are not helped by that for long.",
    },
  ],
  hints: [
    () => "Where did the digits of each test come from, and where will those come from that it has to read?",
    ({ use }) =>
      use === "strangers"
        ? "The new digits come from hands that it has not seen."
        : "The new digits come from hands that it knows.",
  ],
  solution: ({ use, mixed, strangers }) => [
    `${mixed} % was measured on digits by writers who are in the training data as well, ${strangers} % on digits by others.`,
    use === "strangers"
      ? `The letters come from strangers, so expect about ${strangers} %.`
      : `The forms come from the same people, so expect about ${mixed} %.`,
  ],
});
