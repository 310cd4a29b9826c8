import { confusionMatrixInCode } from "./confusion-matrix-in-code.ts";
import { oneHotInCode } from "./one-hot-in-code.ts";
import { readAConfusionMatrix } from "./read-a-confusion-matrix.ts";
import { weightsForLargerPictures } from "./weights-for-larger-pictures.ts";
import { whichAccuracy } from "./which-accuracy.ts";

/** The exercises of chapter 8, in the order of its text. */
export const readingDigitsExercises = [
  oneHotInCode,
  whichAccuracy,
  readAConfusionMatrix,
  confusionMatrixInCode,
  weightsForLargerPictures,
];
