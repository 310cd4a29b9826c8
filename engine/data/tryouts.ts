import type { Perceptron } from "../perceptron.ts";
import { frozen } from "./frozen.ts";
import type { Sample } from "./sample.ts";

/** What the two inputs of a try-out are, in order. */
export const tryoutsFeatures = ["height (cm)", "age (years)"] as const;

/**
 * Try-outs for a college team: x = [height in cm, age in years], y = 1 for a player who was accepted. Invented.
 * The first is the player whom chapter 1 works out by hand: 150 cm, 12 years, not accepted.
 */
export const tryouts: readonly Sample[] = frozen([
  { x: [150, 12], y: 0 },
  { x: [183, 20], y: 1 },
  { x: [160, 14], y: 0 },
  { x: [196, 18], y: 1 },
  { x: [172, 16], y: 0 },
  { x: [178, 22], y: 1 },
  { x: [155, 18], y: 0 },
  { x: [190, 19], y: 1 },
  { x: [181, 15], y: 0 },
  { x: [188, 21], y: 1 },
  { x: [163, 19], y: 0 },
  { x: [201, 17], y: 1 },
  { x: [168, 17], y: 0 },
  { x: [174, 23], y: 1 },
  { x: [158, 20], y: 0 },
  { x: [193, 23], y: 1 },
  { x: [176, 14], y: 0 },
  { x: [186, 18], y: 1 },
  { x: [152, 16], y: 0 },
  { x: [180, 24], y: 1 },
  { x: [165, 12], y: 0 },
  { x: [199, 20], y: 1 },
  { x: [170, 18], y: 0 },
  { x: [171, 24], y: 1 },
]);

/**
 * A perceptron that decides the try-outs: z = height + 4 · age − 250. A year of age weighs as much as 4 cm of height.
 * For 150 cm and 12 years z = 150 + 48 − 250 = −52, so ŷ = 0.
 */
export const tryoutsModel: Perceptron = frozen({ weights: [1, 4], bias: -250 });
