import { countMultiplications } from "./count-multiplications.ts";
import { featuresByHand } from "./features-by-hand.ts";
import { forwardByHand } from "./forward-by-hand.ts";
import { forwardPassInCode } from "./forward-pass-in-code.ts";
import { matrixProductByHand } from "./matrix-product-by-hand.ts";
import { matrixProductInCode } from "./matrix-product-in-code.ts";
import { shapesOfABatch } from "./shapes-of-a-batch.ts";
import { standardiseAFeature } from "./standardise-a-feature.ts";
import { whichEdge } from "./which-edge.ts";
import { whichProductsFit } from "./which-products-fit.ts";
import { whichWayRound } from "./which-way-round.ts";

/** The exercises of chapter 4, in the order of its text. */
export const feedforwardExercises = [
  whichEdge,
  forwardByHand,
  matrixProductByHand,
  matrixProductInCode,
  whichProductsFit,
  forwardPassInCode,
  shapesOfABatch,
  whichWayRound,
  standardiseAFeature,
  featuresByHand,
  countMultiplications,
];
