// x is taken apart as −k ln 2 + r with |r| ≤ ½ ln 2, so that e^x = 2^(−k) e^r. A first part of ln 2 has so few digits
// that a multiple of it is exact; the second part is what is missing.
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

// Below this x, e^x counts as no smaller: it is far beyond the last digit of 1.
const LEAST = -300;

const powers = Float64Array.from({ length: 450 }, (_, k) => 2 ** -k);

/**
 * For each of `count` numbers v: e^x − 1 into `less` and e^x into `whole`, where x = −c|v|. Both come from one
 * polynomial, so that the first keeps its digits near 0 and the second those of a small number. It is Taylor's, of
 * degree 13, its terms in pairs and fours so that they need not wait for each other: faster than `Math.expm1`.
 */
export function exponentials(
  c: number,
  from: Float64Array,
  less: Float64Array,
  whole: Float64Array,
  count: number,
): void {
  for (let i = 0; i < count; i++) {
    const x = Math.max(LEAST, -c * Math.abs(from[i]));
    const k = (0.5 - x * Math.LOG2E) | 0;
    const r = x + k * LN2_HIGH + k * LN2_LOW;
    const r2 = r * r;
    const r4 = r2 * r2;
    const low = 1 / 2 + r * (1 / 6) + r2 * (1 / 24 + r * (1 / 120));
    const middle = 1 / 720 + r * (1 / 5040) + r2 * (1 / 40320 + r * (1 / 362880));
    const high = 1 / 3628800 + r * (1 / 39916800) + r2 * (1 / 479001600 + r * (1 / 6227020800));
    const power = powers[k];
    const scaled = power * (r + r2 * (low + r4 * (middle + r4 * high)));
    less[i] = scaled + (power - 1);
    whole[i] = scaled + power;
  }
}
