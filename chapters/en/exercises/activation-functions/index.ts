import { logOdds } from "./log-odds.ts";
import { mendTheSigmoid } from "./mend-the-sigmoid.ts";
import { putInABend } from "./put-in-a-bend.ts";
import { slopeFromAnActivation } from "./slope-from-an-activation.ts";
import { slopesThroughDepth } from "./slopes-through-depth.ts";
import { softmaxByHand } from "./softmax-by-hand.ts";
import { softmaxInCode } from "./softmax-in-code.ts";
import { tanhFromASigmoid } from "./tanh-from-a-sigmoid.ts";
import { twoLayersInOne } from "./two-layers-in-one.ts";
import { whatSoftmaxIgnores } from "./what-softmax-ignores.ts";
import { whichOutput } from "./which-output.ts";
import { whichSamplesTeach } from "./which-samples-teach.ts";

/** The exercises of chapter 3, in the order of its text. */
export const activationFunctionsExercises = [
  twoLayersInOne,
  putInABend,
  logOdds,
  slopeFromAnActivation,
  mendTheSigmoid,
  tanhFromASigmoid,
  slopesThroughDepth,
  whichSamplesTeach,
  softmaxByHand,
  softmaxInCode,
  whatSoftmaxIgnores,
  whichOutput,
];
