import { frozen } from "./frozen.ts";
/**
 * What a house is worth, as a weighted sum of three features, each scored from 0 to 10 so that they are on one
 * scale. Size counts twice as much as the neighbourhood, and that twice as much as the number of rooms. Invented.
 */
export const houses = frozen({
  features: ["size", "neighbourhood", "rooms"],
  weights: [8, 4, 2],
  bias: 0,
  examples: [
    { name: "cottage", x: [3, 8, 2] },
    { name: "town house", x: [5, 6, 5] },
    { name: "villa", x: [9, 7, 8] },
  ],
} as const);
