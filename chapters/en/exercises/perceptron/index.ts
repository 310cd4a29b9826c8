import { anEpoch } from "./an-epoch.ts";
import { biasThatJustFires } from "./bias-that-just-fires.ts";
import { borderLine } from "./border-line.ts";
import { learningRuleInCode } from "./learning-rule-in-code.ts";
import { oneNeuronOrNot } from "./one-neuron-or-not.ts";
import { perceptronUpdate } from "./perceptron-update.ts";
import { weightInAnotherUnit } from "./weight-in-another-unit.ts";
import { weightedSum } from "./weighted-sum.ts";
import { whichWeightsRise } from "./which-weights-rise.ts";

/** The exercises of chapter 1, in the order of its text. */
export const perceptronExercises = [
  weightedSum,
  weightInAnotherUnit,
  biasThatJustFires,
  perceptronUpdate,
  whichWeightsRise,
  anEpoch,
  learningRuleInCode,
  borderLine,
  oneNeuronOrNot,
];
