import { initial } from "./state.ts";
import { trainingOf } from "./training.ts";

/** The numbers of the network in the first frame, trained while the book is built. */
export const trained: readonly number[] = [...trainingOf(initial.start, initial.seed)[initial.step].values];
