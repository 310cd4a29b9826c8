import { bestSinglePrediction } from "./best-single-prediction.ts";
import { binaryCrossEntropyByHand } from "./binary-cross-entropy-by-hand.ts";
import { crossEntropyByHand } from "./cross-entropy-by-hand.ts";
import { crossEntropyFromLogitsInCode } from "./cross-entropy-from-logits-in-code.ts";
import { huberByHand } from "./huber-by-hand.ts";
import { mseAndMaeByHand } from "./mse-and-mae-by-hand.ts";
import { mseGradientInCode } from "./mse-gradient-in-code.ts";
import { oneWeightOneSample } from "./one-weight-one-sample.ts";
import { whatKnowingNothingCosts } from "./what-knowing-nothing-costs.ts";
import { whichErrorsAreBetter } from "./which-errors-are-better.ts";
import { whichLoss } from "./which-loss.ts";

/** The exercises of chapter 5, in the order of its text. */
export const lossFunctionsExercises = [
  mseGradientInCode,
  mseAndMaeByHand,
  whichErrorsAreBetter,
  bestSinglePrediction,
  huberByHand,
  crossEntropyByHand,
  whatKnowingNothingCosts,
  binaryCrossEntropyByHand,
  crossEntropyFromLogitsInCode,
  oneWeightOneSample,
  whichLoss,
];
