import { digitsText } from "./digits-text.ts";

/** A handwritten digit: 64 pixels, row by row, from 0 (paper) to 16 (ink), and the digit that it is. */
export interface Digit {
  readonly x: readonly number[];
  readonly y: number;
}

const LENGTH = 65;

/**
 * 1,797 handwritten digits of 8 × 8 pixels, in the order of their file. In cells: `import { digits } from
 * "engine/digits"`, so that only who wants them loads them.
 * E. Alpaydin and C. Kaynak, Optical Recognition of Handwritten Digits, UCI Machine Learning Repository, 1998
 * (doi 10.24432/C50P49), the test part, as scikit-learn ships it. CC BY 4.0: name the source where it is used.
 */
export function digits(): Digit[] {
  return Array.from({ length: digitsText.length / LENGTH }, (_, i) => {
    const values = Array.from(digitsText.slice(i * LENGTH, (i + 1) * LENGTH), (place) =>
      Number.parseInt(place, 17),
    );
    return { x: values.slice(0, -1), y: values[LENGTH - 1] };
  });
}
