import { frozen } from "./frozen.ts";

export interface HouseSales {
  /** Floor area in m². */
  readonly area: readonly number[];
  /** Price in thousands. */
  readonly price: readonly number[];
  /** The place of the house that went to the nephew. */
  readonly outlier: number;
}

/**
 * Ten houses sold in one town. The prices of nine go by their area, about 40 and 2.4 for each square metre; the
 * largest went to a nephew for much less. Invented.
 */
export const houseSales: HouseSales = frozen({
  area: [52, 60, 68, 75, 83, 90, 98, 107, 116, 130],
  price: [165, 190, 195, 228, 234, 262, 268, 300, 315, 140],
  outlier: 9,
});
