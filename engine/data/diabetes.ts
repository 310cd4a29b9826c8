import { frozen } from "./frozen.ts";
import type { Sample } from "./sample.ts";

const without = [20, 23, 27, 27, 29, 29, 30, 30, 31, 31, 33, 33, 34, 35, 37];
const withDiabetes = [30, 32, 33, 35, 35, 36, 37, 37, 39, 40, 40, 42, 44, 45, 46];

/**
 * Thirty people: x = [age in years], y = 1 for one with diabetes. Invented for the story of chapter 3, and chosen
 * so that the least-squares line through them is 0 at 25 years and 1 at 43. Real diabetes depends on much besides
 * age, and begins later.
 */
export const diabetes: readonly Sample[] = frozen([
  ...without.map((age) => ({ x: [age], y: 0 })),
  ...withDiabetes.map((age) => ({ x: [age], y: 1 })),
]);
