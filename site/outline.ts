import type { Language } from "./languages.ts";

/** A chapter of the finished book, written or still to come. */
export interface PlannedChapter {
  number: number;
  slug: string;
  title: string;
}

const en: PlannedChapter[] = [
  { number: 1, slug: "perceptron", title: "The perceptron" },
  { number: 2, slug: "multilayer-perceptrons", title: "Multilayer perceptrons" },
  { number: 3, slug: "activation-functions", title: "Activation functions" },
  { number: 4, slug: "feedforward", title: "The feedforward pass" },
  { number: 5, slug: "loss-functions", title: "Loss functions" },
  { number: 6, slug: "gradient-descent", title: "Gradient descent" },
  { number: 7, slug: "backpropagation", title: "Backpropagation" },
  { number: 8, slug: "reading-digits", title: "Reading digits" },
];

/** The chapters of the finished book in order, by language. */
export const outline: Record<Language, PlannedChapter[]> = { en };

/** What a chapter is about, by language and slug, for as long as it is to come and has no description of its own. */
export const subjects: Record<Language, Record<string, string>> = {
  en: {
    "multilayer-perceptrons":
      "Layers of neurons that bend the line, what they learn, and how many of them to take.",
    "activation-functions": "Why a network needs a bend, the functions that give it one, and how to choose.",
    feedforward: "From input to prediction, node by node, and the same in matrices.",
    "loss-functions": "How far a prediction is from the truth, as one number to make small.",
    "gradient-descent":
      "Downhill on the error, step by step: slopes, learning rates, and batches of samples.",
    backpropagation: "The chain rule from the error back to every weight, one number at a time.",
    "reading-digits":
      "All of it on real handwriting: a network that trains on the page and reads what you draw.",
  },
};
