import { aGradientStep } from "./a-gradient-step.ts";
import { adamsFirstStep } from "./adams-first-step.ts";
import { centralDifferenceByHand } from "./central-difference-by-hand.ts";
import { centralDifferenceInCode } from "./central-difference-in-code.ts";
import { countTheBatches } from "./count-the-batches.ts";
import { countTheCombinations } from "./count-the-combinations.ts";
import { descendInCode } from "./descend-in-code.ts";
import { findTheRate } from "./find-the-rate.ts";
import { gradientOfALine } from "./gradient-of-a-line.ts";
import { howTheWalkGoes } from "./how-the-walk-goes.ts";
import { largestRate } from "./largest-rate.ts";
import { momentumByHand } from "./momentum-by-hand.ts";
import { slopeOfAPolynomial } from "./slope-of-a-polynomial.ts";

/** The exercises of chapter 6, in the order of its text. */
export const gradientDescentExercises = [
  countTheCombinations,
  centralDifferenceByHand,
  centralDifferenceInCode,
  slopeOfAPolynomial,
  aGradientStep,
  gradientOfALine,
  descendInCode,
  howTheWalkGoes,
  largestRate,
  findTheRate,
  countTheBatches,
  momentumByHand,
  adamsFirstStep,
];
