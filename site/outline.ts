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
  { number: 4, slug: "feedforward-pass", title: "The feedforward pass" },
  { number: 5, slug: "loss-functions", title: "Loss functions" },
  { number: 6, slug: "gradient-descent", title: "Gradient descent" },
  { number: 7, slug: "backpropagation", title: "Backpropagation" },
  { number: 8, slug: "reading-digits", title: "Reading digits" },
];

/** The chapters of the finished book in order, by language. */
export const outline: Record<Language, PlannedChapter[]> = { en };
