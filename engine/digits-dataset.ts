import { checkFilled, checkHas } from "./checks.ts";
import type { Digit } from "./data/digits.ts";
import type { Dataset } from "./dataset.ts";
import { Matrix } from "./matrix.ts";
import { oneHot } from "./preparation.ts";

const INK = 16;
const CLASSES = 10;

/** Digits as data for a network: pixels from 0 to 1, and a target for each of the ten classes. */
export function digitsDataset(items: readonly Digit[]): Dataset {
  checkFilled("digitsDataset", "the list of digits", items, "an array of digits { x, y }");
  for (const digit of items) checkHas("digitsDataset", "a digit", digit, "x", "of the form { x, y }");
  const x = Matrix.from(items.map((digit) => digit.x.map((pixel) => pixel / INK)));
  const labels = items.map(({ y }) => y);
  return { x, y: oneHot(labels, CLASSES) };
}
