import { backwardHalf } from "./backward-half.ts";
import { backwardLastSteps } from "./backward-last-steps.ts";
import { backwardPassInCode } from "./backward-pass-in-code.ts";
import { backwardWhole } from "./backward-whole.ts";
import { chainOfANeuron } from "./chain-of-a-neuron.ts";
import { chainOfTwo } from "./chain-of-two.ts";
import { deltaOfASoftmax } from "./delta-of-a-softmax.ts";
import { hiddenDeltasInCode } from "./hidden-deltas-in-code.ts";
import { pathsThatMeet } from "./paths-that-meet.ts";
import { usedTwice } from "./used-twice.ts";
import { wakeADeepNetwork } from "./wake-a-deep-network.ts";
import { weightThatKeepsTheGradient } from "./weight-that-keeps-the-gradient.ts";
import { whatTryingCosts } from "./what-trying-costs.ts";
import { whereNothingComesBack } from "./where-nothing-comes-back.ts";

/** The exercises of chapter 7, in the order of its text. */
export const backpropagationExercises = [
  chainOfTwo,
  chainOfANeuron,
  pathsThatMeet,
  backwardLastSteps,
  hiddenDeltasInCode,
  backwardHalf,
  backwardWhole,
  backwardPassInCode,
  deltaOfASoftmax,
  whatTryingCosts,
  usedTwice,
  weightThatKeepsTheGradient,
  whereNothingComesBack,
  wakeADeepNetwork,
];
