import { frozen } from "./frozen.ts";

/**
 * The 3-3-4-1 network of sigmoids that the book computes by hand, forwards and then backwards: from a house's
 * bedrooms, square feet and neighbourhood to its price, as a share of a million. Invented, with round weights.
 */
export const walkthrough = frozen({
  features: ["bedrooms", "square feet", "neighbourhood"],
  /** The house, as measured. */
  house: [3, 2000, 1],
  /** The most there is in town of each feature: divided by it, every feature runs from 0 to 1. */
  largest: [5, 4000, 10],
  /** The house, scaled so. */
  x: [0.6, 0.5, 0.1],
  /** What it was sold for. */
  y: [0.5],
  /** A row of weights for each neuron. */
  layers: [
    {
      weights: [
        [1, 2, 0.5],
        [-2, 3, 0.5],
        [0.5, -0.5, 3],
      ],
      biases: [-1, 0.5, -0.5],
      activation: "sigmoid",
    },
    {
      weights: [
        [2, 1, -1],
        [-1, 2, 1],
        [1, -2, 2],
        [-2, 1, 0.5],
      ],
      biases: [-1, 0, 0.5, 1],
      activation: "sigmoid",
    },
    { weights: [[2, 1, 1, -2]], biases: [-1.5], activation: "sigmoid" },
  ],
} as const);
