import { circleWithFewNeurons } from "./circle-with-few-neurons.ts";
import { countTheParameters } from "./count-the-parameters.ts";
import { neuronsFromParameters } from "./neurons-from-parameters.ts";
import { parametersInCode } from "./parameters-in-code.ts";
import { readTheCurves } from "./read-the-curves.ts";
import { spiralWithFewNeurons } from "./spiral-with-few-neurons.ts";
import { theHonestNumber } from "./the-honest-number.ts";
import { threeNeurons } from "./three-neurons.ts";
import { whenToStop } from "./when-to-stop.ts";
import { whichStartsStayAlike } from "./which-starts-stay-alike.ts";
import { xavierLimit } from "./xavier-limit.ts";

/** The exercises of chapter 2, in the order of its text. */
export const multilayerPerceptronsExercises = [
  threeNeurons,
  countTheParameters,
  neuronsFromParameters,
  parametersInCode,
  circleWithFewNeurons,
  spiralWithFewNeurons,
  theHonestNumber,
  readTheCurves,
  whenToStop,
  whichStartsStayAlike,
  xavierLimit,
];
