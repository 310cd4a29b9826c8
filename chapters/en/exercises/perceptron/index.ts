import { weightedSum } from "./weighted-sum.ts";

/** The exercises of chapter 1, in the order of its text. */
export const perceptronExercises = [weightedSum];
