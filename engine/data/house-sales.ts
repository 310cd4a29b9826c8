import { frozen } from "./frozen.ts";

/**
 * Ten houses sold in one town: floor area in m², price in thousands. Nine go by their area, about 40 and 2.4 for each
 * square metre; the largest went to a nephew for much less. Invented.
 */
export const houseSales = frozen({
  area: [52, 60, 68, 75, 83, 90, 98, 107, 116, 130],
  price: [165, 190, 195, 228, 234, 262, 268, 300, 315, 140],
  /** The place of the house that went to the nephew. */
  outlier: 9,
} as const);
